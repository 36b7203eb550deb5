import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { exitCodes, helplineCommand } from "../../src/cli/command.ts";
import { BookError } from "../../src/mistakes.ts";
import { CarrierApiError } from "../../src/twilio/refusal.ts";
import { freePort } from "../support/run-helpline.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// To walk the whole line takes minutes: here it is what the command makes of a problem that matters.
// Read anew, and forgotten afterwards: other files of tests have the proof itself.
vi.resetModules();
vi.doMock("../../src/tools/proof/walk-apart.ts", () => ({
  walkApart: async () => [],
  runApart: async () => ["a phrase in another language"],
}));
const { runHelpline } = await import("../../src/cli/commands.ts");
afterAll(() => {
  vi.doUnmock("../../src/tools/proof/walk-apart.ts");
  vi.resetModules();
});

const commands = [
  ...["start", "call", "fallback", "facts", "load", "check"],
  ...["report", "doctor", "probe", "map", "adopt", "provision", "purge", "recordings"],
] as const;

const { env } = process;
let written = "";

beforeEach(() => {
  written = "";
  const keep = (text: unknown) => {
    written += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(keep);
  vi.spyOn(process.stderr, "write").mockImplementation(keep);
  vi.spyOn(console, "log").mockImplementation(keep);
  vi.spyOn(console, "error").mockImplementation(keep);
  vi.spyOn(process, "exit").mockImplementation((code) => {
    throw new Error(`exit ${code}`);
  });
  // Without the settings of whoever runs the tests.
  process.env = { PATH: env.PATH };
});
afterEach(() => {
  vi.restoreAllMocks();
  process.env = env;
  process.exitCode = undefined;
});

/** The code that `helpline` would end with, given these words: what it first asked to exit with, or what it left. */
async function endOf(...words: readonly string[]): Promise<unknown> {
  await runHelpline(words).catch(() => {});
  const [first] = vi.mocked(process.exit).mock.calls;
  return first === undefined ? process.exitCode : first[0];
}

describe.each(commands)("helpline %s", (command) => {
  it("ends with 0 where it is asked for help", async () => {
    expect(await endOf(command, "--help")).toBe(exitCodes.good);
    expect(written).toContain(`helpline ${command}`);
  });

  it("ends with 2 on an option that it does not know", async () => {
    expect(await endOf(command, "--no-such-option")).toBe(exitCodes.wrongUse);
    expect(written).toContain("--");
    expect(written).toMatch(/such-option/);
  });
});

describe("helpline", () => {
  it.each([
    [
      "a command that it does not know",
      ["chek"],
      'There is no command chek. Did you mean "check"?',
    ],
    ["no command", [], "No command is named."],
    ["an option before the command", ["--json", "check"], "There is no command --json."],
  ])("ends with 2 on %s", async (_what, words, said) => {
    expect(await endOf(...words)).toBe(exitCodes.wrongUse);
    expect(written).toContain(said);
  });

  it("ends with 0 where it is asked for help or its version", async () => {
    for (const word of ["--help", "--version"]) expect(await endOf(word)).toBe(exitCodes.good);
  });
});

describe("a wrong value of an option or a setting", () => {
  it.each<[string, readonly string[], Readonly<Record<string, string>>]>([
    ["start", [], { PORT: "many" }],
    ["call", ["--at", "nope"], {}],
    ["fallback", [], { CALLER_ID: "1" }],
    ["facts", ["--due", "soon"], {}],
    ["check", [], { VOICE_NL: "Polly.Nobody" }],
    ["load", ["--calls", "0"], {}],
    ["report", [], {}],
    ["probe", ["nowhere"], {}],
    ["map", ["--language", "de"], {}],
    ["recordings", ["--script", "--language", "de"], {}],
    ["adopt", ["--by", ""], {}],
    ["provision", [], {}],
    ["purge", ["--older-than", "soon"], { TWILIO_ACCOUNT_SID: `AC${"0".repeat(32)}` }],
  ])("ends helpline %s with 2", async (command, words, settings) => {
    Object.assign(process.env, settings);
    expect(await endOf(command, ...words)).toBe(exitCodes.wrongUse);
  });
});

// Of load, provision and purge, tests with a line or a carrier of their own see it.
describe("something that is found, or fails,", () => {
  const folder = temporaryFolder(afterAll);

  it.each<[string, readonly string[]]>([
    ["facts", ["--due", "9999"]],
    ["map", ["--check", "--output", folder]],
    ["report", [join(folder, "no-such-log.ndjson"), "--from", "2026-01"]],
    ["doctor", []],
    ["check", ["--json"]],
  ])("ends helpline %s with 1", async (command, words) => {
    expect(await endOf(command, ...words)).toBe(exitCodes.found);
  });

  it("is told by helpline check", async () => {
    await endOf("check", "--json");
    expect(written).toContain('"a phrase in another language"');
  });

  it.each(["call --url", "probe"])(
    "ends helpline %s with 1 where nobody answers",
    async (words) => {
      const address = `http://127.0.0.1:${await freePort()}`;
      expect(await endOf(...words.split(" "), address, "--token", "any")).toBe(exitCodes.found);
    },
  );

  it("ends helpline start with 1 where its port is taken", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const address = server.address();
    const PORT = typeof address === "object" ? `${address?.port}` : "";
    Object.assign(process.env, { PORT, ADMIN_PORT: "0", STUDIO: "off", LOG_LEVEL: "silent" });
    expect(await endOf("start")).toBe(exitCodes.found);
    server.close();
  });

  it.each([
    ["mistakes of the book", new BookError(["menus/tree.ts: one.", "menus/tree.ts: two."]), 2],
    ["a refusal of the carrier", new CarrierApiError("refused", "21402", "It does not."), 1],
  ])("ends any command with 1, a line each: %s", async (_what, error, lines) => {
    const command = helplineCommand({ name: "any", description: "Any.", options: {} }, () => {
      throw error;
    });
    const run = async () => command.run?.({ rawArgs: [], args: { _: [] }, cmd: command });
    await expect(run()).rejects.toThrow("exit 1");
    expect(written.trimEnd().split("\n")).toHaveLength(lines);
  });
});
