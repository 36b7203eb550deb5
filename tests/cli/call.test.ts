import { describe, expect, it } from "vitest";
import { describeEvent } from "../../src/cli/call.ts";
import type { PhoneEvent } from "../../src/phone/phone-call.ts";

const said = {
  language: "nl-BE",
  voice: "Polly.Lisa-Neural",
  text: "Goedendag.",
  rate: 100,
  startsAt: 61.6,
  seconds: 1,
  interrupted: false,
} as const;

/** What is heard of a recording, as the telephone tells it. */
function played(pace: "" | "-slow") {
  const file = `nl/${"a".repeat(24)}${pace}-${"b".repeat(12)}.wav`;
  return { voice: "recording", recording: `https://line.example.be/recordings/${file}` };
}

const dial = {
  kind: "dial",
  action: "https://line.example.be/voice/ended",
  timeoutSeconds: 25,
  hangupOnStar: true,
} as const;

function ringing(target: unknown, callerId: string | undefined): PhoneEvent {
  return { at: 5, kind: "ringing", dial: { ...dial, target, callerId } } as PhoneEvent;
}

describe("an event of a call, for people", () => {
  it.each<[PhoneEvent, string]>([
    [{ at: 63, kind: "said", said }, " 1:02  [nl-BE Polly.Lisa-Neural] Goedendag.\n"],
    [
      { at: 63, kind: "said", said: { ...said, rate: 80, startsAt: 0 } },
      " 0:00  [nl-BE Polly.Lisa-Neural, slower] Goedendag.\n",
    ],
    [{ at: 9.4, kind: "pressed", key: "#", interrupted: true }, " 0:09            key #\n"],
    [
      { at: 3599.9, kind: "ignored", key: "2" },
      "60:00            key 2: not heard during a call\n",
    ],
    [{ at: 17, kind: "silent", seconds: 8 }, " 0:17            silence, 8 s\n"],
    [{ at: 20, kind: "transfer-ended", status: "busy", talkSeconds: 0 }, " 0:20  ♪ busy\n"],
    [
      { at: 63, kind: "said", said: { ...said, ...played(""), startsAt: 0 } },
      " 0:00  [nl-BE recording] Goedendag.\n",
    ],
    [
      { at: 63, kind: "said", said: { ...said, ...played("-slow"), startsAt: 0 } },
      " 0:00  [nl-BE recording, slower] Goedendag.\n",
    ],
    [{ at: 20, kind: "ended", by: "line" }, " 0:20  The line hung up.\n"],
    [{ at: 20, kind: "ended", by: "caller" }, " 0:20  You hung up.\n"],
  ])("is a line with its time: $kind", (event, line) => {
    expect(describeEvent(event)).toBe(line);
  });

  it("says what would ring, with a bell, and which number it would show", () => {
    expect(describeEvent(ringing({ number: "+3280098100" }, "+3225550100"))).toBe(
      " 0:05  \u0007♪ would ring +3280098100, showing +3225550100\n",
    );
    expect(describeEvent(ringing({ sip: "sip:112@trunk.example.be" }, undefined))).toBe(
      " 0:05  \u0007♪ would ring sip:112@trunk.example.be, showing the caller's own number\n",
    );
  });

  it.each<PhoneEvent>([
    { at: 1, kind: "posted", url: "https://line.example.be/voice", form: {} },
    { at: 1, kind: "listening", silenceSeconds: 8 },
    { at: 1, kind: "failed", error: new Error("told on standard error") },
  ])("is nothing where there is nothing to tell: $kind", (event) => {
    expect(describeEvent(event)).toBe("");
  });
});
