import { describe, expect, it, type TestContext } from "vitest";
import { accountSid, callSid, lineNumber, password } from "../support/carrier-state.ts";
import { type MockCarrier, startMockCarrier } from "../support/mock-carrier.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { runHere } from "../support/run-here.ts";

async function purge(carrier: MockCarrier, ...args: readonly string[]) {
  const run = await runHere(["purge", ...args], settingsFor(carrier));
  expect(run.stdout + run.stderr).not.toMatch(new RegExp(`${password}|CA[0-9a-f]{32}`));
  return run;
}

const settingsFor = ({ url }: MockCarrier) => ({
  PUBLIC_URL: "https://line.example.be",
  TWILIO_ACCOUNT_SID: accountSid,
  TWILIO_AUTH_TOKEN: password,
  TWILIO_API_URL: url,
});

const ago = (minutes: number) => Date.now() - minutes * 60_000;

/** A carrier whose number calls the line, with finished calls to it, one page each two. */
async function withCalls(test: TestContext, count: number) {
  const carrier = await startMockCarrier(test);
  const [number] = carrier.state.numbers;
  Object.assign(number ?? {}, { voice_url: "https://line.example.be/voice#rc=2" });
  carrier.state.pageSize = 2;
  for (let n = 1; n <= count; n += 1) {
    carrier.state.calls.push({ sid: callSid(n), to: lineNumber, endedAt: ago(120) });
  }
  return carrier;
}

describe("helpline purge", () => {
  it("deletes page after page what is old enough: none else's, none that lasts", async (test) => {
    const carrier = await withCalls(test, 7);
    const transfer = { sid: callSid(50), to: "+3280098100", parent: callSid(3), endedAt: ago(121) };
    const kept = [
      { sid: callSid(20), to: lineNumber, endedAt: ago(30) },
      { sid: callSid(21), to: lineNumber },
      { sid: callSid(22), to: "+3225550100", endedAt: ago(500) },
    ];
    carrier.state.calls.push(transfer, ...kept);
    const { exitCode, stdout } = await purge(carrier, "--older-than", "1h");
    expect(carrier.state.calls).toEqual(kept);
    expect(stdout).toContain("7 finished calls found, 8 records deleted");
    expect(exitCode).toBe(0);
  });

  it("leaves the calls of a number that leads to a neighbour of the line's address", async (test) => {
    const carrier = await withCalls(test, 2);
    const [number] = carrier.state.numbers;
    const neighbour = { voice_url: "https://line.example.be/voicemail" };
    carrier.state.numbers.push({
      ...structuredClone(number),
      ...neighbour,
      sid: `PN${"d".repeat(32)}`,
      phone_number: "+3225550109",
    } as (typeof carrier.state.numbers)[number]);
    const kept = { sid: callSid(30), to: "+3225550109", endedAt: ago(500) };
    carrier.state.calls.push(kept);
    await purge(carrier, "--older-than", "1h");
    expect(carrier.state.calls).toEqual([kept]);
  });

  it("with --dry-run counts, and deletes nothing", async (test) => {
    const carrier = await withCalls(test, 5);
    const words = ["purge", "--older-than", "1h", "--dry-run"];
    const { stdout } = await startHelpline(words, settingsFor(carrier)).ended;
    expect(stdout).toContain("5 finished calls would lose");
    expect(carrier.state.calls).toHaveLength(5);
  });

  it("warns loudly of recordings, deletes them, and exits 1", async (test) => {
    const carrier = await withCalls(test, 1);
    carrier.state.recordings.push({ sid: "RE1", callSid: callSid(1) });
    const { exitCode, stderr } = await purge(carrier, "--older-than", "1h");
    expect(exitCode).toBe(1);
    expect(stderr).toContain("WARNING: 1 recordings were found and deleted.");
    expect(carrier.state.recordings).toEqual([]);
  });

  it("leaves to the next one what is too young for the carrier", async (test) => {
    const carrier = await withCalls(test, 3);
    const request = new RegExp(`DELETE .*${callSid(2)}`);
    carrier.refuse({ request, status: 409, code: 20009, times: 1 });
    const { exitCode, stdout } = await purge(carrier, "--older-than", "1h", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ found: 3, deletedRecords: 2, tooEarly: 1 });
    expect(exitCode).toBe(0);
  });

  it("waits where it asks too much, and says what is refused", async (test) => {
    const carrier = await withCalls(test, 3);
    carrier.refuse({ request: /DELETE/, status: 429, code: 20429, retryAfter: 0, times: 2 });
    carrier.refuse({ request: /DELETE/, status: 400, code: 20001, times: 1 });
    const { exitCode, stdout } = await purge(carrier, "--older-than", "1h");
    expect(stdout).toContain("1 were refused: https://www.twilio.com/docs/api/errors/20001");
    expect(exitCode).toBe(1);
    expect(carrier.state.calls).toHaveLength(1);
  });

  it("says so where no number calls the line, and where the age is no age", async (test) => {
    const carrier = await startMockCarrier(test);
    const lost = await purge(carrier, "--older-than", "1h");
    expect(lost).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("provision first") });
    const odd = await purge(carrier, "--older-than", "soon");
    expect(odd).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("30m, 1h or 7d") });
  });
});
