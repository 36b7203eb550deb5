import type { Language } from "../../book/language.ts";
import type { FactsView, WordsView } from "../api.ts";
import { askFacts, askMap, askWords } from "./ask-server.ts";
import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { showLoading } from "./loading.ts";
import { MapCamera } from "./map-camera.ts";
import { markMap } from "./map-marks.ts";
import { listenToMapNodes } from "./map-nodes.ts";
import { createMapPanel } from "./map-panel.ts";
import { createMapTools } from "./map-tools.ts";
import { chosenMoment } from "./moment.ts";
import { preferences } from "./preferences.ts";
import { readSvg } from "./read-svg.ts";
import { texts } from "./texts.ts";
import { createWrongLink } from "./wrong-link.ts";

/** What the map shows besides the picture. */
export interface MapFacts {
  readonly words: WordsView;
  readonly facts: FactsView;
}

/** The tree as a picture: where the call is and was, what is open, what was heard in this review. */
export function createMapView(session: CallSession, wanted: string | undefined): HTMLElement {
  return showLoading("map", async () => drawMapView(session, preferences().language, wanted));
}

async function drawMapView(
  session: CallSession,
  language: Language,
  wanted: string | undefined,
): Promise<readonly HTMLElement[]> {
  const at = chosenMoment();
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
    createMapTools({ camera, svg, mark }),
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
