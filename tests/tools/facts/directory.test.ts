import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { services } from "../../../menus/services.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import type { Service } from "../../../src/line/book/service.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { directoryProblems } from "../../../src/tools/facts/directory.ts";

const today = Temporal.PlainDate.from("2026-11-29");

function problemsWith(id: string, change: Partial<Service>): readonly string[] {
  const written: Readonly<Record<string, Service>> = services;
  const service = written[id];
  if (service === undefined) throw new Error(`There is no service ${id}.`);
  const draft = { ...bookDraft, services: { ...written, [id]: { ...service, ...change } } };
  return directoryProblems(
    openBook(draft, () => ({ kind: "rehearsed" })),
    today,
  );
}

describe("the directory", () => {
  it("has nothing to mend", () => {
    expect(problemsWith("surya", {})).toEqual([]);
  });

  it("offers somebody at night for every service that closes, in every language", () => {
    expect(
      problemsWith("cpvcf", {
        alternatives: { ...services.cpvcf.alternatives, fr: ["sos-viol"], en: [] },
      }),
    ).toEqual([
      expect.stringContaining('"cpvcf" offers nobody at night, fr.'),
      expect.stringContaining('"cpvcf" offers nobody at night, en.'),
    ]);
  });

  it("has no fact checked on a day to come", () => {
    const source = {
      from: [],
      also: "a call",
      checked: "2027-11-22",
      confidence: "confirmed",
    } as const;
    expect(problemsWith("surya", { source })).toEqual([
      '"surya" was checked on 2027-11-22, which is yet to come. Correct the year.',
    ]);
  });
});
