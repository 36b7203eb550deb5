import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";

describe("a broken book", () => {
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
