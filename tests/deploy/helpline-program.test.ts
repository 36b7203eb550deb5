import { spawnSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Runs deploy/systemd/helpline as cron would: without a shell of its own, in another folder. */
function run(settings: string, ...args: readonly string[]) {
  return spawnSync(join(root, "deploy/systemd/helpline"), args, {
    encoding: "utf8",
    cwd: tmpdir(),
    env: {
      PATH: process.env.PATH ?? "",
      HELPLINE_SETTINGS: settings,
      HELPLINE_PROGRAM: root,
      HELPLINE_JOURNAL: settings,
      SUDO_USER: "anna",
    },
  });
}

it("the program `helpline` runs a command with the settings and secrets of the server", ({
  onTestFinished,
}) => {
  const folder = temporaryFolder(onTestFinished);
  writeFileSync(
    join(folder, "settings"),
    [
      "# As systemd reads them: nothing is run, and nothing ends a value but its line.",
      'PUBLIC_URL="https://line.example.be"',
      "TRANSFERS=rehearse",
      "SIP_TRUNK=sip:{number}@trunk.example.be;no trunk takes this",
      "CALLER_ID=two words $(touch run) of it",
      "",
    ].join("\n"),
  );
  writeFileSync(join(folder, "twilio_auth_token"), "the token of the program\n");
  writeFileSync(join(folder, "log_key"), "short\n");
  const { status, stdout } = run(folder, "doctor", "--json");
  expect(status).toBe(1);
  const { findings } = JSON.parse(stdout);
  const named = (name: string) => findings.find((found: { name: string }) => found.name === name);
  expect(named("setting CALLER_ID")).toMatchObject({ status: "mend" });
  expect(named("setting LOG_KEY")).toMatchObject({ status: "mend" });
  expect(named("setting PUBLIC_URL")?.status).not.toBe("mend");
  expect(named("setting SIP_TRUNK")?.status).toBe("mend");
  expect(existsSync(join(tmpdir(), "run"))).toBe(false);

  expect(run(folder, "no-such-command").status).toBe(2);
});

it("the program `helpline` keeps acts in the journal, by whoever called it, and needs no secret for it", ({
  onTestFinished,
}) => {
  const folder = temporaryFolder(onTestFinished);
  writeFileSync(join(folder, "settings"), "CALLER_ID=+3225550100\n");
  const check = ["checked", "awel", "confirmed", "--yes"];
  expect(run(folder, "today", ...check).stdout).toContain("Kept as act 1, by anna, in ");
  expect(run(folder, "today", ...check, "--by", "on duty").stdout).toContain(
    "act 2, by on duty, in ",
  );
  expect(run(folder, "today").stdout).toContain(join(folder, "journal.jsonl, up to act 2"));
  // Elsewhere, as the settings say.
  writeFileSync(join(folder, "settings"), `JOURNAL=${join(folder, "other.jsonl")}\n`);
  expect(run(folder, "today").stdout).toContain("other.jsonl: no act yet");
});

it("the program `helpline` makes the line of a person, and needs no settings for it", () => {
  const options = ["--name", "Anna", "--roles", "words"];
  const { status, stdout } = spawnSync(
    join(root, "deploy/systemd/helpline"),
    ["password", ...options],
    {
      encoding: "utf8",
      input: "the sea at noon 41\n",
      env: { PATH: process.env.PATH ?? "", HELPLINE_PROGRAM: root, HELPLINE_SETTINGS: "/nowhere" },
    },
  );
  expect(status).toBe(0);
  expect(stdout).toMatch(/^Anna:words:scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}\n$/);
});
