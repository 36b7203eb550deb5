import { describe, expect, it } from "vitest";
import type { Answer, Utterance } from "../../src/line/call/answer.ts";
import type { Position } from "../../src/line/call/position.ts";
import type { Speech } from "../../src/line/speech/speech.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { type AddressOfRecording, writeTwiml } from "../../src/twilio/write-twiml.ts";

const voiceUrl = "https://line.example.be/voice";
const here: Position = {
  language: "en",
  place: "day-line",
  stage: "connect",
  trail: ["welcome", "main"],
  tried: [],
  passes: 0,
  redials: 0,
  slow: false,
};
const query =
  "language=en&place=day-line&stage=connect&trail=welcome.main#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";

/** Says the phrase's name, with a pause wherever it has a bar. */
const speech: Speech = ({ language, phrase }) => ({
  language,
  parts: phrase
    .split("|")
    .flatMap((part, index) => (index === 0 ? [part] : [{ milliseconds: 400 }, part])),
});

function say(phrase: string, language: Utterance["language"] = "en"): Utterance {
  return { phrase, language };
}

function write(answer: Partial<Answer>, isWithheld?: boolean): string {
  return writeTwiml(
    {
      say: [say("Hello.")],
      slow: false,
      listenSeconds: 8,
      here,
      otherwise: { do: "come-back" },
      ...answer,
    },
    speech,
    voiceUrl,
    isWithheld,
  );
}

describe("an answer", () => {
  it("says everything where a key is heard, and says where to come back", () => {
    expect(write({})).toBe(
      [
        '<?xml version="1.0" encoding="UTF-8"?>',
        "<Response>",
        '<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="8"',
        ` action="${voiceUrl}/pressed?${query.replaceAll("&", "&amp;")}" method="POST">`,
        '<Say language="en-GB" voice="Polly.Amy-Neural">Hello.</Say>',
        "</Gather>",
        `<Redirect method="POST">${voiceUrl}/silent?${query.replaceAll("&", "&amp;")}</Redirect>`,
        "</Response>",
      ].join(""),
    );
  });

  it("listens as long as it is told to", () => {
    for (const listenSeconds of [1, 3, 8]) {
      const [gather] = readTwiml(write({ listenSeconds }));
      expect(gather).toMatchObject({ kind: "gather", timeoutSeconds: listenSeconds });
    }
  });

  it("may end the call", () => {
    expect(readTwiml(write({ otherwise: { do: "hang-up" } })).map(({ kind }) => kind)).toEqual([
      "gather",
      "hangup",
    ]);
  });

  it("speaks each language in its own voice", () => {
    const [gather] = readTwiml(
      write({ say: [say("Un.", "fr"), say("Twee.", "nl"), say("Three.")] }),
    );
    expect(gather).toMatchObject({
      prompts: [
        { language: "fr-BE", voice: "Polly.Isabelle-Neural" },
        { language: "nl-BE", voice: "Polly.Lisa-Neural" },
        { language: "en-GB", voice: "Polly.Amy-Neural" },
      ],
    });
  });

  it("pauses between two things of one voice, and where speech does", () => {
    const [gather] = readTwiml(write({ say: [say("One|two."), say("Three.")] }));
    expect(gather).toMatchObject({
      prompts: [
        {
          parts: [
            { kind: "text", text: "One" },
            { kind: "break", milliseconds: 400 },
            { kind: "text", text: " two." },
            { kind: "break", milliseconds: 500 },
            { kind: "text", text: " Three." },
          ],
        },
      ],
    });
  });

  it("says all of a slower repeat more slowly", () => {
    const answer = { slow: true, say: [say("One|two."), say("Three."), say("Quatre.", "fr")] };
    const [gather] = readTwiml(write(answer));
    if (gather?.kind !== "gather") throw new Error("This is no Gather.");
    const parts = gather.prompts.flatMap((prompt) => (prompt.kind === "say" ? prompt.parts : []));
    const rates = parts.flatMap((part) =>
      part.kind === "text" && part.text !== "" ? [part.rate] : [],
    );
    expect(rates).toEqual([80, 80, 80, 80]);
  });

  it.each([
    "Tom & Jerry",
    "1 < 2 > 0",
    'He said "no"',
    "l'été, où ça ?",
    "Città 列日",
    "]]>",
    "&amp;",
  ])("says what it is told, sign by sign: %s", (text) => {
    const [gather] = readTwiml(write({ say: [say(text)] }));
    expect(gather).toMatchObject({ prompts: [{ parts: [{ text }] }] });
  });
});

