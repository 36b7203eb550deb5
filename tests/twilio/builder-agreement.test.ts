import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import type { Answer } from "../../src/line/call/answer.ts";
import { fallbackOf } from "../../src/line/call/fault.ts";
import { createSpeech, type Said } from "../../src/line/speech/speech.ts";
import { bookDraft, openRoutedBook } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { writeFallback, writeTwiml } from "../../src/twilio/write-twiml.ts";
import { buildFallback, buildTwiml } from "./builder.ts";
import { testWholeBook } from "./whole-book.ts";

const voiceUrl = "https://line.example.be/voice";
const speech = createSpeech(phrases);
const live = { TRANSFERS: "live", CALLER_ID: "+3225550100" };
const trunk = { ...live, SIP_TRUNK: "sip:{number}@trunk.example.be;transport=tls" };

// By a trunk and in rehearsal it is a drill.
testWholeBook("dialled", "2026-11-23T09:00:00Z", live);

it("so is the fallback, with what its line agreed to", () => {
  const { route, ...fallback } = fallbackOf(openRoutedBook(readSettings(trunk), bookDraft));
  for (const wish of [{}, { ringSeconds: 90, longestMinutes: 60 }]) {
    const agreed = { ...fallback, route: { ...route, ...wish } };
    expect(writeFallback(agreed, speech)).toBe(buildFallback(agreed, speech));
  }
});

describe("whatever is said and dialled", () => {
  const unit = fc.oneof(
    fc.constantFrom(..."aé 列&<>\"'\t\r\n]\u0001\uFFFF😀"),
    fc.constantFrom("&amp;", "]]>", "\uD83D"),
  );
  const text = fc.array(unit, { minLength: 1, maxLength: 12 }).map((units) => units.join(""));
  const pause = fc.constant({ milliseconds: 400 });
  const said: fc.Arbitrary<Said> = fc.record({
    language: fc.constantFrom("fr", "nl", "en"),
    parts: fc
      .tuple(text, fc.array(fc.tuple(pause, text), { maxLength: 2 }))
      .map(([first, rest]) => [first, ...rest.flat()]),
  });
  const limits = {
    ringSeconds: fc.option(fc.integer({ min: 5, max: 600 }), { nil: undefined }),
    longestMinutes: fc.option(fc.integer({ min: 60, max: 240 }), { nil: undefined }),
  };
  const route = fc.oneof(
    fc.record({ kind: fc.constant("number" as const), number: text, callerId: text, ...limits }),
    fc.record({ kind: fc.constant("sip" as const), uri: text, callerId: text, ...limits }),
  );
  const written = (write: () => string) => {
    try {
      return write();
    } catch {
      return "nothing";
    }
  };

  it("is written as by the builder, or by neither", () => {
    const verdicts = new Set<boolean>();
    fc.assert(
      fc.property(
        fc.array(said, { minLength: 1, maxLength: 4 }),
        route,
        fc.boolean(),
        (all, to, slow) => {
          const answer: Answer = {
            say: all.map(({ language }, index) => ({ language, phrase: `${index}` })),
            slow,
            listenSeconds: 8,
            here: {
              language: "fr",
              place: "a",
              stage: "prompt",
              trail: [],
              tried: [],
              passes: 0,
              redials: 0,
              slow,
            },
            otherwise: { do: "dial", route: to, starComesBack: slow },
          };
          const read = ({ phrase }: { readonly phrase: string }) => all[Number(phrase)] as Said;
          const built = written(() => buildTwiml(answer, read, voiceUrl, false));
          expect(written(() => writeTwiml(answer, read, voiceUrl))).toBe(built);
          verdicts.add(built === "nothing");
        },
      ),
      { numRuns: 500 },
    );
    // A run that had never met a text that cannot be written would have proved half.
    expect(verdicts).toEqual(new Set([true, false]));
  });
});
