import { toLines, toOneLine } from "../../mistakes.ts";
import type { WrittenFigure } from "../figures-file.ts";

/** What the doctor says of one thing: fine, worth a look by a person, or to be mended before going live. */
export interface Finding {
  readonly status: "ok" | "look" | "mend";
  /** What was looked at. */
  readonly name: string;
  /** What was seen; never a secret. */
  readonly finding: string;
  /** What to do about it; absent where all is well. */
  readonly fix?: string;
  /** What a figure tells of it by itself: `doctorFigures`. */
  readonly about?: "older fallback";
  /** True where it could not be looked at: nobody knows whether it is right. */
  readonly isUnseen?: true;
}

/** Columns of a terminal that a line may fill. */
const width = 100;

/** The findings as a table for a terminal, each with its fix below, and their count at the end. */
export function describeFindings(findings: readonly Finding[]): string {
  const names = findings.map(({ name }) => toOneLine(name));
  const nameWidth = Math.max(...names.map(({ length }) => length));
  const left = "mend".length + 2 + nameWidth + 2;
  const rows = findings.flatMap(({ status, finding, fix }, at) => {
    const head = `${status.padEnd(4)}  ${(names[at] ?? "").padEnd(nameWidth)}  `;
    const [first = "", ...more] = wrap(finding, width - left);
    const below = fix === undefined ? [] : wrap(`→ ${fix}`, width - left);
    return [head + first, ...[...more, ...below].map((line) => " ".repeat(left) + line)];
  });
  return toLines([...rows, "", summary(findings)]);
}

function summary(findings: readonly Finding[]): string {
  const { mend, look, ok } = count(findings);
  const unseen = findings.filter(({ isUnseen }) => isUnseen).map(({ name }) => toOneLine(name));
  const unknown = unseen.length === 0 ? "" : ` Not looked at: ${unseen.join(", ")}.`;
  return `${mend} to mend before going live, ${look} to look at, ${ok} ok.${unknown} Nothing was dialled.`;
}

function count(findings: readonly Finding[]): Readonly<Record<Finding["status"], number>> {
  const counted = { mend: 0, look: 0, ok: 0 };
  for (const { status } of findings) counted[status] += 1;
  return counted;
}

/** The findings as figures for Prometheus: how many of each status, never what was seen. */
export function doctorFigures(findings: readonly Finding[], now: Date): readonly WrittenFigure[] {
  return [
    {
      name: "helpline_doctor_findings",
      help: "What the doctor looked at, by what it says of it: ok, look, or mend.",
      value: { label: "status", of: count(findings) },
    },
    {
      name: "helpline_doctor_fallback_older",
      help: "1 where a number's fallback at the carrier is older than the book in force, else 0.",
      value: findings.some(({ about }) => about === "older fallback") ? 1 : 0,
    },
    {
      name: "helpline_doctor_time_seconds",
      help: "When the doctor ended, since 1970.",
      value: now.getTime() / 1000,
    },
  ];
}

function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  for (const word of toOneLine(text).split(/\s+/)) {
    const last = lines.at(-1);
    if (last === undefined || last.length + 1 + word.length > columns) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}
