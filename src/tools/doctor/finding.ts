import { toLines, toOneLine } from "../../mistakes.ts";

/** What the doctor says of one thing: fine, worth a look by a person, or to be mended before going live. */
export interface Finding {
  readonly status: "ok" | "look" | "mend";
  /** What was looked at. */
  readonly name: string;
  /** What was seen; never a secret. */
  readonly finding: string;
  /** What to do about it; absent where all is well. */
  readonly fix?: string;
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
  const count = (status: Finding["status"]) =>
    findings.filter((finding) => finding.status === status).length;
  return `${count("mend")} to mend before going live, ${count("look")} to look at, ${count("ok")} ok. Nothing was dialled.`;
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
