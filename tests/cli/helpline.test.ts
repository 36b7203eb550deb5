import { describe, expect, it } from "vitest";
import type { PhoneEvent } from "../../src/phone/phone-call.ts";
import { version } from "../../src/server/build-line.ts";
import { freePort, hasWritten, runHelpline, startHelpline } from "../support/run-helpline.ts";
import { runHere } from "../support/run-here.ts";

const busyCall = [
  "call",
  "--at",
  "2026-11-23T10:00",
  "--language",
  "en",
  "--keys",
  "2,1,1",
  "--transfer",
  "busy",
];

/** The events of a call that was run with --json. */
function eventsIn(stdout: string): readonly PhoneEvent[] {
  return stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
}

// Each is a program of its own, most of whose time goes into its start.
describe.concurrent("helpline", () => {
  it("lists its commands", async () => {
    const { exitCode, stdout } = await runHelpline("--help");
    expect(exitCode).toBe(0);
    expect(stdout).toContain(version);
    for (const command of ["start", "call", "check"]) {
      expect(stdout).toMatch(new RegExp(`^ *${command} {2,}\\S`, "m"));
    }
  });

  it("refuses a command it does not know, and lists those it does", async () => {
    const { exitCode, stdout, stderr } = await runHelpline("cal");
    expect(exitCode).toBe(2);
    expect(stderr).toBe('There is no command cal. Did you mean "call"?\n');
    expect(stdout).toContain("start|call|");
  });
});

describe.concurrent("helpline call", () => {
  it("tells what is said, pressed and would ring, and hangs up when no key is left", async () => {
    const { exitCode, stdout, stderr } = await runHelpline(...busyCall);
    expect(stderr).toBe("The book alone: JOURNAL is not set.\n");
    expect(exitCode).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    for (const line of lines) expect(line).toMatch(/^ *\d+:\d\d {2}/);
    expect(lines.filter((line) => / key /.test(line))).toHaveLength(4);
    expect(lines.filter((line) => line.includes("[en-GB "))).not.toHaveLength(0);
    const ring = lines.findIndex((line) => line.includes("would ring +3280098100"));
    expect(lines[ring]).toContain("showing +3225550100");
    expect(lines[ring + 1]).toMatch(/♪ busy$/);
    expect(lines[ring + 2]).toContain("[en-GB ");
    expect(lines.at(-1)).toMatch(/You hung up\.$/);
  });
});

describe("helpline call, with other options", () => {
  it("gives one JSON object a line with --json, and nothing else", async () => {
    const { exitCode, stdout } = await runHere([...busyCall, "--json"]);
    expect(exitCode).toBe(0);
    const events = eventsIn(stdout);
    const kinds = events.map(({ kind }) => kind);
    expect(kinds[0]).toBe("posted");
    expect(kinds.at(-1)).toBe("ended");
    expect(kinds.filter((kind) => kind === "pressed")).toHaveLength(4);
    const ringing = events.find((event) => event.kind === "ringing");
    expect(ringing?.dial.target).toEqual({ number: "+3280098100" });
    expect(events.find((event) => event.kind === "transfer-ended")).toMatchObject({
      status: "busy",
    });
  });

  it("stays on the line through every silence, until the line hangs up", async () => {
    const silences = Array<string>(12).fill("-").join();
    const { exitCode, stdout } = await runHere([
      ...["call", "--keys", silences, "--transfer", "no-answer", "--json"],
    ]);
    expect(exitCode).toBe(0);
    const events = eventsIn(stdout);
    expect(events.filter(({ kind }) => kind === "pressed")).toEqual([]);
    expect(events.filter(({ kind }) => kind === "ringing").length).toBeGreaterThan(0);
    expect(events.at(-1)).toMatchObject({ kind: "ended", by: "line" });
  });

  it("says what is wrong with its options, one line each, and exits with 2", async () => {
    const { exitCode, stdout, stderr } = await runHere([
      ...["call", "--at", "nope", "--keys", "1,x", "--language", "de", "--transfer", "maybe"],
    ]);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^--at nope /),
      expect.stringMatching(/^--language /),
      expect.stringMatching(/^--keys has "x"/),
      expect.stringMatching(/^--transfer /),
    ]);
  });
});

describe.concurrent("helpline start", () => {
  it("answers a call to its own address, signed with its token, until it is stopped", async () => {
    const port = `${await freePort()}`;
    const url = `http://127.0.0.1:${port}`;
    const running = startHelpline(["start"], {
      PORT: port,
      PUBLIC_URL: url,
      TWILIO_AUTH_TOKEN: "a token for tests",
    });
    await hasWritten(running, `listens on ${url}`);
    const call = (address: string, token: string) =>
      runHelpline("call", "--url", address, "--token", token, "--keys", "1", "--json");
    const [answered, refused, elsewhere] = await Promise.all([
      call(url, "a token for tests"),
      call(url, "another"),
      call(`${url}/voice`, "a token for tests"),
    ]);
    running.child.kill("SIGTERM");
    const { exitCode, stdout, stderr } = await running.ended;

    expect(answered.exitCode).toBe(0);
    expect(eventsIn(answered.stdout).some(({ kind }) => kind === "said")).toBe(true);
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(
      /^The call failed\. .*403.* --token must be its TWILIO_AUTH_TOKEN/s,
    );
    expect(elsewhere.stderr).toMatch(/404.* Give --url as its PUBLIC_URL, without \/voice\./s);
    expect(eventsIn(refused.stdout).some(({ kind }) => kind === "said")).toBe(false);

    expect(exitCode).toBe(0);
    expect(stderr).toContain(`POST ${url}/voice`);
    expect(stderr).toContain("rehearsed");
    // Standard output is the log alone: one JSON object a line.
    const turns = eventsIn(stdout).filter((line) => "msg" in line && line.msg === "turn");
    expect(turns).toHaveLength(2);
  });

  it("says what is wrong with its settings, one line each, and exits with 2", async () => {
    const { exitCode, stdout, stderr } = await startHelpline(["start"], {
      PORT: "many",
      TRANSFERS: "sometimes",
    }).ended;
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^PORT must be a port number/),
      expect.stringMatching(/^TRANSFERS must be live or rehearse/),
    ]);
  });

  it("says that nobody answers at an address, and exits with 1", async () => {
    const url = `http://127.0.0.1:${await freePort()}`;
    const { exitCode, stderr } = await runHelpline("call", "--url", url, "--token", "any");
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^The call failed\. The server could not be reached\..*\n$/);
  });
});
