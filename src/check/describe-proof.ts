import type { Proof } from "./prove-line.ts";
import { type Spread, summarizeWays } from "./summarize-ways.ts";

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
