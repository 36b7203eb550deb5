import type { Temporal } from "temporal-polyfill";
import { answersIn, type DirectoryEntry, nameOf } from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { canConnect, isWithdrawn } from "../book/route.ts";
import { type Words, words } from "./answer.ts";
import { sayChoice } from "./danger.ts";
import { isProbablyClosedNow } from "./go.ts";
import { sayOpening } from "./say-hours.ts";

/** What a service is, which language answers, what it costs, and whether it is open now. */
export function sayService(
  service: DirectoryEntry,
  language: Language,
  now: Temporal.Instant,
): readonly Words[] {
  const about = { phrase: `${service.id}.about` };
  if (isWithdrawn(service.route)) return [sayName(service), words("service.withdrawn")];
  if (service.phone === null) return [about, words("service.no-number")];
  const spoken = sayLanguages(service);
  const number = sayNumberUnasked(service, now);
  const rest = [...sayCost(service), ...sayOpening(service, now), ...number];
  // A caller who will be answered in another language hears so first.
  return answersIn(service, language) === "no"
    ? [spoken, about, ...rest]
    : [about, spoken, ...rest];
}

/** A service's name alone, as a sentence. */
export function sayName(service: DirectoryEntry): Words {
  return words("service.named", { name: nameOf(service) });
}

/** The number of what the line does not call, and of what is closed as far as anybody knows. */
function sayNumberUnasked(service: DirectoryEntry, now: Temporal.Instant): readonly Words[] {
  if (!canConnect(service.route)) return [...sayNumber(service), words("service.dial-yourself")];
  // Once: the page is long already, and can be heard again.
  const number = { telephone: service.phone ?? "" };
  return isProbablyClosedNow(service, now) ? [words("number.once", { number })] : [];
}

/** Who is about to be called, for a caller who has not just heard it; before a language is chosen, little. */
export function introduceService(
  service: DirectoryEntry,
  language: Language | undefined,
): readonly Words[] {
  // Whoever needs the police hears nothing that can be left out.
  if (service.emergency) return connectService(service);
  const calling = words("transfer.calling", { name: nameOf(service) });
  if (language === undefined) {
    return [calling, sayLanguages(service), ...sayConnecting(service)];
  }
  // What is free to whoever dials it is not free to whoever is connected: they go on paying for this call.
  return [calling, sayLanguages(service), words("cost.no-more"), ...sayConnecting(service)];
}

/** The call to a service that the caller has just heard about. */
export function connectService(service: DirectoryEntry): readonly Words[] {
  return [words("transfer.calling", { name: nameOf(service) }), ...sayConnecting(service)];
}

function sayConnecting(service: DirectoryEntry): readonly Words[] {
  const key = service.thenPress;
  const thenPress =
    key === undefined ? [] : [words("service.then-press", { key: { key: `${key}` } })];
  // The star key cannot end a call to an emergency service.
  return service.emergency ? sayChoice(service) : [...thenPress, words("transfer.star")];
}

/** The languages in which a service answers, as a list to be spoken. */
export function languagesOf(service: DirectoryEntry): { readonly languages: readonly string[] } {
  return { languages: service.answers };
}

/**
 * The number digit by digit, then again, a short one as people call it; and the second number, where
 * there is one.
 *
 * @param isNamed whose number it is is said too
 */
export function sayNumber(service: DirectoryEntry, isNamed = false): readonly Words[] {
  if (isWithdrawn(service.route)) {
    return [...(isNamed ? [sayName(service)] : []), words("service.withdrawn")];
  }
  if (service.phone === null) return [words("service.no-number")];
  const twice = (telephone: string) => ({
    number: { telephone },
    again: { telephoneName: telephone },
  });
  const key = service.thenPress;
  return [
    isNamed
      ? words("number.named", { name: nameOf(service), ...twice(service.phone) })
      : words("number", twice(service.phone)),
    ...(key === undefined ? [] : [words("service.then-press", { key: { key: `${key}` } })]),
    ...(service.secondPhone === undefined
      ? []
      : [words("number.second", twice(service.secondPhone))]),
  ];
}

/** A day-and-night line, by name and number. */
export function sayDayAndNight(service: DirectoryEntry): readonly Words[] {
  if (service.phone === null) return [];
  const number = { telephone: service.phone };
  return [words("goodbye.line", { name: nameOf(service), number })];
}

/** The number once more, a short one as people call it. */
export function repeatNumber(service: DirectoryEntry): readonly Words[] {
  if (service.phone === null) return [];
  return [words("number.again", { number: { telephoneName: service.phone } })];
}

/** Which language answers, or, where no source says, to ask for one's own. */
export function sayLanguages(service: DirectoryEntry): Words {
  return service.answers.length === 0
    ? words("service.ask-language")
    : words("service.speaks", { languages: languagesOf(service) });
}

/** What is certain about the cost: that the number is free to whoever dials it, or that being connected adds nothing. */
function sayCost(service: DirectoryEntry): readonly Words[] {
  if (service.cost === "free") return [words("cost.free")];
  return canConnect(service.route) ? [words("cost.no-more")] : [];
}
