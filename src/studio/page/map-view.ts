import type { Language } from "../../line/book/language.ts";
import type { FactsView, ServiceView, WordsRow, WordsView } from "../api.ts";
import { chosenMoment, momentShown, writeCallLink } from "./address.ts";
import { askFacts, askMap, askWay, askWords } from "./ask-server.ts";
import type { CallSession } from "./call-session.ts";
import { create, createWrongLink, readSvg, showLoading } from "./create.ts";
import { citeSource } from "./fact-details.ts";
import { createSpoken } from "./listen.ts";
import { MapCamera } from "./map-camera.ts";
import { markMap } from "./map-marks.ts";
import { listenToMapNodes } from "./map-nodes.ts";
import { createMapTools } from "./map-tools.ts";
import { languages, pageLanguage, texts } from "./texts.ts";

/** What the map shows besides the picture. */
interface MapFacts {
  readonly words: WordsView;
  readonly facts: FactsView;
}

/** The tree as a picture: where the call is and was, what is open, what was heard in this review. */
export function createMapView(session: CallSession, wanted: string | undefined): HTMLElement {
  return showLoading("map", async () => drawMapView(session, pageLanguage(), wanted));
}

async function drawMapView(
  session: CallSession,
  language: Language,
  wanted: string | undefined,
): Promise<readonly HTMLElement[]> {
  const at = chosenMoment();
  const moment = momentShown();
  const [picture, words, facts] = await Promise.all([
    askMap(language, at),
    askWords(at),
    askFacts(at),
  ]);
  const svg = readSvg(picture);
  svg.setAttribute("aria-describedby", "map-places");
  const camera = new MapCamera(svg);
  const mark = () => markMap(svg, { session, facts });
  const panel = createMapPanel({ words, facts, language });
  const stage = create(
    "div",
    {
      "class": "map-stage",
      "tabindex": 0,
      "role": "region",
      "aria-label": texts().map.stage,
      "aria-describedby": "map-keys",
    },
    svg,
  );
  camera.listen(stage);
  listenToMapNodes(svg, {
    choose: (place) => panel.show(place),
    reveal: (node) => camera.reveal(node),
  });
  const nodeOf = (place: string) =>
    svg.querySelector(`#place-${CSS.escape(place)}, #service-${CSS.escape(place)}`);
  const isKnown = (place: string) =>
    nodeOf(place) !== null || facts.services.some(({ id }) => id === place);
  const place = wanted ?? session.view?.place;
  // Sizes are known once the picture is on the page.
  requestAnimationFrame(() => {
    mark();
    camera.begin(place === undefined ? null : nodeOf(place));
    if (wanted !== undefined && isKnown(wanted)) panel.show(wanted);
  });
  const { map } = texts();
  return [
    ...(wanted === undefined || isKnown(wanted) ? [] : [createWrongLink()]),
    createMapTools({ camera, svg, moment, mark }),
    create("div", { class: "map-body" }, stage, panel.element),
    create(
      "p",
      { class: "hint" },
      `${map.hint} `,
      create("span", { id: "map-keys" }, map.keysHint),
      " ",
      create("span", { id: "map-places" }, map.placesHint),
    ),
  ];
}

/** Beside the map: what a place says in every language, and a call to it. */
function createMapPanel({ words, facts, language }: MapFacts & { readonly language: Language }): {
  readonly element: HTMLElement;
  readonly show: (place: string) => void;
} {
  const { map } = texts();
  const body = create("div", { class: "panel-body" }, create("p", { class: "hint" }, map.choose));
  // Its words would take minutes to say: they are announced, and read when they are gone to.
  const news = create("p", { class: "unseen", role: "status" });
  const element = create(
    "aside",
    { "class": "map-panel panel", "aria-label": map.panel },
    news,
    body,
  );
  return {
    element,
    show(place) {
      const row = words.rows.find((one) => one.place === place);
      const service = facts.services.find(({ id }) => id === place);
      const name = nameOf(place, service, row, language);
      news.textContent = map.shownBeside(name);
      body.replaceChildren(
        create("h2", {}, name),
        ...(service === undefined ? [] : [describeService(service), describeSource(service)]),
        createCallFromHere(place, language),
        ...(row === undefined
          ? [create("p", { class: "hint" }, map.noWords)]
          : [
              ...languages.map((spoken) =>
                createSpoken(spoken, row, texts().words.seconds(row.spoken[spoken].seconds)),
              ),
              create(
                "p",
                {},
                create("a", { href: `#words/${encodeURIComponent(row.id)}` }, map.inWords),
              ),
            ]),
      );
      element.scrollTop = 0;
    },
  };
}

function nameOf(
  place: string,
  service: ServiceView | undefined,
  row: WordsRow | undefined,
  language: Language,
): string {
  const node = document.querySelector(`#place-${CSS.escape(place)} > title`)?.textContent;
  return service?.name[language] ?? node ?? row?.id ?? place;
}

function describeService({ phone, isOpen, hours }: ServiceView): HTMLElement {
  const { map, facts } = texts();
  const state = isOpen === "unknown" ? map.hoursUnknown : isOpen ? map.open : map.closed;
  const kind = isOpen === "unknown" ? "unknown" : isOpen ? "open" : "closed";
  return create(
    "p",
    { class: "service-line" },
    create("strong", {}, phone ?? facts.noNumber),
    create("span", { class: `badge badge-${kind}` }, state),
    create("span", { class: "hint" }, hours[pageLanguage()]),
  );
}

function describeSource({ cited }: ServiceView): HTMLElement {
  return create("p", { class: "hint" }, ...citeSource(cited));
}

function createCallFromHere(place: string, language: Language): HTMLElement {
  const { map } = texts();
  const answer = create("span", { class: "hint", role: "status" });
  const call = async () => {
    answer.textContent = texts().loading;
    try {
      const at = chosenMoment() ?? momentShown();
      const steps = await askWay(place, language, at);
      if (steps === undefined) answer.textContent = map.noWay;
      else location.hash = writeCallLink({ at, steps });
    } catch (error) {
      answer.textContent = error instanceof Error ? error.message : `${error}`;
    }
  };
  return create(
    "p",
    { class: "call-from-here" },
    create(
      "button",
      { type: "button", class: "primary", onclick: () => void call() },
      map.callFromHere,
    ),
    answer,
  );
}
