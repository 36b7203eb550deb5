import { below, type MapItem, type MapTree } from "./tree.ts";

/** An item in the picture, in units of the picture. */
export interface PlacedItem {
  readonly item: MapItem;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  /** The badge stands below the name: beside it there is no room. */
  readonly hasBadgeBelow: boolean;
  /** How many places and services follow it and are folded away. */
  readonly folded: number;
}

/** The picture, before it is drawn. */
export interface MapLayout {
  readonly placed: readonly PlacedItem[];
  /** The names of what a column goes on with, above it. */
  readonly continued: readonly { readonly x: number; readonly y: number; readonly words: string }[];
  /** Lines from what leads on to what it leads to, as points. */
  readonly ways: readonly { readonly to: MapItem; readonly path: string }[];
  readonly width: number;
  readonly height: number;
}

/** Sizes in units of the picture; letters of 14 units are those of names. */
export const sizes = {
  column: 276,
  columnGap: 20,
  indent: 16,
  gap: 7,
  pad: 7,
  key: 28,
  fold: 40,
  nameLine: 18,
  noteLine: 15,
  badgeLine: 22,
  bus: 34,
  letters: 14,
  noteLetters: 12,
} as const;

/** What the picture is made for. */
export interface LayoutParts {
  /** Names of the items whose followers are shown; all are where there are none. */
  readonly open: ReadonlySet<string> | undefined;
  /** How wide words are, in units of the picture. */
  readonly measure: (words: string, letters: number, isBold: boolean) => number;
  /** What the badge of an item says, if it has one. */
  readonly badge: (item: MapItem) => string | undefined;
  readonly continued: (name: string) => string;
}

/**
 * Places the tree: the start, the main menu and danger above, and below a column for each way on
 * from the main menu, with what follows it indented.
 *
 * @param most the greatest height of a column; what is longer goes on in another beside it
 */
export function layOut(tree: MapTree, parts: LayoutParts, most: number): MapLayout {
  const placed: PlacedItem[] = [];
  const continued: { x: number; y: number; words: string }[] = [];
  const put = (item: MapItem, x: number, y: number, width: number) => {
    const made = { ...sizeOf(item, width, parts), x, y };
    placed.push(made);
    return made;
  };
  const step = sizes.column + sizes.columnGap;
  const top = [...tree.trunk, ...(tree.danger === undefined ? [] : [tree.danger])];
  const topPlaced = top.map((item, index) => put(item, index * step, 0, sizes.column));
  let topEnd = Math.max(...topPlaced.map(({ y, height }) => y + height));
  const danger = topPlaced.find(({ item }) => item === tree.danger);
  if (danger !== undefined && isOpen(danger.item, parts)) {
    let y = danger.y + danger.height + sizes.gap;
    for (const item of danger.item.items) {
      y += put(item, danger.x + sizes.indent, y, sizes.column - sizes.indent).height + sizes.gap;
    }
    topEnd = Math.max(topEnd, y - sizes.gap);
  }
  const first = topEnd + sizes.bus;
  let column = 0;
  const last = tree.trunk.at(-1);
  for (const head of last !== undefined && isOpen(last, parts) ? last.items : []) {
    let y = first;
    const entries = shown(head, parts, 0).map(({ item, depth }) => {
      const width = sizes.column - depth * sizes.indent;
      return { item, depth, width, height: sizeOf(item, width, parts).height };
    });
    // No name stands at the end of a column with nothing that follows it.
    const together = (index: number): number => {
      const [one, next] = [entries[index], entries[index + 1]];
      if (one === undefined) return 0;
      return one.height + (next?.item.parent === one.item ? sizes.gap + together(index + 1) : 0);
    };
    for (const [index, { item, depth, width }] of entries.entries()) {
      if (y > first && y + together(index) - first > most) {
        column += 1;
        y = first;
        const words = parts.continued(item.parent?.label ?? "");
        continued.push({ x: column * step, y: y + 12, words: shorten(words, sizes.column, parts) });
        y += sizes.badgeLine;
      }
      y += put(item, column * step + depth * sizes.indent, y, width).height + sizes.gap;
    }
    column += 1;
  }
  return {
    placed,
    continued,
    ways: waysBetween(tree, placed, first),
    width: Math.max(...placed.map(({ x, width }) => x + width)),
    height: Math.max(...placed.map(({ y, height }) => y + height)),
  };
}

