import { createHash } from "node:crypto";
import type { Temporal } from "temporal-polyfill";
import type { Book, DirectoryEntry } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { isWithdrawn, spellAlike } from "../../line/book/route.ts";
import type { Confidence } from "../../line/book/source.ts";
import { targetsOf } from "../../line/book/tree.ts";
import { words } from "../../line/call/answer.ts";
import {
  brusselsDay,
  clockAt,
  clockReaches,
  dateOf,
  dayNumber,
  inBrussels,
} from "../../line/hours/calendar.ts";
import { hoursOn, type OpenRange, type Timetable } from "../../line/hours/hours.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { createWriter, type Writer } from "../map/words.ts";
import { ownLanguageOf } from "./letter.ts";

/**
 * The directory in the Human Services Data Specification 3.0, as a page of its API holds services
 * with all that belongs to them. What is internal to the association, such as its notes, is left
 * out; so is what it does not know, such as people to contact.
 *
 * Names stay the same from one day to the next, and so do the names of schedules within a year.
 *
 * @see https://docs.openreferral.org/en/v3.0/hsds/schema_reference.html
 */
export function hsdsDirectory(book: Book, speech: Speech, now: Temporal.Instant) {
  const contents = [...book.services.values()].map((service) =>
    serviceIn(service, book, speech, now),
  );
  return {
    total_items: contents.length,
    total_pages: 1,
    page_number: 1,
    size: contents.length,
    first_page: true,
    last_page: true,
    empty: contents.length === 0,
    contents,
  };
}

function serviceIn(service: DirectoryEntry, book: Book, speech: Speech, now: Temporal.Instant) {
  const { id: name, answers, cost, source, route } = service;
  const id = uuidOf(`service/${name}`);
  const writer = createWriter(book, speech, ownLanguageOf(service));
  const called = writer.name(name);
  const others = languages.map((language) => createWriter(book, speech, language).name(name));
  const alternateName = [...new Set(others)].filter((other) => other !== called).join(" / ");
  const organization = uuidOf(`organization/${name}`);
  const about = writer.write({ phrase: `${name}.about` });
  return {
    id,
    organization_id: organization,
    name: called,
    ...(alternateName === "" ? {} : { alternate_name: alternateName }),
    description: about,
    status: isWithdrawn(route) ? "temporarily closed" : "active",
    assured_date: source.checked,
    // Who runs it is known by the service alone.
    organization: { id: organization, name: called, description: about },
    phones: phonesOf(service, id, writer),
    languages: answers.map((code) => ({
      id: uuidOf(`language/${name}/${code}`),
      service_id: id,
      name: new Intl.DisplayNames("en", { type: "language" }).of(code) ?? code,
      code,
    })),
    schedules: schedulesOf(service, id, writer, now),
    cost_options:
      cost === "free"
        ? [{ id: uuidOf(`cost/${name}`), service_id: id, amount: 0, currency: "EUR" }]
        : [],
    attributes: [...subjectsOf(service, id, book, speech), sureness(service, id)],
  };
}

/** None where its number is known not to work. */
function phonesOf(
  { id: name, phone, secondPhone, thenPress, route }: DirectoryEntry,
  id: string,
  { write }: Writer,
) {
  if (isWithdrawn(route)) return [];
  const key = thenPress === undefined ? undefined : ({ key: `${thenPress}` } as const);
  return [phone, secondPhone].flatMap((number, place) =>
    number == null
      ? []
      : [
          {
            id: uuidOf(`phone/${name}/${place + 1}`),
            service_id: id,
            number: spellAlike(number),
            type: "voice",
            ...(key === undefined
              ? {}
              : { description: write(words("service.then-press", { key })) }),
          },
        ],
  );
}

/** When it is open: a week that repeats from a day to a day, or only a description. */
interface Schedule {
  readonly id: string;
  readonly service_id: string;
  readonly description: string | undefined;
  readonly valid_from?: string;
  readonly valid_to?: string;
  readonly freq?: "WEEKLY";
  readonly byday?: string;
  /** Hours from UTC. */
  readonly timezone?: number;
  readonly opens_at?: string;
  readonly closes_at?: string;
}

const weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;

/**
 * Its hours as weeks that repeat, each from a day to a day: between them lie holidays, other
 * exceptions and the changes of the clock, for the specification takes times that name no offset
 * as UTC. From today to the end of the coming year; hours that are not known have none.
 */
