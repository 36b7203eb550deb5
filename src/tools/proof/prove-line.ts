import { Worker } from "node:worker_threads";
import type { Phrasebook } from "../../line/speech/phrasebook.ts";
import { mergeTexts } from "./ear.ts";
import { phrasesInWrongLanguage, phrasesNeverHeard } from "./phrases.ts";
import { listProblems } from "./promise.ts";
import type { HeardBefore } from "./reach.ts";
import {
  type LineToProve,
  type LongestSilence,
  type Visit,
  type VisitFindings,
  visitsTo,
  type WalkSummary,
  walkVisit,
} from "./visits.ts";
import { type Spread, summarizeWays, type Way } from "./ways.ts";
import { checkWords, type Readability } from "./words.ts";

/** What was proved, or why not. */
interface Proof {
  readonly walks: readonly WalkSummary[];
  /** The longest that a caller who presses nothing waits for a person, a number or the end. */
  readonly longestSilence: LongestSilence;
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
 * @testonly `proveInParallel` shares the same visits among threads
 */
export async function proveLine(
  line: LineToProve,
  visits: readonly Visit[] = visitsTo(line.book),
): Promise<Proof> {
  const heardBefore: HeardBefore = new Map();
  const findings: VisitFindings[] = [];
  for (const visit of visits) findings.push(await walkVisit(line, visit, heardBefore));
  return conclude(findings, line.phrases);
}

/** The proof that follows from what was found in all visits, in their order. */
function conclude(findings: readonly VisitFindings[], phrases: Phrasebook): Proof {
  const texts = mergeTexts(findings.map((visit) => visit.texts));
  const readability = checkWords(texts);
  return {
    walks: findings.map(({ walk }) => walk),
    longestSilence: findings
      .map((visit) => visit.longestSilence)
      .reduce((longest, other) => (other.seconds > longest.seconds ? other : longest)),
    ways: findings.find(({ ways }) => ways.length > 0)?.ways ?? [],
    readability,
    problems: [
      ...listProblems(findings.flatMap(({ problems }) => problems)),
      ...phrasesInWrongLanguage(phrases),
      ...phrasesNeverHeard(phrases, texts),
      ...readability.flatMap((language) => language.problems),
    ],
  };
}

/**
 * Visits of the first of two workers; the second has the others. Together they take about as long:
 * the first visit goes through everything, and the first of each worker hears nothing but news.
 */
const visitsOfTheFirst = 7;

/** Proves the association's own line as `proveLine` does, on two processors where there are two. */
export async function proveInParallel({ book, phrases }: LineToProve): Promise<Proof> {
  const numbers = [...visitsTo(book).keys()];
  const parts = [numbers.slice(0, visitsOfTheFirst), numbers.slice(visitsOfTheFirst)];
  const findings = (await Promise.all(parts.map(walkInWorker))).flat();
  return conclude(findings, phrases);
}

/** Megabytes for new objects. A walk makes many that live a moment: with little room they are moved about, for a fifth of the time. */
const youngMegabytes = 256;

function walkInWorker(visits: readonly number[]): Promise<readonly VisitFindings[]> {
  // The same file before and after compiling, but for its name.
  const file = import.meta.url.endsWith(".ts") ? "./prove-worker.ts" : "./prove-worker.js";
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(file, import.meta.url), {
      workerData: visits,
      resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
    });
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      if (code !== 0) reject(new Error(`A worker of the check ended with exit code ${code}.`));
    });
  });
}

/** Problems printed for people; the rest are counted, and all are in --json. */
const mostShown = 40;

/** The proof as a page of text: how much was heard, how long things take, and what is to mend. */
export function describeProof(
  { walks, longestSilence, ways, readability, problems }: Proof,
  services: ReadonlySet<string>,
): string {
  const sum = (figures: readonly number[]) => figures.reduce((total, figure) => total + figure, 0);
  const lines = [
    `${sum(walks.map(({ states }) => states))} states heard, ${sum(walks.map(({ transitions }) => transitions))} steps taken, under ${walks.length} conditions:`,
    ...walks.map(
      ({ name, states, transitions }) => `  ${states} states, ${transitions} steps: ${name}`,
    ),
    "",
    `The longest a caller who presses nothing waits for a person, a number or the end: ${longestSilence.seconds.toFixed(0)} s (${longestSilence.where})`,
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
