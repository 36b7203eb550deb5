import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { languages } from "../../../src/line/book/language.ts";
import { keys } from "../../../src/line/call/position.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";

/** Whatever the phrases say, each can be said: this test knows none of their words. */
describe.each(languages)("the phrases of the line, %s", (language) => {
  const speech = createSpeech(phrases);
  const plain = Object.entries<string>(phrases[language]).filter(
    ([, text]) => !/\{\{.*?\}\}/.test(text),
  );

  it("can be said as they are written where they have no blank, and most have none", () => {
    expect(plain.length).toBeGreaterThan(100);
    for (const [phrase, text] of plain) {
      expect(speech({ language, phrase })).toEqual({ language, parts: [text] });
    }
  });

  it("have a word for every key and every day", () => {
    const words = [
      ...keys.map((key) => ({ phrase: `digit.${key}` })),
      ...Array.from({ length: 7 }, (_, day) => ({ phrase: `weekday.${day + 1}` })),
    ].map((each) => speech({ language, ...each }).parts.join(" "));
    expect(new Set(words).size).toBe(12 + 7);
    for (const word of words) expect(word).toMatch(/^[\p{L} -]+$/u);
  });
});
