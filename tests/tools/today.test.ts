import { expect, it } from "vitest";
import { nameOfAct } from "../../src/line/book/amend.ts";
import { fromBrussels } from "../../src/line/hours/calendar.ts";
import { editionOpener } from "../../src/server/editions.ts";
import { readSettings } from "../../src/server/settings.ts";
import { describeChange, describeToday } from "../../src/tools/today.ts";
import { actsOf, standingOf } from "../support/acts.ts";
import { smallBook } from "../support/small-book.ts";

const acts = actsOf([
  { do: "say", language: "fr", phrase: "day-line.about", text: "Elle écoute." },
  { do: "withdraw", service: "night-line", from: "2026-11-23T09:00" },
]);

/** What is listed on a Monday at ten of a book that says these acts itself. */
function listed(adopted: readonly string[]): string {
  const open = editionOpener(readSettings({}), { ...smallBook, adopted });
  const standing = standingOf(acts);
  const edition = open(standing, fromBrussels("2026-11-23T10:00"));
  return describeToday("a journal", standing, edition).join("\n");
}

it("lists an act until the book says it itself, and then its number alone", () => {
  expect(listed([])).toContain('Anna: day-line.about says in fr: "Elle écoute."');
  const after = listed(acts.slice(0, 1).map(nameOfAct));
  expect(after).not.toContain("Elle écoute.");
  expect(after).toContain("Said by the book itself: acts 1");
  expect(after).toContain(
    "Anna: night-line is withdrawn from 2026-11-23 at 09:00 until it is undone",
  );
});

it("tells a span by its last day, or by its hour", () => {
  const close = { do: "close", service: "day-line", from: "2026-12-24T00:00" } as const;
  expect(describeChange({ ...close, until: "2026-12-26T00:00" })).toBe(
    "day-line is closed from 2026-12-24 to the end of 2026-12-25",
  );
  expect(describeChange({ ...close, until: "2026-12-24T12:30" })).toBe(
    "day-line is closed from 2026-12-24 to 2026-12-24 at 12:30",
  );
});
