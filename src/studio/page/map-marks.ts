import type { FactsView, ServiceView } from "../api.ts";
import type { CallSession } from "./call-session.ts";
import { createDrawn } from "./create.ts";
import { heardPlaces, preferences } from "./kept.ts";
import { nodeBox, placeOfNode } from "./map-nodes.ts";
import { pageLanguage, texts } from "./texts.ts";

/** Marks where the call is and was, what is open, and what was heard in this review. */
export function markMap(
  svg: SVGSVGElement,
  { session, facts }: { readonly session: CallSession; readonly facts: FactsView },
): void {
  const { view } = session;
  const heard = heardPlaces();
  const services = new Map(facts.services.map((service) => [service.id, service]));
  for (const mark of svg.querySelectorAll(".map-mark")) mark.remove();
  for (const node of svg.querySelectorAll<SVGGElement>(".node")) {
    const place = placeOfNode(node);
    if (place === undefined) continue;
    const turn = view?.places.indexOf(place) ?? -1;
    // Before anything was heard, all of it would be grey.
    const isGrey = preferences().greysUnheard && heard.size > 0 && !heard.has(place);
    node.classList.toggle("unheard", isGrey);
    node.classList.toggle("on-path", turn >= 0);
    node.classList.toggle("present", view?.place === place);
    const box = nodeBox(node);
    if (turn >= 0) node.append(...drawTurn(box, turn + 1, view?.place === place));
    const service = node.classList.contains("service") ? services.get(place) : undefined;
    const opening = service === undefined ? undefined : openingOf(service);
    if (opening !== undefined) node.append(drawOpening(box, opening));
    describeNode(node, { isPresent: view?.place === place, opening, isGrey });
  }
  markArrows(svg, view?.places ?? []);
}

/** An arrow between two places of the path is lit: its name holds the place where it starts. */
function markArrows(svg: SVGSVGElement, places: readonly string[]): void {
  for (const arrow of svg.querySelectorAll(".edge")) arrow.classList.remove("on-path");
  places.slice(1).forEach((to, index) => {
    const from = places[index];
    const node = svg.querySelector<SVGGElement>(`#place-${CSS.escape(to)}`);
    if (node === null || from === undefined) return;
    for (const arrow of svg.querySelectorAll<SVGGElement>(
      `.edge[id^="arrow-key-${CSS.escape(from)}-"]`,
    )) {
      if (endsAt(arrow, node)) arrow.classList.add("on-path");
    }
  });
}

function endsAt(arrow: SVGGElement, node: SVGGElement): boolean {
  const [end, box] = [arrow.getBBox(), nodeBox(node)];
  const right = end.x + end.width;
  const isAcross = Math.abs(right - box.x) < 20;
  const overlaps = end.y <= box.y + box.height && end.y + end.height >= box.y;
  return isAcross && overlaps && tipInside(arrow, box);
}

/** The tip is the second corner of the arrow's head. */
function tipInside(arrow: SVGGElement, box: DOMRect): boolean {
  const tip = arrow.querySelector("polygon")?.points.getItem(1);
  return tip !== undefined && tip.y >= box.y - 2 && tip.y <= box.y + box.height + 2;
}

function drawTurn(box: DOMRect, turn: number, isPresent: boolean): readonly SVGElement[] {
  const pad = 7;
  const frame = createDrawn("rect", {
    class: isPresent ? "map-mark frame frame-present" : "map-mark frame",
    x: box.x - pad,
    y: box.y - pad,
    width: box.width + 2 * pad,
    height: box.height + 2 * pad,
    rx: 8,
  });
  const badge = createDrawn(
    "g",
    { class: "map-mark turn" },
    createDrawn("circle", { cx: box.x - pad, cy: box.y - pad, r: 15 }),
    createDrawn(
      "text",
      { "x": box.x - pad, "y": box.y - pad + 5, "text-anchor": "middle", "font-size": 15 },
      `${turn}`,
    ),
  );
  return [frame, badge];
}

/** Whether a service is open, as a class and in words. */
interface Opening {
  readonly state: "open" | "closed" | "unknown";
  readonly words: string;
}

function openingOf({ isOpen, hours }: ServiceView): Opening {
  const { map } = texts();
  if (isOpen === "unknown") return { state: "unknown", words: hours[pageLanguage()] };
  return isOpen ? { state: "open", words: map.open } : { state: "closed", words: map.closed };
}

function drawOpening(box: DOMRect, { state, words }: Opening): SVGElement {
  const width = 16 + 7 * words.length;
  // Left of the key that calls.
  const [x, y] = [box.x + box.width - width - 42, box.y + box.height / 2 - 9];
  return createDrawn(
    "g",
    { class: `map-mark opening opening-${state}` },
    createDrawn("rect", { x, y, width, height: 18, rx: 9 }),
    createDrawn(
      "text",
      { "x": x + width / 2, "y": y + 13, "text-anchor": "middle", "font-size": 12 },
      words,
    ),
  );
}

/** What a screen reader says of a place: its name, its kind, and what the marks on it show. */
function describeNode(
  node: SVGGElement,
  state: {
    readonly isPresent: boolean;
    readonly opening: Opening | undefined;
    readonly isGrey: boolean;
  },
): void {
  const { map } = texts();
  const title = node.querySelector(":scope > title")?.textContent ?? node.id;
  const kind = Object.entries(map.kinds).find(([name]) => node.classList.contains(name));
  const said = [
    title,
    kind?.[1],
    state.isPresent ? map.present : undefined,
    // Hours that are not known are part of the name.
    state.opening?.state === "unknown" ? undefined : state.opening?.words,
    state.isGrey ? map.notHeard : undefined,
  ];
  node.setAttribute("aria-label", said.filter(Boolean).join(". "));
}
