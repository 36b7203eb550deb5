import { Temporal } from "temporal-polyfill";
import { SettingsError } from "../../mistakes.ts";

/** Whole months of the Belgian calendar, both included. */
export interface Period {
  readonly from: Temporal.PlainYearMonth;
  /** Undefined: up to the last call. */
  readonly to: Temporal.PlainYearMonth | undefined;
}

/** The most months a report has: ten years. */
const mostMonths = 120;

/**
 * Reads a period as it was typed: 2026-01.
 *
 * @throws {SettingsError} naming each mistake, and its fix
 */
export function readPeriod(from: string | undefined, to: string | undefined): Period {
  const problems: string[] = [];
  const read = (option: string, typed: string) => {
    if (/^\d{4}-(0[1-9]|1[0-2])$/.test(typed)) return Temporal.PlainYearMonth.from(typed);
    problems.push(`${option} ${typed} is no month. Write it as ${option} 2026-01.`);
    return undefined;
  };
  if (from === undefined) problems.push("Say the first month: --from 2026-01.");
  const first = from === undefined ? undefined : read("--from", from);
  const last = to === undefined ? undefined : read("--to", to);
  if (first !== undefined && last !== undefined) {
    const months = first.until(last, { largestUnit: "months" }).months + 1;
    if (months < 1) problems.push(`--to ${to} is before --from ${from}. Exchange them.`);
    if (months > mostMonths) problems.push(`${months} months are too many: ${mostMonths} at most.`);
  }
  if (first === undefined || problems.length > 0) throw new SettingsError(problems);
  return { from: first, to: last };
}

/** True when a month belongs to the period. */
export function isInPeriod({ from, to }: Period, month: Temporal.PlainYearMonth): boolean {
  const compare = Temporal.PlainYearMonth.compare;
  return compare(month, from) >= 0 && (to === undefined || compare(month, to) <= 0);
}

/** The months from the first to the last, as 2026-01. */
export function monthsBetween(
  first: Temporal.PlainYearMonth,
  last: Temporal.PlainYearMonth,
): readonly string[] {
  const count = first.until(last, { largestUnit: "months" }).months + 1;
  return Array.from({ length: Math.max(0, count) }, (_month, index) =>
    first.add({ months: index }).toString(),
  );
}
