import { expect, it } from "vitest";
import { expectAccessible, useStudioPage } from "./studio-page.ts";

const studio = useStudioPage();

it.each([
  ["light", 360],
  ["dark", 1280],
] as const)("has nothing that axe finds, %s, %i pixels wide", async (theme, width) => {
  await expectAccessible(studio, theme, width);
  expect(studio.faults).toEqual([]);
});
