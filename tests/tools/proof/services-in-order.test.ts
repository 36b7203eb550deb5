import { expect, it } from "vitest";
import { servicesInOrder } from "../../../src/tools/proof/as-announced.ts";
import { createEar } from "../../../src/tools/proof/ear.ts";
import { Address, type State } from "../../../src/tools/proof/state.ts";
import type { Step } from "../../../src/tools/proof/steps.ts";
import { openTinyBook, tinyDraft } from "../../line/call/tiny-book.ts";

const book = openTinyBook();
const ear = createEar(book, tinyDraft.phrases);

/** Where a call listens, and where its keys lead. Nothing is said: this promise hears nothing. */
function stateAt(
  place: string,
  language: string,
  path: readonly Step[],
  next: ReadonlyMap<Step, State> = new Map(),
): State {
  const at = new Address(`language=${language}&place=${place}`);
  return {
    kind: "listening",
    at,
    leftFrom: at,
    path,
    next,
    isKeyed: true,
    heard: [],
    prompts: [],
    promptSeconds: 0,
    silentSeconds: 0,
    rings: undefined,
    characters: 0,
    bytes: 0,
  };
}

const keys = ["1", "2", "3"] as const;

/** What the promise says of a menu whose keys lead to these services, for callers in a language. */
function problemsOf(language: string, ...services: readonly string[]) {
  const next = keys.flatMap((key, index) => {
    const service = services[index];
    return service === undefined ? [] : [[key, stateAt(service, language, ["1", key])] as const];
  });
  const states = [stateAt("helplines", language, ["1"], new Map(next))];
  return [...servicesInOrder({ states, transitions: 0, broken: [] }, { book, ear })];
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
