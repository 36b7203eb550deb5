import type { Book } from "../book/book.ts";
import { nameOf } from "../call/service-at.ts";
import type { SpokenPhrase } from "../call/spoken-phrases.ts";
import { type Value, words } from "../call/utterance.ts";
import type { WeeklyHours } from "../hours/hours.ts";

/** The blanks of the line's own phrases. */
export type Blank = SpokenPhrase[keyof SpokenPhrase];

const office = [{ from: 9 * 60, to: 17 * 60 }];

/** Hours for a book that has no service with any. */
const officeHours: WeeklyHours = {
  week: [office, office, office, office, office, [], []],
  holidays: "closed",
};

/** Something to fill each blank with, so that a phrase can be heard by itself; taken from the book where it can be. */
export function exampleBlanks(book: Book): Readonly<Record<Blank, Value>> {
  const services = [...book.services.values()];
  const called = services.find(({ phone }) => phone !== null && phone.length > 4);
  const telephone = called?.phone ?? "0800 00 000";
  // Of the phrases that name a line, some are said of the lines for callers without keys alone.
  const offered = book.services.get(book.withoutKeys["no language yet"][0] ?? "") ?? called;
  const name = offered === undefined ? words("label.call") : nameOf(offered);
  const hours = services.map((one) => one.hours).find((one) => typeof one === "object");
  return {
    key: { key: "1" },
    danger: { key: "0" },
    option: words("label.service", { name }),
    name,
    number: { telephone },
    again: { telephone },
    languages: { list: [words("language.fr"), words("language.nl")] },
    week: { week: hours ?? officeHours },
    time: { time: 18 * 60 },
    day: { weekday: 1 },
  };
}
