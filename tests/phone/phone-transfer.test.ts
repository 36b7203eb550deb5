import { describe, expect, it } from "vitest";
import { placeCall } from "../../src/phone/phone.ts";
import { PhoneError } from "../../src/phone/phone-call.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { dial, document, say } from "./documents.ts";
import { scriptedLine } from "./scripted-line.ts";

const voiceUrl = "https://example.be/voice";

async function ring(attributes?: string) {
  const line = scriptedLine({
    "/voice": document(dial("/after", attributes), ""),
    "/after": document(say("You are back.")),
  });
  return { line, call: await placeCall(line, { voiceUrl }) };
}

describe("a star during a transfer", () => {
  it("ends it, reported as canceled", async () => {
    const { line, call } = await ring();
    await call.press("*", { afterSeconds: 7 });
    expect(line.posts.at(-1)?.form).toMatchObject({
      DialCallStatus: "canceled",
      DialBridged: "false",
      DialCallSid: expect.stringMatching(/^CA[0-9a-f]{32}$/),
    });
    expect(call.heard).toMatchObject([{ text: "You are back.", startsAt: 7 }]);
  });

  it("may be reported as completed, when somebody had answered", async () => {
    const { line, call } = await ring();
    await call.press("*", { afterSeconds: 90, starReportedAs: "completed" });
    expect(line.posts.at(-1)?.form).toMatchObject({
      DialCallStatus: "completed",
      DialCallDuration: "90",
      DialBridged: "true",
    });
    expect(call.heard).toMatchObject([{ startsAt: 90 }]);
  });

  it("comes 1 s after the first ring by default", async () => {
    const { call } = await ring();
    await call.press("*");
    expect(call.heard).toMatchObject([{ startsAt: 1 }]);
  });

  it("is ignored without hangupOnStar, as any other key is with it", async () => {
    const { call: deaf } = await ring("");
    await deaf.press("*");
    const { call: listening } = await ring();
    await listening.press("0");
    for (const { state, events } of [deaf, listening]) {
      expect(state.kind).toBe("ringing");
      expect(events.at(-1)).toMatchObject({ kind: "ignored", at: 0 });
    }
  });

  it("comes too late once the ringing is over", async () => {
    const { call } = await ring();
    await expect(call.press("*", { afterSeconds: 26 })).rejects.toThrow(
      /ringing ends at 25 s. Use endTransfer/,
    );
    expect(call.state.kind).toBe("ringing");
  });
});

describe("a transfer's end", () => {
  it("has no leg when it failed", async () => {
    const { line, call } = await ring();
    await call.endTransfer("failed");
    expect(line.posts.at(-1)?.form).toMatchObject({ DialCallStatus: "failed" });
    expect(line.posts.at(-1)?.form).not.toHaveProperty("DialCallSid");
  });

  it("is an event with the time talked", async () => {
    const { call } = await ring();
    await call.endTransfer("completed", { talkSeconds: 30 });
    expect(call.events).toContainEqual({
      kind: "transfer-ended",
      at: 35,
      status: "completed",
      talkSeconds: 30,
    });
  });

  it("comes when the carrier's time is up, however long people would go on", async () => {
    const { call } = await ring('timeout="20" timeLimit="3600" hangupOnStar="true"');
    const late = { afterSeconds: 3601, starReportedAs: "completed" } as const;
    await expect(call.press("*", late)).rejects.toThrow(PhoneError);
    await call.endTransfer("completed", { talkSeconds: 5000 });
    expect(call.events).toContainEqual({
      kind: "transfer-ended",
      at: 3605,
      status: "completed",
      talkSeconds: 3600,
    });
  });

  it("has talk only when it was completed", async () => {
    const { call } = await ring();
    await expect(call.endTransfer("busy", { talkSeconds: 3 })).rejects.toThrow(PhoneError);
    await expect(call.endTransfer("completed", { talkSeconds: -3 })).rejects.toThrow(PhoneError);
    expect(call.state.kind).toBe("ringing");
  });
});

const afterwards = '<Say language="en-GB" voice="Polly.Amy-Neural">After the call.</Say>';
const hosted = `<Response><Dial><Number>+3225550199</Number></Dial>${afterwards}<Hangup/></Response>`;

describe("a Dial without an action", () => {
  it("goes on with the verbs after it, as the carrier does", async () => {
    const answer = { status: 200, contentType: "text/xml", body: hosted };
    const call = await placeCall(
      { post: async () => answer },
      { voiceUrl: "https://line.example.be/voice" },
    );
    expect(call.state.kind).toBe("ringing");
    await call.endTransfer("busy");
    expect(call.heard.map(({ text }) => text)).toEqual(["After the call."]);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
    expect(call.events.filter(({ kind }) => kind === "posted")).toHaveLength(1);
  });

  it("must have some", () => {
    expect(() =>
      readTwiml("<Response><Dial><Number>+3225550199</Number></Dial></Response>"),
    ).toThrow(/ends the document/);
  });
});
