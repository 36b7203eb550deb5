import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { parseHours } from "../../../src/line/hours/notation.ts";
import { CONSTRUCTS } from "./reference/generate.ts";

const page = readFileSync(new URL("../../../docs/hours.md", import.meta.url), "utf8");

/** The first column of the table. */
const examples = [...page.matchAll(/^\| `(.+?)` +\|/gm)].map(([, written = ""]) =>
  written.replaceAll("\\|", "|"),
);

it.each(examples)("docs/hours.md shows hours that are read: %s", (example) => {
  expect(() => parseHours(example)).not.toThrow();
});

it("docs/hours.md shows every part of the notation", () => {
  // Shown by the text, or ways to write what has another example.
  const others = ["a span of days past Sunday", "narrower hours", "PH off", "a day", "a date"];
  const also = ["a month", "a leap day", "dates", "days within dates", "a week", "a list of days"];
  const more = [
    "a span of months over New Year",
    "weeks within dates",
    "the nth weekday from the end",
  ];
  const shown = Object.entries(CONSTRUCTS).filter(
    ([name]) => ![...others, ...also, ...more].includes(name),
  );
  const missing = shown.filter(([, construct]) => !examples.some((one) => construct.test(one)));
  expect(missing.map(([name]) => name)).toEqual([]);
});
