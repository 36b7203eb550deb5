import { expect, it } from "vitest";
import { useEditedCopy } from "./edited-copy.ts";

// Every kind of mistake, and a sound book, is a drill: each time the whole line is read anew.
const toldAfter = useEditedCopy();

it("tells a mistake of an editor with its fix, before the compiler's words", async () => {
  expect(await toldAfter("menus/tree.ts", '2: "sexual-violence"', '2: "sexual-violense"')).toMatch(
    /"sexual-violense", which is no place and no service. Did you mean "sexual-violence"\?/,
  );
});

it("leaves what cannot be read to the compiler", async () => {
  expect(await toldAfter("locales/nl.ts", "export const nl = {", "export const nl = {{")).toBe("");
});
