import { Registry } from "prom-client";
import { expect, it } from "vitest";
import { countDeletions } from "../../src/server/deletions.ts";

it("the figures say what became of the records, with no label but the result", async () => {
  const figures = new Registry();
  const counts = { deleted: 4, failed: 3, left: 2, recordings: 1, waiting: 5 };
  countDeletions(() => counts, figures);
  const read = (await figures.metrics()).split("\n").filter((line) => !line.startsWith("#"));
  expect(read.filter((line) => line !== "")).toEqual([
    'helpline_call_records_total{result="deleted"} 4',
    'helpline_call_records_total{result="failed"} 3',
    'helpline_call_records_total{result="left"} 2',
    'helpline_call_records_total{result="recordings"} 1',
    "helpline_call_records_waiting 5",
  ]);
  counts.deleted = 6;
  expect(await figures.metrics()).toContain('{result="deleted"} 6');
});
