import { texts } from "./texts.ts";

const dayNames: readonly string[] = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** Hours in OpenStreetMap's notation, with the days in the language of the interface; holidays are told apart. */
export function writeHours(written: string): string {
  const { facts } = texts();
  if (written === "24/7") return facts.always;
  if (written === "unknown") return facts.hoursUnknown;
  if (written === "by appointment") return facts.byAppointment;
  return written.replace(/;? ?PH off/, "").replaceAll(/\b(?:Mo|Tu|We|Th|Fr|Sa|Su)\b/g, (day) => {
    return facts.days[dayNames.indexOf(day)] ?? day;
  });
}
