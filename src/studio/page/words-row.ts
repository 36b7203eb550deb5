import type { Language } from "../../book/language.ts";
import type { ServiceView, WordsRow } from "../api.ts";
import { create } from "./create.ts";
import { createSpoken } from "./create-spoken.ts";
import { languages } from "./languages.ts";
import { preferences } from "./preferences.ts";
import { texts } from "./texts.ts";

/** What places and services are called, in the language of the interface. */
export type PlaceNames = ReadonlyMap<string, string>;

/** Names of services as their facts give them, of places as the map does. */
export function namesOfPlaces(services: readonly ServiceView[], map: SVGSVGElement): PlaceNames {
  const places = [...map.querySelectorAll('[id^="place-"]')].map(
    (node) =>
      [
        node.id.slice("place-".length),
        node.querySelector("title")?.textContent ?? node.id,
      ] as const,
  );
  const named = services.map(({ id, name }) => [id, name[preferences().language]] as const);
  return new Map([...places, ...named]);
}

/** True where something in a row is to be mended, in any language. */
export function hasWarnings({ spoken }: WordsRow): boolean {
  return languages.some((language) => spoken[language].warnings.length > 0);
}

/** One prompt: its name, where it is used, and its words in the three languages. */
export function createWordsRow(row: WordsRow, names: PlaceNames): HTMLElement {
  const { words } = texts();
  return create(
    "article",
    {
      "class": "row",
      "id": `words-${row.id}`,
      "tabindex": -1,
      "aria-labelledby": `title-${row.id}`,
    },
    create(
      "header",
      { class: "row-head" },
      create("h2", { id: `title-${row.id}` }, titleOf(row, names)),
      create("span", { class: `badge kind-${row.kind}` }, words.kinds[row.kind]),
      row.isPastReview
        ? create("span", { class: "badge badge-warning" }, words.pastReview)
        : undefined,
      createUses(row, names),
    ),
    create(
      "div",
      { class: "row-languages" },
      ...languages.map((language) => createMeasured(language, row)),
    ),
    create(
      "div",
      { "class": "reading-round", "aria-hidden": "true" },
      create("span", { class: "tick-box" }),
      create("span", { class: "writing-line" }),
    ),
  );
}

function titleOf({ id, place, stage }: WordsRow, names: PlaceNames): string {
  if (place === undefined) return id.replace(/^phrase\//, "");
  const name = names.get(place) ?? place;
  if (stage === undefined || stage === "prompt") return name;
  const stages = new Map<string, string>(Object.entries(texts().stages));
  return `${name} · ${stages.get(stage) ?? stage}`;
}

function createUses({ place, usedAt }: WordsRow, names: PlaceNames): HTMLElement {
  const { words } = texts();
  const links = usedAt.map((user) =>
    create("a", { href: `#words/${encodeURIComponent(user)}` }, names.get(user) ?? user),
  );
  return create(
    "span",
    { class: "uses" },
    ...(links.length === 0 ? [] : [`${words.usedAt} `]),
    ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link])),
    ...(place === undefined
      ? []
      : [
          links.length === 0 ? "" : " · ",
          create("a", { href: `#map/${encodeURIComponent(place)}` }, words.onMap),
        ]),
  );
}

function createMeasured(language: Language, row: WordsRow): HTMLElement {
  const { seconds, longestSentence, warnings } = row.spoken[language];
  const measures = texts().words.measures(seconds, longestSentence);
  if (warnings.length === 0) return createSpoken(language, row, measures);
  const list = warnings.map((warning) => create("li", {}, warning));
  return createSpoken(language, row, measures, create("ul", { class: "row-warnings" }, ...list));
}
