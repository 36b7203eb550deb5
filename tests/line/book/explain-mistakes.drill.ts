import { describe, expect, it } from "vitest";
import { useEditedCopy } from "./edited-copy.ts";

const toldAfter = useEditedCopy();

describe("a mistake of an editor is told with its fix, before the compiler's words", () => {
  it.each([
    [
      "locales/nl.ts",
      '"transfer.busy"',
      '"transfer.bussy"',
      /locales\/nl.ts has a phrase "transfer.bussy" .* Did you mean "transfer.busy"\?/,
    ],
    ["locales/en.ts", "{{time}}", "{{hour}}", /locales\/en.ts: .* must have the same blanks/],
    [
      "menus/tree.ts",
      '2: "sexual-violence"',
      '2: "sexual-violense"',
      /"sexual-violense", which is no place and no service. Did you mean "sexual-violence"\?/,
    ],
    ["menus/tree.ts", '2: "sexual-violence"', '6: "sexual-violence"', /take 1 to 5 only, not 6/],
  ])("%s: %s as %s", async (file, words, others, told) => {
    expect(await toldAfter(file, words, others)).toMatch(told);
  });
});

it("leaves a sound book alone", async () => {
  expect(await toldAfter("locales/nl.ts", "export", "export")).toBe("");
});
