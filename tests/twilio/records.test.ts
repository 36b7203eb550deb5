import { describe, expect, it, type TestContext } from "vitest";
import { createDeletionQueue } from "../../src/twilio/deletion-queue.ts";
import { openCarrier } from "../../src/twilio/open-carrier.ts";
import { eraseCall } from "../../src/twilio/records.ts";
import { captureLog } from "../support/captured-log.ts";
import { accountSid, callSid, password } from "../support/carrier-state.ts";
import { startMockCarrier } from "../support/mock-carrier.ts";

const hourAgo = () => Date.now() - 3_600_000;

/** A stand-in for the carrier, and its real client to ask it. */
async function open(test: TestContext) {
  const carrier = await startMockCarrier(test);
  const nowhere = { region: undefined, edge: undefined };
  const account = { accountSid, username: accountSid, password, apiUrl: carrier.url, ...nowhere };
  return { carrier, state: carrier.state, api: await openCarrier(account) };
}

const call = (n: number, parent?: number) => ({
  sid: callSid(n),
  to: parent === undefined ? "+3280012345" : "+3280098100",
  endedAt: hourAgo(),
  ...(parent === undefined ? {} : { parent: callSid(parent) }),
});

describe("erasing a call", () => {
  it("deletes its transfers first, then itself, and no other call", async (test) => {
    const { carrier, state, api } = await open(test);
    state.calls.push(call(1), call(2, 1), call(3, 1), call(4));
    expect(await eraseCall(api, callSid(1))).toEqual({ records: 3, recordings: 0 });
    expect(state.calls.map(({ sid }) => sid)).toEqual([callSid(4)]);
    const deleted = carrier.requests.filter(({ asked }) => asked.startsWith("DELETE"));
    expect(deleted.map(({ asked }) => asked.slice(-39))).toEqual(
      [2, 3, 1].map((n) => `${callSid(n)}.json`),
    );
  });

  it("deletes recordings, of a transfer too", async (test) => {
    const { state, api } = await open(test);
    state.calls.push(call(1), call(2, 1));
    state.recordings.push({ sid: "RE1", callSid: callSid(2) }, { sid: "RE2", callSid: callSid(9) });
    expect(await eraseCall(api, callSid(1))).toEqual({ records: 2, recordings: 1 });
    expect(state.recordings.map(({ sid }) => sid)).toEqual(["RE2"]);
  });

  it("takes up where it stopped", async (test) => {
    const { carrier, state, api } = await open(test);
    state.calls.push(call(1), call(2, 1));
    const request = new RegExp(`DELETE .*${callSid(1)}`);
    carrier.refuse({ request, status: 429, code: 20429, retryAfter: 7, times: 1 });
    const refused = await eraseCall(api, callSid(1)).catch((error: unknown) => error);
    expect(refused).toMatchObject({ refusal: "too many requests", retryAfterSeconds: 7 });
    expect(await eraseCall(api, callSid(1))).toEqual({ records: 1, recordings: 0 });
    expect(await eraseCall(api, callSid(1))).toEqual({ records: 0, recordings: 0 });
  });

  it("an error holds neither the secret nor the CallSid, printed whole", async (test) => {
    const { carrier, api } = await open(test);
    await carrier.stop();
    const error: unknown = await eraseCall(api, callSid(1)).catch((error: unknown) => error);
    const { inspect } = await import("node:util");
    const basic = Buffer.from(`${accountSid}:${password}`).toString("base64");
    const printed = inspect(error, { depth: 20, showHidden: true });
    expect(printed).toContain("ECONNREFUSED");
    for (const secret of [password, basic, callSid(1)]) expect(printed).not.toContain(secret);
  });
});

describe("the queue and the carrier", () => {
  it("a call that ended just now is refused at first, and deleted once it is old enough", async (test) => {
    const { state, api } = await open(test);
    state.tooYoungSeconds = 1;
    state.calls.push({ ...call(1), endedAt: Date.now() });
    const delays = { first: 1, again: 200, longest: 400 };
    const { logger } = captureLog();
    const queue = createDeletionQueue({ erase: (sid) => eraseCall(api, sid), logger, delays });
    test.onTestFinished(queue.stop);
    queue.add(callSid(1));
    await expect.poll(() => queue.counts().waiting).toBe(0);
    expect(queue.counts()).toMatchObject({ deleted: 1, left: 0 });
    expect(queue.counts().failed).toBeGreaterThan(0);
    expect(state.calls).toEqual([]);
  });
});
