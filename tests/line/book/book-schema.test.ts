import { describe, expect, it } from "vitest";
import { mistakes } from "./mistakes.ts";
import { tinyBook } from "./tiny-book.ts";

describe("the shape of the tree", () => {
  it.each([
    [
      "six options",
      { "tree/nodes/main/keys/6": "day-line" },
      "nodes › main › keys: take 1 to 5 only, not 6: more than five options cannot be kept in mind. Move the rest to a menu of their own.",
    ],
    [
      "a key of the line's own",
      { "tree/nodes/main/keys/*": "day-line" },
      "nodes › main › keys: take 1 to 5 only, not *: more than five options cannot be kept in mind. Move the rest to a menu of their own.",
    ],
    [
      "an empty menu",
      { "tree/nodes/main/keys": {} },
      "nodes › main › keys: offer nothing. Put an option on key 1.",
    ],
    [
      "an unknown kind",
      { "tree/nodes/main/kind": "menus" },
      'nodes › main › kind: must be of kind "language", "menu", "topic", "first-open" or "danger".',
    ],
    [
      "an unknown field",
      { "tree/nodes/main/says": "main.title" },
      'nodes › main: takes no field "says". Correct the name, or take it out.',
    ],
    ["a field left out", { "tree/nodes/main/title": null }, "nodes › main › title: is missing."],
    [
      "a language the line does not speak",
      { "tree/nodes/welcome/keys/3": "de" },
      'nodes › welcome › keys › 3: Invalid option: expected one of "fr"|"nl"|"en".',
    ],
    [
      "a first-open place without a line",
      { "tree/nodes/talk-now/lines/en": [] },
      "nodes › talk-now › lines › en: must name at least one.",
    ],
    [
      "a language without a line for those who press no keys",
      { "tree/withoutKeys/nl": null },
      "withoutKeys › nl: is missing.",
    ],
  ])("rejects %s", (_fault, changes, problem) => {
    expect(mistakes(changes)).toEqual([`menus/tree.ts: ${problem}`]);
  });
});

