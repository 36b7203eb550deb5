import { seededRandom } from "../../../src/tools/load/caller.ts";
import { Puzzle, type Value } from "./puzzle.ts";

/** A report as `helpline report --json` prints it. */
export interface PrintedReport {
  readonly summary?: Readonly<Record<string, number | "hidden">>;
  readonly tables: readonly {
    readonly name: string;
    readonly columns: readonly string[];
    readonly rows: readonly {
      readonly name: string;
      readonly cells: readonly (number | "hidden")[];
    }[];
    readonly totals?: readonly (number | "hidden")[];
  }[];
}

/** What every reader may know of the line: it is in docs/ and in the book. */
export interface KnownPlaces {
  readonly danger: string;
  /** The service that is called from there: calls to it need not have heard its page. */
  readonly emergency: string | undefined;
}

/** A hidden figure, or a group that is the difference of two figures, and what it may be. */
export interface Finding {
  /** Such as `hours 3 calls`; a group as `calls - danger`. */
  readonly name: string;
  /** The least and the most that was found to fit; equal: it is known, and it is this. */
  readonly least: number;
  readonly most: number;
  /** The search took too long to say whether it may be another. */
  readonly isOpen: boolean;
}

/** More than any figure of the reports attacked. */
const most = 100_000;

const isSmall = (count: number) => count > 0 && count < 5;

/**
 * Works out what can be of the hidden figures of a report, from what is printed and from what its
 * figures mean (docs/figures.md), without any of the report's code. A group of calls that follows
 * from two printed figures alone is found too, when it is small.
 */
export function attack(report: PrintedReport, known: KnownPlaces): readonly Finding[] {
  const { puzzle, groups } = readReport(report, known);
  const { names } = puzzle;
  const found = names.map((name, unknown) => {
    const { low, high } = puzzle.bounds(unknown);
    // Known without a search, or nothing yet.
    return low === high
      ? { name, least: low, most: high, isOpen: false }
      : { name, least: most, most: -most, isOpen: false };
  });
  const ask = (...question: Parameters<Puzzle["solve"]>) => {
    const answer = puzzle.solve(...question);
    if (typeof answer === "string") return answer;
    for (const [unknown, finding] of found.entries()) {
      finding.least = Math.min(finding.least, answer[unknown] ?? most);
      finding.most = Math.max(finding.most, answer[unknown] ?? -most);
    }
    return "some";
  };
  // Most questions are answered on the way: figures that fit, each tried with something else first.
  const random = seededRandom(1);
  const anything = () => (random() < 0.3 ? 4 : 1);
  const inAnyOrder = () =>
    [...names.keys()]
      .map((unknown) => ({ unknown, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ unknown }) => unknown);
  for (let time = 0; time < 12; time += 1) {
    const answer = ask(anything, inAnyOrder());
    if (answer === "none") throw new Error("No figures fit this report.");
    if (answer === "too long") break;
  }
  for (const [unknown, finding] of found.entries()) {
    if (finding.least > finding.most) {
      // No search came to an end: none would for this one.
      finding.isOpen = true;
      continue;
    }
    // A figure of a list may be anything from one to four; of a group it is enough that none is sure.
    const isGroup = finding.name.includes(" - ");
    if (!isGroup && finding.least > 1) ask(anything, inAnyOrder(), { unknown, low: 0, high: 1 });
    if (!isGroup && finding.most < 4) ask(anything, inAnyOrder(), { unknown, low: 4, high: most });
    if (finding.least < finding.most) continue;
    // Known from the bounds alone.
    if (puzzle.bounds(unknown).low === puzzle.bounds(unknown).high) continue;
    const { least } = finding;
    const others = [
      { unknown, low: 0, high: least - 1 },
      { unknown, low: least + 1, high: most },
    ].map((question) => ask(anything, inAnyOrder(), question));
    finding.isOpen = finding.least >= finding.most && others.includes("too long");
  }
  return [...found, ...groups];
}

/** True when a hidden figure is known, or a group of one to four calls that nobody printed. */
export function isRecovered({ name, least, most: highest, isOpen }: Finding): boolean {
  return !isOpen && least === highest && (!name.includes(" - ") || isSmall(least));
}

