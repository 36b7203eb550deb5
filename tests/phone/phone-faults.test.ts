import { describe, expect, it } from "vitest";
import { type Answer, CarrierError } from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { PhoneError, type PhoneEvent } from "../../src/phone/phone-call.ts";
import { TwimlError } from "../../src/phone/twiml/element.ts";
import { dial, document, gather, redirect, say } from "./documents.ts";
import { scriptedLine } from "./scripted-line.ts";

const voiceUrl = "https://example.be/voice";
const menu = document(gather("/key", say("Press.")), redirect("/silent"));
const xml = { contentType: "text/xml" };

describe("an answer the carrier cannot use", () => {
  it.each<[string, Answer, RegExp]>([
    [
      "a server's fault",
      { ...xml, status: 500, body: menu },
      /500.*application error has occurred/,
    ],
    ["a forbidden one", { ...xml, status: 403, body: menu }, /403/],
    ["a created one", { ...xml, status: 201, body: menu }, /201/],
    ["a redirect", { ...xml, status: 302, body: menu }, /302, a redirect.*lose the key/],
    ["an empty one", { ...xml, status: 200, body: "" }, /empty body/],
    ["JSON", { contentType: "application/json", status: 200, body: "{}" }, /json.*read aloud/],
    ["no type", { contentType: "", status: 200, body: menu }, /no content type/],
    ["a type like XML", { contentType: "text/xmlish", status: 200, body: menu }, /text\/xmlish/],
  ])("ends the call: %s", async (_what, answer, message) => {
    const call = await placeCall(scriptedLine({ "/voice": menu, "/key": answer }), { voiceUrl });
    const pressed = call.press("1");
    await expect(pressed).rejects.toThrow(CarrierError);
    await expect(pressed).rejects.toThrow(message);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
    expect(call.events.slice(-2)).toMatchObject([{ kind: "failed" }, { kind: "ended" }]);
    expect(call.lastAnswer.status).toBe(answer.status);
    expect(call.lastDocument).toBe(menu);
  });

  it.each(["application/xml", "TEXT/XML;charset=utf-8", "text/xml ; charset=utf-8"])(
    "is not one of type %s",
    async (contentType) => {
      const line = scriptedLine({ "/voice": { contentType, status: 200, body: menu } });
      expect((await placeCall(line, { voiceUrl })).state.kind).toBe("listening");
    },
  );

  it("is told to the listener when the call never begins", async () => {
    const told: PhoneEvent[] = [];
    const options = { voiceUrl, onEvent: (event: PhoneEvent) => told.push(event) };
    await expect(placeCall(scriptedLine({}), options)).rejects.toMatchObject({ code: "carrier" });
    expect(told.map((event) => event.kind)).toEqual(["posted", "failed", "ended"]);
  });

  it("passes a line's own error on, and ends the call", async () => {
    const line = scriptedLine({ "/voice": menu });
    const call = await placeCall(line, { voiceUrl });
    line.post = () => Promise.reject(new RangeError("mine"));
    await expect(call.press("1")).rejects.toThrow(new RangeError("mine"));
    expect(call.state.kind).toBe("ended");
  });
});

describe("a document the carrier would not play", () => {
  it("ends the call where it comes, not before", async () => {
    const line = scriptedLine({ "/voice": menu, "/key": document(say("")) });
    const call = await placeCall(line, { voiceUrl });
    await expect(call.press("1")).rejects.toThrow(TwimlError);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
  });

  it("is one with an address that is none", async () => {
    const line = scriptedLine({ "/voice": document("", redirect("mailto:a@example.be")) });
    await expect(placeCall(line, { voiceUrl })).rejects.toThrow(/"mailto:.*no http address/);
  });

  it("is a Redirect that goes round without the caller", async () => {
    const line = scriptedLine({ "/voice": document(say("Again."), redirect("/voice")) });
    await expect(placeCall(line, { voiceUrl })).rejects.toThrow(
      /^<Redirect> is one of more than 10 .*round and round/,
    );
    expect(line.posts).toHaveLength(11);
  });

  it("is none when the caller is asked on the way round", async () => {
    const line = scriptedLine({
      "/voice": document(gather("/key", say("Press.")), redirect("/voice")),
    });
    const call = await placeCall(line, { voiceUrl });
    for (let round = 0; round < 15; round += 1) await call.wait();
    expect(line.posts).toHaveLength(16);
  });

  it("is none after ten Redirects", async () => {
    const hops = Object.fromEntries(
      Array.from({ length: 10 }, (_, hop) => [`/${hop}`, document("", redirect(`/${hop + 1}`))]),
    );
    const line = scriptedLine({ ...hops, "/10": document(dial("/0"), "") });
    const call = await placeCall(line, { voiceUrl: "https://example.be/0" });
    expect(call.state.kind).toBe("ringing");
    await call.endTransfer("busy");
    expect(call.state.kind).toBe("ringing");
  });
});

describe("a phone used as no phone can be", () => {
  it("says so, and the call goes on", async () => {
    const call = await placeCall(scriptedLine({ "/voice": menu }), { voiceUrl });
    await expect(call.press("A")).rejects.toThrow(/No telephone has the key "A"/);
    await expect(call.press("12")).rejects.toThrow(PhoneError);
    await expect(call.press("")).rejects.toThrow(PhoneError);
    await expect(call.press("1", { afterSeconds: -1 })).rejects.toThrow(/would be lost/);
    await expect(call.press("1", { afterSeconds: Number.NaN })).rejects.toThrow(PhoneError);
    await expect(call.press("1", { afterSeconds: 60 })).rejects.toThrow(/Use wait\(\)/);
    await expect(call.endTransfer("busy")).rejects.toThrow("No transfer is ringing.");
    expect(call.state.kind).toBe("listening");
  });

  it("does one thing at a time", async () => {
    const call = await placeCall(scriptedLine({ "/voice": menu, "/key": menu }), { voiceUrl });
    const first = call.press("1");
    const refused = await Promise.allSettled([call.press("2"), call.wait(), call.hangUp()]);
    for (const result of refused) {
      expect(result).toMatchObject({
        reason: { message: expect.stringMatching(/await it first/) },
      });
    }
    await first;
    expect(call.state.kind).toBe("listening");
  });

  it("has nothing to do in a call that is over", async () => {
    const call = await placeCall(scriptedLine({ "/voice": document("") }), { voiceUrl });
    await expect(call.press("1")).rejects.toThrow(/The call is over/);
    await expect(call.wait()).rejects.toThrow(/The call is over/);
    await expect(call.endTransfer("busy")).rejects.toThrow(PhoneError);
  });

  it("cannot wait for a transfer, nor call what is no address", async () => {
    const line = scriptedLine({ "/voice": document(dial("/after"), "") });
    const call = await placeCall(line, { voiceUrl });
    await expect(call.wait()).rejects.toThrow(/endTransfer\(\)/);
    await expect(placeCall(line, { voiceUrl: "/voice" })).rejects.toThrow(PhoneError);
  });
});
