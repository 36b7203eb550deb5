import { type Language, languages } from "../book/language.ts";
import type { Say } from "../phone/verb.ts";
import { languageOf } from "./ear.ts";
import type { State } from "./state.ts";

/** Everything that is said, by language. */
export type Texts = ReadonlyMap<Language, ReadonlySet<string>>;

/** Milliseconds of a pause between two things said; shorter ones stand inside one. */
const pauseBetween = 500;

/** Everything that is said in some states, each thing once, as it would be written down. */
export function textsHeard(states: readonly State[]): Texts {
  const texts = new Map(languages.map((language) => [language, new Set<string>()] as const));
  for (const { call } of states) {
    if (call.state.kind !== "listening") continue;
    for (const prompt of call.state.gather.prompts) {
      const language = prompt.kind === "say" ? languageOf(prompt) : undefined;
      if (prompt.kind !== "say" || language === undefined) continue;
      for (const text of thingsSaid(prompt)) texts.get(language)?.add(text);
    }
  }
  return texts;
}

/** What was said in several visits. */
export function mergeTexts(all: readonly Texts[]): Texts {
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
    else texts[last] += ", ";
  }
  return texts.map((text) => text.trim()).filter((text) => text !== "");
}