/** The relations between the figures of a report, and the small groups that need no search. */
function readReport({ summary, tables }: PrintedReport, { danger, emergency }: KnownPlaces) {
  const puzzle = new Puzzle();
  const groups: Finding[] = [];
  const values = new Map<string, Value>();
  const equal = (sum: Value, parts: readonly Value[], left = 0) =>
    puzzle.relate([[1, sum], ...parts.map((part) => [-1, part] as const)], 0, left);
  const atMost = (part: Value, all: Value) =>
    puzzle.relate(
      [
        [1, all],
        [-1, part],
      ],
      0,
      most,
    );
  /** The calls of one figure that are not of another. */
  const difference = (allName: string, all: Value, partName: string, part: Value) => {
    const name = `${allName} - ${partName}`;
    if (typeof all === "number" && typeof part === "number") {
      if (isSmall(all - part))
        groups.push({ name, least: all - part, most: all - part, isOpen: false });
    } else {
      equal(all, [part, puzzle.unknown(name, 0, most)]);
    }
  };
  const read = (
    name: string,
    printed: number | "hidden",
    low: number,
    high = most,
    fits?: (value: number) => boolean,
  ) => {
    const value = printed === "hidden" ? puzzle.unknown(name, low, high, fits) : printed;
    values.set(name, value);
    return value;
  };
  const endings = tables.find(({ name }) => name === "endings")?.rows ?? [];
  /** A part of the calls is hidden for its size, for that of the rest, or of those who went on. */
  const readPart = (name: string, printed: number | "hidden", place: string | undefined) => {
    const ended = endings.find((row) => row.name === place)?.cells[0] ?? 0;
    const differences = [0, ...(ended === "hidden" ? [] : [ended])];
    const isReason = (value: number) =>
      differences.some((one) => isSmall(value - one)) ||
      (typeof calls === "number" && isSmall(calls - value));
    return read(name, printed, 1, most, isReason);
  };

  const monthTotals = tables.find(({ name }) => name === "months")?.totals ?? [];
  const inShort = summary ?? {
    calls: monthTotals[0] ?? 0,
    danger: monthTotals[1] ?? 0,
    silence: monthTotals[2] ?? 0,
    faults: monthTotals[3] ?? 0,
  };
  const { calls: printedCalls = 0, ...parts } = inShort;
  const calls = read("calls", printedCalls, 1, 4);
  for (const [name, printed] of Object.entries(parts)) {
    const part = readPart(name, printed, name === "danger" ? danger : undefined);
    difference("calls", calls, name, part);
  }

  for (const { name: table, columns, rows, totals } of tables) {
    const all = columns.indexOf("all");
    const parted = columns.flatMap((_column, index) => (index === all ? [] : [index]));
    for (const index of parted) {
      const column = columns[index] ?? "";
      // A list that is hidden from end to end may hide empty groups, and rows that are not there.
      const isAllHidden = rows.every(({ cells }) => cells[index] === "hidden");
      // Where rows and columns both have totals, an empty group may hide another.
      const canBeEmpty = isAllHidden || all >= 0;
      const cells = rows.map(({ name, cells }) =>
        totals === undefined
          ? readPart(`${table} ${name} ${column}`, cells[index] ?? "hidden", name)
          : read(`${table} ${name} ${column}`, cells[index] ?? "hidden", canBeEmpty ? 0 : 1),
      );
      if (totals === undefined) continue;
      const isCalls = table !== "transfers" && column === "calls";
      const total = isCalls
        ? calls
        : table === "months"
          ? (values.get(column) ?? 0)
          : read(
              `${table} total ${column}`,
              totals[index] ?? 0,
              all < 0 ? 1 : 0,
              all < 0 ? 4 : most,
            );
      if (rows.length > 0)
        equal(total, cells, isAllHidden && table === "transfers" && all < 0 ? most : 0);
    }
    if (table === "months") {
      for (const { name } of rows) {
        for (const column of columns.slice(1)) {
          const [part = 0, month = 0] = [
            values.get(`months ${name} ${column}`),
            values.get(`months ${name} calls`),
          ];
          difference(`months ${name} calls`, month, column, part);
        }
      }
    }
    for (const { name, cells } of rows) {
      const inRow = parted.map((index) => values.get(`${table} ${name} ${columns[index]}`) ?? 0);
      if (all >= 0) equal(read(`${table} ${name} all`, cells[all] ?? "hidden", 1), inRow);
    }
    if (all >= 0) {
      const inFoot = parted.map((index) => values.get(`${table} total ${columns[index]}`) ?? 0);
      equal(read(`${table} total all`, totals?.[all] ?? 0, 1), inFoot);
    }
  }

  for (const { name } of tables.find(({ name }) => name === "services")?.rows ?? []) {
    const heard = values.get(`services ${name} calls`) ?? 0;
    const ended = values.get(`endings ${name} calls`) ?? 0;
    const rang = values.get(`transfers ${name} unfinished`) ?? 0;
    difference("calls", calls, `services ${name}`, heard);
    difference(`services ${name}`, heard, `endings ${name}`, ended);
    // A call ends once: at its page, or while it rings.
    if (name !== emergency)
      puzzle.relate(
        [
          [1, heard],
          [-1, ended],
          [-1, rang],
        ],
        0,
        most,
      );
  }
  const endedInDanger = values.get(`endings ${danger} calls`);
  if (endedInDanger !== undefined) {
    difference("danger", values.get("danger") ?? 0, `endings ${danger}`, endedInDanger);
  }
  const completed = values.get("transfers total completed") ?? 0;
  const unfinished = values.get("transfers total unfinished");
  const answered = values.get("endings answered calls");
  const ringing = values.get("endings ringing calls") ?? 0;
  if (answered !== undefined) difference("completed", completed, "answered", answered);
  if (unfinished !== undefined) {
    atMost(ringing, unfinished);
    puzzle.relate(
      [
        [1, ringing],
        [1, answered ?? 0],
        [-1, unfinished],
      ],
      0,
      most,
    );
  }
  return { puzzle, groups };
}
