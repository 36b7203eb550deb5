import { create } from "../create.ts";
import { texts } from "../texts.ts";
import type { MapMark } from "./marks.ts";
import { createPlaceDetails, createWords, type ToldOfPlaces } from "./panel.ts";
import { below, type MapItem, type MapTree, placeOf } from "./tree.ts";

/** What the outline shows and does. */
export interface OutlineParts {
  readonly tree: MapTree;
  readonly marks: ReadonlyMap<string, MapMark>;
  readonly open: ReadonlySet<string>;
  readonly told: ToldOfPlaces;
  /** Opens an item, or folds it. */
  readonly toggle: (item: MapItem) => void;
  /** Goes to where a place is shown whole. */
  readonly goTo: (item: MapItem) => void;
}

/** The map as nested lists, for narrow screens: the same places, marks and calls as in the picture. */
export function createOutline(parts: OutlineParts): HTMLElement {
  const { trunk, danger } = parts.tree;
  const roots = [trunk[0], danger].filter((item) => item !== undefined);
  return create(
    "nav",
    { "class": "map-outline", "aria-label": texts().map.stage },
    createList(roots, parts),
  );
}

function createList(items: readonly MapItem[], parts: OutlineParts): HTMLElement {
  return create("ul", {}, ...items.map((item) => createEntry(item, parts)));
}

function createEntry(item: MapItem, parts: OutlineParts): HTMLElement {
  const { marks, open, told, toggle, goTo } = parts;
  const place = placeOf(item);
  const mark = marks.get(item.id);
  const inside = describeInside(item, mark);
  if (place === undefined) return create("li", {}, create("p", { class: "entry" }, ...inside));
  const classes = [
    "entry",
    item.node.kind,
    mark?.isUnheard && "unheard",
    mark?.isPresent && "present",
  ];
  const isOpen = open.has(item.id);
  const button = create(
    "button",
    {
      "type": "button",
      "id": item.id,
      "class": classes.filter(Boolean).join(" "),
      "aria-expanded": item.isElsewhere ? undefined : `${isOpen}`,
      "onclick": () => (item.isElsewhere ? goTo(item) : toggle(item)),
    },
    ...inside,
    item.isElsewhere ? undefined : createFold(item, isOpen),
  );
  if (!isOpen || item.isElsewhere) return create("li", {}, button);
  const { map } = texts();
  const isService = item.node.kind === "service";
  const details = createPlaceDetails(place, told);
  const more = create(
    "details",
    { class: "entry-words" },
    create("summary", {}, isService ? map.words : map.callAndWords),
    ...(isService ? [] : details),
  );
  // Words are asked for when somebody wants to read them.
  const addWords = () => {
    more.append(create("h2", { class: "unseen" }, item.label), createWords(place, told));
  };
  more.addEventListener("toggle", addWords, { once: true });
  return create(
    "li",
    {},
    button,
    create(
      "div",
      { "class": "entry-body", "role": "group", "aria-label": item.label },
      ...(isService ? details : item.notes.map((note) => create("p", { class: "hint" }, note))),
      more,
    ),
    item.items.length === 0 ? undefined : createList(item.items, parts),
  );
}

function describeInside(item: MapItem, mark: MapMark | undefined): readonly HTMLElement[] {
  const { map } = texts();
  const { key, label, isElsewhere, node } = item;
  const { opening, isPresent, isUnheard, turn } = mark ?? {};
  const badge = (kind: string, words: string) =>
    create("span", { class: `badge badge-${kind}` }, words);
  const kind = node.kind === "number" ? "" : map.kinds[node.kind];
  return [
    ...(key === undefined ? [] : [create("kbd", {}, key)]),
    create(
      "span",
      { class: "entry-name" },
      create("span", {}, isElsewhere ? `${label}\u00a0↗` : label),
      create("span", { class: "unseen" }, kind),
      ...(opening === undefined ? [] : [badge(opening.state, opening.words)]),
      ...(isPresent ? [badge("warning", map.present)] : []),
      ...(turn === undefined || isPresent ? [] : [badge("turn", map.turn(turn))]),
      ...(isUnheard ? [create("span", { class: "unseen" }, map.notHeard)] : []),
    ),
  ];
}

/** A mark that points down where what follows is shown, and right, with how much follows, where it is folded. */
function createFold(item: MapItem, isOpen: boolean): HTMLElement {
  const count = below(item).length;
  return create(
    "span",
    { "class": isOpen ? "entry-fold open" : "entry-fold", "aria-hidden": "true" },
    isOpen || count === 0 ? "" : `${count}`,
  );
}
