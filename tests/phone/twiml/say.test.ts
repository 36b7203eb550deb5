import { describe, expect, it } from "vitest";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { voices } from "../../../src/phone/twiml/verbs.ts";
import { document, play, say } from "../documents.ts";
import { refusal } from "../refusal.ts";

/** A Say in another English voice. */
function sayWith(voice: string, content: string): string {
  return say(content).replace("Polly.Amy-Neural", voice);
}

describe("a Say", () => {
  it("is read as text, rates and breaks", () => {
    const content =
      'One<break time="750ms"/><prosody rate="85%">two <break time="1.5s"/>three</prosody>&amp; <![CDATA[<4>]]>';
    expect(readTwiml(document(say(content)))[0]).toMatchObject({
      parts: [
        { kind: "text", text: "One", rate: 100 },
        { kind: "break", milliseconds: 750 },
        { kind: "text", text: "two ", rate: 85 },
        { kind: "break", milliseconds: 1500 },
        { kind: "text", text: "three", rate: 85 },
        { kind: "text", text: "& ", rate: 100 },
        { kind: "text", text: "<4>", rate: 100 },
      ],
    });
  });

  const pairs = Object.entries(voices).flatMap(([language, listed]) =>
    listed.map((voice) => [language, voice] as const),
  );
  it.each(pairs)("speaks %s with %s", (language, voice) => {
    const xml = document(`<Say language="${language}" voice="${voice}">x</Say>`);
    expect(readTwiml(xml)[0]).toMatchObject({ language, voice });
  });

  it.each([
    ["without a voice", '<Say language="fr-BE">x</Say>', /has no voice/],
    ["without a language", '<Say voice="Polly.Amy-Neural">x</Say>', /has no language/],
    [
      "with another language's voice",
      '<Say language="fr-BE" voice="Polly.Amy-Neural">x</Say>',
      /fr-BE with the voice Polly.Amy-Neural; listed for it are Polly.Isabelle-Neural\./,
    ],
    [
      "in a language that is not listed",
      '<Say language="toString" voice="Polly.Amy-Neural">x</Say>',
      /the language toString.*listed languages are fr-BE, fr-FR, nl-BE, nl-NL, en-GB\./,
    ],
    [
      "slowly by a voice that cannot",
      sayWith("Polly.Amy-Generative", '<prosody rate="80%">x</prosody>'),
      /^<prosody> .*no tag that the voice Polly.Amy-Generative takes\. The carrier would fail/,
    ],
    [
      "slowly by another such voice",
      sayWith("Google.en-GB-Chirp3-HD-Kore", '<prosody rate="80%">x</prosody>'),
      /^<prosody> .*no tag that the voice/,
    ],
    [
      "with a break by a voice that knows none",
      sayWith("Google.en-GB-Chirp3-HD-Kore", 'x<break time="1s"/>y'),
      /^<break> .*no tag that the voice Google.en-GB-Chirp3-HD-Kore takes/,
    ],
    ["that loops", say("x").replace("<Say", '<Say loop="2"'), /attribute "loop"/],
    ["with emphasis", say("<emphasis>x</emphasis>"), /^<emphasis> .*is no tag for a Say/],
    ["with a verb inside", say("<Say>x</Say>"), /^<Say> .*is no tag for a Say/],
    [
      "with a rate inside a rate",
      say('<prosody rate="90%"><prosody rate="90%">x</prosody></prosody>'),
      /inside another/,
    ],
    ["with a pitch", say('<prosody rate="90%" pitch="low">x</prosody>'), /attribute "pitch"/],
    ["with no rate", say("<prosody>x</prosody>"), /<prosody> .*has no rate/],
    ["with a rate in words", say('<prosody rate="slow">x</prosody>'), /rate="slow".*percentage/],
    ["too slow", say('<prosody rate="19%">x</prosody>'), /rate="19%"/],
    ["too fast", say('<prosody rate="201%">x</prosody>'), /rate="201%"/],
    ["with a break of no time", say("x<break/>"), /<break> .*has no time/],
    ["with a break by strength", say('x<break strength="weak"/>'), /attribute "strength"/],
    ["with a break over 10 s", say('x<break time="10001ms"/>'), /10 s at most/],
    ["with a break in minutes", say('x<break time="1m"/>'), /time="1m"/],
    ["with a break around words", say('x<break time="1s">y</break>'), /a break is empty/],
    ["with no text", say(""), /has no text/],
    ["with only a break", say(' <break time="1s"/> '), /has no text/],
    ["with a blank unfilled", say("Press {{key}}."), /says "\{\{"/],
    ["with a blank's end", say("Press key}}."), /says "\}\}"/],
    ["with undefined", say("Press undefined."), /says "undefined"/],
    ["with null across rates", say('Press <prosody rate="90%">null</prosody>.'), /says "null"/],
    ["with NaN", say("until NaN o'clock"), /says "NaN"/],
    ["with an object", say("Press [object Object]"), /says "\[object"/],
  ])("is refused %s", (_what, verb, message) => {
    expect(refusal(document(verb)).message).toMatch(message);
  });

  it.each(["Nan and a nullity", "undefinedness", "nulle part", "{one}"])('may say "%s"', (text) => {
    expect(readTwiml(document(say(text)))).toHaveLength(2);
  });

  it("holds 2,000 characters as URL-encoded, where é counts six", () => {
    expect(readTwiml(document(say("é".repeat(333))))).toHaveLength(2);
    expect(refusal(document(say("é".repeat(334)))).message).toMatch(/has 2004 characters/);
  });

  it("may have a break in a generative voice of Polly's", () => {
    const xml = document(sayWith("Polly.Amy-Generative", 'x<break time="1s"/>y'));
    expect(readTwiml(xml)[0]).toMatchObject({ parts: [{}, { milliseconds: 1000 }, {}] });
  });

  it("may break for 10 s", () => {
    expect(readTwiml(document(say('x<break time="10s"/>')))[0]).toMatchObject({
      parts: [{}, { milliseconds: 10_000 }],
    });
  });
});

