import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { standingKeys } from "../../src/line/call/standing-keys.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { openOwnLine } from "../../src/tools/own-line.ts";
import { settingsProblems } from "./settings-problems.ts";

const monday = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** Calls a line with these settings, which has a fault from the second turn on where it is broken. */
async function call(environment: Record<string, string>, isBroken = false): Promise<PhoneCall> {
  let turns = 0;
  const clock = () => {
    turns += 1;
    if (isBroken && turns > 1) throw new TypeError("broken");
    return monday;
  };
  const { line, voiceUrl } = openOwnLine(environment, clock, undefined, undefined, monday);
  return placeCall(line, { voiceUrl });
}

const voicesIn = ({ sinceLastTurn }: PhoneCall) => new Set(sinceLastTurn.map(({ voice }) => voice));

const laura = { VOICE_NL: "Polly.Laura-Neural" };

describe("a line whose settings name a voice", () => {
  it("speaks with it in its language, and as ever in the others", async () => {
    const made = await call(laura);
    expect(voicesIn(made)).toEqual(
      new Set(["Polly.Isabelle-Neural", "Polly.Laura-Neural", "Polly.Amy-Neural"]),
    );
    await made.press("2");
    expect(voicesIn(made)).toEqual(new Set(["Polly.Laura-Neural"]));
    expect(made.sinceLastTurn[0]?.language).toBe("nl-NL");
  });

  it("apologises with it", async () => {
    const made = await call(laura, true);
    await made.press("2");
    expect(made.sinceLastTurn.map(({ voice }) => voice)).toContain("Polly.Laura-Neural");
    expect(made.lastDocument).not.toContain("Lisa");
  });

  it("repeats at its own pace where it cannot slow down, every word of it", async () => {
    const usual = await call({});
    const made = await call({ VOICE_NL: "Google.nl-NL-Chirp3-HD-Kore" });
    for (const one of [usual, made]) {
      await one.press("2");
      await one.press(standingKeys.again.key);
    }
    const wordsIn = ({ sinceLastTurn }: PhoneCall) =>
      sinceLastTurn.map(({ text }) => text.replaceAll(",", "")).join(" ");
    expect(wordsIn(made)).toBe(wordsIn(usual));
    expect(new Set(made.sinceLastTurn.map(({ rate }) => rate))).toEqual(new Set([100]));
    expect(new Set(usual.sinceLastTurn.map(({ rate }) => rate))).toEqual(new Set([80]));
  });

  it("is not started where the carrier lists no such voice, and says which there are", () => {
    expect(settingsProblems({ VOICE_EN: "Polly.Ami-Neural" })).toEqual([
      expect.stringMatching(
        /^VOICE_EN must be .*Polly\.Amy-Neural.* Did you mean "Polly\.Amy-Neural"\?$/,
      ),
    ]);
  });
});