describe("an answer with recordings", () => {
  const three = [say("One."), say("Deux.", "fr"), say("Three.")];
  const written = (recorded: AddressOfRecording, answer: Partial<Answer> = {}) =>
    writeTwiml(
      {
        say: three,
        slow: false,
        listenSeconds: 8,
        here,
        otherwise: { do: "come-back" },
        ...answer,
      },
      speech,
      voiceUrl,
      false,
      recorded,
    );
  const promptsOf = (twiml: string) => {
    const [gather] = readTwiml(twiml);
    if (gather?.kind !== "gather") throw new Error("This is no Gather.");
    return gather.prompts;
  };
  const all: AddressOfRecording = ({ language, parts }, slow) =>
    `https://line.example.be/recordings/${language}/${String(parts[0])}${slow ? "-slow" : ""}.wav`;

  it("plays a file a sentence where each has one, in order", () => {
    expect(promptsOf(written(all))).toEqual([
      { kind: "play", url: "https://line.example.be/recordings/en/One..wav" },
      { kind: "play", url: "https://line.example.be/recordings/fr/Deux..wav" },
      { kind: "play", url: "https://line.example.be/recordings/en/Three..wav" },
    ]);
  });

  it.each(["One.", "Deux.", "Three."])("speaks all of it where %s alone has none", (missing) => {
    const without: AddressOfRecording = (said, slow) =>
      said.parts[0] === missing ? undefined : all(said, slow);
    expect(written(without)).toBe(written(() => undefined));
    expect(promptsOf(written(without)).map(({ kind }) => kind)).toEqual(["say", "say", "say"]);
  });

  it("plays slow copies in a slow repeat, and speaks it slowly where one lacks", () => {
    const [first] = promptsOf(written(all, { slow: true }));
    expect(first).toEqual({
      kind: "play",
      url: "https://line.example.be/recordings/en/One.-slow.wav",
    });
    const noneSlow: AddressOfRecording = (said, slow) => (slow ? undefined : all(said, slow));
    const [spoken] = promptsOf(written(noneSlow, { slow: true }));
    expect(spoken).toMatchObject({ kind: "say", parts: [{ rate: 80 }] });
    expect(promptsOf(written(noneSlow)).map(({ kind }) => kind)).toEqual(["play", "play", "play"]);
  });

  it("writes an address as XML holds it", () => {
    const [first] = promptsOf(written(() => "https://line.example.be/a&b.wav"));
    expect(first).toEqual({ kind: "play", url: "https://line.example.be/a&b.wav" });
  });
});

describe("a transfer", () => {
  const number = { kind: "number", number: "+3280098100", callerId: "+3225550100" } as const;

  it("rings 25 seconds, shows our number, can be left with a star, and tells how it ended", () => {
    const twiml = write({ otherwise: { do: "dial", starComesBack: true, route: number } });
    expect(readTwiml(twiml)[1]).toEqual({
      kind: "dial",
      action: `${voiceUrl}/ended?${query}`,
      timeoutSeconds: 25,
      timeLimitSeconds: 7200,
      hangupOnStar: true,
      callerId: "+3225550100",
      target: { number: "+3280098100" },
    });
    expect(twiml).not.toMatch(/record/i);
  });

  it("rings and lasts as long as its service agreed to", () => {
    const route = { ...number, ringSeconds: 180, longestMinutes: 60 };
    const twiml = write({ otherwise: { do: "dial", starComesBack: true, route } });
    expect(readTwiml(twiml)[1]).toMatchObject({ timeoutSeconds: 180, timeLimitSeconds: 3600 });
  });

  it("shows no number of ours to an emergency service, so that the carrier shows the caller's", () => {
    const route = { kind: "number", number: "112", callerId: undefined } as const;
    const twiml = write({ otherwise: { do: "dial", starComesBack: false, route } });
    expect(twiml).not.toContain("callerId");
    expect(twiml).toContain('hangupOnStar="false"');
    expect(readTwiml(twiml)[1]).toMatchObject({ target: { number: "112" }, hangupOnStar: false });
  });

  const shown = { callerId: undefined, callerIdIfWithheld: "+3225550100" };
  it.each([
    { kind: "number", number: "112", ...shown },
    { kind: "sip", uri: "sip:112@trunk.example.be", ...shown },
  ] as const)("shows it ours only where the caller's is withheld: $kind", (route) => {
    const otherwise = { do: "dial", starComesBack: false, route } as const;
    for (const known of [write({ otherwise }), write({ otherwise }, false)]) {
      expect(known).not.toContain("callerId");
    }
    expect(readTwiml(write({ otherwise }, true))[1]).toMatchObject({ callerId: "+3225550100" });
  });

  it("shows helplines ours whether the caller's is withheld or not", () => {
    const otherwise = { do: "dial", starComesBack: true, route: number } as const;
    expect(write({ otherwise }, true)).toBe(write({ otherwise }, false));
  });

  it("is a Dial alone where nothing is said before it", () => {
    const route = { kind: "number", number: "112", callerId: undefined } as const;
    const twiml = write({ say: [], otherwise: { do: "dial", starComesBack: false, route } });
    expect(readTwiml(twiml)).toEqual([
      {
        kind: "dial",
        action: `${voiceUrl}/ended?${query}`,
        timeoutSeconds: 25,
        timeLimitSeconds: 7200,
        hangupOnStar: false,
        target: { number: "112" },
      },
    ]);
  });

  it("may go over a trunk", () => {
    const uri = "sip:1712@trunk.example.be;transport=tls?X-A=b&X-C=d";
    const route = { kind: "sip", uri, callerId: "+3225550100" } as const;
    const [, dial] = readTwiml(write({ otherwise: { do: "dial", starComesBack: true, route } }));
    expect(dial).toMatchObject({ target: { sip: uri }, callerId: "+3225550100" });
  });
});
