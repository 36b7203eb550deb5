import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook, withFrench } from "../../support/proved-book.ts";
import { brokenBooks } from "./broken-books.ts";
import { problemsOnMonday } from "./problems-on-monday.ts";

/** Each of these walks the line once; the drill takes every book that is broken. */
const sample = ["a menu that takes too long"];

describe("a broken book", () => {
  it.each(brokenBooks.filter(([what]) => sample.includes(what)))(
    "is caught: %s",
    async (_what, changes, expected) => {
      const problems = await problemsOnMonday(lineToProve(withFrench(changes)));
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
  );

  it("is caught: a phrase that nobody ever hears", async () => {
    const line = lineToProve(provedBook);
    const unheard = { ...provedBook.phrases.fr, "old.say": "nobody says this" };
    const { problems } = await proveLine(
      { ...line, phrases: inEachLanguage(() => unheard) },
      visitsTo(line.book).slice(1, 2),
    );
    expect(problems).toContain(
      'locales: "old.say" is never heard. Delete it in every language, or use it.',
    );
    expect(problems.join()).not.toContain('"advice.say"');
  });
});
