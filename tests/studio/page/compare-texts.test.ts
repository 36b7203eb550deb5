import fc from "fast-check";
import { expect, it } from "vitest";
import { compareTexts, type Piece } from "../../../src/studio/page/acts/compare-texts.ts";

const textOf = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join(" ");
const same = (pieces: readonly Piece[]) => textOf(pieces.filter(({ isSame }) => isSame));

it("marks what only one of two texts has", () => {
  expect(compareTexts("Open now, until six. Press one.", "Closed now. Press one.")).toEqual({
    before: [
      { text: "Open now, until six.", isSame: false },
      { text: "Press one.", isSame: true },
    ],
    after: [
      { text: "Closed now.", isSame: false },
      { text: "Press one.", isSame: true },
    ],
  });
});

it("loses no word, and calls the same what both have", () => {
  const text = fc.array(fc.constantFrom("a", "b", "c", "d")).map((words) => words.join(" "));
  fc.assert(
    fc.property(text, text, (one, other) => {
      const { before, after } = compareTexts(one, other);
      expect([textOf(before), textOf(after)]).toEqual([one, other]);
      expect(same(before)).toBe(same(after));
      if (one === other) expect(before.every(({ isSame }) => isSame)).toBe(true);
    }),
  );
});
