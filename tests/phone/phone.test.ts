import { describe, expect, it } from "vitest";
import { CarrierError, type FetchedClip } from "../../src/phone/line.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneEvent } from "../../src/phone/phone-call.ts";
import { dial, document, gather, play, redirect, say, words } from "./documents.ts";
import { scriptedLine } from "./scripted-line.ts";

const voiceUrl = "https://example.be/voice";

function menuLine() {
  return scriptedLine({
    "/voice": document(gather("/key?at=menu", say("For one, press one.")), redirect("/silent")),
    "/key": document(say("You pressed.") + dial("https://example.be/after"), ""),
    "/silent": document(say("Goodbye.")),
    "/after": document(say("Welcome back."), redirect("voice#rc=2")),
  });
}

describe("a whole call", () => {
  it("arrives, hears the menu, presses, is put through and comes back", async () => {
    const line = menuLine();
    const call = await placeCall(line, { voiceUrl: `${voiceUrl}#rc=2` });
    expect(call.state).toMatchObject({ kind: "listening", silenceSeconds: 8 });
    expect(call.sinceLastTurn).toMatchObject([{ text: "For one, press one.", language: "en-GB" }]);

    await call.press("1");
    expect(call.state).toMatchObject({
      kind: "ringing",
      dial: { target: { number: "+3225550199" } },
    });
    expect(call.sinceLastTurn.map((said) => said.text)).toEqual(["You pressed."]);

    await call.endTransfer("busy");
    expect(call.state.kind).toBe("listening");
    expect(call.sinceLastTurn.map((said) => said.text)).toEqual([
      "Welcome back.",
      "For one, press one.",
    ]);
    expect(line.posts.map((post) => post.url)).toEqual([
      "https://example.be/voice",
      "https://example.be/key?at=menu",
      "https://example.be/after",
      "https://example.be/voice",
    ]);

    await call.wait();
    expect(call.state).toEqual({ kind: "ended", by: "line" });
    expect(call.heard.at(-1)).toMatchObject({ text: "Goodbye." });
    expect(call.lastAnswer).toMatchObject({ url: "https://example.be/silent", status: 200 });
    expect(call.lastDocument).toBe(call.lastAnswer.body);
  });

  it("sends what the carrier sends", async () => {
    const line = menuLine();
    const call = await placeCall(line, { voiceUrl, from: "anonymous", to: "+3291112233" });
    await call.press("#");
    await call.endTransfer("completed", { talkSeconds: 61 });
    await call.wait();
    const [arrival, key, transfer, back, silence] = line.posts.map((post) => post.form);
    expect(arrival).toMatchObject({ CallStatus: "ringing", From: "anonymous", To: "+3291112233" });
    expect(arrival?.CallSid).toMatch(/^CA[0-9a-f]{32}$/);
    expect(arrival?.AccountSid).toMatch(/^AC[0-9a-f]{32}$/);
    expect(key).toMatchObject({ Digits: "#", FinishedOnKey: "", msg: "Gather End" });
    expect(key?.CallSid).toBe(arrival?.CallSid);
    expect(transfer).toMatchObject({
      DialCallStatus: "completed",
      DialCallDuration: "61",
      DialBridged: "true",
    });
    expect(back).not.toHaveProperty("DialCallStatus");
    expect(silence).toMatchObject({ CallStatus: "in-progress" });
    expect(silence).not.toHaveProperty("Digits");
  });

  it("tells what happens, in order, as it happens", async () => {
    const told: PhoneEvent[] = [];
    const call = await placeCall(menuLine(), { voiceUrl, onEvent: (event) => told.push(event) });
    await call.press("1");
    await call.press("5");
    await call.hangUp();
    expect(told.map((event) => event.kind)).toEqual([
      "posted",
      "said",
      "listening",
      "pressed",
      "posted",
      "said",
      "ringing",
      "ignored",
      "ended",
    ]);
    expect(call.events).toEqual(told);
    expect(call.state).toEqual({ kind: "ended", by: "caller" });
  });

  it("posts nothing when the caller hangs up, once or twice", async () => {
    const line = menuLine();
    const call = await placeCall(line, { voiceUrl });
    await call.hangUp();
    await call.hangUp();
    expect(line.posts).toHaveLength(1);
  });
});

