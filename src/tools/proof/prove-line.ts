import type { Phrasebook } from "../../line/book/language.ts";
import { mostPasses } from "../../line/call/bounds.ts";
import { mergeTexts } from "./ear.ts";
import { phrasesInWrongLanguage, phrasesNeverHeard, phrasesWithSlips } from "./phrases.ts";
import { type Extreme, listProblems, worstOf } from "./promise.ts";
import { describeLargest, type Largest, largestOf } from "./sizes.ts";
import {
  type Findings,
  type LineToProve,
  type Visit,
  visitsTo,
  type WalkSummary,
  walkVisits,
} from "./visits.ts";
import { type Spread, summarizeWays, type Way } from "./ways.ts";
import { checkWords, type Readability } from "./words.ts";

/** What was proved, or why not. */
interface Proof {
  readonly walks: readonly WalkSummary[];
  /** The longest that callers wait for what they are promised in time, and where. */
  readonly extremes: readonly Extreme[];
  readonly largest: Largest;
  /** Places that callers were followed from to the end of their call. */
  readonly endings: number;
  readonly ways: readonly Way[];
  readonly readability: readonly Readability[];
  /** Each with a shortest way to it. Empty: everything is proved. */
  readonly problems: readonly string[];
}

/**
 * Proves what the line promises: calls it through the phone, takes every step a caller can take at
 * every moment that matters, and holds every answer to every promise. Nothing is dialled.
 *
 * @param visits the conditions under which it is walked; all that matter, by default
 * @testonly `walkApart` shares the same visits among threads
 */
export async function proveLine(
  line: LineToProve,
  visits: readonly Visit[] = visitsTo(line.book),
): Promise<Proof> {
  const { phrases } = line;
  const found = [await walkVisits(line, visits)];
  return conclude(found, phrases, await phrasesInWrongLanguage(phrases));
}

/** The proof that follows from what was found, in the order of the visits, and from the phrases. */
export function conclude(
  found: readonly Findings[],
  phrases: Phrasebook,
  inWrongLanguage: readonly string[],
): Proof {
  const visits = found.flatMap((part) => part.visits);
  const texts = mergeTexts(...found.map((part) => part.texts));
  const readability = checkWords(texts);
  const extremes = worstOf(visits.flatMap((visit) => visit.extremes));
  return {
    walks: visits.map(({ walk }) => walk),
    extremes,
    largest: largestOf(visits.map(({ largest }) => largest)),
    endings: visits.reduce((places, visit) => places + visit.endings, 0),
    ways: visits.find(({ ways }) => ways.length > 0)?.ways ?? [],
    readability,
    problems: [
      ...listProblems(visits.flatMap(({ problems }) => problems)),
      ...inWrongLanguage,
      ...phrasesWithSlips(phrases),
      ...phrasesNeverHeard(phrases, texts),
      ...readability.flatMap((language) => language.problems),
    ],
  };
}

/** Problems printed for people; the rest are counted, and all are in --json. */
const mostShown = 40;

/** The proof as a page of text: how much was heard, how long things take, and what is to mend. */
export function describeProof(
  { walks, extremes, largest, endings, ways, readability, problems }: Proof,
  services: ReadonlySet<string>,
): string {
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const lines = [
    `${sum(walks.map(({ states }) => states))} states heard, ${sum(walks.map(({ transitions }) => transitions))} steps taken, under ${walks.length} conditions:`,
    ...walks.map(
      ({ name, states, transitions }) => `  ${states} states, ${transitions} steps: ${name}`,
    ),
    "",
    "The longest that callers wait, at 160 words a minute, recordings as long as they are:",
    ...extremes.map(
      ({ what, seconds, most, where }) =>
        `  ${what}: ${seconds.toFixed(1)} s of ${most} (${where})`,
    ),
    ...describeLargest(largest),
    `From each of ${endings} places, ${mostPasses} keys in a row that lead nowhere were pressed, and the minutes of a long call let pass.`,
    "",
    row("", "keys", "seconds, barge-in", "seconds, patient"),
    row("median and worst of all languages, to", "", "", ""),
    ...summarizeWays(ways, services).map(({ to, keys, bargeInSeconds, patientSeconds }) =>
      row(`  ${to}`, write(keys), write(bargeInSeconds), write(patientSeconds)),
    ),
    "",
    ...readability.map(
      ({ language, sentences, averageWords, longestSentence }) =>
        `${language}: ${sentences} sentences, ${averageWords.toFixed(1)} words each; longest: "${longestSentence}"`,
    ),
    "",
    ...problems.slice(0, mostShown),
    ...(problems.length > mostShown ? [`and ${problems.length - mostShown} more`] : []),
    problems.length === 0
      ? "Everything is proved. Nothing to mend."
      : `${problems.length} to mend.`,
  ];
  return `${lines.join("\n")}\n`;
}

function row(name: string, ...cells: readonly string[]): string {
  return `${name.padEnd(40)}${cells.map((cell) => cell.padStart(20)).join("")}`.trimEnd();
}

function write({ median, worst }: Spread): string {
  return `${median.toFixed(0)} / ${worst.toFixed(0)}`;
}
