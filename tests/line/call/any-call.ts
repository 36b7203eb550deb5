import { deepEqual } from "node:assert/strict";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/line/book/book.ts";
import { answerCall } from "../../../src/line/call/answer-call.ts";
import { mostPasses } from "../../../src/line/call/bounds.ts";
import {
  type CallEvent,
  isCalling,
  keys,
  transferStatuses,
} from "../../../src/line/call/position.ts";
import { isOffer, passesBeforeOffer } from "../../../src/line/call/silence.ts";
import type { TransferEnd } from "../../../src/line/call/transfer.ts";
import { everyRoute, openTinyBook } from "./tiny-book.ts";
import { evening, instantAt, night, noon, TinyCall } from "./tiny-call.ts";

/** The tiny book as it can be put into service: live, rehearsed, and with numbers never dialled. */
const books: Readonly<Record<string, Book>> = {
  "live": openTinyBook(),
  "rehearsed": openTinyBook(everyRoute({ kind: "rehearsed" })),
  "never dialled": openTinyBook(everyRoute({ kind: "spoken" })),
  "emergency never dialled": openTinyBook({ ambulance: { kind: "spoken" } }),
  "over a trunk": openTinyBook(
    everyRoute({ kind: "sip", uri: "sip:one@trunk.example.be", callerId: undefined }),
  ),
};

const pressed = fc
  .constantFrom(...keys, undefined)
  .map((key): CallEvent => ({ kind: "pressed", key }));
const transferEnded = fc.record<TransferEnd>(
  {
    kind: fc.constant("transfer-ended" as const),
    status: fc.constantFrom(...transferStatuses),
    bridged: fc.boolean(),
    talkSeconds: fc.constantFrom(0, 3, 19, 20, 600),
  },
  { requiredKeys: ["kind", "status"] },
);
/** Anything that can reach the line, in any order: carriers repeat requests, and books change. */
const anyEvent = fc.oneof(
  { weight: 6, arbitrary: pressed },
  { weight: 2, arbitrary: fc.constant<CallEvent>({ kind: "silent" }) },
  { weight: 3, arbitrary: transferEnded },
);

// By name, so that a counterexample can be read.
const anyBook = fc.constantFrom(...Object.keys(books));
const anyTime = fc.constantFrom(noon, evening, night, "2026-11-23T16:59:50", "2026-12-25T12:00");
const anyEvents = fc.array(anyEvent, { maxLength: 60, size: "max" });

function bookOf(name: string): Book {
  return books[name] ?? openTinyBook();
}

/** True where a call is made without another word: keys hurried it, or an engine did not dial before. */
function isAtOnce({ here, answer }: TinyCall): boolean {
  return here.stage === "at-once" && answer.otherwise.do === "dial";
}

/** True where a call has ended after all its goodbyes: nobody listens any more. */
function isEnded({ answer }: TinyCall): boolean {
  return answer.say.length === 0 && answer.otherwise.do === "hang-up";
}

/** Where a key that is no option leads in danger: to the call, at once where it has begun. */
function nearer({ here }: TinyCall, book: Book): string {
  if (book.services.get("ambulance")?.route.kind === "spoken") return book.danger;
  const hasBegun = here.stage === "connect" || here.stage === "at-once";
  return `${book.danger} ${hasBegun ? "at-once" : "connect"}`;
}

/**
 * Tests what is promised of every answer of any call of up to 60 events.
 *
 * @param runs how many calls each promise is tried with; fewer where each answer is asked much
 */
