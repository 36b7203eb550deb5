import { describe, expect, it } from "vitest";
import { toE164 } from "../../src/line/book/route.ts";

describe("a Belgian number in its international form", () => {
  it.each([
    ["0800 98 100", "+3280098100"],
    ["0800 30 030", "+3280030030"],
    ["02 535 45 42", "+3225354542"],
    ["09 332 80 80", "+3293328080"],
    ["04 367 93 11", "+3243679311"],
    ["0470 12 34 56", "+32470123456"],
    ["025354542", "+3225354542"],
  ])("%s is %s", (telephone, expected) => {
    expect(toE164(telephone)).toBe(expected);
  });

  it.each(["112", "101", "106", "1712", "1813", "116 000", "0", "00 32 2 535 45 42", "02 12", ""])(
    "%j has none",
    (telephone) => {
      expect(toE164(telephone)).toBeUndefined();
    },
  );
});
