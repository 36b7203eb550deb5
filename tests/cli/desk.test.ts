import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readDeskSettings } from "../../src/cli/desk.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { freePort, startHelpline } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const production = {
  NODE_ENV: "production",
  DESK_URL: "https://desk.example.be",
  DESK_PEOPLE: "people",
};

function problems(environment: Readonly<Record<string, string>>): readonly string[] {
  try {
    readDeskSettings(environment);
    return [];
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
}

describe("the settings of the desk", () => {
  it("are few in rehearsal: it is at localhost, for whoever is there", () => {
    expect(readDeskSettings({})).toMatchObject({
      peopleFile: undefined,
      deskUrl: undefined,
      settings: { port: 3001, host: "127.0.0.1" },
    });
  });

  it("name its people and its address in production", () => {
    expect(readDeskSettings(production)).toMatchObject({
      peopleFile: "people",
      deskUrl: "https://desk.example.be",
      settings: { host: "0.0.0.0" },
    });
    expect(problems({ NODE_ENV: "production", PORT: "x" })).toEqual([
      "DESK_PEOPLE is missing: set it to the path of the file of people. helpline password makes its lines.",
      "DESK_URL is missing: set it to the https address of the desk, such as https://desk.example.be.",
      "PORT must be a port number, such as 3000.",
    ]);
  });

  it.each([
    ["desk.example.be", /^DESK_URL must be an address/],
    ["https://desk.example.be/desk", /^DESK_URL must be a bare address/],
    ["https://anna@desk.example.be", /^DESK_URL must be a bare address/],
    ["https://desk.example.be/?a", /^DESK_URL must be a bare address/],
    ["http://desk.example.be", /^DESK_URL must begin with https:/],
  ])("are refused with %s as the address", (DESK_URL, problem) => {
    expect(problems({ ...production, DESK_URL })).toEqual([expect.stringMatching(problem)]);
  });

  it("open the desk to nobody elsewhere without people", () => {
    expect(problems({ DESK_URL: "https://desk.example.be" })).toEqual([
      expect.stringMatching(/^DESK_URL needs DESK_PEOPLE/),
    ]);
  });

  it("hold nothing of the carrier's, whatever is there", () => {
    const { settings } = readDeskSettings({
      ...production,
      TWILIO_AUTH_TOKEN: "0123456789abcdef0123456789abcdef",
      LOG_KEY: "a key of sixteen signs or more",
    });
    expect(JSON.stringify(settings)).not.toMatch(/0123456789abcdef|sixteen/);
  });
});

describe.concurrent("helpline desk", () => {
  it("asks for a login by its name alone, takes no call, and ends by SIGTERM", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const DESK_PEOPLE = join(folder, "people");
    writeFileSync(DESK_PEOPLE, `Anna:words:scrypt$32768$8$3$${"a".repeat(22)}$${"b".repeat(43)}\n`);
    const program = runProgram(
      test,
      { ...production, DESK_PEOPLE, HOST: "127.0.0.1", PORT: String(await freePort()) },
      undefined,
      "desk",
    );
    const port = await program.listening();
    const status = async (path: string, options: RequestInit = {}) =>
      (await fetch(`http://127.0.0.1:${port}${path}`, options)).status;
    const health = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(await health.json()).toMatchObject({ status: "ok", lastAct: 0 });
    // By another name than its own, it says nothing of the line.
    expect(await status("/api/facts")).toBe(403);
    expect(await status("/voice", { method: "POST" })).toBe(403);
    expect(await status("/healthz", { method: "POST" })).toBe(403);
    expect(program.stderr()).toContain("Open it at https://desk.example.be/");
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
    expect(program.stdout()).toMatch(/^\{[^\n]*"msg":"desk started"\}\n$/);
  });

  it("does not start with a line that lets nobody in, and quotes nothing of it", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const DESK_PEOPLE = join(folder, "people");
    writeFileSync(DESK_PEOPLE, "Anna:words:my own password\n");
    const program = runProgram(test, { ...production, DESK_PEOPLE }, undefined, "desk");
    expect(await program.ended).toBe(2);
    expect(program.stderr()).toBe(
      "The file of DESK_PEOPLE: line 1 has a password that was not made here: make the line anew with helpline password.\n",
    );
  });
});

describe.concurrent("helpline password", () => {
  it("wants to know whom it is for where nobody is at the keyboard", async () => {
    const { exitCode, stderr } = await startHelpline(["password"]).ended;
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^Who is it for\? Add --name and --roles/);
  });

  it.each([
    [
      ["--name", "A:b", "--roles", "words"],
      "The name must have no colon in it, and no # before it.",
    ],
    [["--name", "Anna", "--roles", "wordz"], "Roles are words, facts, numbers: give one or more"],
    [["--name", "Anna", "--roles", "words"], "The password must have at least 12 signs."],
  ])("refuses %j", async (options, problem) => {
    const { exitCode, stdout, stderr } = await startHelpline(["password", ...options]).ended;
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toContain(problem);
  });
});
