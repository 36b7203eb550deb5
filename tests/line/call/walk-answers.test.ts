import { deepEqual } from "node:assert/strict";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../src/line/book/open-book.ts";
import type { Answer } from "../../../src/line/call/answer.ts";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import { arrival, type CallEvent, keys, outcomes } from "../../../src/line/call/position.ts";
import { type ReachedAnswer, walkAnswers } from "../../../src/line/call/walk-answers.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { endedAs } from "../../support/ended-as.ts";
import { provedBook } from "../../support/proved-book.ts";

const book = openBook(provedBook, routeWhenLive);
const noon = Temporal.Instant.from("2026-11-23T12:00:00+01:00");
const night = Temporal.Instant.from("2026-11-23T03:00:00+01:00");
const walked = [...walkAnswers(book, noon)];

/** The event of a step on a path. */
function eventOf(step: string): CallEvent {
  if (step === "-") return { kind: "silent" };
  const key = keys.find((known) => known === step);
  if (key !== undefined) return { kind: "pressed", key };
  const outcome = outcomes.find((known) => known === step);
  if (outcome !== undefined) return endedAs(outcome);
  throw new Error(`"${step}" is no step of a path.`);
}

/** The steps to the first answer of which something is true. */
function pathTo(isIt: (reached: ReachedAnswer) => boolean, way = walked): string | undefined {
  return way.find(isIt)?.path.join(" ");
}

function says(phrase: string) {
  return ({ answer }: ReachedAnswer) => answer.say.some((said) => said.phrase === phrase);
}

describe("the walk through a book", () => {
  it("reaches every place where callers can be, and every service", () => {
    const reached = new Set(walked.map(({ answer }) => answer.here.place));
    expect([...reached].sort()).toEqual([
      "advice",
      "day-line",
      "in-danger",
      "main",
      "night-line",
      "welcome",
    ]);
  });

  it("reaches every stage of a call to a service", () => {
    const unanswered = ["busy", "no-answer", "failed", "short"];
    const stages = walked.filter(({ answer }) => answer.here.place === "day-line");
    expect(new Set(stages.map(({ answer }) => answer.here.stage))).toEqual(
      new Set(["prompt", "number", "week", "introduce", "connect", ...unanswered, "goodbye"]),
    );
  });

  it("gives a path that leads there", () => {
    for (const { path, answer } of walked) {
      const first = answerCall(book, arrival(book), { kind: "arrived" }, noon);
      let again: Answer = { ...first, here: { ...first.here, typed: undefined } };
      for (const step of path) again = answerCall(book, again.here, eventOf(step), noon);
      deepEqual(again, answer);
    }
  });

  it.each([
    ["the arrival", says("language.option"), ""],
    ["danger", says("danger.stay-brief"), "0"],
    ["a main menu", says("standing-keys"), "1"],
    ["a service", says("day-line.about"), "1 1"],
    ["a topic", says("advice.say"), "1 2"],
    ["hours of a week", says("week"), "1 1 3"],
    ["a call that is announced", says("transfer.star"), "1 3"],
    ["a busy line", says("transfer.busy"), "1 3 busy"],
    ["a warning", says("silence.warning"), "1 - -"],
    ["an offer", says("silence.offer"), "1 - - -"],
    ["a goodbye", says("goodbye"), "- - - completed"],
    ["a call to 112 that is over", says("danger.over"), "0 completed"],
    [
      "a call to 112 without a word",
      ({ answer }: ReachedAnswer) => answer.say.length === 0,
      "0 1 1",
    ],
  ])("finds the shortest way to %s", (_what, isIt, path) => {
    expect(pathTo(isIt)).toBe(path);
  });

  it("hears the notices too, which lead nowhere new", () => {
    expect(pathTo(says("wrong-key"))).toBe("4");
    expect(pathTo(says("transfer.over"))).toBe("1 3 completed");
    expect(pathTo(says("silence.unreached"))).toBe("- - - busy");
    const wrongAtService = walked.filter(
      (reached) => says("wrong-key")(reached) && says("day-line.about")(reached),
    );
    expect(wrongAtService.map(({ path }) => path)).toContainEqual(["1", "1", "4"]);
  });

  it("hears no answer twice", () => {
    const heard = walked.map(({ answer: { here, say } }) => {
      const { trail: _trail, ...position } = here;
      return JSON.stringify([position, say]);
    });
    expect(new Set(heard).size).toBe(heard.length);
  });

  it("hears what the moment makes of it", () => {
    expect(pathTo(says("opening.closed"))).toBeUndefined();
    expect(pathTo(says("opening.closed"), [...walkAnswers(book, night)])).toBe("1 1");
  });
});
