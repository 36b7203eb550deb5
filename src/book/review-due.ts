import { Temporal } from "temporal-polyfill";
import type { Source } from "./service.ts";

/** Months after which a fact must be checked again, where its source says nothing else. */
const defaultMonths = 6;

/** The day from which a fact is past review. */
export function reviewDue({ checked, reviewMonths = defaultMonths }: Source): Temporal.PlainDate {
  return Temporal.PlainDate.from(checked).add({ months: reviewMonths });
}
