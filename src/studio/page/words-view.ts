import type { Language } from "../../line/book/language.ts";
import type { MapGraph } from "../../tools/map/graph.ts";
import type { ServiceView, WordsRow } from "../api.ts";
import { chosenMoment, momentShown } from "./address.ts";
import { askFacts, askMap, askWords } from "./ask-server.ts";
import { create, createWrongLink, showLoading } from "./create.ts";
import { createSpoken } from "./listen.ts";
import { createSearch, foldText } from "./search.ts";
import { languages, pageLanguage, texts, writeMoment } from "./texts.ts";

/** Everything the line can say, in every language side by side. */
export function createWordsView(wanted: string | undefined): HTMLElement {
  return showLoading("words", async () => {
    const at = chosenMoment();
    const [{ rows, warnings }, { services }, map] = await Promise.all([
      askWords(at),
      askFacts(at),
      askMap(pageLanguage()),
    ]);
    const { words } = texts();
    const names = namesOfPlaces(services, map);
    const drawn = rows.map((row) => ({ row, element: createWordsRow(row, names) }));
    const kinds = [...new Set(rows.map(({ kind }) => kind))];
    const list = create("div", { class: "rows" });
    const search = createSearch({
      // A link to one prompt must not find it hidden.
      name: wanted === undefined ? "words" : undefined,
      label: words.search,
      choices: {
        label: words.kind,
        options: [["", words.allKinds], ...kinds.map((kind) => [kind, words.kinds[kind]] as const)],
      },
      switches: [words.onlyWarnings(rows.filter(hasWarnings).length), words.onlyPastReview],
      onChange: ({ text, choice, switches: [onlyWarnings, onlyPastReview] }) => {
        const found = drawn.filter(
          ({ row, element }) =>
            foldText(element.textContent).includes(text) &&
            (choice === "" || row.kind === choice) &&
            (onlyWarnings !== true || hasWarnings(row)) &&
            (onlyPastReview !== true || row.isPastReview),
        );
        list.replaceChildren(...found.map(({ element }) => element));
        return words.shown(found.length, rows.length);
      },
    });
    const print = create(
      "button",
      { type: "button", class: "quiet print-button", onclick: () => window.print() },
      words.print,
    );
    search.append(print);
    requestAnimationFrame(() => goTo(wanted));
    const isKnown = wanted === undefined || rows.some(({ id }) => id === wanted);
    return [
      ...(isKnown ? [] : [createWrongLink()]),
      search,
      create("p", { class: "print-only" }, words.printTitle(writeMoment(momentShown()))),
      ...(warnings.length === 0 ? [] : [createWarnings(warnings)]),
      list,
    ];
  });
}

function createWarnings(warnings: readonly string[]): HTMLElement {
  return create(
    "details",
    { class: "warnings" },
    create("summary", {}, texts().words.warnings(warnings.length)),
    create("ul", {}, ...warnings.map((warning) => create("li", {}, warning))),
  );
}

function goTo(wanted: string | undefined): void {
  if (wanted === undefined) return;
  const row = document.getElementById(`words-${wanted}`);
  row?.scrollIntoView({ block: "start" });
  row?.focus({ preventScroll: true });
}

/** What places and services are called, in the language of the interface. */
type PlaceNames = ReadonlyMap<string, string>;

/** Names of services as their facts give them, of places as the map does. */
function namesOfPlaces(services: readonly ServiceView[], { nodes }: MapGraph): PlaceNames {
  const places = nodes.map(({ id, label }) => [id.replace(/^place-/, ""), label] as const);
  const named = services.map(({ id, name }) => [id, name[pageLanguage()]] as const);
  return new Map([...places, ...named]);
}

/** True where something in a row is to be mended, in any language. */
function hasWarnings({ spoken }: WordsRow): boolean {
  return languages.some((language) => spoken[language].warnings.length > 0);
}

/** One prompt: its name, where it is used, and its words in every language. */
function createWordsRow(row: WordsRow, names: PlaceNames): HTMLElement {
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
