import type { Book } from "../book/book.ts";
import { languages } from "../book/language.ts";
import { type Dialable, isDialable } from "./answer.ts";
import { CallError } from "./call-error.ts";
import { lineWithoutKeys } from "./line-without-keys.ts";
import { repeatNumber, sayDayAndNight, sayLanguages } from "./say-service.ts";
import { nameOf } from "./service-at.ts";
import { type Utterance, type Words, words } from "./utterance.ts";

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
        [words("fault.stay", { name: nameOf(line) }), sayLanguages(line)].map(inLanguage(language)),
      ),
    ],
    route: line.route,
    afterCall: languages.map((language) => inLanguage(language)(words("goodbye"))),
  };
}

function inLanguage(language: Utterance["language"]): (said: Words) => Utterance {
  return (said) => ({ language, ...said });
}
