import { createHash } from "node:crypto";
import type { Response } from "express";
import { Temporal } from "temporal-polyfill";
import type { Act, ActOf } from "../line/book/acts.ts";
import type { Availability, Book, DirectoryEntry } from "../line/book/book.ts";
import { type Fact, listFacts } from "../line/book/facts.ts";
import { inEachLanguage, type Language } from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import { isWithdrawn } from "../line/book/route.ts";
import type { Source } from "../line/book/source.ts";
import { dayAt, inBrussels, isHoliday } from "../line/hours/calendar.ts";
import { isOpen } from "../line/hours/openings.ts";
import { daysOfWeek, tellHours } from "../line/hours/told-hours.ts";
import type { Edition } from "../server/editions.ts";
import { RequestError } from "../server/requests.ts";
import {
  callsTo,
  composeLetter,
  letterPage,
  letterStyle,
  letterText,
  ownLanguageOf,
} from "../tools/facts/letter.ts";
import { createWriter } from "../tools/map/words.ts";
import type {
  AgreementView,
  CheckView,
  CitedView,
  DayView,
  FactsView,
  FactView,
  LetterView,
  RemarkView,
  ServiceView,
} from "./api.ts";

const allDay = [{ from: 0, to: 24 * 60 }];
const openDay: DayView = { ranges: allDay, usual: allDay };

/** A book and its voice. */
type Shown = Pick<Edition, "book" | "speech" | "draft">;

/**
 * What the line states at a moment, what needs a call first at the top.
 *
 * @param acts what stands in the journal
 */
export function factsView(shown: Shown, acts: readonly Act[], now: Temporal.Instant): FactsView {
  const today = inBrussels(now).toPlainDate();
  const writers = inEachLanguage((language) => createWriter(shown.book, shown.speech, language));
  const nameOf = (id: string) => inEachLanguage((language) => writers[language].name(id));
  const remark = remarksOf(shown.draft);
  const viewOf = (fact: Fact) => factView(fact, nameOf(fact.id), shown.book, acts, remark);
  const facts = listFacts(shown.book, today);
  return {
    today: today.toString(),
    isHoliday: isHoliday(today),
    services: facts.flatMap((fact) => {
      const service = shown.book.services.get(fact.id);
      if (service === undefined) return [];
      const hours = inEachLanguage((language) => writers[language].hours(fact.id) ?? "");
      return [{ ...viewOf(fact), hours, ...serviceView(service, acts, now) }];
    }),
    topics: facts.filter(({ kind }) => kind === "topic").map(viewOf),
  };
}

function factView(
  { id, source, due, daysLeft }: Fact,
  name: FactView["name"],
  book: Book,
  acts: readonly Act[],
  remark: (english: string) => RemarkView,
): FactView {
  const { checked, confidence, note } = source;
  return {
    id,
    name,
    cited: cite(source, book, remark),
    checked,
    confidence,
    ...(note === undefined ? {} : { note: remark(note) }),
    reviewDue: due.toString(),
    daysLeft,
    isPastReview: daysLeft <= 0,
    checks: newestFirst(acts).flatMap((act) =>
      act.do === "checked" && act.fact === id ? [checkView(act)] : [],
    ),
  };
}

/** What the association wrote in English, for a reader of each language. */
function remarksOf({ remarks = {} }: BookDraft): (english: string) => RemarkView {
  return (english) =>
    inEachLanguage((language) => {
      const text = Object.hasOwn(remarks, english) ? remarks[english]?.[language] : undefined;
      return text === undefined ? { text: english, language: "en" } : { text, language };
    });
}

function cite(
  { from, also }: Source,
  { documents }: Book,
  remark: (english: string) => RemarkView,
): CitedView {
  return {
    documents: from.flatMap((id) => {
      const document = documents[id];
      if (document === undefined) return [];
      const { title, languages, publisher, date, address } = document;
      return [
        {
          title,
          language: languages[0] ?? "en",
          ...(publisher === undefined ? {} : { publisher: remark(publisher) }),
          ...(date === undefined ? {} : { date }),
          ...(address === undefined ? {} : { address }),
        },
      ];
    }),
    ...(also === undefined ? {} : { also: remark(also) }),
  };
}

function newestFirst(acts: readonly Act[]): readonly Act[] {
  return acts.toSorted((one, other) => other.number - one.number);
}

function checkView({ by, on, outcome, note }: ActOf<"checked">): CheckView {
  return { by, on, outcome, ...(note === undefined ? {} : { note }) };
}

function agreementView(act: ActOf<"agreed">): AgreementView {
  const { by, at, callerId, ringSeconds, note } = act;
  return {
    by,
    on: inBrussels(Temporal.Instant.from(at)).toPlainDate().toString(),
    ...(callerId === undefined ? {} : { callerId }),
    ...(ringSeconds === undefined ? {} : { ringSeconds }),
    ...(note === undefined ? {} : { note }),
  };
}

function serviceView(
  service: DirectoryEntry,
  acts: readonly Act[],
  now: Temporal.Instant,
): Omit<ServiceView, keyof FactView | "hours"> {
  const { id, phone, secondPhone, answers, cost, hours, route, emergency = false } = service;
  const day = dayAt(now.epochMilliseconds).number;
  const week = weekOf(hours, day);
  const calls = callsTo(service);
  return {
    phone,
    ...(secondPhone === undefined ? {} : { secondPhone }),
    answers,
    language: ownLanguageOf(service),
    cost,
    ...(week === undefined ? {} : { week }),
    opensOnHolidays:
      hours === "always" ||
      (typeof hours === "object" && tellHours(hours, day).holidays === "as usual"),
    isOpen: hours === "unknown" || hours === "by appointment" ? "unknown" : isOpen(hours, now),
    isWithdrawn: isWithdrawn(route),
    isEmergency: emergency,
    ...(calls === undefined
      ? {}
      : { calls: { ringSeconds: calls.ringSeconds, shows: calls.shows } }),
    agreements: newestFirst(acts).flatMap((act) =>
      act.do === "agreed" && act.service === id ? [agreementView(act)] : [],
    ),
  };
}

function weekOf(hours: Availability, today: number): ServiceView["week"] {
  if (hours === "unknown" || hours === "by appointment") return undefined;
  return hours === "always" ? Array.from({ length: 7 }, () => openDay) : daysOfWeek(hours, today);
}

/** The page of a letter has a style of its own in it, and needs nothing else. */
const letterPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(letterStyle).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Answers with the letter to a service: as JSON where that is asked for, else as a page to print.
 *
 * @param language left out: the service's own
 * @throws RequestError 404 when there is no such service
 */
export function sendLetter(
  response: Response,
  shown: Shown,
  id: string,
  language: Language | undefined,
  now: Temporal.Instant,
): void {
  const service = shown.book.services.get(id);
  if (service === undefined) {
    throw new RequestError(404, "There is no such service. docs/directory.md lists them.");
  }
  const letter = composeLetter(service, language ?? ownLanguageOf(service), shown, now);
  response.format({
    html: () => {
      response.set("Content-Security-Policy", letterPolicy).send(letterPage(letter));
    },
    json: () => {
      const { language: written, subject } = letter;
      const view = { language: written, subject, text: letterText(letter) };
      response.json(view satisfies LetterView);
    },
  });
}
