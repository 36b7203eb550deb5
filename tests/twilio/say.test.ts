import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Said } from "../../src/line/speech/speech.ts";
import { groupSays } from "../../src/twilio/say.ts";

/** The most characters of one Say that the carrier accepts, URL-encoded. */
const mostOfTheCarrier = 2_000;

const textOf = (groups: readonly Said[]) =>
  groups.flatMap(({ language, parts }) =>
    parts.flatMap((part) => (typeof part === "string" ? [[language, part]] : [])),
  );
const encodedLength = ({ parts }: Said) =>
  encodeURIComponent(parts.filter((part) => typeof part === "string").join("")).length;

describe("what one voice says in a row", () => {
  it("is one Say, with a pause between", () => {
    const groups = groupSays([
      { language: "fr", parts: ["Un."] },
      { language: "fr", parts: ["Deux.", { milliseconds: 400 }, "Trois."] },
      { language: "nl", parts: ["Vier."] },
      { language: "fr", parts: ["Cinq."] },
    ]);
    expect(groups).toEqual([
      {
        language: "fr",
        parts: ["Un.", { milliseconds: 500 }, "Deux.", { milliseconds: 400 }, "Trois."],
      },
      { language: "nl", parts: ["Vier."] },
      { language: "fr", parts: ["Cinq."] },
    ]);
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
        const groups = groupSays(all);
        expect(textOf(groups)).toEqual(textOf(all));
        for (const group of groups) expect(encodedLength(group)).toBeLessThan(mostOfTheCarrier);
      }),
      { numRuns: 200 },
    );
  });

  it("is as few as can be", () => {
    const hundred = { language: "en", parts: ["x".repeat(100)] } as const;
    expect(groupSays(Array.from({ length: 15 }, () => hundred))).toHaveLength(1);
    expect(groupSays(Array.from({ length: 30 }, () => hundred))).toHaveLength(2);
  });
});
