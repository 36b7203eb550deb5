import { describe, expect, it } from "vitest";
import { citeSource } from "../../../src/line/book/source.ts";
import { mistakes } from "./mistakes.ts";

const documents = {
  "leaflet": { title: "Leaflet", publisher: "the association", languages: ["fr"], date: "2026-01" },
  "sheet": { title: "Sheet", languages: ["en"] },
};

describe("a source in words", () => {
  it("names each document by title, publisher and date, then who else says it", () => {
    expect(citeSource({ from: ["leaflet"] }, documents)).toBe(
      "“Leaflet” (the association, 2026-01)",
    );
    expect(citeSource({ from: ["leaflet", "sheet"], also: "number: a list" }, documents)).toBe(
      "“Leaflet” (the association, 2026-01); “Sheet” (publisher not named); number: a list",
    );
    expect(citeSource({ from: [], also: "a list, 2026-08" }, documents)).toBe("a list, 2026-08");
  });
});

describe("a source with a mistake stops the start", () => {
  const source = { from: ["leaflet"], checked: "2026-11-21", confidence: "confirmed" };
  const of = (changes: object) =>
    mistakes({ "services/day-line/source": { ...source, ...changes } });

  it("but not one without", () => {
    expect(of({})).toEqual([]);
    expect(of({ from: [], also: "a list", confidence: "outside the documents" })).toEqual([]);
  });

  it("when it names a document that is not listed, and says which was meant", () => {
    expect(of({ from: ["leaflett"] })).toEqual([
      'menus/services.ts: "day-line" comes from "leaflett", which is no document of menus/sources.ts. Did you mean "leaflet"?',
    ]);
    expect(
      mistakes({ "tree/nodes/your-rights/source": { ...source, from: ["a newspaper"] } }),
    ).toEqual([
      'menus/tree.ts: "your-rights" comes from "a newspaper", which is no document of menus/sources.ts. Add it there, or name another.',
    ]);
  });

  it("when it names nothing at all", () => {
    expect(of({ from: [] })).toEqual([
      'menus/services.ts: "day-line" has a source that names nothing. Say in "also" who says it, and when.',
    ]);
  });

  it("when it is outside the documents, and does not say where", () => {
    expect(of({ confidence: "outside the documents" })).toEqual([
      'menus/services.ts: "day-line" is outside the documents, and does not say where it is from. Say it in "also".',
    ]);
  });
});

describe("the list of documents stops the start", () => {
  it("when one has a date or an address that is none", () => {
    expect(
      mistakes({ "documents/leaflet/date": "March 2024", "documents/leaflet/address": "zanzu" }),
    ).toEqual([
      'menus/sources.ts: leaflet › date: must be a month or a day, such as "2024-03".',
      expect.stringMatching(/^menus\/sources\.ts: leaflet › address: /),
    ]);
  });
});