function schedulesOf(
  { id: name, hours }: DirectoryEntry,
  id: string,
  writer: Writer,
  now: Temporal.Instant,
): readonly Schedule[] {
  if (hours === "unknown") return [];
  const description = writer.hours(name);
  const base = { service_id: id, description };
  if (hours === "by appointment") return [{ id: uuidOf(`schedule/${name}`), ...base }];
  if (hours === "always") {
    return [
      {
        id: uuidOf(`schedule/${name}`),
        ...base,
        freq: "WEEKLY",
        byday: weekdays.join(),
        timezone: 0,
        // Of what never closes every zone says the same.
        opens_at: "00:00Z",
        closes_at: "24:00Z",
      },
    ];
  }
  const today = inBrussels(now).toPlainDate();
  const last = dayNumber({ year: today.year + 1, month: 12, day: 31 });
  return stretchesOf(hours, dayNumber(today), last).flatMap((stretch) => {
    const days = new Map<string, string[]>();
    for (const [weekday, ranges] of [...stretch.week].toSorted(([one], [other]) => one - other)) {
      for (const range of ranges) {
        days.set(range, [...(days.get(range) ?? []), weekdays[weekday] ?? ""]);
      }
    }
    const [validFrom, validTo] = [written(stretch.first), written(stretch.last)];
    return [...days].map(([range, byday]) => {
      const [opens = "", closes = ""] = range.split(" ");
      return {
        id: uuidOf(`schedule/${name}/${validTo}/${byday}/${range}`),
        ...base,
        valid_from: validFrom,
        valid_to: validTo,
        freq: "WEEKLY",
        byday: byday.join(),
        timezone: Number(opens.slice(5, 8)),
        opens_at: opens,
        closes_at: closes,
      };
    });
  });
}

/** Days, both included, in which each weekday has the same hours: "09:00+01:00 17:00+01:00". */
interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly week: ReadonlyMap<number, readonly string[]>;
}

/** Found from their end on, so that where one begins and ends does not depend on today. */
function stretchesOf(hours: Timetable, first: number, last: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let end = last;
  let week = new Map<number, readonly string[]>();
  for (let number = last; number >= first; number -= 1) {
    const { weekday } = dateOf(number);
    const ranges = hoursOn(hours, number).ranges.flatMap((range) => rangeOn(number, range));
    if (week.has(weekday) && `${week.get(weekday)}` !== `${ranges}`) {
      stretches.unshift({ first: number + 1, last: end, week });
      [end, week] = [number, new Map()];
    }
    week.set(weekday, ranges);
  }
  return [{ first, last: end, week }, ...stretches];
}

/** Nothing of a range that the clock skips. */
function rangeOn(number: number, { from, to }: OpenRange): readonly string[] {
  const day = brusselsDay(number);
  const [opens, closes] = [clockReaches(day, from), clockReaches(day, to)];
  return opens === closes ? [] : [`${timeOf(number, opens)} ${timeOf(number, closes)}`];
}

/** What the clock in Brussels shows at an instant of that day, or at its end, with its offset. */
function timeOf(day: number, instant: number): string {
  const clock = clockAt(instant);
  const sinceEpoch = (clock.day.number * 24 * 60 + clock.minutes) * 60_000;
  const minutes = (clock.day.number - day) * 24 * 60 + clock.minutes;
  const twoDigits = (value: number) => `${Math.floor(value)}`.padStart(2, "0");
  const offset = Math.round((sinceEpoch - instant) / 3_600_000);
  return `${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}+${twoDigits(offset)}:00`;
}

function written(number: number): string {
  return brusselsDay(number).date.toString();
}

/** Where the line offers it: what it is for. */
function subjectsOf({ id: name }: DirectoryEntry, id: string, book: Book, speech: Speech) {
  const [language] = languages;
  const writer = createWriter(book, speech, language);
  return [...book.nodes].flatMap(([place, node]) => {
    const isOffered =
      (node.kind === "menu" || node.kind === "topic") && targetsOf(node).includes(name);
    if (!isOffered || place === book.home) return [];
    const title = writer.name(place);
    return [
      attribute(`${name}/${place}`, id, "subject", {
        code: place,
        name: title,
        description: title,
        language,
      }),
    ];
  });
}

const surenesses: Readonly<Record<Confidence, string>> = {
  "confirmed": "A document says it, and nothing says otherwise.",
  "unconfirmed": "It is to be confirmed.",
  "conflict": "Sources say different things.",
  "outside the documents": "It comes from public listings.",
};

function sureness({ id: name, source: { confidence } }: DirectoryEntry, id: string) {
  return attribute(`${name}/confidence`, id, "confidence", {
    code: confidence,
    name: confidence,
    description: surenesses[confidence],
    language: "en",
  });
}

function attribute<Term extends { readonly code: string }>(
  named: string,
  service: string,
  about: "subject" | "confidence",
  term: Term,
) {
  const termId = uuidOf(`term/${about}/${term.code}`);
  return {
    id: uuidOf(`attribute/${named}`),
    link_id: service,
    link_type: about,
    link_entity: "service",
    taxonomy_term_id: termId,
    taxonomy_term: { id: termId, ...term, taxonomy: about },
  };
}

/** Chosen once, at random: the names of all that this directory ever had hang on it. */
const namespace = Buffer.from("f108648f226f4a76a7a3d61e59840b1a", "hex");

/** The UUID of a name, version 5. https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-5 */
function uuidOf(name: string): string {
  const bytes = createHash("sha1").update(namespace).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