/** The whole tree, laid out so that its letters are as large as they can be on a sheet of such sides. */
export function layOutOnSheet(
  tree: MapTree,
  parts: Omit<LayoutParts, "open">,
  sheet: { readonly width: number; readonly height: number },
): MapLayout {
  const tries = Array.from({ length: 16 }, (_, index) =>
    layOut(tree, { ...parts, open: undefined }, 500 + 150 * index),
  );
  const scale = ({ width, height }: MapLayout) =>
    Math.min(sheet.width / width, sheet.height / height);
  return tries.reduce((best, one) => (scale(one) > scale(best) ? one : best));
}

function isOpen({ id }: MapItem, { open }: Pick<LayoutParts, "open">): boolean {
  return open === undefined || open.has(id);
}

function shown(
  item: MapItem,
  parts: LayoutParts,
  depth: number,
): readonly { readonly item: MapItem; readonly depth: number }[] {
  const next = isOpen(item, parts) ? item.items : [];
  return [{ item, depth }, ...next.flatMap((one) => shown(one, parts, depth + 1))];
}

function sizeOf(item: MapItem, width: number, parts: LayoutParts): Omit<PlacedItem, "x" | "y"> {
  const { measure } = parts;
  const isBold = item.node.kind !== "service" && !item.isElsewhere;
  const badge = parts.badge(item);
  const badgeWidth = badge === undefined ? 0 : measure(badge, sizes.noteLetters, true) + 22;
  const hasBadgeBelow = badgeWidth > 80;
  const key = item.key === undefined ? 0 : sizes.key;
  const fold = item.items.length > 0 ? sizes.fold : 0;
  const room = width - 2 * sizes.pad - key - fold;
  const beside = hasBadgeBelow ? 0 : badgeWidth;
  const name = item.isElsewhere ? `${item.label}\u00a0↗` : item.label;
  const lines = wrap(name, room - beside, (words) => measure(words, sizes.letters, isBold));
  const notes = item.notes.flatMap((note) =>
    wrap(note, room, (words) => measure(words, sizes.noteLetters, false)),
  );
  const height =
    2 * sizes.pad +
    Math.max(1, lines.length) * sizes.nameLine +
    notes.length * sizes.noteLine +
    (hasBadgeBelow ? sizes.badgeLine : 0);
  const folded = isOpen(item, parts) ? 0 : below(item).length;
  return { item, width, height, lines, notes, hasBadgeBelow, folded };
}

/** Words in lines that are no wider than the room; one that is wider by itself stands alone. */
export function wrap(
  text: string,
  room: number,
  measure: (words: string) => number,
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    // Another machine's letters may be a little wider.
    if (lines.length > 0 && measure(longer) <= room * 0.96) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

function shorten(words: string, room: number, { measure }: LayoutParts): string {
  const [first = "", ...more] = wrap(words, room, (one) => measure(one, sizes.noteLetters, false));
  return more.length === 0 ? first : `${first} …`;
}

/** From each item to what follows it in the same column, and from the main menu to the head of each. */
function waysBetween(
  { trunk }: MapTree,
  placed: readonly PlacedItem[],
  first: number,
): MapLayout["ways"] {
  const places = new Map(placed.map((one) => [one.item, one]));
  const last = trunk.at(-1);
  return placed.flatMap(({ item, x, y, height }) => {
    const from = item.parent && places.get(item.parent);
    if (from === undefined) return [];
    const middle = y + height / 2;
    if (trunk.includes(item)) {
      return [{ to: item, path: `M${from.x + from.width},${from.y + from.height / 2}H${x}` }];
    }
    if (item.parent === last) {
      const bus = first - sizes.bus / 2;
      const half = sizes.column / 2;
      return [
        { to: item, path: `M${from.x + half},${from.y + from.height}V${bus}H${x + half}V${y}` },
      ];
    }
    if (from.y > y || x - from.x !== sizes.indent) return [];
    return [{ to: item, path: `M${from.x + 7},${from.y + from.height}V${middle}H${x}` }];
  });
}
