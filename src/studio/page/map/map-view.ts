import type { Language } from "../../../line/book/language.ts";
import type { MapGraph } from "../../../tools/map/graph.ts";
import type { FactsView, WordsView } from "../../api.ts";
import { chosenMoment, linkTo, momentShown } from "../address.ts";
import { askFacts, askMap, askWords } from "../ask-server.ts";
import { create, createWrongLink, showLoading } from "../create.ts";
import { heardPlaces, preferences } from "../kept.ts";
import type { CallSession } from "../phone/call-session.ts";
import { pageLanguage, texts, writeMoment } from "../texts.ts";
import { drawSheet, type MarkedMap } from "./draw.ts";
import { markMap } from "./marks.ts";
import { createOutline } from "./outline.ts";
import { createMapPanel, type ToldOfPlaces } from "./panel.ts";
import { createPicture } from "./picture.ts";
import { createMapTools } from "./tools.ts";
import {
  canFold,
  firstOpen,
  itemOf,
  leadingTo,
  type MapItem,
  type MapTree,
  placeOf,
  treeOf,
} from "./tree.ts";

/** On a narrower screen a picture could not be read. */
const wide = matchMedia("(min-width: 600px)");

/** Draws the map that is on the page once more: as a picture or as an outline, as its width asks. */
let fitWidth = () => {};
wide.addEventListener("change", () => fitWidth());

/** The tree as a picture, or as an outline on a narrow screen: where the call is and was, what is open, what was heard. */
export function createMapView(session: CallSession, wanted: string | undefined): HTMLElement {
  return showLoading("map", async () => {
    const at = chosenMoment();
    const language = pageLanguage();
    const moment = momentShown();
    const [graph, facts] = await Promise.all([askMap(language), askFacts(at)]);
    const view = new MapView({ session, graph, facts, language, at, moment });
    const isWrong = wanted !== undefined && !view.isKnown(wanted);
    const element = create("div", { class: "map-whole" });
    const show = (place: string | undefined) => element.replaceChildren(...view.show(place));
    show(wanted);
    fitWidth = () => show(undefined);
    return [...(isWrong ? [createWrongLink()] : []), element];
  });
}

/** Keeps the chosen place in the address: loading the page again, another time or a shared link lead back to it. */
function rememberPlace(item: MapItem | undefined): void {
  history.replaceState(null, "", linkTo("map", item === undefined ? undefined : placeOf(item)));
}

/** What the map is made of. */
interface MapViewParts {
  readonly session: CallSession;
  readonly graph: MapGraph;
  readonly facts: FactsView;
  readonly language: Language;
  /** The chosen time; undefined is now. */
  readonly at: string | undefined;
  /** When the line is as the map shows it, as YYYY-MM-DDTHH:MM. */
  readonly moment: string;
}

/** What is open and chosen on the map, and how it is shown. */
class MapView {
  readonly #parts: MapViewParts;
  readonly #tree: MapTree;
  readonly #told: ToldOfPlaces;
  readonly #paper = create("div", { class: "map-paper print-only" });
  #open: Set<string>;
  #chosen: string | undefined;
  #marked: MarkedMap;
  #draw = () => {};

  constructor(parts: MapViewParts) {
    this.#parts = parts;
    const { facts, at, graph } = parts;
    let words: Promise<WordsView> | undefined;
    const askOnce = () => {
      words ??= askWords(at);
      return words;
    };
    this.#told = { facts, words: askOnce };
    this.#tree = treeOf(graph, texts().map.told);
    this.#open = firstOpen(this.#tree, wide.matches);
    this.#marked = this.#mark();
  }

