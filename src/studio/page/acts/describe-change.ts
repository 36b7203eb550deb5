import type { Change } from "../../../line/book/acts.ts";
import type { TodayView } from "../../desk-api.ts";
import { languageName, pageLanguage, texts, writeDate, writeMoment } from "../texts.ts";
import { readHours, writeDays } from "./hours-notation.ts";

/** What of the view of today names what an act is about. */
type Known = Pick<TodayView, "subjects" | "acts" | "latest">;

/** What a service or a topic is called on this page; its own name where it is not known. */
export function nameOfSubject(id: string, { subjects }: Pick<TodayView, "subjects">): string {
  return subjects.find((subject) => subject.id === id)?.name[pageLanguage()] ?? id;
}

/** What a change does, in the language of the page: a sentence without its end. */
export function describeChange(change: Change, known: Known): string {
  const { done, because } = texts().acts;
  const reason = "reason" in change ? change.reason : "note" in change ? change.note : undefined;
  const why = reason === undefined ? "" : because(reason);
  const name = (id: string) => nameOfSubject(id, known);
  switch (change.do) {
    case "close":
    case "withdraw":
      return `${done[change.do](name(change.service), describeSpan(change))}${why}`;
    case "number":
      return done.number(name(change.service), change.phone, describeTime(change.from));
    case "hours":
      return done.hours(name(change.service), hoursInWords(change.hours), writeDate(change.from));
    case "say":
      return done.say(change.phrase, languageName(change.language), change.text);
    case "checked": {
      const outcome = texts().acts.outcomes[change.outcome];
      return `${done.checked(name(change.fact), writeDate(change.on), outcome)}${why}`;
    }
    case "agreed":
      return `${done.agreed(name(change.service), wishesOf(change))}${why}`;
    case "read":
      return done.read(change.phrase, languageName(change.language));
    case "undo": {
      const undone = [...known.acts, ...known.latest].find(({ number }) => number === change.act);
      const what = undone && describeChange(undone.change, known);
      return `${done.undo(change.act, what)}${why}`;
    }
    case "adopted":
      return done.adopted(change.acts.join(", "));
  }
}

/** Hours as people read them, "lu–ve 9:00–12:30, 13:00–17:00"; in their notation where it says more than that. */
export function hoursInWords(written: string): string {
  const { facts, hours } = texts();
  if (written === "24/7") return facts.always;
  const week = readHours(written);
  if (week === undefined) return written;
  const ranges = new Map<string, string[]>();
  for (const { days, from, to } of week.rows) {
    const named = writeDays(days, facts.days, "–", ", ");
    const range = `${short(from)}–${to === "00:00" ? "24:00" : short(to)}`;
    ranges.set(named, [...(ranges.get(named) ?? []), range]);
  }
  const rows = [...ranges].map(([days, times]) => `${days} ${times.join(", ")}`);
  return [...rows, ...(week.isClosedOnHolidays ? [hours.closedOnHolidays] : [])].join("; ");
}

/** "9:00" for "09:00", as the hours of services are written. */
function short(time: string): string {
  return time.replace(/^0(?=\d)/, "");
}

function wishesOf({
  callerId,
  ringSeconds,
}: Extract<Change, { readonly do: "agreed" }>): readonly string[] {
  const { acts } = texts();
  return [
    ...(callerId === undefined ? [] : [acts.callerId(callerId)]),
    ...(ringSeconds === undefined ? [] : [acts.ringSeconds(ringSeconds)]),
  ];
}

/** From when until when, in words. */
export function describeSpan({
  from,
  until,
}: {
  readonly from: string;
  readonly until?: string | undefined;
}): string {
  const { span } = texts().acts;
  if (until === undefined) return span.open(describeTime(from));
  const isWhole = until.endsWith("T00:00");
  const lastDay = dayBefore(until.slice(0, 10));
  if (isWhole && from === `${lastDay}T00:00`) return span.day(writeDate(lastDay));
  const end = isWhole ? span.endOf(writeDate(lastDay)) : writeMoment(until);
  return span.both(describeTime(from), end);
}

/** A time as people write it: without the hour where it is midnight. */
function describeTime(moment: string): string {
  return moment.endsWith("T00:00") ? writeDate(moment.slice(0, 10)) : writeMoment(moment);
}

/** The day before a day, both as YYYY-MM-DD. */
function dayBefore(day: string): string {
  return dayAfter(day, -1);
}

/** The day so many days after a day, both as YYYY-MM-DD. */
export function dayAfter(day: string, days = 1): string {
  const at = new Date(`${day}T12:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}
