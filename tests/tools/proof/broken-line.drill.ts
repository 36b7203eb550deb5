import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import type { BookDraft } from "../../../src/line/book/open-book.ts";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { ofToday } from "../../support/of-today.ts";
import { provedBook, withFrench } from "../../support/proved-book.ts";
import { brokenBooks } from "./broken-books.ts";
import { brokenLines } from "./broken-lines.ts";
import { problemsOnMonday } from "./problems-on-monday.ts";

describe("a broken line", () => {
  it.each(ofToday(brokenLines, 6))("is caught: %s", async (_what, breakLine, expected) => {
    const problems = await problemsOnMonday(breakLine());
    expect(problems).toContainEqual(expect.stringMatching(expected));
  });
});

describe("a broken book", () => {
  it.each(ofToday(brokenBooks, 6))("is caught: %s", async (_what, changes, expected) => {
    const problems = await problemsOnMonday(lineToProve(withFrench(changes)));
    expect(problems).toContainEqual(expect.stringMatching(expected));
  });

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
    const problems = await problemsOnMonday(
      lineToProve({ ...rest, services, tree: { ...tree, nodes } }),
    );
    expect(problems).toContainEqual(expect.stringMatching(/nothing leads to day-line in nl/));
    expect(problems).not.toContainEqual(expect.stringMatching(/nothing leads to day-line in fr/));
  });
});
