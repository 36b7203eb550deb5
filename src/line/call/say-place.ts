import type { Temporal } from "temporal-polyfill";
import {
  answersIn,
  type Book,
  type DirectoryEntry,
  nameOf,
  serviceAt,
  shortNameOf,
} from "../book/book.ts";
import type { Language } from "../book/language.ts";
import { isRehearsal } from "../book/route.ts";
import { type Utterance, type Words, words } from "./answer.ts";
import { isCalledAgain, sayDanger } from "./danger.ts";
import { type Option, optionsAt } from "./options.ts";
import { CallError, isCalling, isUnreached, type Key, keys, type Position } from "./position.ts";
import { sayHours } from "./say-hours.ts";
import {
  connectService,
  introduceService,
  languagesOf,
  repeatNumber,
  sayDayAndNight,
  sayName,
  sayNumber,
  sayService,
} from "./say-service.ts";
import { passesBeforeOffer } from "./silence.ts";
import { standingKeys } from "./standing-keys.ts";

/**
 * What is said at a position, in one language: the place itself, then its options. The last pass
 * before the offer says the options alone, under the service's name: a caller who presses nothing
 * has heard the rest twice.
 */
export function sayPlace(
  book: Book,
  here: Position,
  language: Language,
  now: Temporal.Instant,
): readonly Words[] {
  if (here.stage === "goodbye") return sayGoodbye(book, here, language);
  const options = optionsAt(book, here, now);
  const node = book.nodes.get(here.place);
  const isShort = node !== undefined && "shortNames" in node && node.shortNames === true;
  const choices = sayOptions(options, {
    language,
    isShort,
    saysOwn: isSeldomSpoken(book, language),
  });
  const service = serviceAt(book, here.place);
  const isLastPass =
    here.passes === passesBeforeOffer - 1 && !here.slow && !isCalledAgain(service, here);
  if (isLastPass && choices.length > 0 && node?.kind !== "danger") {
    return service === undefined ? choices : [sayName(service), ...choices];
  }
  if (node?.kind === "topic") return [{ phrase: node.say }, ...choices];
  if (service === undefined) return choices;
  const said =
    node?.kind === "danger" ? sayDanger(service, here) : sayStage(service, here, language, now);
  if (isCalling(here)) return [...said, ...sayRehearsal(service)];
  const others = options.findIndex(({ label }) => "service" in label);
  // Right before them: what stands between would be heard as one of them.
  const offered =
    node === undefined && others !== -1
      ? choices.toSpliced(others, 0, words("alternatives.open"))
      : choices;
  if (!isUnreached(here.stage) || node !== undefined) return [...said, ...offered];
  // What a caller can do comes before the number of the line that did not answer, whose name is said
  // again where others have been named since.
  const number = sayNumber(service, others !== -1);
  return [...said, ...offered, ...number, ...sayRedial(service, here)];
}

/** That whoever presses nothing is connected again, to an emergency service alone. */
function sayRedial(service: DirectoryEntry, here: Position): readonly Words[] {
  return isCalledAgain(service, here) ? [words("transfer.redial")] : [];
}

function sayStage(
  service: DirectoryEntry,
  here: Position,
  language: Language,
  now: Temporal.Instant,
): readonly Words[] {
  switch (here.stage) {
    case "number":
      return sayNumber(service);
    case "week":
      return typeof service.hours === "object" ? sayHours(service.hours, now) : [];
    case "introduce":
      return introduceService(service, here.language);
    case "connect":
      return connectService(service);
    case "at-once":
      return [];
    case "busy":
    case "no-answer":
    case "failed":
    case "short":
      return [words(`transfer.${here.stage}`)];
    default:
      return sayService(service, language, now);
  }
}

/** A rehearsal says so, so that nobody who tries the line believes a helpline rings. */
function sayRehearsal(service: DirectoryEntry): readonly Words[] {
  if (!isRehearsal(service.route) || service.phone === null) return [];
  return service.route.kind === "number"
    ? [words("transfer.test-number")]
    : [words("transfer.rehearsed", { number: { telephone: service.phone } })];
}

/** The numbers once more, before the line hangs up: twice in the caller's language, once in each of all. */
function sayGoodbye(book: Book, here: Position, language: Language): readonly Words[] {
  const line = book.services.get(book.withoutKeys[language][0] ?? "");
  if (line === undefined) return [words("goodbye")];
  const said = [words("goodbye"), ...sayDayAndNight(line)];
  return here.language === undefined ? said : [...said, ...repeatNumber(line)];
}

/** How the options of a place are said. */
interface Manner {
  readonly language: Language;
  /** Services by their short names: what led here has said what they are. */
  readonly isShort: boolean;
  /** A service says also that it answers in the caller's language. */
  readonly saysOwn: boolean;
}

/** "To …, press two": one phrase an option; a service that answers in another language says which. */
function sayOptions(options: readonly Option[], manner: Manner): readonly Words[] {
  return options.flatMap(({ label, isSilent }, index) => {
    if (isSilent) return [];
    const key = keyOf(index);
    if ("language" in label) return words("language.option", { key });
    return words("option", { option: sayLabel(label, manner), key });
  });
}

/**
 * True where not even the lines for callers who press no keys answer in the language of these
 * callers: they cannot expect it of anybody, so whoever does is said to.
 */
function isSeldomSpoken(book: Book, language: Language): boolean {
  return book.withoutKeys[language].every((id) => {
    const line = book.services.get(id);
    return line === undefined || answersIn(line, language) !== "yes";
  });
}

/** The language menu: danger first in every voice, then each language in its own. */
export function sayLanguageMenu(options: readonly Option[]): readonly Utterance[] {
  const offered = options.flatMap(({ label }, index) =>
    "language" in label ? { language: label.language, key: keyOf(index) } : [],
  );
  const danger = words("language.danger", { key: standingKeys.danger });
  return [
    ...offered.map(({ language }) => ({ language, ...danger })),
    ...offered.map(({ language, key }) => ({ language, ...words("language.option", { key }) })),
  ];
}

function sayLabel(
  label: Exclude<Option["label"], { readonly language: Language }>,
  { language, isShort, saysOwn }: Manner,
): Words {
  if (!("service" in label)) return label;
  const { service } = label;
  const name = isShort ? shortNameOf(service) : nameOf(service);
  const answers = answersIn(service, language);
  if (answers === "no") {
    return words("label.service-in", { name, languages: languagesOf(service) });
  }
  return answers === "yes" && saysOwn
    ? words("label.service-in", { name, languages: { languages: [language] } })
    : words("label.service", { name });
}

/** The key of an option: options take 1, 2, 3… in order. */
function keyOf(index: number): { readonly key: Key } {
  const key = keys[index];
  if (key === undefined) throw new CallError(`There is no key for option ${index + 1}.`);
  return { key };
}
