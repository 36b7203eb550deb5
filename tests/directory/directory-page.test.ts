import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../../src/book/open-book.ts";
import { directoryPage } from "../../src/facts/directory-page.ts";
import { bookDraft } from "../../src/main.ts";
import { createSpeech } from "../../src/speech/create-speech.ts";

it("docs/directory.md is what the book says now", () => {
  const book = openBook(bookDraft, () => ({ kind: "rehearsed" }));
  expect(readFileSync("docs/directory.md", "utf8")).toBe(
    directoryPage(book, createSpeech(phrases)),
  );
});
