import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startHelpline } from "../../support/run-helpline.ts";
import { runHere } from "../../support/run-here.ts";
import { changedDraft, publicUrl, serveLive, token } from "../../support/served-line.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

function figuresFile(): string {
  const folder = temporaryFolder();
  return join(folder, "helpline-probe.prom");
}

describe("helpline probe", () => {
  it("exits with 0 at a healthy server, with the token of the environment", async () => {
    const connect = await serveLive();
    const figures = figuresFile();
    const { exitCode, stdout, stderr } = await startHelpline(
      ["probe", publicUrl, "--connect", connect, "--json", "--figures", figures],
      { TWILIO_AUTH_TOKEN: token },
    ).ended;
    expect(stderr).toBe("The book alone: JOURNAL is not set.\n");
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ ok: true, url: publicUrl, differences: [] });
    expect(readFileSync(figures, "utf8")).toMatch(/^helpline_probe_success 1$/m);
  });

  it("exits with 1 at the first difference", async () => {
    const figures = figuresFile();
    const changed = await serveLive(changedDraft("danger.advice", "another matter"));
    const args = ["probe", publicUrl, "--token", token, "--figures", figures, "--connect"];
    const { exitCode, stdout } = await runHere([...args, changed]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^DIFFERENT {2}after the keys 0/m);
    expect(readFileSync(figures, "utf8")).toMatch(/^helpline_probe_success 0$/m);
  });

  it("exits with 1 where nobody answers", async () => {
    // A port that no server is given: another test may take any other at this moment.
    const url = "http://127.0.0.1:2";
    const { exitCode, stdout } = await runHere(["probe", url, "--token", "any"]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("ECONNREFUSED");
  });

  it("exits with 1 where its figures cannot be written, and says so", async () => {
    const connect = await serveLive();
    const figures = join(figuresFile(), "missing", "probe.prom");
    const { exitCode, stdout, stderr } = await runHere([
      ...["probe", publicUrl, "--token", token, "--connect", connect, "--figures", figures],
    ]);
    expect(exitCode).toBe(1);
    expect(stdout).toContain("The line answers as this book does.");
    expect(stderr).toMatch(/The figures cannot be written: .*ENOENT.* Give --figures .*\n$/);
  });

  it("exits with 2 on mistaken options, one line each", async () => {
    const { exitCode, stdout, stderr } = await runHere(["probe", "nowhere", "--limit", "20"]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^nowhere is no http/),
      expect.stringMatching(/TWILIO_AUTH_TOKEN, or --token/),
      expect.stringMatching(/^--limit 20 /),
    ]);
  });
});
