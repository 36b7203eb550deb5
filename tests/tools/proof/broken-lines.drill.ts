import { describe, expect, it } from "vitest";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";

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
});
