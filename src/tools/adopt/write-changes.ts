import { layOut } from "./lay-out.ts";
import {
  afterComma,
  type Entry,
  indentOf,
  itemAt,
  lineStart,
  type Path,
  splice,
  startsItsLine,
} from "./written.ts";

/** A value as a book states it. */
export type Value = string | number | boolean | null | readonly Value[] | Fields;

/** The fields of an entry of a book, a service or a topic, or of what stands in one. */
export interface Fields {
  readonly [field: string]: Value | undefined;
}

/**
 * Makes an entry of a source say something else: the text changes at those values alone, and stays
 * formatted as it was.
 *
 * @param order the names of fields in the order in which they stand: a new one comes after the last before it
 * @throws {BookError} where what is to change is not written there as it is
 */
export function writeChanges(
  source: string,
  entry: Entry,
  {
    was,
    is,
    order,
  }: { readonly was: Value; readonly is: Value; readonly order: readonly string[] },
): string {
  let text = source;
  const touched: Path[] = [];
  const change = (path: Path, before: Value | undefined, after: Value | undefined) => {
    if (isSame(before, after)) return;
    touched.push(after === undefined ? path.slice(0, -1) : path);
    if (after === undefined) text = remove(text, entry, path);
    else if (before === undefined) text = insert(text, entry, path, after, order);
    else if (isFields(before) && isFields(after)) {
      const names = new Set([...Object.keys(before), ...Object.keys(after)]);
      for (const name of names) change([...path, name], before[name], after[name]);
    } else if (isDated(before) && isDated(after)) changeDated(path, before, after);
    else {
      const { value } = itemAt(text, entry, path);
      text = splice(text, value.start, value.end, flat(after));
    }
  };
  const changeDated = (path: Path, before: readonly Dated[], after: readonly Dated[]) => {
    const days = new Set(after.map(({ from }) => from));
    for (const [place, { from }] of [...before.entries()].reverse()) {
      if (!days.has(from)) text = remove(text, entry, [...path, place]);
    }
    for (const [place, later] of after.entries()) {
      change(
        [...path, place],
        before.find(({ from }) => from === later.from),
        later,
      );
    }
  };
  change([], was, is);
  for (const path of touched) {
    // From the outside: what is broken into lines there has room for what stands in it.
    for (let depth = 0; depth <= path.length; depth++) {
      text = layOut(text, entry, path.slice(0, depth));
    }
  }
  return text;
}

/** One of the entries of a list that are told apart by their day. */
interface Dated extends Fields {
  readonly from: string;
}

function isDated(value: Value): value is readonly Dated[] {
  return (
    Array.isArray(value) && value.every((one) => isFields(one) && typeof one.from === "string")
  );
}

function isFields(value: Value | undefined): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isSame(one: Value | undefined, other: Value | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Takes something out of a list or an object; comments beside it stay, for whoever reads the difference. */
function remove(text: string, entry: Entry, path: Path): string {
  const item = itemAt(text, entry, path);
  const end = afterComma(text, item.end);
  if (startsItsLine(text, item)) {
    const [rest = ""] = /^[^\n]*/.exec(text.slice(end)) ?? [];
    return rest.trim() === ""
      ? splice(text, lineStart(text, item.start), end + rest.length + 1, "")
      : splice(text, item.start, end + rest.length - rest.trimStart().length, "");
  }
  const { items } = itemAt(text, entry, path.slice(0, -1)).value;
  const before = items[items.findIndex(({ start }) => start === item.start) - 1];
  if (before !== undefined) return splice(text, before.end, item.end, "");
  return splice(text, item.start, end, "").replace(/(?<=\{|\[) +/, " ");
}

/** Writes something new into an object, after what stands before it in that order, or into a list, at its place. */
function insert(
  text: string,
  entry: Entry,
  path: Path,
  value: Value,
  order: readonly string[],
): string {
  const outer = itemAt(text, entry, path.slice(0, -1)).value;
  const step = path.at(-1) ?? 0;
  const written = typeof step === "number" ? flat(value) : `${step}: ${flat(value)}`;
  const before =
    typeof step === "number"
      ? outer.items[step - 1]
      : outer.items.findLast(
          ({ name }) =>
            name !== undefined && order.slice(0, order.indexOf(step)).includes(name.text),
        );
  const [first] = outer.items;
  if (first === undefined) return splice(text, outer.start + 1, outer.end - 1, written);
  if (!startsItsLine(text, first)) {
    return before === undefined
      ? splice(text, first.start, first.start, `${written}, `)
      : splice(text, before.end, before.end, `, ${written}`);
  }
  // On a line of its own, after a comment that ends the line before.
  const line = `\n${indentOf(text, first.start)}${written},`;
  if (before === undefined) return splice(text, outer.start + 1, outer.start + 1, line);
  const comma = afterComma(text, before.end);
  const withComma = comma === before.end ? splice(text, comma, comma, ",") : text;
  const end = withComma.indexOf("\n", afterComma(withComma, before.end));
  return splice(withComma, end, end, line);
}

/** A value on one line, as this project writes it. */
function flat(value: Value | undefined): string {
  if (typeof value === "string") return quote(value);
  if (Array.isArray(value)) return `[${value.map(flat).join(", ")}]`;
  if (!isFields(value)) return `${value}`;
  const fields = Object.entries(value).map(([name, inner]) => `${name}: ${flat(inner)}`);
  return `{ ${fields.join(", ")} }`;
}

/** A text between double quotes, or single ones where that leaves fewer of its own to be marked. */
function quote(text: string): string {
  const doubled = JSON.stringify(text);
  const count = (sign: string) => text.split(sign).length;
  if (count('"') <= count("'")) return doubled;
  const inner = doubled.slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"');
  return `'${inner}'`;
}
