import { expect } from "vitest";
import { languageKeys } from "../../menus/languages.ts";
import { type Language, languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { callTheLine, type Engine, type TestCall } from "../support/call-the-line.ts";

export const monday = "2026-11-23T10:00";
export const sundayNight = "2026-11-22T03:00";
export const ours = "+3225550100";
export const book = openBook(bookDraft, routeWhenLive);

/** Who has chosen a language, and who has not: before one is chosen, the line speaks all. */
export const callers = [
  ["before a language is chosen", []],
  ...languages.map((language) => [`in ${language}`, [keyOf(language)]] as const),
] as const;

/** The key that chooses a language. */
export function keyOf(language: Language): string {
  const [key = ""] = Object.entries(languageKeys).find(([, one]) => one === language) ?? [];
  return key;
}

/** The keys from the first prompt to the page of a service in a menu on key 2 or 3. */
export function keysTo(service: string, language: Language): readonly string[] {
  for (const [key, menu] of [
    ["2", "sexual-violence"],
    ["3", "partner-or-family"],
  ] as const) {
    const place = book.offers[language].get(menu)?.indexOf(service) ?? -1;
    if (place >= 0) return [keyOf(language), key, `${place + 1}`];
  }
  throw new Error(`Neither menu offers ${service}.`);
}

/** Calls a service from its page, until it rings. */
export async function ringing(service: string, language: Language, at = monday): Promise<TestCall> {
  const call = await callTheLine({ at });
  await call.press(...keysTo(service, language), "1");
  await call.stayOn();
  expect(call.dials()).toBeDefined();
  return call;
}

/** An engine that tells of the end of a transfer in these words and no others. */
export function endsAs(told: Readonly<Record<string, string>>): Engine {
  return (form) =>
    "DialCallStatus" in form
      ? {
          ...Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith("Dial"))),
          ...told,
        }
      : form;
}

/** An engine that posts these digits, or none, where key 9 was pressed. */
export function nineIs(digits: string | undefined): Engine {
  return ({ Digits, ...form }) => {
    if (Digits === undefined) return form;
    const posted = Digits === "9" ? digits : Digits;
    return posted === undefined ? form : { ...form, Digits: posted };
  };
}

/** How engines tell of a call on which nobody was connected to anybody. */
export const unbridged = [
  ["canceled", { DialCallStatus: "canceled" }],
  ["canceled and never bridged", { DialCallStatus: "canceled", DialBridged: "false" }],
  ["completed and never bridged", { DialCallStatus: "completed", DialBridged: "false" }],
  ["answered and never bridged", { DialCallStatus: "answered", DialBridged: "false" }],
  ["completed after no second", { DialCallStatus: "completed", DialCallDuration: "0" }],
  ["in a word nobody knows", { DialCallStatus: "queued" }],
  ["without a word", {}],
] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>])[];

/** Stays on, presses nothing, and hears this number ring again. */
export async function expectRedial(call: TestCall, number: string): Promise<void> {
  await call.phone.wait();
  await call.stayOn();
  expect(call.dials()).toBe(number);
}