describe("the shape of a service", () => {
  const day = 'must be a day of the calendar, such as "2026-11-21".';
  const number = 'must be digits in groups, as people say them, such as "0800 98 100".';

  it.each([
    ["source/checked", "2026-02-31", `source › checked: ${day}`],
    ["source/checked", "21/11/2026", `source › checked: ${day}`],
    ["source", null, "source: is missing."],
    ["source/reviewMonths", 0, "source › reviewMonths: Too small: expected number to be >0."],
    ["phone", "0800-12-345", `phone: ${number}`],
    ["phone", "+32 800 12 345", `phone: ${number}`],
    ["secondPhone", "", `secondPhone: ${number}`],
    ["phone", "02 555 12", "phone: has too many or too few digits for a Belgian number."],
    ["phone", "0800 98 1000", "phone: has too many or too few digits for a Belgian number."],
    ["hours", "", "hours: must not be empty."],
    ["cost", "cheap", 'cost: Invalid option: expected one of "free"|"unknown".'],
    ["answers", ["es"], 'answers › 0: Invalid option: expected one of "fr"|"nl"|"en"|"de".'],
    ["alternatives/nl", null, "alternatives › nl: is missing."],
  ])("rejects %s %j", (field, value, problem) => {
    expect(mistakes({ [`services/day-line/${field}`]: value })).toEqual([
      `menus/services.ts: day-line › ${problem}`,
    ]);
  });

  it.each(["Day-Line", "day line", "ligne-été", "-day", "day--line", "day_line", "d".repeat(41)])(
    "is refused under the name %s",
    (id) => {
      const service = tinyBook.services["day-line"];
      expect(mistakes({ [`services/${id}`]: service })).toEqual([
        expect.stringContaining(`menus/services.ts: ${id}: must be a short name`),
      ]);
    },
  );

  it.each([
    ["no hours to come in a list for them", "laterHours", [], "must name at least one"],
    [
      "a day that is not",
      "laterHours",
      [{ from: "2027-02-29", hours: "24/7" }],
      "must be a day of the calendar",
    ],
    ["other words about holidays", "holidays", "closed", 'is "not stated", or left out'],
  ])("is refused with %s", (_what, field, value, problem) => {
    expect(mistakes({ [`services/day-line/${field}`]: value })).toEqual([
      expect.stringContaining(problem),
    ]);
  });

  it.each([
    [
      "unknown hours that change",
      { laterHours: [{ from: "2027-01-01", hours: "24/7" }] },
      "unknown",
    ],
    ["unknown hours on holidays", { holidays: "not stated" }, "by appointment"],
  ])("is refused with %s", (_what, more, hours) => {
    const service = { ...tinyBook.services["day-line"], ...more, hours };
    expect(mistakes({ "services/day-line": service })).toEqual([
      expect.stringContaining(`"${hours}" is all that is known: take holidays and laterHours out`),
    ]);
  });

  const shown = 'or be "line", for CALLER_ID. Left out is the same.';
  const special =
    "must be a geographic number, such as +3225550100: carriers refuse freephone and special ones";
  it.each([
    ["ringSeconds", 4, "must be whole seconds, 5 to 600."],
    ["ringSeconds", 601, "must be whole seconds, 5 to 600."],
    ["ringSeconds", 30.5, "must be whole seconds, 5 to 600."],
    ["ringSeconds", "30", "must be whole seconds, 5 to 600."],
    ["longestMinutes", 59, "must be whole minutes, 60 to 240."],
    ["longestMinutes", 0, "must be whole minutes, 60 to 240."],
    ["longestMinutes", 241, "must be whole minutes, 60 to 240."],
    [
      "callerId",
      "caller",
      "must not be the caller's own number, which 112 and 101 alone may see. Take it out.",
    ],
    ["callerId", "Line", `must be a number in E.164, such as +3225550100; ${shown}`],
    ["callerId", "02 555 01 00", `must be a number in E.164, such as +3225550100; ${shown}`],
    ["callerId", "+320255501", `must have no 0 after +32, as in +3225550100; ${shown}`],
    ["callerId", "+3280098100", `${special}; ${shown}`],
    ["emergency", true, "must be left out: 112 and 101 alone are sent the caller's own number."],
  ])("rejects %s %j: how it is called", (field, value, problem) => {
    expect(mistakes({ [`services/day-line/${field}`]: value })).toEqual([
      `menus/services.ts: day-line › ${field}: ${problem}`,
    ]);
  });

  it.each([
    ["ringSeconds", 5],
    ["ringSeconds", 600],
    ["longestMinutes", 60],
    ["longestMinutes", 240],
    ["callerId", "line"],
    ["callerId", "+3225550122"],
  ])("takes %s %j", (field, value) => {
    expect(mistakes({ [`services/day-line/${field}`]: value })).toEqual([]);
  });

  it("lets an emergency service choose whose number it sees, and never how soon a call ends", () => {
    for (const callerId of ["caller", "line", "+3225550122"]) {
      expect(mistakes({ "services/ambulance/callerId": callerId })).toEqual([]);
    }
    expect(mistakes({ "services/ambulance/longestMinutes": 120 })).toEqual([
      "menus/services.ts: ambulance › longestMinutes: must be left out: a call to an emergency service lasts as long as the carrier allows, four hours.",
    ]);
  });

  it("rejects an unknown field", () => {
    expect(mistakes({ "services/day-line/email": "day@example.org" })).toEqual([
      'menus/services.ts: day-line: takes no field "email". Correct the name, or take it out.',
    ]);
  });
});

describe("the shape of the phrases", () => {
  it("rejects a phrase with nothing in it: the line would fall silent", () => {
    expect(mistakes({ "phrases/en/wrong-key": "" })).toEqual([
      "locales/en.ts: wrong-key: must not be empty.",
    ]);
  });

  it("rejects what is no text", () => {
    expect(mistakes({ "phrases/fr/wrong-key": 3 })).toEqual([
      "locales/fr.ts: wrong-key: Invalid input: expected string, received number.",
    ]);
  });

  it("rejects a language without phrases", () => {
    expect(mistakes({ "phrases/nl": null })).toEqual([
      "locales/nl.ts: the whole file: is missing.",
    ]);
  });
});
