import { expect, it } from "vitest";
import type { Change } from "../../src/line/book/acts.ts";
import { proveApart } from "../../src/studio/proofs.ts";
import { openDesk } from "./open-desk.ts";

const withdrawal: Change = { do: "withdraw", service: "day-line", from: "2026-11-23T10:00" };

it("a change is proved in a thread of its own: the same call before and after", async (test) => {
  const desk = await openDesk(test, { prove: proveApart });
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 5);
  const last = (await desk.proofOf(withdrawal)).at(-1);
  clearInterval(timer);
  if (last === undefined || !("proof" in last)) throw new Error(JSON.stringify(last));
  expect(last.proof.heard.map(({ language }) => language)).toContain("fr");
  expect(last.proof.heard[0]?.before).not.toBe(last.proof.heard[0]?.after);
  expect(turns).toBeGreaterThan(20);
});
