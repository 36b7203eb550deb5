import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { type Book, digestOf, rehearseBook } from "../../../src/line/book/book.ts";
import { type BookDraft, openBook } from "../../../src/line/book/open-book.ts";
import type { Route } from "../../../src/line/book/route.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { smallBook } from "../../support/small-book.ts";

const rehearsed = (): Route => ({ kind: "rehearsed" });
const opened = (draft: BookDraft) => openBook(draft, rehearsed);
const digestsOf = (books: Iterable<Book>) => [...books].map((book) => digestOf(book));

/** The book once for each single thing in it, with that thing changed. */
function* changedBooks(book: Book): Generator<Book> {
  for (const part in book) {
    const name = part as keyof Book;
    for (const changed of changes(book[name])) yield { ...book, [name]: changed } as Book;
  }
}

/** A value once for each text, number, truth and nothing in it, with that one changed. */
function* changes(value: unknown): Generator<unknown> {
  if (value instanceof Map) {
    for (const [key, inner] of value) {
      for (const changed of changes(inner)) yield new Map(value).set(key, changed);
      const without = new Map(value);
      without.delete(key);
      yield without;
    }
  } else if (Array.isArray(value)) {
    for (const [index, inner] of value.entries()) {
      for (const changed of changes(inner)) yield value.with(index, changed);
    }
    yield [...value, "one more"];
    if (value.length > 1 && value[0] !== value[1]) yield [value[1], value[0], ...value.slice(2)];
  } else if (typeof value === "string") yield `${value}.`;
  else if (typeof value === "number") yield value === Number.POSITIVE_INFINITY ? null : 1 / 7;
  else if (typeof value === "boolean") yield !value;
  else if (value === null || value === undefined) yield "something";
  else if (value instanceof Temporal.PlainDate) yield `${String(value)}.`;
  else {
    const record = value as Readonly<Record<string, unknown>>;
    for (const [key, inner] of Object.entries(record)) {
      // Whom a route rings is not in the digest.
      if (key === "route") continue;
      for (const changed of changes(inner)) yield { ...record, [key]: changed };
    }
  }
}

describe("the digest of a book", () => {
  const book = opened(smallBook);

  it("is another for every single thing that is changed in it", () => {
    const changed = digestsOf(changedBooks(book));
    expect(changed.length).toBeGreaterThan(500);
    expect(changed).not.toContain(digestOf(book));
    expect(new Set(changed).size).toBe(changed.length);
  });

  it("is the same wherever the same book is built, in whatever order it is written", () => {
    const turned = <Value>(record: Readonly<Record<string, Value>>) =>
      Object.fromEntries(Object.entries(record).reverse());
    const { tree, services } = smallBook;
    const reversed = {
      ...smallBook,
      tree: { ...tree, nodes: turned(tree.nodes) },
      services: turned(services),
    };
    expect(digestOf(opened(reversed))).toBe(digestOf(book));
    expect(digestOf(opened(structuredClone(smallBook)))).toBe(digestOf(book));
  });

  it("tells a service that is read out only, and not whom a route rings", () => {
    const routed = (route: Route) => digestOf(openBook(smallBook, () => route));
    const ringing = { kind: "number", number: "+3225550100", callerId: undefined } as const;
    expect(routed({ kind: "spoken" })).not.toBe(digestOf(book));
    expect(routed(ringing)).toBe(digestOf(book));
    expect(routed({ ...ringing, number: "+3225550101", isTest: true })).toBe(digestOf(book));
    expect(digestOf(rehearseBook(openBook(smallBook, () => ringing)))).toBe(digestOf(book));
  });

  it("is another for each word of the real book that is changed", () => {
    const real = opened(bookDraft);
    const { fr } = phrases;
    const changed = Object.keys(fr).map((phrase) =>
      digestOf({ ...real, phrases: { ...phrases, fr: { ...fr, [phrase]: "autre" } } }),
    );
    expect(new Set([...changed, digestOf(real)]).size).toBe(changed.length + 1);
  });
});
