import { serviceAt } from "../../../src/line/book/book.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import type { TransferResult } from "../../../src/tools/report/calls.ts";
import type { Counts, Figures } from "../../../src/tools/report/figures.ts";
import { attack, isRecovered } from "./attack.ts";
import { randomReport } from "./random-report.ts";

/** What an attack on many reports found. */
interface Attacked {
  /** Hidden figures, and how many of them are known for certain. */
  hidden: number;
  readonly recovered: string[];
  /** Groups of one to four in a list with a sum that, from what is printed, cannot be all of these. */
  readonly narrowed: string[];
  /** Those of which the search did not come to an end. */
  readonly open: string[];
}

/** Attacks so many random reports, from the first seed on. */
export function attackReports(reports: number, firstSeed: number): Attacked {
  const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
  const known = { danger: book.danger, emergency: serviceAt(book, book.danger)?.id };
  const found: Attacked = { hidden: 0, recovered: [], narrowed: [], open: [] };
  for (let seed = firstSeed; seed < firstSeed + reports; seed += 1) {
    const { printed, figures } = randomReport(book, seed);
    const findings = attack(printed, known);
    found.hidden += findings.filter(({ name }) => !name.includes(" - ")).length;
    for (const finding of findings) {
      const count = countIn(figures, finding.name);
      const isWhole = finding.least <= 1 && finding.most >= 4;
      if (count > 0 && count < 5 && !isWhole && !finding.isOpen) {
        found.narrowed.push(
          `report ${seed}: ${finding.name} is ${finding.least} to ${finding.most}`,
        );
      }
      if (finding.isOpen) found.open.push(`report ${seed}: ${finding.name}`);
      if (isRecovered(finding)) {
        found.recovered.push(`report ${seed}: ${finding.name} is ${finding.least}`);
      }
    }
  }
  return found;
}

/** What a figure of a list with a sum is in truth; zero for every other. */
function countIn(figures: Figures, name: string): number {
  const [table = "", row = "", column = ""] = name.split(" ");
  if (table === "transfers") {
    return figures.transfers.get(row)?.get(column as TransferResult) ?? 0;
  }
  const { hours, weekdays, languages, endings, months } = figures;
  if (name === "endings called calls") {
    return (endings.get("answered") ?? 0) + (endings.get("ringing") ?? 0);
  }
  if (column !== "calls") return 0;
  const lists: Readonly<Record<string, Counts>> = { hours, weekdays, languages, endings };
  return (table === "months" ? months.calls : lists[table])?.get(row) ?? 0;
}
