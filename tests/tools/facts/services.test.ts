import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { services as written } from "../../../menus/services.ts";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import type { Service } from "../../../src/line/book/service.ts";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { isOpen } from "../../../src/line/hours/openings.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { keysToServices } from "../../../src/tools/facts/directory.ts";
import { callTheLine, type TestCall } from "../../support/call-the-line.ts";

const services = Object.entries(written as Readonly<Record<string, Service>>);
const keys = keysToServices(openBook(bookDraft, () => ({ kind: "rehearsed" })));

/** Moments of which at least one lies within the hours of every service that has hours. */
const moments = ["2026-11-23T10:00", "2026-11-25T14:30"];
const nightOfSunday = "2026-11-22T03:00";

describe.each(languages)("the directory, in %s", (language) => {
  it.each(services)("reaches %s within five keys", (id) => {
    const path = keysTo(id, language);
    expect(path.length).toBeGreaterThan(0);
    expect(path.length).toBeLessThanOrEqual(5);
  });

  it.each(called())("says language and cost of %s, then dials its number", async (id, service) => {
    const call = await callTheLine({ at: openMoment(service) });
    await call.press(...keysTo(id, language));
    expect(call.place()).toBe(id);
    expect(call.says(service.answers.length > 0 ? "service.speaks" : "service.ask-language")).toBe(
      true,
    );
    expect(call.says(service.cost === "free" ? "cost.free" : "cost.no-more")).toBe(true);

    await call.press("1");
    if (service.thenPress !== undefined) expect(call.says("service.then-press")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe(dialled(service));
  });

  it.each(numbered())("spells the number of %s digit by digit", async (id, service) => {
    const call = await callTheLine({ at: openMoment(service) });
    await call.press(...keysTo(id, language));
    await call.press(await keyOf(call, "label.number", language));
    for (const phone of [service.phone, service.secondPhone]) {
      if (phone != null) expect(call.words()).toContain(spelled(phone, language));
    }
    expect(call.place()).toBe(id);
  });

  it.each(neverCalled())("reads out %s and never dials it", async (id) => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press(...keysTo(id, language));
    expect(call.place()).toBe(id);
    expect(call.says("label.call")).toBe(false);
    expect(call.says("label.call-anyway")).toBe(false);
  });

  it.each(closedAtNight())("offers an open line while %s is closed", async (id, service) => {
    const call = await callTheLine({ at: nightOfSunday });
    await call.press(...keysTo(id, language));
    expect(call.says("alternatives.open")).toBe(true);
    await call.press("2");
    const offered = call.place();
    expect(service.alternatives[language]).toContain(offered);
    expect(written[offered as keyof typeof written].hours).toBe("24/7");
    await call.stayOn();
    expect(call.dials()).toBeDefined();
  });

  it.each(services.filter(([, { answers }]) => answers.length > 0 && !answers.includes(language)))(
    "says first in which language %s answers",
    async (id) => {
      const call = await callTheLine({ at: "2026-11-23T10:00" });
      await call.press(...keysTo(id, language));
      const [start = ""] = (phrases[language]["service.speaks"] as string).split("{{");
      expect(call.words().startsWith(start)).toBe(true);
    },
  );
});

function keysTo(id: string, language: Language): readonly string[] {
  return (keys.get(`${language} ${id}`) ?? "").split(" ").filter((key) => key !== "");
}

function isNeverDialled(service: Service): boolean {
  return service.phone === null || service.transfer === "never";
}

/** Services that a caller can be connected to from their page; 112 has a place of its own. */
function called() {
  return services.filter(([id, service]) => id !== "112" && !isNeverDialled(service));
}

function neverCalled() {
  return services.filter(([, service]) => isNeverDialled(service));
}

function numbered() {
  return services.filter(([id, service]) => id !== "112" && service.phone !== null);
}

function closedAtNight() {
  const at = Temporal.PlainDateTime.from(nightOfSunday);
  const now = at.toZonedDateTime("Europe/Brussels").toInstant();
  return services.filter(
    ([, { hours }]) =>
      /^\w\w/.test(hours) && hours.includes(":") && !isOpen(parseHours(hours), now),
  );
}

function openMoment({ hours }: Service): string {
  if (!hours.includes(":")) return moments[0] ?? "";
  const open = moments.find((moment) =>
    isOpen(
      parseHours(hours),
      Temporal.PlainDateTime.from(moment).toZonedDateTime("Europe/Brussels").toInstant(),
    ),
  );
  if (open === undefined) throw new Error(`Add a moment at which "${hours}" is open.`);
  return open;
}

/** How a telephone abroad would dial it: worked out here a second time. */
function dialled({ phone }: Service): string {
  const digits = (phone ?? "").split(" ").join("");
  return digits.startsWith("0") ? `+32${digits.slice(1)}` : digits;
}

function spelled(phone: string, language: Language): string {
  return [...phone.replaceAll(" ", "")]
    .map((digit) => phrases[language][`digit.${digit}` as "digit.0"])
    .join(" ");
}

/** The key that an option is announced with: its words come right before the key. */
async function keyOf(call: TestCall, label: "label.number", language: Language): Promise<string> {
  const text = call.words();
  const start = text.indexOf(phrases[language][label]);
  expect(start).toBeGreaterThan(-1);
  const rest = text.slice(start + phrases[language][label].length).split(".")[0] ?? "";
  const key = ["1", "2", "3", "4", "5"].find((digit) =>
    rest.endsWith(` ${phrases[language][`digit.${digit}` as "digit.1"]}`),
  );
  return key ?? "";
}
