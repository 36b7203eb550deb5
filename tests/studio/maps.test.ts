import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import supertest from "supertest";
import { afterAll, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { createMaps, drawMapApart, MapError } from "../../src/studio/maps.ts";
import { drawMap } from "../../src/tools/map/draw-map.ts";
import { book, lineMap } from "../support/map-of-line.ts";
import { openStudio, playCall } from "./open-studio.ts";

const folder = mkdtempSync(join(tmpdir(), "map-thread-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** A program for a thread, in the place of the one that draws. */
function program(name: string, source: string): URL {
  const file = join(folder, `${name}.mjs`);
  writeFileSync(file, source);
  return pathToFileURL(file);
}

it("draws the same picture as on the main thread, and goes on answering meanwhile", async () => {
  const mapIn = createMaps(book, createSpeech(phrases));
  let turns = 0;
  let isDrawing = true;
  const turn = () => {
    turns += 1;
    if (isDrawing) setImmediate(turn);
  };
  turn();
  const picture = await mapIn("nl");
  isDrawing = false;
  // A turn for each place, and many more while it is drawn.
  expect(turns).toBeGreaterThan(500);
  expect(picture).toBe(await drawMap(lineMap("nl")));
});

it.each([
  ["throws", 'throw new Error("broken");', /its thread failed/],
  ["ends", "process.exit(0);", /its thread ended before it was done/],
  ["hangs", "for (;;) {}", /it took too long/],
  [
    "takes all memory",
    "const all = []; for (;;) all.push(new Array(1e6).fill({}));",
    /its thread failed/,
  ],
])("says so when the thread %s", async (name, source, reason) => {
  const drawn = drawMapApart(lineMap("en"), program(name, source), name === "hangs" ? 300 : 15_000);
  await expect(drawn).rejects.toThrow(MapError);
  await expect(drawn).rejects.toThrow(reason);
});

it("forgets a failure, and draws at the next time of asking", async () => {
  let asked = 0;
  const mapIn = createMaps(book, createSpeech(phrases), async () => {
    asked += 1;
    if (asked === 1) throw new MapError("it took too long");
    return "<svg/>";
  });
  await expect(mapIn("en")).rejects.toThrow(MapError);
  expect(await mapIn("en")).toBe("<svg/>");
});

it("answers a failed map clearly, and everything else as before", async () => {
  const broken = program("breaks", 'throw new Error("broken");');
  const studio = openStudio({ drawMap: (graph) => drawMapApart(graph, broken) });
  const { body } = await supertest(studio).get("/api/map?language=en").expect(500);
  expect(body.problem).toBe(
    'The map could not be drawn: its thread failed. Ask again; if it goes on, "npm run map" says more.',
  );
  expect((await playCall(studio, undefined, "3")).place).toBe("main");
});
