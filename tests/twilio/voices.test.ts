import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/line/book/language.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { takesTag, voices as voicesOfPhone } from "../../src/phone/twiml/verbs.ts";
import { writeSays } from "../../src/twilio/say.ts";
import {
  listedVoices,
  readVoices,
  usualVoices,
  type Voice,
  voiceSettings,
} from "../../src/twilio/voices.ts";

const all = languages.flatMap((language) =>
  listedVoices[language].map((voice) => ({ language, ...voice })),
);

describe("the carrier's voices", () => {
  it("are those that the telephone made of software knows, by the same tags", () => {
    const tagged = all.map(({ before }) => /language="([^"]*)" voice="([^"]*)"/.exec(before));
    const known = Object.entries(voicesOfPhone).flatMap(([tag, names]) =>
      names.map((name) => `${tag} ${name}`),
    );
    expect(tagged.map((pair) => `${pair?.[1]} ${pair?.[2]}`).sort()).toEqual(known.sort());
  });

  it("can do what that telephone lets them", () => {
    for (const { name, breaks, before, beforeSlow } of all) {
      expect([name, breaks]).toEqual([name, takesTag(name, "break")]);
      expect([name, beforeSlow !== before]).toEqual([name, takesTag(name, "prosody")]);
    }
  });

  it("are all in the carrier's own package, once", () => {
    const builder = createRequire(import.meta.url).resolve("twilio/lib/twiml/VoiceResponse");
    const types = readFileSync(builder.replace(/\.js$/, ".d.ts"), "utf8");
    expect(all.filter(({ name }) => !types.includes(`"${name}"`))).toEqual([]);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("speak Belgian French and Dutch where nothing is set", () => {
    expect(languages.map((language) => usualVoices[language].before)).toEqual([
      '<Say language="fr-BE" voice="Polly.Isabelle-Neural">',
      '<Say language="nl-BE" voice="Polly.Lisa-Neural">',
      '<Say language="en-GB" voice="Polly.Amy-Neural">',
    ]);
  });
});

describe("what a voice says", () => {
  const parts = ["Nul twee,", { milliseconds: 400 }, "drie", { milliseconds: 400 }, "vier & vijf."];
  const words = "Nul twee, drie vier & vijf. Zes.";

  const saysOf = (voice: Voice & { readonly language: Said["language"] }, slow: boolean) => {
    const { language } = voice;
    const said: Said[] = [
      { language, parts },
      { language, parts: ["Zes."] },
    ];
    const written = writeSays(said, slow, { ...usualVoices, [language]: voice });
    const verbs = readTwiml(`<Response>${written}<Hangup/></Response>`);
    return verbs.flatMap((verb) => (verb.kind === "say" ? [verb] : []));
  };

  it.each(all)("is what it can play, to the last word: $name", (voice) => {
    for (const slow of [false, true]) {
      const says = saysOf(voice, slow);
      const heard = says.flatMap(({ parts }) =>
        parts.map((part) => (part.kind === "text" ? part.text : "")),
      );
      const plain = heard.join(" ").replaceAll(/\s+/g, " ");
      expect(plain.replace("drie,", "drie")).toBe(words);
      const rates = says.flatMap(({ parts }) =>
        parts.flatMap((part) => (part.kind === "text" && part.text.trim() ? [part.rate] : [])),
      );
      const slows = slow && takesTag(voice.name, "prosody");
      expect(new Set(rates)).toEqual(new Set([slows ? 80 : 100]));
    }
  });

  it("has a comma for a pause, where no sign stands, and a Say for each thing, without breaks", () => {
    const kore = all.find(({ name }) => name === "Google.nl-NL-Chirp3-HD-Kore");
    if (kore === undefined) throw new Error("Kore is not listed.");
    expect(saysOf(kore, true).map(({ parts }) => parts)).toEqual([
      [{ kind: "text", text: "Nul twee, drie, vier & vijf.", rate: 100 }],
      [{ kind: "text", text: "Zes.", rate: 100 }],
    ]);
  });

  it("has breaks in a voice that cannot slow down", () => {
    const amy = all.find(({ name }) => name === "Polly.Amy-Generative");
    if (amy === undefined) throw new Error("Amy is not listed.");
    const [say, ...others] = saysOf(amy, true);
    expect(others).toEqual([]);
    expect(say?.parts.filter(({ kind }) => kind === "break")).toHaveLength(3);
  });
});

describe("the settings of voices", () => {
  it("are one a language of the line", () => {
    expect(voiceSettings).toEqual(["VOICE_FR", "VOICE_NL", "VOICE_EN"]);
    expect(readVoices({})).toEqual({ voices: usualVoices, problems: [] });
  });

  it("choose a voice, with the tag it is listed under", () => {
    const { voices, problems } = readVoices({ VOICE_NL: "Polly.Laura-Neural" });
    expect(problems).toEqual([]);
    expect(voices.nl.before).toBe('<Say language="nl-NL" voice="Polly.Laura-Neural">');
    expect(voices.fr).toBe(usualVoices.fr);
  });

  it.each([
    ["misspelt", "Polly.Lisa-Neurall", / Did you mean "Polly\.Lisa-Neural"\?$/],
    ["of another language", "Polly.Amy-Neural", /^VOICE_NL must be .*: Polly\.Lisa-Neural, .*Kore/],
    ["with a tag", '"/><Hangup/>', /^VOICE_NL must be a voice that the carrier lists/],
  ])("name those that are listed instead of one that is %s", (_what, name, message) => {
    const { voices, problems } = readVoices({ VOICE_NL: name });
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(message);
    expect(problems[0]).not.toContain("Isabelle");
    expect(voices).toEqual(usualVoices);
  });
});
