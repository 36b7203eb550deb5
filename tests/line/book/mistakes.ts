import { type BookDraft, openBook } from "../../../src/line/book/open-book.ts";
import { BookError } from "../../../src/mistakes.ts";
import { tinyBook } from "./tiny-book.ts";

/** New values by place in the tiny book, "tree/nodes/main/title"; null takes the place out. */
export type Changes = Readonly<Record<string, unknown>>;

/** The tiny book with some changes, as data that the compiler has not seen. */
export function changed(changes: Changes): BookDraft {
  const book: unknown = JSON.parse(JSON.stringify(tinyBook));
  for (const [place, value] of Object.entries(changes)) {
    const way = place.split("/");
    const field = way.pop() ?? "";
    const parent = way.reduce(
      (part: unknown, name) => (part as Record<string, unknown>)[name],
      book,
    );
    if (value === null) delete (parent as Record<string, unknown>)[field];
    else (parent as Record<string, unknown>)[field] = value;
  }
  return book as BookDraft;
}

/** What openBook finds wrong in the tiny book after some changes. */
export function mistakes(changes: Changes): readonly string[] {
  try {
    openBook(changed(changes), () => ({ kind: "spoken" }));
    return [];
  } catch (error) {
    if (error instanceof BookError) return error.problems;
    throw error;
  }
}
