import { describe, expect, it } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import type { Route } from "../../src/line/book/route.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import {
  arrival,
  type CallEvent,
  type Key,
  type Outcome,
  type Position,
} from "../../src/line/call/position.ts";
import { createTally, figuresOf } from "../../src/server/figures.ts";
import { endedAs } from "../support/ended-as.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallBook } from "../support/small-book.ts";

const live = bookWith({ kind: "number", number: "+3280011222", callerId: undefined });
const rehearsed = bookWith({ kind: "rehearsed" });
const spoken = bookWith({ kind: "spoken" });

function bookWith(route: Route) {
  return openBook(smallBook, () => route);
}

/** The figures of one turn, a line each. */
function figures(event: CallEvent, position: Partial<Position> = {}, book = live) {
  const from = { ...arrival(book), ...position };
  const answer = answerCall(book, from, event, mondayAtTen);
  return figuresOf(book, from, event, answer).map(({ counter, labels }) =>
    [counter, ...labels].join(" "),
  );
}

const arrived: CallEvent = { kind: "arrived" };
const silent: CallEvent = { kind: "silent" };
const pressed = (key: Key | undefined): CallEvent => ({ kind: "pressed", key });
const ended = (outcome: Outcome): CallEvent => endedAs(outcome);
const atMain = { language: "fr", place: "main", trail: ["welcome"] } as const;
const atLine = { language: "fr", place: "night-line", trail: ["welcome", "main"] } as const;
const inDanger = { place: "in-danger", trail: ["welcome"] } as const;

describe("the figures of a turn", () => {
  it.each<[string, CallEvent, Partial<Position>, readonly string[]]>([
    ["a call arrives", arrived, {}, ["calls", "places welcome"]],
    ["a language is chosen", pressed("2"), {}, ["places main", "languages nl"]],
    ["an option is chosen", pressed("3"), atMain, ["places night-line"]],
    ["a place is heard again", pressed("#"), atMain, []],
    ["back to the language menu", pressed("*"), atMain, ["places welcome"]],
    ["a key that leads nowhere", pressed("9"), atMain, ["wrong keys main"]],
    ["what was no single key", pressed(undefined), atMain, ["wrong keys main"]],
    ["silence", silent, atMain, ["silences main"]],
    ["danger", pressed("0"), atMain, ["places in-danger", "danger", "transfers started ambulance"]],
    ["zero again", pressed("0"), inDanger, []],
    ["a key during its announcement", pressed("7"), { ...inDanger, stage: "connect" }, []],
    [
      "it failed, and the caller stays on",
      silent,
      { ...inDanger, stage: "failed" },
      ["silences in-danger", "transfers started ambulance"],
    ],
    ["a service is called", pressed("1"), atLine, ["transfers started night-line"]],
    ["a first open line", pressed("1"), atMain, ["places day-line", "transfers started day-line"]],
    ["slower, during the announcement", pressed("#"), { ...atLine, stage: "connect" }, []],
    [
      "no keys, and the first line does not answer",
      ended("busy"),
      { ...atLine, stage: "introduce", passes: 4, tried: [] },
      ["transfers ended night-line busy"],
    ],
    [
      "it was answered",
      ended("completed"),
      { ...atLine, stage: "connect" },
      ["transfers ended night-line completed", "talk"],
    ],
    [
      "a busy one is tried again",
      pressed("2"),
      { ...atLine, stage: "busy", tried: ["night-line"] },
      ["transfers started night-line"],
    ],
  ])("%s", (_what, event, position, expected) => {
    expect(figures(event, position)).toEqual(expected);
  });

  it("in rehearsal, a call that is not dialled ends as rehearsed and is no silence", () => {
    expect(figures(pressed("1"), atLine, rehearsed)).toEqual(["transfers started night-line"]);
    expect(figures(silent, { ...atLine, stage: "connect" }, rehearsed)).toEqual([
      "transfers ended night-line rehearsed",
    ]);
  });

  it("in rehearsal, danger starts its call when the caller stays on", () => {
    expect(figures(pressed("0"), atMain, rehearsed)).toEqual(["places in-danger", "danger"]);
    expect(figures(silent, inDanger, rehearsed)).toEqual([
      "silences in-danger",
      "transfers started ambulance",
    ]);
  });

  it("where numbers are only read out, no transfer starts", () => {
    expect(figures(pressed("0"), atMain, spoken)).toEqual(["places in-danger", "danger"]);
    expect(figures(pressed("1"), atMain, spoken)).toEqual(["places day-line"]);
  });
});

describe("the figures of a fault", () => {
  const faulted = (event: CallEvent, position: Partial<Position>, book = live) =>
    figuresOf(book, { ...arrival(book), ...position }, event, undefined).map(
      ({ counter, labels }) => [counter, ...labels].join(" "),
    );

  it("keep what happened, and the transfer it leads to", () => {
    expect(faulted(arrived, {})).toEqual(["calls", "faults", "transfers started night-line"]);
    expect(faulted(ended("busy"), { language: "nl", place: "day-line" })).toEqual([
      "transfers ended day-line busy",
      "faults",
      "transfers started short-line",
    ]);
  });

  it("lead to nobody the second time in a row, nor where nobody can be dialled", () => {
    expect(faulted(pressed("1"), { ...atMain, faults: 1 })).toEqual(["faults"]);
    expect(faulted(pressed("1"), atMain, rehearsed)).toEqual(["faults"]);
  });
});

describe("a place of no book", () => {
  it.each(["", "a-place-of-last-year", "__proto__", "talk", "+32470123456"])("%j", (place) => {
    const from = { language: "fr", place, stage: "connect" } as const;
    expect(figures(silent, from)).toEqual(["places main"]);
    expect(figures(ended("completed"), from)).toEqual(["places main"]);
    expect(figures(pressed("1"), from)).toEqual(["places main"]);
  });
});

describe("a tally", () => {
  const series = [
    ["a", "b"],
    ["ab", ""],
    ["a", "c"],
  ];

  it("counts its own series apart, and begins at zero", () => {
    const tally = createTally(series);
    tally.add(["a", "b"]);
    tally.add(["a", "b"]);
    tally.add(["ab", ""]);
    expect(tally.counts().map(({ count }) => count)).toEqual([2, 1, 0]);
  });

  it.each([[["b", "a"]], [["a"]], [[]], [["a", "b", "c"]], [["__proto__"]], [["a b"]]])(
    "does not count %j, which is none of them",
    (labels) => {
      const tally = createTally(series);
      tally.add(labels);
      expect(tally.counts().map(({ count }) => count)).toEqual([0, 0, 0]);
    },
  );
});
