import { preferences } from "./preferences.ts";

/** A date that is written YYYY-MM-DD, as people in Belgium read it: "lundi 23 novembre 2026". */
export function writeDate(date: string): string {
  const { language } = preferences();
  const parts = new Intl.DateTimeFormat(`${language}-BE`, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).formatToParts(new Date(`${date}T12:00Z`));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  const day = language === "fr" && part("day") === "1" ? "1er" : part("day");
  return [part("weekday"), day, part("month"), part("year")].join(" ");
}

/** A moment that is written YYYY-MM-DDTHH:MM, as people read it: "lundi 23 novembre 2026, 10:00". */
export function writeMoment(moment: string): string {
  const [date = "", time = ""] = moment.split("T");
  return `${writeDate(date)}, ${time}`;
}
