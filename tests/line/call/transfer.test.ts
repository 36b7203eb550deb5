import { describe, expect, it } from "vitest";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import { arrival, type Position, unreachedStages } from "../../../src/line/call/position.ts";
import { endedAs } from "../../support/ended-as.ts";
import { everyRoute, openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, instantAt, noon } from "./tiny-call.ts";

describe("a transfer", () => {
  const calling = callIn("fr", noon).press("2", "1", "1");

  it("goes to the service's own route after a second in which it can be stopped", () => {
    expect(calling.answer.otherwise).toEqual({
      do: "dial",
      route: { kind: "number", number: "dial day-line", callerId: undefined },
      starComesBack: true,
    });
    expect(calling.answer.listenSeconds).toBe(1);
  });

  it.each(unreachedStages)(
    "that ends as %s at a place that is no service any more reads out a line that is always open",
    (outcome) => {
      const book = openTinyBook();
      const from: Position = { ...arrival(book), language: "fr", place: book.home };
      const { say, here } = answerCall(book, from, endedAs(outcome), instantAt(noon));
      expect(say.map(({ phrase }) => phrase).slice(0, 2)).toEqual([
        `transfer.${outcome}`,
        "number",
      ]);
      expect(here.place).toBe(book.home);
    },
  );

  it.each(unreachedStages)(
    "that ends as %s says so, offers who is open, then reads the number twice",
    (outcome) => {
      const call = calling.transferEnds(outcome);
      expect(call.where).toBe(`day-line ${outcome}`);
      expect(call.phrases).toEqual([`transfer.${outcome}`, "alternatives.open", "number.named"]);
      expect(call.said("number.named")?.blanks).toEqual({
        name: { phrase: "day-line.name" },
        number: { telephone: "0800 11 111" },
        again: { telephoneName: "0800 11 111" },
      });
      expect(call.options).toEqual([
        "1 night-line",
        "2 spare-line",
        "3 label.again",
        "4 label.home",
      ]);
      expect(call.here.tried).toEqual(["day-line"]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
    },
  );

  it("can be tried again, and leads to the main menu on request", () => {
    const call = calling.transferEnds("busy");
    expect(call.press("3").where).toBe("day-line connect");
    expect(call.press("3").dials).toBe("dial day-line");
    expect(call.press("4").where).toBe("main");
    expect(call.press("4").here.trail).toEqual(["welcome"]);
  });

  it("that was answered leads to the service's page, as star was said to, and never says that it helped", () => {
    const page = callIn("fr", noon).press("2", "1");
    const call = calling.transferEnds("completed");
    expect(call.where).toBe("day-line");
    expect(call.phrases).toEqual(["transfer.over", ...page.phrases]);
    expect(call.options).toEqual(page.options);
    expect(call.here).toEqual({ ...page.here, talked: true });
  });

  it("that was answered for a few seconds says so without judging, and offers all that is left", () => {
    const call = calling.transferEnds("short");
    expect(call.where).toBe("day-line short");
    expect(call.phrases).toEqual(["transfer.short", "alternatives.open", "number.named"]);
    expect(call.options).toEqual(calling.transferEnds("busy").options);
    expect(call.here.talked).toBeUndefined();
  });

  it("that the caller ended with the star key says nothing of it", () => {
    const call = calling.transferEnds("canceled");
    expect(call.answer).toEqual(callIn("fr", noon).press("2", "1").answer);
  });
});

describe("a telephone that is put down after a transfer that was answered", () => {
  const over = callIn("fr", noon).press("2", "1", "1").transferEnds("completed");

  it("is told goodbye after three silences, without an offer, a warning or a call", () => {
    for (const times of [1, 2]) {
      const silent = over.keepSilent(times);
      expect(silent.where).toBe("day-line");
      expect(silent.phrases).not.toContain("silence.warning");
      expect(silent.options).toEqual(over.options);
      expect(silent.here.talked).toBe(true);
      expect(silent.answer.otherwise).toEqual({ do: "come-back" });
    }
    const end = over.keepSilent(3);
    expect(end.where).toBe("day-line goodbye");
    expect(end.phrases).toEqual(["goodbye", "goodbye.line", "number.again"]);
    expect(end.answer.otherwise).toEqual({ do: "hang-up" });
  });

  it("is so before a language is chosen too", () => {
    const talked = callAt(noon)
      .press("0")
      .transferEnds("busy")
      .press("2")
      .transferEnds("completed");
    expect(talked.where).toBe("welcome");
    expect(talked.here.talked).toBe(true);
    expect(talked.keepSilent().phrases).toEqual(callAt(noon).phrases);
    expect(talked.keepSilent(2).where).toBe("welcome goodbye");
    expect(talked.keepSilent(2).answer.otherwise).toEqual({ do: "hang-up" });
  });

  it("is so after a call that was only rehearsed", () => {
    const book = openTinyBook(everyRoute({ kind: "rehearsed" }));
    const talked = callIn("fr", noon, book).press("2", "1", "1").keepSilent();
    expect(talked.here.talked).toBe(true);
    expect(talked.keepSilent(3).where).toBe("day-line goodbye");
  });

  it.each(["1", "2", "9", "0", "*", "#", undefined] as const)(
    "is held by a caller again once key %s is pressed",
    (key) => {
      const awake = over.keepSilent(2).press(key);
      expect(awake.here.talked).toBeUndefined();
    },
  );

  it("is offered a line again once a key was pressed", () => {
    const silent = over.press("9").keepSilent();
    expect(silent.phrases.at(-1)).toBe("silence.warning");
    expect(silent.keepSilent().phrases[0]).toBe("silence.no-key");
    expect(silent.keepSilent(2).dials).toBe("dial spare-line");
  });
});

describe("a transfer that rings a test telephone", () => {
  it("says so before it rings, and that the star key comes back", () => {
    const book = openTinyBook({
      "day-line": { kind: "number", number: "+3225550199", callerId: undefined, isTest: true },
    });
    const call = callIn("fr", noon, book).press("2", "1", "1");
    expect(call.phrases).toEqual(["transfer.calling", "transfer.star", "transfer.test-number"]);
    expect(call.dials).toBe("+3225550199");
  });
});