  /** Whether a place or a service is one of the line's. */
  isKnown(place: string): boolean {
    const isService = this.#parts.facts.services.some(({ id }) => id === place);
    return isService || itemOf(this.#tree, place) !== undefined;
  }

  /** What the view consists of. It opens the way to the place that is wanted, or to where the call is. */
  show(wanted: string | undefined): readonly HTMLElement[] {
    const place = wanted ?? this.#parts.session.view?.place;
    const start = place === undefined ? undefined : itemOf(this.#tree, place);
    if (start !== undefined) this.#openWayTo(start);
    this.#drawPaper();
    return wide.matches ? this.#showPicture(start, wanted) : this.#showOutline(start, wanted);
  }

  #showPicture(start: MapItem | undefined, wanted: string | undefined): readonly HTMLElement[] {
    const panel = createMapPanel(this.#told, () => {
      const before = this.#chosen;
      this.#chosen = undefined;
      rememberPlace(undefined);
      this.#draw();
      if (before !== undefined) picture.goTo(before, true);
    });
    const choose = (item: MapItem, takesFocus: boolean) => {
      const whole = this.#wholeOf(item);
      if (item.isElsewhere) this.#openWayTo(whole);
      else if (canFold(this.#tree, item)) this.#openOrFold(item);
      this.#chosen = whole.id;
      this.#draw();
      rememberPlace(whole);
      panel.show(whole);
      picture.goTo(whole.id, takesFocus);
    };
    const picture = createPicture((id) => {
      const item = this.#tree.all.find((one) => one.id === id);
      if (item !== undefined) choose(item, true);
    });
    this.#draw = () =>
      picture.draw({ marked: this.#marked, open: this.#open, chosen: this.#chosen });
    // Sizes are known once the picture is on the page.
    requestAnimationFrame(() => {
      if (wanted !== undefined) {
        this.#chosen = start?.id;
        panel.show(start ?? wanted);
      }
      this.#draw();
      picture.camera.begin();
      if (start !== undefined) picture.goTo(start.id, false);
    });
    const { map } = texts();
    const { camera } = picture;
    return [
      ...this.#createTools((way) => (way === "whole" ? camera.fit() : camera.zoomStep(way))),
      create("div", { class: "map-body" }, picture.stage, panel.element),
      create(
        "p",
        { class: "hint" },
        `${map.hint} `,
        create("span", { id: "map-keys" }, map.keysHint),
        " ",
        create("span", { id: "map-places" }, map.placesHint),
      ),
      this.#paper,
    ];
  }

  #showOutline(start: MapItem | undefined, wanted: string | undefined): readonly HTMLElement[] {
    const body = create("div", {});
    const focus = (id: string) => document.getElementById(id)?.focus();
    this.#draw = () => {
      const focused = body.contains(document.activeElement)
        ? document.activeElement?.id
        : undefined;
      const outline = createOutline({
        tree: this.#tree,
        marks: this.#marked.marks,
        open: this.#open,
        told: this.#told,
        toggle: (item) => {
          if (!this.#open.delete(item.id)) this.#open.add(item.id);
          this.#draw();
        },
        goTo: (item) => {
          const whole = this.#wholeOf(item);
          this.#openWayTo(whole);
          this.#open.add(whole.id);
          this.#draw();
          focus(whole.id);
        },
      });
      body.replaceChildren(outline);
      if (focused) focus(focused);
    };
    if (start !== undefined && wanted !== undefined) this.#open.add(start.id);
    this.#draw();
    if (start !== undefined) {
      requestAnimationFrame(() => document.getElementById(start.id)?.scrollIntoView());
    }
    // The tree first: on a narrow screen the buttons would fill it.
    return [body, ...this.#createTools(undefined), this.#paper];
  }

  #createTools(
    zoom: ((direction: "in" | "out" | "whole") => void) | undefined,
  ): readonly HTMLElement[] {
    return createMapTools({
      zoom,
      openAll: () => this.#reopen(this.#tree.all.filter(({ items }) => items.length > 0)),
      foldAll: () => this.#reopen([]),
      mark: () => {
        this.#marked = this.#mark();
        this.#draw();
        this.#drawPaper();
      },
      sheet: () => this.#drawPaper(),
      standingKeys: this.#parts.graph.standingKeys,
    });
  }

  #mark(): MarkedMap {
    const { session, facts, graph } = this.#parts;
    const marks = markMap(this.#tree, {
      view: session.view,
      facts,
      heard: preferences().greysUnheard ? heardPlaces() : new Set(),
    });
    return { tree: this.#tree, marks, standingKeys: graph.standingKeys };
  }

  /** Where what an item stands for is shown whole. */
  #wholeOf(item: MapItem): MapItem {
    return this.#tree.all.find(({ id }) => id === item.node.id) ?? item;
  }

  #openWayTo(item: MapItem): void {
    for (const { id } of leadingTo(item)) this.#open.add(id);
  }

  /** What is folded opens; what is open and chosen already folds. */
  #openOrFold({ id }: MapItem): void {
    if (!this.#open.has(id)) this.#open.add(id);
    else if (this.#chosen === id) this.#open.delete(id);
  }

  #reopen(items: readonly MapItem[]): void {
    this.#open = firstOpen(this.#tree, false);
    for (const { id } of items) this.#open.add(id);
    this.#draw();
  }

  /** Draws the sheet for the printer and for a file: whole, whatever is open on the screen. */
  #drawPaper(): SVGSVGElement {
    const { lineName, map } = texts();
    const { language, moment } = this.#parts;
    const sheet = drawSheet(this.#marked, [
      `${lineName} – ${map.stage}`,
      map.savedMoment(writeMoment(moment)),
    ]);
    sheet.setAttribute("lang", language);
    this.#paper.replaceChildren(sheet);
    return sheet;
  }
}
