import { describe, expect, it } from "vitest";
import { type Language, languages } from "../../../src/line/book/language.ts";
import { spokenRules } from "../../../src/line/speech/rules.ts";

const numberWords = (number: number, language: Language) =>
  spokenRules[language].numberWords(number);

describe("a number in words", () => {
  it.each([
    [70, "septante"],
    [71, "septante et un"],
    [77, "septante-sept"],
    [80, "quatre-vingts"],
    [81, "quatre-vingt-un"],
    [90, "nonante"],
    [91, "nonante et un"],
    [99, "nonante-neuf"],
  ])("is Belgian in French: %i", (number, said) => {
    expect(numberWords(number, "fr")).toBe(said);
  });

  it("is parted after the hundred in Dutch, so that it is no blur", () => {
    expect(numberWords(112, "nl")).toBe("honderd en twaalf");
    expect(numberWords(100, "nl")).toBe("honderd");
    expect(numberWords(99, "nl")).toBe("negenennegentig");
  });

  it.each(languages)("has words without a digit, each its own, up to 199: %s", (language) => {
    const words = Array.from({ length: 200 }, (_, number) => numberWords(number, language));
    for (const word of words) expect(word).toMatch(/^[\p{L} -]+$/u);
    expect(new Set(words).size).toBe(200);
  });
});
