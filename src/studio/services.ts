import type { Temporal } from "temporal-polyfill";
import type { Availability, Book, DirectoryEntry } from "../line/book/book.ts";
import { isPastReview, listFacts } from "../line/book/facts.ts";
import { inEachLanguage } from "../line/book/language.ts";
import { citeSource } from "../line/book/source.ts";
import { dayAt, inBrussels, isHoliday } from "../line/hours/calendar.ts";
import { isOpen } from "../line/hours/openings.ts";
import { daysOfWeek, tellHours } from "../line/hours/told-hours.ts";
import type { Speech } from "../line/speech/speech.ts";
import { createWriter } from "../tools/map/words.ts";
import type { DayView, FactsView, ServiceView } from "./api.ts";

const allDay = [{ from: 0, to: 24 * 60 }];
const openDay: DayView = { ranges: allDay, usual: allDay };

/** The services as they stand at a moment, what needs a call first at the top. */
export function factsView(book: Book, speech: Speech, now: Temporal.Instant): FactsView {
  const today = inBrussels(now).toPlainDate();
  const services = listFacts(book, today).flatMap(({ id }) => book.services.get(id) ?? []);
  return {
    today: today.toString(),
    isHoliday: isHoliday(today),
    services: services.map((service) => serviceView(service, book, speech, now, today)),
  };
}

function serviceView(
  service: DirectoryEntry,
  book: Book,
  speech: Speech,
  now: Temporal.Instant,
  today: Temporal.PlainDate,
): ServiceView {
  const { id, phone, secondPhone, answers, cost, hours, source, reviewDue } = service;
  const day = dayAt(now.epochMilliseconds).number;
  const week = weekOf(hours, day);
  const writers = inEachLanguage((language) => createWriter(book, speech, language));
  const { note } = source;
  return {
    id,
    name: inEachLanguage((language) => writers[language].name(id)),
    phone,
    ...(secondPhone === undefined ? {} : { secondPhone }),
    answers,
    cost,
    hours: inEachLanguage((language) => writers[language].hours(id) ?? ""),
    ...(week === undefined ? {} : { week }),
    opensOnHolidays:
      hours === "always" ||
      (typeof hours === "object" && tellHours(hours, day).holidays === "as usual"),
    isOpen: hours === "unknown" || hours === "by appointment" ? "unknown" : isOpen(hours, now),
    source: citeSource(source, book.documents),
    checked: source.checked,
    confidence: source.confidence,
    ...(note === undefined ? {} : { note }),
    reviewDue: reviewDue.toString(),
    isPastReview: isPastReview(reviewDue, today),
  };
}

function weekOf(hours: Availability, today: number): ServiceView["week"] {
  if (hours === "unknown" || hours === "by appointment") return undefined;
  return hours === "always" ? Array.from({ length: 7 }, () => openDay) : daysOfWeek(hours, today);
}
