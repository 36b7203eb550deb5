import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Act } from "../../../src/line/book/acts.ts";
import { openAmended } from "../../../src/line/book/amend.ts";
import type { Availability, Book } from "../../../src/line/book/book.ts";
import { fromBrussels } from "../../../src/line/hours/calendar.ts";
import { isOpen } from "../../../src/line/hours/openings.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { hsdsDirectory } from "../../../src/tools/facts/hsds.ts";
import { smallBook } from "../../support/small-book.ts";

const folder = "tests/tools/facts/hsds/schema";
const now = fromBrussels("2026-11-30T10:00");

/** Holds data to a schema of the specification, its formats too. */
const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true });
for (const [format, shape] of Object.entries({
  "uuid": /^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
  "uri": /^[a-z]+:\S+$/,
  "email": /^\S+@\S+$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/,
})) {
  ajv.addFormat(format, shape);
}
for (const name of readdirSync(folder)) {
  ajv.addSchema(JSON.parse(readFileSync(`${folder}/${name}`, "utf8")), name);
}

function bookOf(draft = bookDraft, acts: readonly Act[] = []): Book {
  return openAmended(draft, acts, now, () => ({ kind: "rehearsed" })).book;
}

function directoryOf(book: Book, at = now) {
  return hsdsDirectory(book, createSpeech(book.phrases), at);
}

type Service = ReturnType<typeof directoryOf>["contents"][number];

/** Whether a service is open, as somebody reads it who knows the specification and nothing of ours. */
function isOpenBy({ schedules }: Pick<Service, "schedules">, instant: number): boolean {
  const days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];
  return schedules.some(({ valid_from, valid_to, byday, opens_at, closes_at }) =>
    [-1, 0, 1].some((away) => {
      const date = new Date(instant + away * 86_400_000).toISOString().slice(0, 10);
      if (valid_from !== undefined && date < valid_from) return false;
      if (valid_to !== undefined && date > valid_to) return false;
      const day = days[new Date(date).getUTCDay()] ?? "";
      if (byday?.split(",").includes(day) !== true) return false;
      const opens = Date.parse(`${date}T${opens_at}`);
      const closes = Date.parse(`${date}T${closes_at}`);
      if (Number.isNaN(opens + closes)) throw new Error(`${opens_at} or ${closes_at} is no time.`);
      return opens <= instant && instant < closes;
    }),
  );
}

/** Minutes to the end of the coming year, as far as schedules reach. */
const minutesAhead = Math.floor(
  (fromBrussels("2027-12-31T23:59").epochMilliseconds - now.epochMilliseconds) / 60_000,
);

function expectSameHours(hours: Availability, service: Pick<Service, "schedules">): void {
  if (hours === "unknown" || hours === "by appointment") throw new Error("These are no hours.");
  assert(
    property(integer({ min: 0, max: minutesAhead }), (minutes) => {
      const instant = now.add({ minutes });
      expect([`${instant}`, isOpenBy(service, instant.epochMilliseconds)]).toEqual([
        `${instant}`,
        isOpen(hours, instant),
      ]);
    }),
    // What never closes needs few.
    { numRuns: hours === "always" ? 10 : 100 },
  );
}

