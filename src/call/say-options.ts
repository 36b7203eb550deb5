import type { Language } from "../book/language.ts";
import { CallError } from "./call-error.ts";
import { type Key, keys } from "./call-event.ts";
import type { Option } from "./options-at.ts";
import { languagesOf, speaks } from "./say-service.ts";
import { nameOf } from "./service-at.ts";
import { type Utterance, type Words, words } from "./utterance.ts";

/** "To …, press two": one phrase an option; a service that answers in another language says which. */
export function sayOptions(options: readonly Option[], language: Language): readonly Words[] {
  return options.map(({ label }, index) =>
    words("option", { option: sayLabel(label, language), key: keyOf(index) }),
  );
}

/** The language menu: danger first in every voice, then each language in its own. */
export function sayLanguageMenu(options: readonly Option[]): readonly Utterance[] {
  const offered = options.flatMap(({ label }, index) =>
    "language" in label ? { language: label.language, key: keyOf(index) } : [],
  );
  const danger = words("language.danger", { key: { key: "0" } });
  return [
    ...offered.map(({ language }) => ({ language, ...danger })),
    ...offered.map(({ language, key }) => ({ language, ...words("language.option", { key }) })),
  ];
}

function sayLabel(label: Option["label"], language: Language): Words {
  if ("language" in label) return words(`language.${label.language}`);
  if (!("service" in label)) return label;
  const { service } = label;
  const name = nameOf(service);
  return speaks(service, language)
    ? words("label.service", { name })
    : words("label.service-in", { name, languages: languagesOf(service) });
}

/** The key of an option: options take 1, 2, 3… in order. */
function keyOf(index: number): { readonly key: Key } {
  const key = keys[index];
  if (key === undefined) throw new CallError(`There is no key for option ${index + 1}.`);
  return { key };
}
