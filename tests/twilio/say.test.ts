import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Said } from "../../src/line/speech/speech.ts";
import { writeSays } from "../../src/twilio/say.ts";

/** The most characters of one Say that the carrier accepts, URL-encoded. */
const mostOfTheCarrier = 2_000;

/** What each Say holds, its language and its texts. */
const saysOf = (said: readonly Said[]) =>
  [...writeSays(said).matchAll(/<Say language="(..)[^>]*>(.*?)<\/Say>/g)].map(
    ([, language = "", inside = ""]) => ({ language, texts: inside.split(/<break[^>]*> /) }),
  );

describe("what one voice says in a row", () => {
  it("is one Say, with a pause between", () => {
    const written = writeSays([
      { language: "fr", parts: ["Un."] },
      { language: "fr", parts: ["Deux.", { milliseconds: 400 }, "Trois."] },
      { language: "nl", parts: ["Vier."] },
      { language: "fr", parts: ["Cinq."] },
    ]);
    expect(written.replaceAll(/ voice="[^"]*"/g, "")).toBe(
      '<Say language="fr-BE">Un.<break time="500ms"/> Deux.<break time="400ms"/> Trois.</Say>' +
        '<Say language="nl-BE">Vier.</Say><Say language="fr-BE">Cinq.</Say>',
    );
  });

  it("is words apart to an engine that drops the pauses and the pace", () => {
    const parts = ["Un.", { milliseconds: 400 }, "Deux."];
    const written = writeSays(
      [
        { language: "fr", parts },
        { language: "fr", parts: ["Trois."] },
      ],
      true,
    );
    // Somleng reads the text that is left once every tag within the Say is gone.
    expect(written.replaceAll(/<(?!\/?Say)[^>]*>/g, "")).toMatch(/>Un\. Deux\. Trois\.<\/Say>$/);
  });

  it("is several where one would hold too much, nothing lost, nothing moved", () => {
    const text = fc.string({ unit: fc.constantFrom(..."aé 列.’"), minLength: 1, maxLength: 120 });
    const said: fc.Arbitrary<Said[]> = fc.array(
      fc.record({
        language: fc.constantFrom("fr", "nl", "en"),
        parts: text.map((words) => [words]),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(said, (all) => {
        const says = saysOf(all);
        const texts = says.flatMap(({ language, texts }) => texts.map((one) => [language, one]));
        expect(texts).toEqual(all.map(({ language, parts }) => [language, parts[0]]));
        for (const { texts } of says) {
          expect(encodeURIComponent(texts.join("")).length).toBeLessThan(mostOfTheCarrier);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("is as few as can be", () => {
    const hundred = { language: "en", parts: ["x".repeat(100)] } as const;
    expect(saysOf(Array.from({ length: 15 }, () => hundred))).toHaveLength(1);
    expect(saysOf(Array.from({ length: 30 }, () => hundred))).toHaveLength(2);
  });
});
