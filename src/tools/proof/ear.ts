import type { Book } from "../../line/book/book.ts";
import type { Phrasebook } from "../../line/book/language.ts";
import { type Language, languages } from "../../line/book/language.ts";
import type { Language as CarrierLanguage, Say } from "../../phone/twiml/verbs.ts";
import type { Spoken, State } from "./state.ts";
import { type KeyStep, keySteps } from "./steps.ts";

/** Understands what is heard, knowing the phrases and nothing of how an answer was made. */
export interface Ear {
  /** True when a phrase is heard, whatever fills its blanks. */
  readonly hears: (heard: readonly Spoken[], phrase: string) => boolean;
  /** The keys that are offered aloud. */
  readonly keysOffered: (heard: readonly Spoken[]) => ReadonlySet<KeyStep>;
  /** True when a service's telephone number is read out, digit by digit. */
  readonly hearsNumber: (heard: readonly Spoken[]) => boolean;
}

/** The phrase whose key is for the service's own menu, once it has answered. */
const keyOfAnotherLine = "service.then-press";

type CodeOf<Spoken> = Spoken extends `${infer Code}-${string}` ? Code : never;

/** The language of something heard. */
export function languageOf({ language }: Pick<Spoken, "language">): Language | undefined {
  // If this line turns red, it names a language that has no voice in phone/twiml/verbs.ts.
  return languages.find((known: CodeOf<CarrierLanguage>) => language.startsWith(known));
}

/** Makes an ear for a book and its phrases. */
export function createEar(book: Book, phrases: Phrasebook): Ear {
  const perLanguage = new Map(
    languages.map((language) => [language, listenFor(book, phrases[language])]),
  );
  const some = (
    heard: readonly Spoken[],
    test: (listening: Listening, text: string) => boolean,
  ): boolean =>
    heard.some((said) => {
      const language = languageOf(said);
      const listening = language === undefined ? undefined : perLanguage.get(language);
      return listening !== undefined && test(listening, said.text);
    });
  return {
    hears: (heard, phrase) =>
      some(heard, ({ patterns }, text) => patterns.get(phrase)?.test(text) ?? false),
    hearsNumber: (heard) =>
      some(heard, ({ numbers }, text) => {
        // A voice without pauses has commas between the groups.
        const digits = text.replaceAll(",", "");
        return numbers.some((number) => digits.includes(number));
      }),
    keysOffered: (heard) => {
      const offered = new Set<KeyStep>();
      some(heard, ({ keyPattern, keys, patterns }, text) => {
        const ours = text.replaceAll(new RegExp(patterns.get(keyOfAnotherLine) ?? "$^", "gi"), "");
        for (const [, word = ""] of ours.matchAll(keyPattern)) {
          const key = keys.get(word.toLowerCase());
          if (key !== undefined) offered.add(key);
        }
        return false;
      });
      return offered;
    },
  };
}

/** What one language is listened to with. */
interface Listening {
  readonly patterns: ReadonlyMap<string, RegExp>;
  readonly keyPattern: RegExp;
  /** Keys by the words they are called. */
  readonly keys: ReadonlyMap<string, KeyStep>;
  readonly numbers: readonly string[];
}

function listenFor(book: Book, phrases: Readonly<Record<string, string>>): Listening {
  const keys = new Map(
    keySteps.map((key) => [(phrases[`digit.${key}`] ?? "").toLowerCase(), key] as const),
  );
  const words = [...keys.keys()].filter((word) => word !== "").map(asPattern);
  const offers = Object.entries(phrases).flatMap(([phrase, text]) => {
    const before = phrase === keyOfAnotherLine ? undefined : /([^{}]*)\{\{key\}\}/.exec(text)?.[1];
    return before === undefined ? [] : [asPattern(before)];
  });
  const digits = (telephone: string) =>
    [...telephone.matchAll(/\d/g)].map(([digit]) => phrases[`digit.${digit}`]).join(" ");
  return {
    patterns: new Map(
      Object.entries(phrases).map(([phrase, text]) => [phrase, patternOf(text)] as const),
    ),
    keyPattern: new RegExp(`(?:${offers.join("|")})(${words.join("|")})(?![\\p{L}\\p{N}])`, "giu"),
    keys,
    numbers: [...book.services.values()].flatMap(({ phone, secondPhone }) =>
      [phone, secondPhone].flatMap((number) =>
        typeof number === "string" ? [digits(number)] : [],
      ),
    ),
  };
}

/** A phrase as it is found in what is heard: its blanks may hold anything. */
export function patternOf(text: string): RegExp {
  return new RegExp(
    text
      .split(/\{\{.*?\}\}/)
      .map(asPattern)
      .join(".*?"),
    "i",
  );
}

/** A text for a pattern; runs of spaces are one for the ear. */
function asPattern(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
}

/** Everything that is said, by language, each thing once. */
export type Texts = ReadonlyMap<Language, ReadonlySet<string>>;

/** Milliseconds of a pause between two things said; shorter ones stand inside one. */
const pauseBetween = 500;

/** Everything that is said in some states, as it would be written down. */
export function textsHeard(states: readonly Pick<State, "prompts">[]): Texts {
  const texts = new Map(languages.map((language) => [language, new Set<string>()] as const));
  for (const prompt of new Set(states.flatMap(({ prompts }) => prompts))) {
    const language = prompt.kind === "say" ? languageOf(prompt) : undefined;
    if (prompt.kind !== "say" || language === undefined) continue;
    for (const text of thingsSaid(prompt)) texts.get(language)?.add(text);
  }
  return texts;
}

/** What is said here or there. */
export function mergeTexts(...all: readonly Texts[]): Texts {
  return new Map(
    languages.map((language) => [
      language,
      new Set(all.flatMap((texts) => [...(texts.get(language) ?? [])])),
    ]),
  );
}

function thingsSaid({ parts }: Say): readonly string[] {
  const texts = [""];
  for (const part of parts) {
    const last = texts.length - 1;
    if (part.kind === "text") texts[last] += part.text;
    else if (part.milliseconds >= pauseBetween) texts.push("");
    // The space that parts two words for an engine without breaks follows it.
    else texts[last] += ",";
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}
