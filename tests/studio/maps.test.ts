import { expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { createMaps } from "../../src/studio/maps.ts";
import { book, lineMap } from "../support/map-of-line.ts";

it("finds the same ways as the drawn map, once, and goes on answering meanwhile", async () => {
  const mapIn = createMaps(book, createSpeech(phrases));
  let turns = 0;
  let isFinding = true;
  const turn = () => {
    turns += 1;
    if (isFinding) setImmediate(turn);
  };
  turn();
  const graph = await mapIn("nl");
  isFinding = false;
  // A turn for each place.
  expect(turns).toBeGreaterThan(50);
  expect(graph).toEqual(lineMap("nl"));
  expect(await mapIn("nl")).toBe(graph);
});

it("forgets a failure, and looks again at the next time of asking", async () => {
  const speech = createSpeech(phrases);
  let asked = 0;
  const mapIn = createMaps(book, (answer) => {
    asked += 1;
    if (asked === 1) throw new Error("broken");
    return speech(answer);
  });
  await expect(mapIn("en")).rejects.toThrow("broken");
  expect((await mapIn("en")).nodes.length).toBeGreaterThan(50);
});
