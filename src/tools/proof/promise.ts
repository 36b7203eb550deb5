import type { Book } from "../../line/book/book.ts";
import type { Ear } from "./ear.ts";
import type { Counterexample } from "./steps.ts";
import type { Walk } from "./walk-line.ts";

/** Something the line promises of everything that can happen to a caller. */
export type Promised = (walk: Walk, known: Known) => Iterable<Counterexample>;

/** What a promise may be checked against. */
interface Known {
  readonly book: Book;
  readonly ear: Ear;
}

/** What the line promises of its answers. All in one place, to be argued about. */
export const limits = {
  /** Seconds of speech in one answer, at 160 words a minute. */
  answerSeconds: 60,
  /** Seconds a menu of options may take. */
  menuSeconds: 30,
  /** Characters of one answer's TwiML. */
  answerCharacters: 8 * 1024,
  /** Words in a sentence: what a caller keeps in mind while listening. */
  sentenceWords: 15,
  /** Words in a sentence on average, in each language. */
  averageSentenceWords: 11,
  /** Keys from anywhere to a person, a spoken number or a deliberate end. */
  keysToHelp: 4,
  /** Seconds that a caller who presses nothing waits for one of them. */
  silentSeconds: 180,
  /** Seconds from arrival until somebody rings for a caller who presses nothing at all. */
  arrivalSeconds: 100,
  /** Silences and ends of transfers in a row after which a caller who does nothing has come to the end. */
  stepsAlone: 40,
  /** Seconds that a call lasts without a transfer, or after the last one. */
  callSeconds: 20 * 60,
  /** Seconds from the danger key until 112 rings for a caller who stays on, before a language and after. */
  dangerSeconds: { before: 26, after: 20 },
} as const;

/** How near the line comes to a limit: the worst that was met, and where. */
export interface Extreme {
  readonly what: string;
  readonly seconds: number;
  readonly most: number;
  readonly where: string;
}

/** The worst of each kind, in the order in which they are met first. */
export function worstOf(extremes: readonly Extreme[]): readonly Extreme[] {
  const worst = new Map<string, Extreme>();
  for (const extreme of extremes) {
    const known = worst.get(extreme.what);
    if (known === undefined || extreme.seconds > known.seconds) worst.set(extreme.what, extreme);
  }
  return [...worst.values()];
}

/** A counterexample, and the conditions under which it was met. */
export interface Problem extends Counterexample {
  readonly where: string;
}

/** One line for each way a promise is broken: the shortest way to it, and in how many states. */
export function listProblems(problems: readonly Problem[]): readonly string[] {
  const byMessage = new Map<string, { readonly first: Problem; readonly times: number }>();
  for (const problem of problems) {
    const known = byMessage.get(problem.message);
    const isFirst = known === undefined || problem.path.length < known.first.path.length;
    const first = isFirst ? problem : known.first;
    byMessage.set(problem.message, { first, times: (known?.times ?? 0) + 1 });
  }
  return [...byMessage.values()].map(({ first: { where, path, message }, times }) => {
    const also = times === 1 ? "" : ` (and in ${times - 1} more states)`;
    return `${where}, keys ${path.join(" ") || "none"}: ${message}${also}`;
  });
}
