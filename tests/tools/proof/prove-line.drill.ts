import { expect, it } from "vitest";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";

it("finds nothing where every promise is kept, under every condition", async () => {
  const line = lineToProve(provedBook);
  const proof = await proveLine(line);
  expect(proof.problems.filter((problem) => !problem.includes("is never heard"))).toEqual([]);
  expect(proof.walks.map(({ name }) => name)).toEqual(visitsTo(line.book).map(({ name }) => name));
  for (const { states } of proof.walks) expect(states).toBeGreaterThan(0);
  expect(proof.walks[0]?.transitions).toBeGreaterThan(4 * (proof.walks[0]?.states ?? 0));
  // Once everything was heard, only news is gone into.
  expect(proof.walks[4]?.transitions).toBeLessThan((proof.walks[0]?.transitions ?? 0) / 4);
  expect(proof.extremes[0]?.seconds).toBeGreaterThan(60);
  expect(proof.extremes[0]?.where).toMatch(/, keys /);
});
