import type { Temporal } from "temporal-polyfill";
import type { DirectoryEntry } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { sayOpening } from "./say-opening.ts";
import { nameOf } from "./service-at.ts";
import { type Words, words } from "./utterance.ts";

/** What a service is, which language answers, what it costs, and whether it is open now. */
export function sayService(
  service: DirectoryEntry,
  language: Language,
  now: Temporal.Instant,
): readonly Words[] {
  const about = { phrase: `${service.id}.about` };
  const spoken = sayLanguages(service);
  const opening = sayOpening(service, now);
  // A caller who will be answered in another language hears so first.
  return speaks(service, language)
    ? [about, spoken, sayCost(service), ...opening]
    : [spoken, about, sayCost(service), ...opening];
}

/** Who is about to be called, for a caller who has not just heard it. */
export function introduceService(service: DirectoryEntry): readonly Words[] {
  const calling = words("transfer.calling", { name: nameOf(service) });
  return [calling, sayLanguages(service), sayCost(service), words("transfer.star")];
}

/** True unless it is known that the service does not answer in the caller's language. */
export function speaks(service: DirectoryEntry, language: Language): boolean {
  return service.answers.length === 0 || service.answers.includes(language);
}

/** The languages in which a service answers, as a list to be spoken. */
export function languagesOf(service: DirectoryEntry): { readonly list: readonly Words[] } {
  return { list: service.answers.map((language) => words(`language.${language}`)) };
}

/** The number digit by digit, twice; and the second number, where there is one. */
export function sayNumber(service: DirectoryEntry): readonly Words[] {
  const twice = (telephone: string) => ({
    number: { telephoneName: telephone },
    again: { telephone },
  });
  const first = words("number", twice(service.phone));
  if (service.secondPhone === undefined) return [first];
  return [first, words("number.second", twice(service.secondPhone))];
}

/** A day-and-night line, by name and number. */
export function sayDayAndNight(service: DirectoryEntry): readonly Words[] {
  const number = { telephone: service.phone };
  return [words("goodbye.line", { name: nameOf(service), number })];
}

/** The number once more. */
export function repeatNumber(service: DirectoryEntry): Words {
  return words("number.again", { number: { telephone: service.phone } });
}

/** Which language answers, or, where no source says, to ask for one's own. */
export function sayLanguages(service: DirectoryEntry): Words {
  return service.answers.length === 0
    ? words("service.ask-language")
    : words("service.speaks", { languages: languagesOf(service) });
}

function sayCost(service: DirectoryEntry): Words {
  return words(service.cost === "free" ? "cost.free" : "cost.no-more");
}
