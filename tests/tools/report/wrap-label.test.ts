import { expect, it } from "vitest";
import { wrapLabel } from "../../../src/tools/report/chart.ts";

const room = { letters: 10, lines: 2 } as const;

it.each([
  ["Monday", "Monday"],
  ["exactly 10", "exactly 10"],
  ["exactly 10 and", "exactly 10\nand"],
  ["three lines of words here", "three\nlines of…"],
  ["Gezinsplanning", "Gezinspla…"],
  ["a Gezinsplanning", "a\nGezinspla…"],
  ["bij «\u00a0SOS Viol\u00a0»", "bij «\u00a0SOS\nViol\u00a0»"],
  ["odd\n \tspaces", "odd spaces"],
  ["", ""],
])("wraps %j", (label, wrapped) => {
  expect(wrapLabel(label, room)).toBe(wrapped);
});
