import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { freePort, startHelpline } from "../../support/run-helpline.ts";
import { runHere } from "../../support/run-here.ts";
import { publicUrl, serveLive, token } from "../../support/served-line.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

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
    const folder = temporaryFolder();
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

  it("writes how many findings there are for Prometheus, and none of them", async () => {
    const folder = temporaryFolder();
    const figures = join(folder, "helpline-doctor.prom");
    const { stdout, stderr } = await runHere(["doctor", "--figures", figures, "--json"]);
    expect(stderr).toBe("");
    const { findings } = JSON.parse(stdout) as { findings: { status: string }[] };
    const mend = findings.filter(({ status }) => status === "mend").length;
    const written = readFileSync(figures, "utf8");
    expect(written).toContain(`helpline_doctor_findings{status="mend"} ${mend}\n`);
    expect(written).toMatch(/^helpline_doctor_time_seconds \d{10}/m);
    expect(written.match(/^[^#].*/gm)).toHaveLength(5);
    const lost = await runHere(["doctor", "--figures", join(folder, "missing", "x.prom")]);
    expect(lost.exitCode).toBe(1);
    expect(lost.stderr).toMatch(/^The figures cannot be written: .*ENOENT.* Give --figures /);
  });

  it("exits with 2 on an option it does not know", async () => {
    const { exitCode, stdout, stderr } = await runHere(["doctor", "--jsn"]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain('Did you mean "json"?');
  });
});
