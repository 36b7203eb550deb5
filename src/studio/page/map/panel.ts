import type { Language } from "../../../line/book/language.ts";
import type { FactsView, ServiceView, WordsView } from "../../api.ts";
import { chosenMoment, linkTo, momentShown, writeCallLink } from "../address.ts";
import { askWay } from "../ask-server.ts";
import { create } from "../create.ts";
import { citeSource } from "../facts/fact-details.ts";
import { createSpoken } from "../listen.ts";
import { languageName, languages, pageLanguage, texts } from "../texts.ts";
import { openingOf } from "./marks.ts";
import { type MapItem, placeOf } from "./tree.ts";

/** What is told of a chosen place. */
export interface ToldOfPlaces {
  readonly facts: FactsView;
  /** Everything the line says: asked for once a place is chosen. */
  readonly words: () => Promise<WordsView>;
}

/** What stands beside the map while a place is chosen. */
export interface MapPanel {
  readonly element: HTMLElement;
  /** Shows an item of the map, or a service that no key leads to. */
  readonly show: (shown: MapItem | string) => void;
}

/** Beside the map: what the chosen place says in every language, and a call to it. Hidden while none is chosen. */
export function createMapPanel(told: ToldOfPlaces, onClose: () => void): MapPanel {
  const { map } = texts();
  const body = create("div", { class: "panel-body" });
  // Its words would take minutes to say: they are announced, and read when they are gone to.
  const news = create("p", { class: "unseen", role: "status" });
  const close = () => {
    panel.hidden = true;
    onClose();
  };
  const panel = create(
    "aside",
    { "class": "map-panel panel", "aria-label": map.panel, "hidden": true },
    create(
      "button",
      { "type": "button", "class": "quiet panel-close", "onclick": close },
      map.close,
    ),
    body,
  );
  return {
    element: create("div", { class: "map-beside" }, news, panel),
    show(shown) {
      const place = typeof shown === "string" ? shown : placeOf(shown);
      const service = told.facts.services.find(({ id }) => id === place);
      const name = typeof shown === "string" ? service?.name[pageLanguage()] : shown.label;
      if (place === undefined || name === undefined) return;
      panel.hidden = false;
      news.textContent = map.shownBeside(name);
      const words = createWords(place, told);
      body.replaceChildren(create("h2", {}, name), ...createPlaceDetails(place, told), words);
      panel.scrollTop = 0;
    },
  };
}

/** What is known of a place or a service, and calls to it. */
export function createPlaceDetails(place: string, { facts }: ToldOfPlaces): readonly HTMLElement[] {
  const service = facts.services.find(({ id }) => id === place);
  return [
    ...(service === undefined ? [] : [describeService(service), describeSource(service)]),
    createCallFromHere(place),
  ];
}

/** What a place says in every language, once the server has told it. */
export function createWords(place: string, { words }: ToldOfPlaces): HTMLElement {
  const { map, loading, notLoaded } = texts();
  const element = create("div", { class: "panel-body" }, create("p", { class: "hint" }, loading));
  words().then(
    ({ rows }) => {
      const row = rows.find((one) => one.place === place);
      if (row === undefined) {
        element.replaceChildren(create("p", { class: "hint" }, map.noWords));
        return;
      }
      element.replaceChildren(
        ...languages.map((spoken) =>
          createSpoken(spoken, row, texts().words.seconds(row.spoken[spoken].seconds)),
        ),
        create("p", {}, create("a", { href: linkTo("words", row.id) }, map.inWords)),
      );
    },
    (error: unknown) => {
      const message = error instanceof Error ? error.message : `${error}`;
      element.replaceChildren(create("p", { class: "problem", role: "alert" }, notLoaded(message)));
    },
  );
  return element;
}

function describeService(service: ServiceView): HTMLElement {
  const { facts } = texts();
  const { state, words } = openingOf(service);
  return create(
    "p",
    { class: "service-line" },
    create("strong", {}, service.phone ?? facts.noNumber),
    create("span", { class: `badge badge-${state}` }, words),
    create("span", { class: "hint" }, service.hours[pageLanguage()]),
  );
}

function describeSource({ cited }: ServiceView): HTMLElement {
  return create("p", { class: "hint" }, ...citeSource(cited));
}

/** A call to a place in each language, at the moment that is shown. */
function createCallFromHere(place: string): HTMLElement {
  const { map, loading } = texts();
  const answer = create("span", { class: "hint", role: "status" });
  const call = async (language: Language) => {
    answer.textContent = loading;
    try {
      const at = chosenMoment() ?? momentShown();
      const steps = await askWay(place, language, at);
      if (steps === undefined) answer.textContent = map.noWay;
      else location.hash = writeCallLink({ at, steps });
    } catch (error) {
      answer.textContent = error instanceof Error ? error.message : `${error}`;
    }
  };
  const buttons = languages.map((language) => {
    const inLanguage = map.inLanguage(languageName(language));
    return create(
      "button",
      {
        "type": "button",
        "class": language === pageLanguage() ? "primary" : undefined,
        "aria-label": `${map.callFromHere} ${inLanguage}`,
        "onclick": () => void call(language),
      },
      inLanguage,
    );
  });
  return create(
    "p",
    { class: "call-from-here" },
    create("span", {}, map.callFromHere),
    ...buttons,
    answer,
  );
}
