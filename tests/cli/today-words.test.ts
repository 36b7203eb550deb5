import { describe, expect, it } from "vitest";
import { readTodayWords, type TypedChange } from "../../src/cli/today-words.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { fromBrussels } from "../../src/line/hours/calendar.ts";
import { SettingsError } from "../../src/mistakes.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { smallBook } from "../support/small-book.ts";

const book = openBook(smallBook, routeWhenLive);
const now = fromBrussels("2026-11-23T10:20");

const read = (words: readonly string[], options: TypedChange = {}) =>
  readTodayWords(words, options, book, now);

/** What it says of words that it does not take. */
function refusal(words: readonly string[], options: TypedChange = {}): string {
  try {
    read(words, options);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.join("\n");
    throw error;
  }
  return "";
}

describe("what is typed after helpline today", () => {
  it.each<[string, readonly string[], TypedChange, object]>([
    [
      "a day",
      ["close", "day-line"],
      { on: "2026-12-24" },
      { from: "2026-12-24T00:00", until: "2026-12-25T00:00" },
    ],
    [
      "the last day of a year",
      ["close", "day-line"],
      { on: "2026-12-31", reason: "a day off" },
      { from: "2026-12-31T00:00", until: "2027-01-01T00:00", reason: "a day off" },
    ],
    [
      "from a time to the end of a day",
      ["close", "day-line"],
      { from: "2026-12-24T12:00", until: "2027-01-02" },
      { from: "2026-12-24T12:00", until: "2027-01-03T00:00" },
    ],
    [
      "from now to a time",
      ["close", "day-line"],
      { until: "2026-11-23T18:00" },
      { from: "2026-11-23T10:20", until: "2026-11-23T18:00" },
    ],
    ["withdrawn from now on", ["withdraw", "day-line"], {}, { from: "2026-11-23T10:20" }],
    [
      "withdrawn to a time",
      ["withdraw", "day-line"],
      { until: "2026-12-24T09:00" },
      { from: "2026-11-23T10:20", until: "2026-12-24T09:00" },
    ],
    [
      "a number now",
      ["number", "day-line", "02 555 01 01"],
      {},
      { phone: "02 555 01 01", from: "2026-11-23T10:20" },
    ],
    [
      "a number to come",
      ["number", "day-line", "02 555 01 01"],
      { from: "2027-01-01" },
      { phone: "02 555 01 01", from: "2027-01-01T00:00" },
    ],
    [
      "hours",
      ["hours", "day-line", "Mo-Fr 09:00-18:00"],
      { from: "2027-01-01" },
      { hours: "Mo-Fr 09:00-18:00", from: "2027-01-01" },
    ],
    ["hours from today on", ["hours", "day-line", "24/7"], {}, { from: "2026-11-23" }],
    [
      "other words",
      ["say", "fr", "day-line.about", "Elle écoute."],
      {},
      { language: "fr", phrase: "day-line.about", text: "Elle écoute." },
    ],
    [
      "a check of today",
      ["checked", "day-line", "confirmed"],
      { note: "the desk" },
      { fact: "day-line", outcome: "confirmed", on: "2026-11-23", note: "the desk" },
    ],
    [
      "an earlier check in vain",
      ["checked", "day-line", "not reached"],
      { on: "2026-11-20" },
      { outcome: "not reached", on: "2026-11-20" },
    ],
    [
      "an agreement",
      ["agreed", "day-line"],
      { "ring-seconds": "60", "caller-id": "+3225550100", "note": "by mail" },
      { ringSeconds: 60, callerId: "+3225550100", note: "by mail" },
    ],
    [
      "a reading",
      ["read", "fr", "day-line.about"],
      {},
      { text: book.phrases.fr["day-line.about"] },
    ],
    ["an undoing", ["undo", "3"], { reason: "a mistake" }, { act: 3, reason: "a mistake" }],
  ])("is %s", (_what, words, options, change) => {
    expect(read(words, options)).toMatchObject({ do: words[0], ...change });
  });

  it("has the service as its first word", () => {
    for (const words of [
      ["withdraw", "day-line"],
      ["agreed", "day-line"],
    ]) {
      expect(read(words)).toMatchObject({ service: "day-line" });
    }
  });

  it.each<[string, readonly string[], TypedChange, RegExp]>([
    [
      "a word that is nothing to do",
      ["clse", "day-line"],
      {},
      /one of close, .*\. Did you mean "close"/,
    ],
    ["a closure without an end", ["close", "day-line"], {}, /^A closure has an end: --on/],
    [
      "a closure of last year, by a slip",
      ["close", "day-line"],
      { on: "2025-12-24" },
      /It would be over before now/,
    ],
    [
      "hours from a day that is past",
      ["hours", "day-line", "24/7"],
      { from: "2026-01-01" },
      /is past: leave it out/,
    ],
    [
      "a number from a day that is past",
      ["number", "day-line", "02 555 01 01"],
      { from: "2026-01-01" },
      /is past: leave it out/,
    ],
    [
      "a check that is still to come",
      ["checked", "day-line", "confirmed"],
      { on: "2099-01-01" },
      /still to come/,
    ],
    [
      "a day beside a time",
      ["close", "x"],
      { on: "2026-12-24", until: "2026-12-25" },
      /--on is a whole day/,
    ],
    ["a day that is none", ["close", "day-line"], { on: "2026-02-30" }, /"2026-02-30" is no day/],
    ["a beginning that is none", ["withdraw", "day-line"], { from: "soon" }, /from must be a time/],
    [
      "an end that is none",
      ["withdraw", "day-line"],
      { until: "2026-12-24T25:00" },
      /until must be a time/,
    ],
    ["no service", ["withdraw"], {}, /so: helpline today withdraw /],
    ["a number in pieces", ["number", "day-line", "02", "555"], {}, /so: helpline today number /],
    [
      "hours from a time",
      ["hours", "day-line", "24/7"],
      { from: "2027-01-01T09:00" },
      /from must be a day/,
    ],
    [
      "a language that the line has not",
      ["say", "de", "day-line.about", "Hallo."],
      {},
      /no language of the line: fr, nl or en/,
    ],
    [
      "words on two lines",
      ["say", "fr", "day-line.about", "Un.\nDeux."],
      {},
      /text must be on one line/,
    ],
    ["a check with no outcome", ["checked", "day-line", "fine"], {}, /outcome .*confirmed/],
    ["seconds that are none", ["agreed", "day-line"], { "ring-seconds": "long" }, /ringSeconds/],
    ["an act that is no number", ["undo", "last"], {}, /act .*\n.*so: helpline today undo 3\./],
    ["an act that there cannot be", ["undo", "0"], {}, /so: helpline today undo 3\./],
    [
      "an option of another",
      ["say", "fr", "day-line.about", "Elle écoute."],
      { from: "2027-01-01" },
      /so: helpline today say /,
    ],
  ])("is refused, with how it is typed: %s", (_what, words, options, said) => {
    expect(refusal(words, options)).toMatch(said);
  });
});
