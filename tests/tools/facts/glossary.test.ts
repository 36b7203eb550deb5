import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import type { Language } from "../../../src/line/book/language.ts";

/** What docs/glossary.md says is never said. */
const never: readonly (readonly [Language, RegExp])[] = [
  ["fr", /soixante-dix|quatre-vingt-(dix|onze|douze)/i],
  ["fr", /\b(tapez|composez)\b/i],
  ["fr", /(?<!\p{L})(tu|toi|ton|tes)(?!\p{L})/iu],
  ["nl", /(?<!\p{L})(je|jij|jou|jouw)(?!\p{L})/iu],
  ["nl", /\b(toets in|telefoneer)/i],
  ["en", /\b(you must|you should|do not hesitate)\b/i],
];

describe("the glossary", () => {
  it.each(never)("in %s, the line never says %s", (language, wrong) => {
    const said = Object.entries(phrases[language]).filter(([, text]) => wrong.test(text));
    expect(said).toEqual([]);
  });
});
