import { describe, expect, it } from "vitest";
import { placeCall } from "../../src/phone/phone.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";

const say = '<Say language="en-GB" voice="Polly.Amy-Neural">After the call.</Say>';
const hosted = `<Response><Dial><Number>+3225550199</Number></Dial>${say}<Hangup/></Response>`;

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