describe("a call that plays recordings", () => {
  const url = "https://example.be/recordings/en/a.wav";
  const clip: FetchedClip = {
    language: "en-GB",
    seconds: 4,
    parts: [{ kind: "text", text: "one two three four", rate: 100 }],
  };
  const played = document(gather("/key", play(url) + play(url)), redirect("/silent"));
  const playingLine = (fetchClip?: (url: string) => Promise<FetchedClip>) => ({
    ...scriptedLine({ "/voice": played, "/key": document(play(url)), "/status": "" }),
    ...(fetchClip === undefined ? {} : { fetchClip }),
  });

  it("hears what they say, as long as they last", async () => {
    const call = await placeCall(
      playingLine(async () => clip),
      { voiceUrl },
    );
    expect(call.state).toMatchObject({ kind: "listening", promptSeconds: 8 });
    const heard = { voice: "recording", text: "one two three four", recording: url, seconds: 4 };
    expect(call.heard).toMatchObject([heard, { ...heard, startsAt: 4 }]);
    await call.press("1");
    expect(call.sinceLastTurn).toMatchObject([heard]);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
  });

  it("is interrupted by a key in the middle of one", async () => {
    const call = await placeCall(
      playingLine(async () => clip),
      { voiceUrl },
    );
    await call.press("1", { afterSeconds: 6.5 });
    expect(call.heard).toMatchObject([
      { text: "one two three four", interrupted: false },
      { text: "one two", seconds: 2.5, interrupted: true },
      { startsAt: 6.5 },
    ]);
  });

  it("ends where a file cannot be had, at once, and tells the status address", async () => {
    const line = playingLine(async (asked) => {
      throw new CarrierError(`${asked} answered 404`);
    });
    const statusUrl = "https://example.be/status";
    const told: PhoneEvent[] = [];
    const options = { voiceUrl, statusUrl, onEvent: (event: PhoneEvent) => told.push(event) };
    await expect(placeCall(line, options)).rejects.toThrow(
      /a\.wav answered 404.*application error has occurred.*the call would end/,
    );
    expect(told.map(({ kind }) => kind)).toEqual(["posted", "failed", "ended", "posted"]);
    expect(line.posts.at(-1)).toMatchObject({ url: statusUrl, form: { CallStatus: "completed" } });
  });

  it("ends a call under way, too", async () => {
    let asked = 0;
    const call = await placeCall(
      playingLine(async () => {
        asked += 1;
        if (asked > 2) throw new CarrierError("gone");
        return clip;
      }),
      { voiceUrl },
    );
    await expect(call.press("1")).rejects.toThrow(CarrierError);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
  });

  it("is no call of a phone that cannot fetch files, and says whose fault it is not", async () => {
    await expect(placeCall(playingLine(), { voiceUrl })).rejects.toThrow(
      /nothing here can fetch a file\. The caller would hear it/,
    );
  });
});

describe("the status address", () => {
  const startedAt = new Date("2026-11-21T20:13:25Z");
  const menu = document(gather("/key", say(words(60))), redirect("/bye"));
  const bye = document("");
  const ok = { status: 204, contentType: "", body: "" };

  it.each(["caller", "line"] as const)("is told when the %s ends the call", async (by) => {
    const line = scriptedLine({ "/voice": menu, "/bye": bye, "/status": ok });
    const statusUrl = "https://example.be/status";
    const call = await placeCall(line, { voiceUrl, statusUrl, startedAt });
    await (by === "caller" ? call.hangUp() : call.wait());
    expect(call.state).toEqual({ kind: "ended", by });
    expect(line.posts.at(-1)).toMatchObject({
      url: statusUrl,
      form: {
        CallStatus: "completed",
        CallDuration: by === "caller" ? "60" : "68",
        Duration: by === "caller" ? "1" : "2",
        Timestamp: `Sat, 21 Nov 2026 20:14:${by === "caller" ? "25" : "33"} +0000`,
      },
    });
  });

  it("is heard when it refuses, though the caller notices nothing", async () => {
    const line = scriptedLine({ "/voice": menu });
    const call = await placeCall(line, { voiceUrl, statusUrl: "https://example.be/status" });
    await expect(call.hangUp()).rejects.toThrow(/status address answered 404.*notice nothing/);
    expect(call.state).toEqual({ kind: "ended", by: "caller" });
  });

  it("does not hide the fault that ended the call", async () => {
    const line = scriptedLine({ "/voice": menu });
    const call = await placeCall(line, { voiceUrl, statusUrl: "https://example.be/status" });
    await expect(call.wait()).rejects.toThrow("The server answered 404");
    expect(line.posts.map((post) => post.url).at(-1)).toBe("https://example.be/status");
    expect(call.state).toEqual({ kind: "ended", by: "line" });
  });
});
