import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { notSpoken } from "../../../menus/not-spoken.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { directoryPage } from "../../../src/tools/facts/directory.ts";
import { sourcesPage } from "../../../src/tools/facts/sources-page.ts";

const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));

it("docs/directory.md is what the book says now", () => {
  expect(readFileSync("docs/directory.md", "utf8")).toBe(
    directoryPage(book, createSpeech(phrases)),
  );
});

it("docs/sources.md is what the book says now", () => {
  expect(readFileSync("docs/sources.md", "utf8")).toBe(sourcesPage(book, notSpoken));
});

it("every document of menus/sources.ts is what some fact comes from", () => {
  const used = new Set(
    [
      ...[...book.services.values()].map(({ source }) => source),
      ...[...book.nodes.values()].flatMap((node) => (node.kind === "topic" ? [node.source] : [])),
    ].flatMap(({ from }) => from),
  );
  expect([...used].sort()).toEqual(Object.keys(book.documents).sort());
});

it("what is not spoken names documents of menus/sources.ts alone", () => {
  const named = notSpoken.flatMap(({ from }): readonly string[] => from);
  expect(named.filter((id) => !(id in book.documents))).toEqual([]);
});
