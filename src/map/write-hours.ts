import type { Availability } from "../book/book.ts";
import { weekOf } from "../hours/week.ts";
import type { MapWords } from "./map-words.ts";

/** The hours of a service in few signs: "Mo Tu Th Fr 9:00–12:00; We 13:00–16:00". */
export function writeHours(hours: Availability, words: MapWords): string {
  if (hours === "always") return words.always;
  if (hours === "by appointment") return words.byAppointment;
  if (hours === "unknown") return words.hoursUnknown;
  const week = weekOf(hours).map(({ days, ranges }) => {
    const times = ranges.map(({ from, to }) => `${writeTime(from)}–${writeTime(to)}`);
    return `${writeDays(days, words)} ${times.join(", ")}`;
  });
  const written = week.join("; ");
  return hours.holidays === "closed" ? `${written}, ${words.notOnHolidays}` : written;
}

function writeTime(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${`${minutes % 60}`.padStart(2, "0")}`;
}

/** Three days or more in a row as a span, others one by one; 1 is Monday. */
function writeDays(days: readonly number[], words: MapWords): string {
  const [first, last] = [days.at(0), days.at(-1)];
  const name = (day: number) => words.days[day - 1] ?? "";
  if (first === undefined || last === undefined) return "";
  const isSpan = days.length > 2 && last - first === days.length - 1;
  return isSpan ? `${name(first)}–${name(last)}` : days.map(name).join(" ");
}
