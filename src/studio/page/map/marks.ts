import type { CallView, FactsView, ServiceView } from "../../api.ts";
import { pageLanguage, texts } from "../texts.ts";
import { itemOf, type MapItem, type MapTree, placeOf } from "./tree.ts";

/** Whether a service is open at the chosen time, as a class and in words. */
interface Opening {
  readonly state: "open" | "closed" | "unknown";
  readonly words: string;
}

/** What the map shows of an item besides its name. */
export interface MapMark {
  /** Its place on the way of the call, from 1. */
  readonly turn: number | undefined;
  /** The call is there. */
  readonly isPresent: boolean;
  readonly opening: Opening | undefined;
  /** It has words of its own that were not heard in this review. */
  readonly isUnheard: boolean;
}

/** What is known of a call, of the services and of the review when the map is marked. */
export interface MarkedWith {
  readonly view: Pick<CallView, "place" | "places"> | undefined;
  readonly facts: FactsView | undefined;
  readonly heard: ReadonlySet<string>;
}

/** Marks every item of the map, by its name. */
export function markMap(tree: MapTree, known: MarkedWith): ReadonlyMap<string, MapMark> {
  const { view, facts, heard } = known;
  const services = new Map(facts?.services.map((service) => [service.id, service]));
  const path = pathOf(tree, view?.places ?? []);
  const turns = new Map(path.map(({ id }, index) => [id, index + 1]));
  const present = path.findLast((item) => placeOf(item) === view?.place)?.id;
  return new Map(
    tree.all.map((item) => {
      const service = services.get(placeOf(item) ?? "");
      const isService = item.node.kind === "service" && service !== undefined;
      const mark: MapMark = {
        turn: turns.get(item.id),
        isPresent: item.id === present,
        opening: isService ? openingOf(service) : undefined,
        isUnheard: isUnheard(tree, item, heard),
      };
      return [item.id, mark];
    }),
  );
}

/** Whether a service is open, in the language of the page. */
export function openingOf({ isOpen, isWithdrawn, hours }: ServiceView): Opening {
  const { map } = texts();
  if (isWithdrawn) return { state: "closed", words: map.withdrawn };
  if (isOpen === "unknown") return { state: "unknown", words: hours[pageLanguage()] };
  return isOpen ? { state: "open", words: map.open } : { state: "closed", words: map.closed };
}

/**
 * Whether an item waits to be heard. Before anything was, all of it would: then nothing is marked.
 * What begins every call, danger, which each call begins with and one key reaches from anywhere, and
 * what only leads on and has no words of its own, do not wait.
 */
function isUnheard({ trunk, danger }: MapTree, item: MapItem, heard: ReadonlySet<string>): boolean {
  const place = placeOf(item);
  if (heard.size === 0 || place === undefined) return false;
  const isAlways = item.node.id === trunk[0]?.node.id || item.node.id === danger?.node.id;
  return !isAlways && item.node.kind !== "first-open" && !heard.has(place);
}

/**
 * The items that a call went through, in order. A place that only chooses among lines is never one
 * that a call stays at: it is put in where it stands between two.
 */
function pathOf(tree: MapTree, places: readonly string[]): readonly MapItem[] {
  const path: MapItem[] = [];
  let before: string | undefined;
  for (const place of places) {
    const here = before === undefined ? undefined : itemOf(tree, before);
    const next = here === undefined ? undefined : wayOn(tree, here, place);
    const found = next ?? [itemOf(tree, place)].filter((item) => item !== undefined);
    path.push(...found.filter((item) => !path.includes(item)));
    before = place;
  }
  return path;
}

/** From an item to a place that it leads to, at once or through places that choose among lines. */
function wayOn(
  tree: MapTree,
  from: MapItem,
  place: string,
  seen: readonly MapItem[] = [],
): readonly MapItem[] | undefined {
  const next = from.items.find((item) => placeOf(item) === place);
  if (next !== undefined) return [next];
  for (const item of from.items) {
    const choice = item.node.kind === "first-open" ? itemOf(tree, placeOf(item) ?? "") : undefined;
    if (choice === undefined || seen.includes(choice)) continue;
    const further = wayOn(tree, choice, place, [...seen, choice]);
    if (further !== undefined) return [item, ...further];
  }
  return undefined;
}