export function testAnyCall(runs: number): void {
  const fewRuns = Math.ceil(runs / 4);

  function inEveryCall(check: (call: TinyCall, book: Book) => void, numRuns = runs): void {
    const property = fc.property(anyBook, anyTime, anyEvents, (name, at, events) => {
      const book = bookOf(name);
      let call = new TinyCall(book, at);
      check(call, book);
      for (const event of events) {
        call = call.after(event);
        check(call, book);
      }
    });
    fc.assert(property, { numRuns });
  }

  describe("every answer of any call", () => {
    it("has something to say, all but a call at once and the end after a goodbye", () => {
      inEveryCall((call) => {
        if (call.answer.say.length === 0) expect(isAtOnce(call) || isEnded(call)).toBe(true);
      });
    });

    it("is at a place of the book where callers can be", () => {
      inEveryCall(({ here }, book) => {
        const node = book.nodes.get(here.place);
        expect(node?.kind).not.toBe("first-open");
        expect(node !== undefined || book.services.has(here.place)).toBe(true);
      });
    });

    it("goes on in one of three ways, and dials only what the book dials", () => {
      inEveryCall(({ answer: { otherwise } }, book) => {
        expect(["come-back", "dial", "hang-up"]).toContain(otherwise.do);
        if (otherwise.do !== "dial") return;
        expect([...book.services.values()].map(({ route }) => route)).toContain(otherwise.route);
        expect(["number", "sip"]).toContain(otherwise.route.kind);
      });
    });

    it("speaks the call's language alone, or all three", () => {
      inEveryCall((call) => {
        if (isAtOnce(call) || isEnded(call)) return;
        const { language } = call.here;
        const expected = language === undefined ? ["en", "fr", "nl"] : [language];
        expect(call.languages.toSorted()).toEqual(expected);
      });
    });

    it("remembers a way without a place twice, and never more services than there are", () => {
      inEveryCall(({ here: { place, trail, tried } }, book) => {
        expect(new Set([...trail, place]).size).toBe(trail.length + 1);
        expect(trail).not.toContain(book.danger);
        expect(new Set(tried).size).toBe(tried.length);
        for (const id of tried) expect(book.services.has(id)).toBe(true);
      });
    });

    it("is at no page before a language is chosen: three voices would take too long", () => {
      inEveryCall(({ here: { language, place, stage } }, book) => {
        if (language !== undefined || place === book.start || place === book.danger) return;
        expect(["introduce", "connect", "at-once", "goodbye"]).toContain(stage);
      });
    });

    it("obeys the options that were told; another key is wrong, brings 112 nearer or ends the goodbye", () => {
      inEveryCall((call, book) => {
        // Before a language is chosen, the language menu has words of its own; the offer tells no options.
        const { language, place, stage, passes, typed } = call.here;
        const isGoodbye = stage === "goodbye";
        if (language === undefined || isOffer(book, call.here)) return;
        // The bounds of keys that lead nowhere have tests of their own, and so has 112 typed.
        const isBound = isCalling(call.here)
          ? passes >= passesBeforeOffer
          : passes >= mostPasses - 1;
        if (isBound || typed === "11" || isAtOnce(call)) return;
        const told = call.options.map(([key]) => key);
        for (const key of keys.filter((each) => !["0", "*", "#"].includes(each))) {
          const next = call.press(key);
          const isWrong = next.phrases[0] === "wrong-key";
          const hurries = !isGoodbye && place === book.danger && stage !== "over";
          expect(isWrong).toBe(!told.includes(key) && !isGoodbye && !hurries);
          if (isGoodbye) expect(next.where).toBe(book.home);
          else if (hurries && !told.includes(key)) expect(next.where).toBe(nearer(call, book));
        }
      }, fewRuns);
    });

    it("is slower neither while a call is put through nor in three languages", () => {
      inEveryCall(({ answer: { slow }, here }, book) => {
        const isCall = ["introduce", "connect", "at-once"].includes(here.stage);
        const isLong = here.language === undefined && here.place !== book.start;
        if (isCall || isLong) expect(slow).toBe(false);
      });
    });
  });

  describe("a telephone that is put down after a call was answered", () => {
    it("is never led to an offer or a dial, wherever the call was", () => {
      inEveryCall((call) => {
        let silent = call.transferEnds("completed");
        for (let turns = 0; silent.answer.otherwise.do !== "hang-up"; turns += 1) {
          expect(turns).toBeLessThan(passesBeforeOffer);
          expect(silent.answer.otherwise).toEqual({ do: "come-back" });
          expect(silent.phrases).not.toContain("silence.warning");
          expect(silent.phrases).not.toContain("silence.offer");
          silent = silent.keepSilent();
        }
        expect(silent.here.stage).toBe("goodbye");
      }, fewRuns);
    });
  });

  describe("a caller who does nothing", () => {
    it("is dialled through or told goodbye within eight silences, wherever they are", () => {
      inEveryCall((call) => {
        let silent = call;
        for (let times = 0; times < 8 && silent.answer.otherwise.do === "come-back"; times += 1) {
          silent = silent.keepSilent();
        }
        expect(silent.answer.otherwise.do).not.toBe("come-back");
      }, fewRuns);
    });

    it("is let go in the end, however transfers end: no loop runs without the caller", () => {
      const endings = fc.infiniteStream(
        fc.constantFrom("completed", "busy", "no-answer", "failed"),
      );
      const property = fc.property(
        anyBook,
        anyTime,
        anyEvents,
        endings,
        (name, at, events, ends) => {
          let call = events.reduce((so, event) => so.after(event), new TinyCall(bookOf(name), at));
          for (let turns = 0; call.answer.otherwise.do !== "hang-up"; turns += 1) {
            expect(turns).toBeLessThan(16);
            call =
              call.answer.otherwise.do === "dial"
                ? call.transferEnds(ends.next().value)
                : call.keepSilent();
          }
        },
      );
      fc.assert(property, { numRuns: runs });
    });
  });

  describe("an answer", () => {
    it("is the same for the same book, position, event and time, and changes none of them", () => {
      const property = fc.property(
        anyBook,
        anyTime,
        anyEvents,
        anyEvent,
        (name, at, events, event) => {
          const [book, now] = [bookOf(name), instantAt(at)];
          const from = events.reduce((so, each) => so.after(each), new TinyCall(book, now)).here;
          const before = structuredClone(from);
          const first = answerCall(book, from, event, now);
          deepEqual(answerCall(book, from, event, now), first);
          deepEqual(from, before);
        },
      );
      fc.assert(property, { numRuns: fewRuns });
    });

    it("comes from the book alone: one opened anew gives the same", () => {
      const [early, late] = [openTinyBook(), openTinyBook()].map(
        (book) => new TinyCall(book, noon).press("3", "2", "1", "1").transferEnds("busy").answer,
      );
      deepEqual(early, late);
    });
  });
}
