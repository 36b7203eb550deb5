import type { Book, DirectoryEntry } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { type Answer, isDialable, type Otherwise } from "./answer.ts";
import { lineWithoutKeys } from "./line-without-keys.ts";
import { arrival, home } from "./position.ts";
import { repeatNumber, sayDayAndNight } from "./say-service.ts";
import { nameOf } from "./service-at.ts";
import { type Words, words } from "./utterance.ts";

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
  return {
    say: voices.flatMap((voice) =>
      sayFault(line, isFirst).map((one) => ({ language: voice, ...one })),
    ),
    slow: false,
    listenSeconds: 5,
    here: { ...home(book, { ...arrival(book), language }), faults: faultsBefore + 1 },
    otherwise: isFirst ? leadTo(line) : { do: "hang-up" },
  };
}

function sayFault(line: DirectoryEntry | undefined, isFirst: boolean): readonly Words[] {
  const apology = words("fault.apology");
  if (line === undefined) return [apology];
  if (!isFirst) return [apology, ...sayDayAndNight(line), ...repeatNumber(line)];
  return isDialable(line.route)
    ? [apology, words("fault.stay", { name: nameOf(line) })]
    : [apology];
}

function leadTo(line: DirectoryEntry | undefined): Otherwise {
  return line !== undefined && isDialable(line.route)
    ? { do: "dial", route: line.route, starComesBack: true }
    : { do: "come-back" };
}
