import { describe, expect, it } from "vitest";
import { hear, listeningSeconds } from "../../src/phone/hear.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import type { Pause, Say, SayPart } from "../../src/phone/twiml/verbs.ts";
import { document, say } from "./documents.ts";

function prompts(...verbs: string[]): (Say | Pause)[] {
  return readTwiml(document(verbs.join(""))).filter(
    (verb) => verb.kind === "say" || verb.kind === "pause",
  );
}

describe("hearing", () => {
  const slow = say('<prosody rate="50%">one two</prosody> <break time="1s"/> three, four');

  it("runs the words together, without breaks, at the slowest rate", () => {
    const { heard, endsAt } = hear(prompts(slow, '<Pause length="2"/>', say("five")), 10);
    expect(heard).toMatchObject([
      { text: "one two three, four", rate: 50, startsAt: 10, seconds: 3.25, interrupted: false },
      { text: "five", rate: 100, startsAt: 15.25, seconds: 0.375 },
    ]);
    expect(endsAt).toBe(15.625);
  });

  it("reports a rate above the voice's own", () => {
    const { heard } = hear(prompts(say('\n<prosody rate="120%">one</prosody>\n')), 0);
    expect(heard).toMatchObject([{ rate: 120, text: "one" }]);
  });

  it.each([
    [0, []],
    [0.7, [{ text: "", seconds: 0.7, interrupted: true }]],
    [0.75, [{ text: "one", seconds: 0.75, interrupted: true }]],
    [2, [{ text: "one two", seconds: 2, interrupted: true }]],
    [3, [{ text: "one two three,", seconds: 3, interrupted: true }]],
    [3.25, [{ text: "one two three, four", seconds: 3.25, interrupted: false }]],
  ])("cut after %d s, keeps the whole words heard", (until, expected) => {
    const { heard, endsAt } = hear(prompts(slow, say("five")), 0, until);
    expect(heard).toMatchObject(expected);
    expect(heard).toHaveLength(expected.length);
    expect(endsAt).toBe(until);
  });
});

describe("hearing a recording", () => {
  const recording = { url: "https://example.be/a.wav", seconds: 4 };
  const parts: SayPart[] = [
    { kind: "text", text: "one two", rate: 100 },
    { kind: "break", milliseconds: 750 },
    { kind: "text", text: "three four", rate: 100 },
  ];
  const played: Say = { kind: "say", language: "en-GB", voice: "recording", parts, recording };

  it("lasts as long as its file, whatever its words would take", () => {
    const { heard, endsAt } = hear([played, ...prompts(say("five"))], 10);
    expect(heard).toMatchObject([
      { text: "one two three four", recording: recording.url, startsAt: 10, seconds: 4 },
      { text: "five", startsAt: 14 },
    ]);
    expect(heard[1]).not.toHaveProperty("recording");
    expect(endsAt).toBe(14.375);
    expect(listeningSeconds(played)).toBe(4);
  });

  // Its words would take 2.25 s, so that each second of the file holds 0.5625 s of them.
  it.each([
    [0.6, ""],
    [0.7, "one"],
    [1.3, "one"],
    [1.4, "one two"],
    [3.3, "one two"],
    [3.4, "one two three"],
    [3.9, "one two three"],
    [4, "one two three four"],
  ])("cut after %d s, keeps the words of that share of its time", (until, text) => {
    const { heard } = hear([played], 0, until);
    expect(heard).toMatchObject([{ text, seconds: until, interrupted: until < 4 }]);
  });
});

function secondsOf(...parts: SayPart[]): number {
  return listeningSeconds({ kind: "say", language: "en-GB", voice: "Polly.Amy-Neural", parts });
}

describe("listening", () => {
  const text = Array.from({ length: 160 }, () => "word").join(" ");

  it("takes a minute for 160 words", () => {
    expect(secondsOf({ kind: "text", text, rate: 100 })).toBeCloseTo(60);
  });

  it("takes longer at a lower rate", () => {
    expect(secondsOf({ kind: "text", text, rate: 80 })).toBeCloseTo(75);
  });

  it("adds breaks, and none for punctuation that stands alone", () => {
    const spoken: SayPart = { kind: "text", text: " Appuyez : 1 !\n", rate: 100 };
    expect(secondsOf(spoken, { kind: "break", milliseconds: 750 })).toBeCloseTo(1.5);
  });
});
