import { describe, expect, it } from "vitest";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";
import { brokenLines } from "./broken-lines.ts";
import { problemsOnMonday } from "./problems-on-monday.ts";

/** Each of these walks the line once; the drill takes every line that is broken. */
const sample = ["zero that leads elsewhere", "a busy line whose number is not read out"];

describe("a broken line", () => {
  it("is caught: a fault of its own", async () => {
    const line = lineToProve(provedBook);
    const [monday] = visitsTo(line.book);
    const clock = () => {
      throw new Error("The clock stands still.");
    };
    const visits = monday === undefined ? [] : [{ ...monday, clock }];
    const { problems } = await proveLine(line, visits);
    expect(problems[0]).toMatch(/^Monday at ten, keys none: the line breaks here and apologises/);
  });

  it.each(brokenLines.filter(([what]) => sample.includes(what)))(
    "is caught: %s",
    async (_what, breakLine, expected) => {
      const problems = await problemsOnMonday(breakLine());
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
  );

  it("has a drill for each of this sample", () => {
    expect(brokenLines.map(([what]) => what)).toEqual(expect.arrayContaining(sample));
  });
});