describe("a Play", () => {
  it.each([
    "https://example.be/recordings/nl/a-1.wav",
    "http://127.0.0.1:3000/a.mp3",
    "https://example.be/a.aiff",
    "https://example.be/a.aif",
    "https://example.be/a.gsm",
    "https://example.be/A.ULAW",
  ])("names one file: %s", (url) => {
    expect(readTwiml(document(play(`\n  ${url}  \n`)))[0]).toEqual({ kind: "play", url });
  });

  const url = "https://example.be/a.wav";
  it.each([
    ["of nothing", play(""), /^<Play> .*has no address/],
    ["of space", play("  "), /^<Play> .*has no address/],
    ["of two", play(`${url} ${url}`), /with a space inside/],
    [
      "of half an address",
      play("/recordings/a.wav"),
      /plays "\/recordings\/a\.wav"; write the whole/,
    ],
    ["of no host", play("https:///a.wav"), /write the whole/],
    ["of a file on a disk", play("file:///a.wav"), /write the whole/],
    ["of a page", play("https://example.be/a"), /\.wav at its end/],
    ["of a host alone", play("https://example.wav"), /\.wav at its end/],
    ["of an unknown kind", play("https://example.be/a.ogg"), /\.wav at its end/],
    ["with a query", play(`${url}?a=1`), /\.wav at its end/],
    ["with a fragment", play(`${url}#t=1`), /\.wav at its end/],
    ["that loops", `<Play loop="2">${url}</Play>`, /attribute "loop"/],
    ["that never ends", `<Play loop="0">${url}</Play>`, /attribute "loop"/],
    ["that presses keys", '<Play digits="1"/>', /attribute "digits"/],
    ["around a verb", play(say("x")), /cannot hold <Say>/],
  ])("is refused %s", (_what, verb, message) => {
    const error = refusal(document(verb));
    expect(error.message).toMatch(message);
    expect(error.message).toMatch(/\. The carrier would .+\.$/);
  });
});
