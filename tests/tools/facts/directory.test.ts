import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { directoryPage } from "../../../src/tools/facts/directory.ts";

it("docs/directory.md is what the book says now", () => {
  const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
  expect(readFileSync("docs/directory.md", "utf8")).toBe(
    directoryPage(book, createSpeech(phrases)),
  );
});
