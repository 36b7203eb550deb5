import { inEachLanguage, type Language, languages } from "../line/book/language.ts";
import { didYouMean } from "../mistakes.ts";

/** A voice of the carrier, and what stands before and behind what it says. */
export interface Voice {
  /** As the carrier calls it: "Polly.Lisa-Neural". */
  readonly name: string;
  /** Whether it falls silent where a `<break>` says so; one that does not fails at the tag. */
  readonly breaks: boolean;
  /** The tags before what it says, and for a slower repeat: the same where it cannot slow down. */
  readonly before: string;
  readonly beforeSlow: string;
  readonly behind: string;
  readonly behindSlow: string;
}

/** The voice of each language of the line. */
export type Voices = Readonly<Record<Language, Voice>>;

/** The eight of this family that the carrier has wherever it has any. */
const chirps = (locale: string): readonly string[] =>
  ["Aoede", "Charon", "Fenrir", "Kore", "Leda", "Orus", "Puck", "Zephyr"].map(
    (name) => `Google.${locale}-Chirp3-HD-${name}`,
  );

/** Those of the other families of Google's, which have letters for names. */
const google = (locale: string, families: readonly string[], letters: string): readonly string[] =>
  families.flatMap((family) => [...letters].map((one) => `Google.${locale}-${family}-${one}`));

/**
 * The voices that the carrier lists for each language of the line, by the tag it has for the language;
 * the first speaks where the settings name none. A pair of tag and voice that it does not list may fail
 * the whole call.
 * https://www.twilio.com/docs/voice/twiml/say/text-speech#available-voices-and-languages
 */
const listed = {
  fr: {
    "fr-BE": ["Polly.Isabelle-Neural"],
    "fr-FR": [
      ...["Polly.Lea-Neural", "Polly.Remi-Neural", "Polly.Lea-Generative"],
      ...["Polly.Celine", "Polly.Mathieu"],
      ...google("fr-FR", ["Neural2", "Wavenet", "Standard"], "FG"),
      ...chirps("fr-FR"),
    ],
  },
  nl: {
    "nl-BE": ["Polly.Lisa-Neural", ...google("nl-BE", ["Wavenet", "Standard"], "CD")],
    "nl-NL": [
      ...["Polly.Laura-Neural", "Polly.Lotte", "Polly.Ruben"],
      ...google("nl-NL", ["Wavenet", "Standard"], "FG"),
      ...chirps("nl-NL"),
    ],
  },
  en: {
    "en-GB": [
      ...["Polly.Amy-Neural", "Polly.Emma-Neural", "Polly.Brian-Neural", "Polly.Arthur-Neural"],
      ...["Polly.Amy-Generative", "Polly.Amy", "Polly.Emma", "Polly.Brian"],
      ...google("en-GB", ["Neural2", "Wavenet", "Standard"], "NO"),
      ...chirps("en-GB"),
    ],
  },
} as const satisfies Record<Language, Readonly<Record<string, readonly string[]>>>;

/** The rate of a slower repeat: about 130 words a minute instead of 160. */
const slower = '<prosody rate="80%">';

/**
 * What a voice can do, by its family. A generative voice of Polly's takes a rate around whole sentences
 * alone, and not all that is said is one; a Chirp takes neither tag. All others take both.
 * https://docs.aws.amazon.com/polly/latest/dg/supportedtags.html
 * https://cloud.google.com/text-to-speech/docs/chirp3-hd
 */
function abilitiesOf(name: string): { readonly breaks: boolean; readonly slows: boolean } {
  if (name.includes("-Chirp3-HD-")) return { breaks: false, slows: false };
  return { breaks: true, slows: !name.endsWith("-Generative") };
}

function toVoice(tag: string, name: string): Voice {
  const { breaks, slows } = abilitiesOf(name);
  const before = `<Say language="${tag}" voice="${name}">`;
  const behind = "</Say>";
  return {
    name,
    breaks,
    before,
    beforeSlow: slows ? before + slower : before,
    behind,
    behindSlow: slows ? `</prosody>${behind}` : behind,
  };
}

/** The voices that can speak each language; the first does where nothing else is set. */
export const listedVoices: Readonly<Record<Language, readonly Voice[]>> = inEachLanguage(
  (language) =>
    Object.entries<readonly string[]>(listed[language]).flatMap(([tag, names]) =>
      names.map((name) => toVoice(tag, name)),
    ),
);

function usualVoice(language: Language): Voice {
  const [usual] = listedVoices[language];
  if (usual === undefined) throw new RangeError(`No voice is listed for ${language}.`);
  return usual;
}

/** The voices that speak where nothing else is set: those of Belgium, where the carrier has one. */
export const usualVoices: Voices = inEachLanguage(usualVoice);

/** The name of the setting of a language's voice, such as VOICE_NL. */
const settingOf = (language: Language): string => `VOICE_${language.toUpperCase()}`;

/** The names of the settings of voices. */
export const voiceSettings: readonly string[] = languages.map(settingOf);

/** Those settings of voices that stand in an environment. */
export function pickVoices(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  return Object.fromEntries(voiceSettings.map((name) => [name, environment[name]]));
}

/** Reads which voices speak; a problem names the setting, and the voices that it can be set to. */
export function readVoices(given: Readonly<Record<string, string | undefined>>): {
  readonly voices: Voices;
  readonly problems: readonly string[];
} {
  const problems: string[] = [];
  const voices = inEachLanguage((language) => {
    const name = given[settingOf(language)];
    const known = listedVoices[language];
    const voice =
      name === undefined ? usualVoice(language) : known.find((one) => one.name === name);
    if (voice !== undefined) return voice;
    const names = known.map((one) => one.name);
    const list = `${settingOf(language)} must be a voice that the carrier lists for this language: ${names.join(", ")}.`;
    problems.push(list + didYouMean(name ?? "", names));
    return usualVoice(language);
  });
  return { voices, problems };
}
