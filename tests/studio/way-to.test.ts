import supertest from "supertest";
import { expect, it } from "vitest";
import { languages } from "../../src/line/book/language.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import type { WayView } from "../../src/studio/api.ts";
import { book as lineBook } from "../support/map-of-line.ts";
import { editionOf, openStudio, playCall } from "./open-studio.ts";

const studio = openStudio();

async function askWay(query: string, asked = studio): Promise<WayView> {
  const { body } = await supertest(asked).get(`/api/way?${query}`).expect(200);
  return body;
}

it("leads to a place by the fewest keys", async () => {
  expect(await askWay("place=welcome&language=en")).toEqual({ steps: [] });
  expect(await askWay("place=in-danger&language=en")).toEqual({ steps: ["0"] });
  expect(await askWay("place=main&language=nl")).toEqual({ steps: ["2"] });
  expect(await askWay("place=night-line&language=en")).toEqual({ steps: ["3", "3"] });
});

it("ends in the ringing where a place connects at once, and in its words where nothing can be called", async () => {
  const { steps = [] } = await askWay("place=talk&language=fr");
  expect(steps).toEqual(["1", "1", "-"]);
  const { waits } = await playCall(studio, undefined, ...steps);
  expect(waits).toMatchObject({ kind: "transfer" });
  // In English, the same place leads to a menu.
  expect(await askWay("place=talk&language=en")).toEqual({ steps: ["3", "1"] });
});

it("leads a call to every place that the map shows, in each language", async () => {
  const edition = editionOf(bookDraft);
  const line = openStudio({ edition: () => edition });
  const onlyInEnglish = ["someone-in-english", "french-line-now", "dutch-line-now"];
  const places = [...lineBook.nodes.keys(), ...lineBook.services.keys()];
  const at = "2026-11-23T10:00";
  for (const language of languages) {
    for (const place of places) {
      const { steps } = await askWay(`place=${place}&language=${language}&at=${at}`, line);
      const isElsewhere = language !== "en" && onlyInEnglish.includes(place);
      expect([place, steps === undefined]).toEqual([place, isElsewhere]);
      if (steps === undefined || language !== "en") continue;
      const call = await playCall(line, at, ...steps);
      const rings = lineBook.nodes.get(place)?.kind === "first-open" && steps.at(-1) === "-";
      if (rings) expect([place, call.waits.kind]).toEqual([place, "transfer"]);
      else if (place === "talk-now") expect(call.place).toBe("someone-in-english");
      else expect(call.place).toBe(place === "112" ? "danger" : place);
    }
  }
});

it("says that a place is not in the book", async () => {
  for (const query of [
    "place=nowhere",
    "place=__proto__",
    "language=en",
    "place=main&place=talk",
  ]) {
    const { body } = await supertest(studio).get(`/api/way?${query}`).expect(400);
    expect(body.problem).toMatch(/^place is a place or a service of the book/);
  }
});