describe("the directory as HSDS 3.0", () => {
  const book = bookOf();
  const directory = directoryOf(book);
  const services = new Map(
    [...book.services.values()].map((entry, place) => [entry, directory.contents[place]] as const),
  );

  it("is valid by the published schema, each service with all that belongs to it", () => {
    const validate = ajv.getSchema("service.json");
    if (validate === undefined) throw new Error("The schema of a service is gone.");
    for (const service of directory.contents) {
      validate(service);
      expect([service.name, validate.errors]).toEqual([service.name, null]);
    }
    // The schema is one that refuses.
    expect(validate({ ...directory.contents[0], status: "open" })).toBe(false);
    expect(validate({ ...directory.contents[0], id: "sos-viol" })).toBe(false);
  });

  it("uses no name that the specification does not know", () => {
    const known = (name: string) =>
      new Set(Object.keys(JSON.parse(readFileSync(`${folder}/${name}.json`, "utf8")).properties));
    const used = (things: readonly object[]) => new Set(things.flatMap((one) => Object.keys(one)));
    const all = directory.contents;
    const parts = {
      service: all,
      organization: all.map(({ organization }) => organization),
      phone: all.flatMap(({ phones }) => phones),
      language: all.flatMap(({ languages }) => languages),
      schedule: all.flatMap(({ schedules }): readonly object[] => schedules),
      cost_option: all.flatMap((one) => one.cost_options),
      attribute: all.flatMap(({ attributes }) => attributes),
      taxonomy_term: all.flatMap((one) => one.attributes.map((each) => each.taxonomy_term)),
    };
    for (const [name, things] of Object.entries(parts)) {
      expect(things.length).toBeGreaterThan(0);
      const names = known(name);
      expect([name, [...used(things)].filter((one) => !names.has(one))]).toEqual([name, []]);
    }
  });

  it("holds every service, with its numbers, languages and cost", () => {
    expect(directory.total_items).toBe(book.services.size);
    for (const [{ phone, secondPhone, answers, cost, source }, service] of services) {
      const numbers = service?.phones.map(({ number }) => number) ?? [];
      expect(numbers.length).toBe([phone, secondPhone].filter((one) => one != null).length);
      // In E.164, or short as it is dialled in Belgium.
      for (const number of numbers) expect(number).toMatch(/^(\+32[1-9]\d{7,8}|[1-9]\d{2,5})$/);
      expect(service?.languages.map(({ code }) => code)).toEqual(answers);
      expect(service?.cost_options.map(({ amount }) => amount)).toEqual(cost === "free" ? [0] : []);
      expect(service?.assured_date).toBe(source.checked);
    }
    const sosViol = services.get(book.services.get("sos-viol") ?? expect.fail());
    expect(sosViol?.phones[0]?.number).toBe("+3280098100");
    const subjects = sosViol?.attributes.map(({ taxonomy_term }) => taxonomy_term.code);
    expect(subjects).toContain("sexual-violence");
  });

  it("says of every service whose hours are known when it is open", () => {
    for (const [{ hours }, service] of services) {
      if (hours === "unknown") expect(service?.schedules).toEqual([]);
      else if (hours === "by appointment") expect(service?.schedules).toHaveLength(1);
      else expectSameHours(hours, service ?? expect.fail());
    }
  });

  it.each([
    "Fr 22:00-24:00, Sa 00:00-06:00, Su 23:00-24:00; PH off",
    "week 01-53/2 Mo 09:00-12:00; week 02-52/2 Tu 13:00-17:00",
    "Jul-Aug Mo-Fr 10:00-16:00; Sep-Jun Mo-Su 08:00-24:00",
    "Su 00:00-06:00; Mo[1] 10:00-11:00",
    "2027 Mar 28 01:00-05:00; We 12:00-14:00; PH 10:00-12:00",
  ])("says the same of %s", (written) => {
    const { "day-line": line, ...others } = smallBook.services;
    const draft = {
      ...smallBook,
      services: { ...others, "day-line": { ...(line ?? expect.fail()), hours: written } },
    };
    const small = bookOf(draft);
    const { hours } = small.services.get("day-line") ?? expect.fail();
    const listed = [...small.services.keys()].indexOf("day-line");
    expectSameHours(hours, directoryOf(small).contents[listed] ?? expect.fail());
  });

  it("keeps its names from one day to the next, and all of them are different", () => {
    const idsIn = (value: unknown): readonly string[] => {
      if (typeof value !== "object" || value === null) return [];
      const own = "id" in value && typeof value.id === "string" ? [value.id] : [];
      return [...own, ...Object.values(value).flatMap(idsIn)];
    };
    const ids = idsIn(directory);
    const later = new Set(idsIn(directoryOf(book, now.add({ hours: 24 * 20 }))));
    // The only ones that go are of weeks that are over.
    const over = ids.filter((id) => !later.has(id));
    const known = new Set(ids);
    expect([...later].filter((id) => !known.has(id))).toEqual([]);
    expect(over.length).toBeLessThan(book.services.size);
    expect(over.length).toBeGreaterThan(0);
    const terms = new Set(
      directory.contents.flatMap((one) => one.attributes.map(({ taxonomy_term: { id } }) => id)),
    );
    const ofOne = ids.filter((id) => !terms.has(id));
    expect(new Set(ofOne).size).toBe(ofOne.length);
    // Whoever took it over knows this one for ever.
    const sosViol = services.get(book.services.get("sos-viol") ?? expect.fail());
    expect(sosViol?.id).toBe("9e470146-0c47-5b9e-878d-f5087de9f721");
  });

  it("follows the acts of the journal", () => {
    const acts: readonly Act[] = [
      { do: "withdraw", service: "gams", from: "2026-11-30T09:00" },
      { do: "number", service: "payoke", phone: "03 201 16 91", from: "2026-11-30T09:00" },
      {
        do: "close",
        service: "surya",
        from: "2026-12-01T12:00",
        until: "2026-12-02T18:00",
        reason: "a move that nobody outside needs to know",
      },
    ].map((change, place) => ({
      number: place + 1,
      at: "2026-11-30T08:00:00Z",
      by: "Anna of the office",
      ...change,
    })) as readonly Act[];
    const amended = bookOf(bookDraft, acts);
    const { contents } = directoryOf(amended);
    const named = (id: string) =>
      contents[[...amended.services.keys()].indexOf(id)] ?? expect.fail(`There is no ${id}.`);
    expect(named("gams")).toMatchObject({ status: "temporarily closed", phones: [] });
    expect(named("payoke").phones[0]?.number).toBe("+3232011691");
    const at = (written: string) => fromBrussels(written).epochMilliseconds;
    expect(isOpenBy(named("surya"), at("2026-12-01T11:59"))).toBe(true);
    expect(isOpenBy(named("surya"), at("2026-12-02T17:59"))).toBe(false);
    expect(isOpenBy(named("surya"), at("2026-12-02T18:00"))).toBe(true);
    expectSameHours(amended.services.get("surya")?.hours ?? expect.fail(), named("surya"));
    const printed = JSON.stringify(contents);
    expect(printed).not.toMatch(/Anna|a move that/);
  });

  it("tells nothing that is the association's own affair", () => {
    const printed = JSON.stringify(directory);
    const notes = [...book.services.values()].flatMap(({ source: { note, also } }) => [note, also]);
    for (const note of notes) if (note !== undefined) expect(printed).not.toContain(note);
  });
});
