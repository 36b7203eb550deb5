import { type Book, type DirectoryEntry, nameOf } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { type Dialable, isDialable } from "../book/route.ts";
import { type Answer, type Utterance, type Words, words } from "./answer.ts";
import { arrival, CallError, home } from "./position.ts";
import { repeatNumber, sayDayAndNight, sayLanguages } from "./say-service.ts";
import { lineWithoutKeys, otherwiseAt } from "./silence.ts";

/**
 * What the line does when something of its own broke: it says so, says 112, and leads to a
 * person. Where that broke too, it reads a number out and ends: no loop runs without the caller.
 */
export function answerFault(
  book: Book,
  language: Language | undefined,
  faultsBefore: number,
): Answer {
  const line = lineWithoutKeys(book, language);
  const isFirst = faultsBefore === 0;
  const voices = language === undefined ? languages : [language];
  const here = { ...home(book, { ...arrival(book), language }), faults: faultsBefore + 1 };
  return {
    say: voices.flatMap((voice) =>
      sayFault(line, isFirst).map((one) => ({ language: voice, ...one })),
    ),
    slow: false,
    listenSeconds: patience,
    here,
    otherwise: otherwiseAt(book, here),
  };
}

/** Seconds of silence after an apology. */
const patience = 5;

function sayFault(line: DirectoryEntry | undefined, isFirst: boolean): readonly Words[] {
  const apology = words("fault.apology");
  if (line === undefined) return [apology];
  if (!isFirst) return [apology, ...sayDayAndNight(line), ...repeatNumber(line)];
  return isDialable(line.route)
    ? [apology, words("silence.stay", { name: nameOf(line) })]
    : [apology];
}

/** What callers hear while the server cannot be reached: it needs neither server nor clock. */
export interface Fallback {
  readonly beforeCall: readonly Utterance[];
  readonly route: Dialable;
  /** Said when the call has ended, however it ended; then the line hangs up. */
  readonly afterCall: readonly Utterance[];
}

/**
 * The fallback of a book: 112, a day-and-night number in each language, twice, then a call to a
 * line that is always open, announced first.
 *
 * @throws {CallError} when no such line can be dialled
 */
export function fallbackOf(book: Book): Fallback {
  const line = lineWithoutKeys(book, undefined);
  if (line === undefined || !isDialable(line.route)) {
    throw new CallError(
      "No line for callers who press no keys can be called: give one a route in ROUTES, or by SIP_TRUNK.",
    );
  }
  const numbers = languages.flatMap((language) => {
    const own = book.services.get(book.withoutKeys[language][0] ?? "");
    const said = own === undefined ? [] : [...sayDayAndNight(own), ...repeatNumber(own)];
    return [words("fault.apology"), ...said].map(inLanguage(language));
  });
  return {
    beforeCall: [
      ...numbers,
      ...languages.flatMap((language) =>
        [words("silence.stay", { name: nameOf(line) }), sayLanguages(line)].map(
          inLanguage(language),
        ),
      ),
    ],
    route: line.route,
    afterCall: languages.map((language) => inLanguage(language)(words("goodbye"))),
  };
}

function inLanguage(language: Utterance["language"]): (said: Words) => Utterance {
  return (said) => ({ language, ...said });
}
