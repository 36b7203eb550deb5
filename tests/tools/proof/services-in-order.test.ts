import { expect, it } from "vitest";
import { servicesInOrder } from "../../../src/tools/proof/as-announced.ts";
import type { Promised } from "../../../src/tools/proof/promise.ts";
import { openTinyBook } from "../../line/call/tiny-book.ts";

type Walk = Parameters<Promised>[0];
type Known = Parameters<Promised>[1];

const book = openTinyBook();

/** What the promise says of a menu whose keys lead to these services, for callers in a language. */
function problemsOf(language: string, ...services: readonly string[]) {
  const next = new Map(
    services.map((place, index) => [
      `${index + 1}`,
      { at: new URLSearchParams({ language, place }) },
    ]),
  );
  const menu = { kind: "listening", path: ["1"], at: place("helplines", language), next };
  const walk = { states: [menu] } as unknown as Walk;
  return [...servicesInOrder(walk, { book } as unknown as Known)];
}

function place(name: string, language: string): URLSearchParams {
  return new URLSearchParams({ language, place: name });
}

it("finds a service that does not answer in the caller's language before one that does", () => {
  expect(problemsOf("fr", "night-line", "day-line")).toEqual([
    {
      path: ["1", "2"],
      message: "day-line comes after night-line, though it should come first in fr",
    },
  ]);
});

it("finds nothing where those that answer come first", () => {
  expect(problemsOf("fr", "day-line", "spare-line", "night-line")).toEqual([]);
  expect(problemsOf("nl", "night-line", "evening-line", "day-line")).toEqual([]);
  expect(problemsOf("en", "night-line", "day-line")).toEqual([]);
});
