import type { Phrasebook } from "../speech/phrasebook.ts";
import { phrasesInWrongLanguage, phrasesNeverHeard } from "./check-phrases.ts";
import { checkWords, type Readability } from "./check-words.ts";
import type { LineToProve } from "./line-to-prove.ts";
import type { Way } from "./measure-ways.ts";
import { listProblems } from "./problems.ts";
import type { HeardBefore } from "./steps-from.ts";
import { mergeTexts } from "./texts-heard.ts";
import { type Visit, visitsTo } from "./visits.ts";
import {
  type LongestSilence,
  type VisitFindings,
  type WalkSummary,
  walkVisit,
} from "./walk-visit.ts";

/** What was proved, or why not. */
export interface Proof {
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
export function conclude(findings: readonly VisitFindings[], phrases: Phrasebook): Proof {
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
