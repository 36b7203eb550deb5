import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import type { BookDraft } from "../../../src/line/book/open-book.ts";
import { lineToProve } from "../../../src/tools/proof/own-line.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook, withFrench } from "../../support/proved-book.ts";
import { problemsOnMonday } from "./problems-on-monday.ts";

const problemsOfBook = (draft: BookDraft) => problemsOnMonday(lineToProve(draft));

describe("a broken book", () => {
  it.each([
    [
      "a phrase in another language",
      { "advice.say": "We bellen niemand zonder dat u het vraagt, dat is zeker." },
      /^locales\/fr\.ts: "advice\.say" reads like another language \(nl\)/,
    ],
    [
      "two keys with one name: the one that is named does something else",
      { "digit.2": "drei" },
      /key 2 works and is not offered/,
    ],
    [
      "a sentence too long to keep in mind",
      {
        "advice.say":
          "un deux trois quatre cinq six sept huit neuf dix onze douze treize et encore ça",
      },
      /^fr: 16 words in one sentence, at most 15/,
    ],
    [
      "a sign that no voice can say",
      { "advice.say": "appelez (vite)" },
      /^fr: a sign that no voice can say: "appelez \(vite\)"/,
    ],
    [
      "an answer that takes too long",
      { "advice.say": "un deux trois. ".repeat(60).trim() },
      /^Monday at ten, keys 1 2: \d\d s of speech, at most 60/,
    ],
    [
      "a menu that takes too long",
      { "now.title": "un deux trois. ".repeat(27).trim() },
      /^Monday at ten, keys 1: \d\d s of speech, at most 30/,
    ],
    [
      "more words than the carrier speaks in one go",
      { "advice.say": "mot. ".repeat(600).trim() },
      /^Monday at ten, keys 1 2: <Say> .* characters as URL-encoded, over 2000/,
    ],
  ])(
    "is caught: %s",
    async (_what, changes, expected) => {
      const problems = await problemsOfBook(withFrench(changes));
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
    30_000,
  );

  it("is caught: a service that nothing leads to in one language", async () => {
    const { tree, ...rest } = provedBook;
    const now = {
      kind: "first-open",
      title: "now.title",
      lines: { ...inEachLanguage(() => ["night-line"]), fr: ["day-line"] },
    } as const;
    const main = { kind: "menu", title: "main.title", keys: { 1: "advice", 2: "now" } } as const;
    const nodes = { ...tree.nodes, main, now };
    const services = {
      ...rest.services,
      "night-line": { ...rest.services["night-line"], alternatives: inEachLanguage(() => []) },
    } as BookDraft["services"];
    const problems = await problemsOfBook({ ...rest, services, tree: { ...tree, nodes } });
    expect(problems).toContainEqual(expect.stringMatching(/nothing leads to day-line in nl/));
    expect(problems).not.toContainEqual(expect.stringMatching(/nothing leads to day-line in fr/));
  }, 30_000);

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
  }, 30_000);
});
