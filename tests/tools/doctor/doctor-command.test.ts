import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { freePort, startHelpline } from "../../support/run-helpline.ts";
import { runHere } from "../../support/run-here.ts";
import { publicUrl, serveLive, token } from "../../support/served-line.ts";

describe("helpline doctor", () => {
  it("exits with 1 while something must be mended, and prints a table", async () => {
    const { exitCode, stdout, stderr } = await runHere(["doctor"]);
    expect(stderr).toBe("");
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^mend {2}setting PUBLIC_URL {2,}\S/m);
    expect(stdout).toMatch(/^ok {4}time zone data {2,}\S/m);
    expect(stdout).toMatch(/Nothing was dialled\.\n$/);
  });

  it("exits with 0 when nothing must be mended", async () => {
    const folder = mkdtempSync(join(tmpdir(), "doctor-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const routes = join(folder, "routes.json");
    const short =
      "101 112 1712 child-focus awel ecoute-enfants tele-onthaal tele-accueil telefonhilfe zelfmoordlijn";
    const spoken = short.split(" ").map((id) => [id, { spoken: true }]);
    writeFileSync(routes, JSON.stringify(Object.fromEntries(spoken)));
    const preload = new URL("./lead-to-loopback.mjs", import.meta.url);
    const { exitCode, stdout } = await startHelpline(["doctor", "--json"], {
      NODE_OPTIONS: `--import=${preload}`,
      LINE_IS_AT: await serveLive(),
      NODE_ENV: "production",
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: token,
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
      LOG_KEY: "a key of sixteen characters or more",
      ROUTES: routes,
      ADMIN_PORT: `${await freePort()}`,
    }).ended;
    const { findings } = JSON.parse(stdout);
    expect(findings.filter(({ status }: { status: string }) => status === "mend")).toEqual([]);
    expect(exitCode).toBe(0);
    expect(stdout).not.toContain(token);
  });

  it("exits with 2 on an option it does not know", async () => {
    const { exitCode, stdout, stderr } = await runHere(["doctor", "--jsn"]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain('Did you mean "json"?');
  });
});
