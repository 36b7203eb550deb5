import { describe, expect, it } from "vitest";
import { listeningSeconds } from "../../src/phone/hear.ts";
import type { SayPart } from "../../src/phone/twiml/verbs.ts";

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
