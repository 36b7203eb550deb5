import type { Temporal } from "temporal-polyfill";
import { easter } from "./easter.ts";

/** Month and day: New Year, Labour Day, national day, Assumption, All Saints, Armistice, Christmas. */
const FIXED = ["01-01", "05-01", "07-21", "08-15", "11-01", "11-11", "12-25"];

/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50];

/**
 * Is that date one of Belgium's ten public holidays? The days employers or communities choose
 * (a replacement for a holiday on a Sunday, 11 July, 27 September, 15 November) are not among them.
 *
 * Source: Act of 4 January 1974 on public holidays, and article 1 of the royal decree of
 * 18 April 1974 that implements it and lists the ten.
 *
 * @see https://employment.belgium.be/en/regulation-public-holidays
 * @see https://www.belgium.be/fr/emploi/conges_et_interruption_de_carriere/jours_feries
 */
export function isHoliday(date: Temporal.PlainDate): boolean {
  return (
    FIXED.includes(date.toString().slice(-5)) ||
    AFTER_EASTER.includes(easter(date.year).until(date).days)
  );
}
