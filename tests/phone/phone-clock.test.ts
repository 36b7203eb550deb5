import { describe, expect, it } from "vitest";
import { placeCall } from "../../src/phone/phone.ts";
import { dial, document, gather, redirect, say, words } from "./documents.ts";
import { scriptedLine } from "./scripted-line.ts";

const voiceUrl = "https://example.be/voice";

/** A menu that starts at 5 s and is told in 3 s, 1 s of silence, 6 s; then 8 s of silence. */
async function callMenu() {
  const prompts = `${say(`First ${words(2.625)}`)}<Pause/>${say(words(6))}`;
  const line = scriptedLine({
    "/voice": document(
      `${say(words(3))}<Pause length="2"/>${gather("/key", prompts)}${say("Nobody there?")}`,
      dial("/after"),
    ),
    "/key": document(say(words(3)), dial("/after", 'timeout="20" hangupOnStar="true"')),
    "/after": document(gather("/key", say(words(3))), redirect("/voice")),
  });
  return { line, call: await placeCall(line, { voiceUrl }) };
}

describe("the call's clock", () => {
  it("counts words, pauses and prompts, played to their end", async () => {
    const { call } = await callMenu();
    expect(call.clockSeconds).toBe(15);
    expect(call.state).toMatchObject({ promptStartsAt: 5, promptSeconds: 10 });
    expect(call.heard.map((said) => said.startsAt)).toEqual([0, 5, 9]);
  });

  it("presses 1 s after the prompt's end by default, interrupting nothing", async () => {
    const { call } = await callMenu();
    await call.press("1");
    expect(call.events).toContainEqual({ kind: "pressed", at: 16, key: "1", interrupted: false });
    expect(call.sinceLastTurn).toMatchObject([{ startsAt: 16 }]);
    expect(call.clockSeconds).toBe(19);
  });

  it("presses in the prompt: what was still to come is not heard", async () => {
    const { call } = await callMenu();
    await call.press("1", { afterSeconds: 1 });
    expect(call.events).toContainEqual({ kind: "pressed", at: 6, key: "1", interrupted: true });
    expect(call.heard).toMatchObject([
      { startsAt: 0, interrupted: false },
      { startsAt: 5, seconds: 1, interrupted: true, text: "First word" },
      { startsAt: 6, seconds: 3, interrupted: false },
    ]);
    expect(call.sinceLastTurn).toHaveLength(1);
    expect(call.clockSeconds).toBe(9);
  });

  it("presses in the prompt's pause: what was said stands", async () => {
    const { call } = await callMenu();
    await call.press("1", { afterSeconds: 3.5 });
    expect(call.heard).toMatchObject([
      { startsAt: 0 },
      { startsAt: 5, seconds: 3, interrupted: false },
      { startsAt: 8.5 },
    ]);
  });

  it("presses at the prompt's very end without interrupting it", async () => {
    const { call } = await callMenu();
    await call.press("1", { afterSeconds: 10 });
    expect(call.events).toContainEqual({ kind: "pressed", at: 15, key: "1", interrupted: false });
  });

  it("lets the silence limit pass, then plays what follows the Gather", async () => {
    const { call } = await callMenu();
    await call.wait();
    expect(call.events).toContainEqual({ kind: "silent", at: 23, seconds: 8 });
    expect(call.sinceLastTurn).toMatchObject([{ text: "Nobody there?", startsAt: 23 }]);
    expect(call.state).toMatchObject({ kind: "ringing", startsAt: 23.75 });
  });

  it.each([
    ["no-answer", undefined, 25],
    ["busy", undefined, 5],
    ["canceled", undefined, 5],
    ["failed", undefined, 0],
    ["completed", 100, 105],
    ["completed", undefined, 65],
  ] as const)(
    "counts a transfer that ends as %s (talk: %s)",
    async (status, talkSeconds, passed) => {
      const { call } = await callMenu();
      await call.press("1");
      await call.endTransfer(status, talkSeconds === undefined ? {} : { talkSeconds });
      expect(call.sinceLastTurn).toMatchObject([{ startsAt: 19 + passed }]);
    },
  );
});
