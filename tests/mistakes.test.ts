import { describe, expect, it } from "vitest";
import { didYouMean, toJson, toLines } from "../src/mistakes.ts";

describe("did you mean", () => {
  it.each([
    ["a letter left out", "care-centr"],
    ["a letter too many", "care-centrre"],
    ["another letter", "care-centra"],
    ["two letters changed about", "care-center"],
  ])("suggests the name behind %s", (_slip, name) => {
    expect(didYouMean(name, ["careful", "care-centre"])).toBe(' Did you mean "care-centre"?');
  });

  it("suggests the closest of several, the first of equals", () => {
    expect(didYouMean("line-2", ["line-22", "lane-22"])).toBe(' Did you mean "line-22"?');
    expect(didYouMean("line-2", ["line-1", "line-3"])).toBe(' Did you mean "line-1"?');
  });

  it("suggests nothing that is another word", () => {
    expect(didYouMean("rights", ["danger", "main"])).toBe("");
    expect(didYouMean("care-centre-ghent.name", ["care-centre-ghent.about"])).toBe("");
  });

  it("keeps short numbers apart: 106 is no slip for 112", () => {
    expect(didYouMean("106", ["112", "1712"])).toBe("");
    expect(didYouMean("1721", ["106", "1712"])).toBe(' Did you mean "1712"?');
  });

  it("suggests nothing where nothing is known", () => {
    expect(didYouMean("main", [])).toBe("");
  });
});

/** What a terminal acts on, or what hides in it. */
const signs = [
  "\u001b[2J",
  "\u009b31m",
  "\u0007",
  "\u0000",
  "\u007f",
  "\u202e",
  "\u2066",
  "\u200b",
];

describe("what a server sent, in words for people", () => {
  it.each([...signs, "\u{e0041}", "\ufeff"])("shows a sign by its number: %j", (sign) => {
    const [unit = ""] = sign;
    const number = unit.codePointAt(0) ?? 0;
    const shown = toLines([`before ${sign} after`]);
    expect(shown).not.toContain(unit);
    if (number <= 0xffff) expect(shown).toContain(`\\u${number.toString(16).padStart(4, "0")}`);
    expect(shown).toMatch(/^before \\u[\da-f]{4}.* after\n$/);
  });

  it.each(["\n", "\r\n", "\r", "\t", "\u2028", "\u2029", "\v", "\f"])(
    "has no line of its own: %j",
    (end) => {
      expect(toLines([`one${end}two`, "three"])).toBe("one two\nthree\n");
    },
  );

  it("is left as it is otherwise: accents, blanks that do not break, other scripts, pictures", () => {
    const text = "À 18\u202fh\u00a0: één nummer — ναι, 12, 🙂 ✓";
    expect(toLines([text])).toBe(`${text}\n`);
  });

  it("is cut where nobody would read on", () => {
    const [line = ""] = toLines(["x".repeat(1_000_000)]).split("\n");
    expect(line).toMatch(/^x+…$/);
    expect(line.length).toBeLessThan(5_000);
  });
});

describe("what a server sent, as JSON", () => {
  const value = { text: signs.join("\r\n"), list: ["\u{e0041}"] };

  it.each([undefined, 2])(
    "is read back whole, and acts on no terminal, indented by %s",
    (indent) => {
      const written = toJson(value, indent);
      expect(JSON.parse(written)).toEqual(value);
      expect(written).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u);
      expect(written.split("\n")).toHaveLength(indent === undefined ? 2 : 7);
    },
  );
});
