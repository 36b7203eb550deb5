import { parse } from "@babel/parser";
import { BookError } from "../../mistakes.ts";

/** An entry of a file, such as a service: the only one of its name that has those fields. */
export interface Entry {
  readonly file: string;
  readonly name: string;
  readonly having: readonly string[];
}

/** From an entry to what stands in it: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

/** Something in a list, or a field with its name, and where it stands in the text. */
export interface Item {
  readonly start: number;
  readonly end: number;
  /** Undefined in a list. */
  readonly name: { readonly text: string; readonly end: number } | undefined;
  readonly value: Written;
}

interface Written {
  readonly start: number;
  readonly end: number;
  readonly kind: "object" | "list" | "text" | "other";
  /** What stands in an object or a list. */
  readonly items: readonly Item[];
}

type Source = ReturnType<typeof parse>;
type Statement = Source["program"]["body"][number];
type Expression = Extract<Statement, { readonly type: "ExpressionStatement" }>["expression"];
type ObjectExpression = Extract<Expression, { readonly type: "ObjectExpression" }>;

/** A text that was read, with every object in it. */
interface Read {
  readonly text: string;
  readonly source: Source;
  readonly objects: readonly ObjectExpression[];
}

// Many things are asked of one text before it changes.
let lastRead: Read | undefined;

function read(text: string): Read {
  if (lastRead?.text !== text) {
    const source = parse(text, { sourceType: "module", plugins: ["typescript"] });
    lastRead = { text, source, objects: objectsIn(source.program) };
  }
  return lastRead;
}

/**
 * Finds what stands at the end of a path.
 *
 * @throws {BookError} where nothing, or more than one thing, stands there
 */
export function itemAt(text: string, { file, name, having }: Entry, path: Path): Item {
  const found = entriesIn(text, name, having);
  let [item] = found;
  for (const step of path) {
    item = typeof step === "number" ? item?.value.items[step] : item && fieldOf(item.value, step);
  }
  if (item !== undefined && found.length === 1) return item;
  const where = path.length === 0 ? `"${name}"` : `${path.join(" › ")} of "${name}"`;
  throw new BookError([
    `${file} does not write ${where} as one value in one place of its own: change it there by hand.`,
  ]);
}

/** True where a source has an entry of that name with those fields. */
export function hasEntry(text: string, name: string, having: readonly string[]): boolean {
  return text.includes(name) && entriesIn(text, name, having).length > 0;
}

function entriesIn(text: string, name: string, having: readonly string[]): readonly Item[] {
  return read(text)
    .objects.filter(({ properties }) => properties.some((property) => nameOf(property) === name))
    .flatMap((object) => writtenOf(object).items)
    .filter(
      (item) => item.name?.text === name && having.every((field) => fieldOf(item.value, field)),
    );
}

function fieldOf({ kind, items }: Written, field: string): Item | undefined {
  return kind === "object" ? items.find(({ name }) => name?.text === field) : undefined;
}

/** Every object that is written in a source, wherever it stands. */
function objectsIn(node: object): readonly ObjectExpression[] {
  const found = isObjectExpression(node) ? [node] : [];
  for (const inner of Object.values(node)) {
    const isNode =
      Array.isArray(inner) || (inner !== null && typeof inner === "object" && "type" in inner);
    if (isNode) found.push(...objectsIn(inner));
  }
  return found;
}

function isObjectExpression(node: object): node is ObjectExpression {
  return "type" in node && node.type === "ObjectExpression";
}

/** The name of a field, however it is written; undefined of what is worked out when the program runs. */
function nameOf(property: ObjectExpression["properties"][number]): string | undefined {
  if (property.type !== "ObjectProperty" || property.computed) return undefined;
  const { key } = property;
  if (key.type === "Identifier") return key.name;
  return key.type === "StringLiteral" || key.type === "NumericLiteral" ? `${key.value}` : undefined;
}

/** Types that are said of a value, `as const`, change nothing of it. */
function writtenOf(node: { readonly type: string }): Written {
  const expression = node as Expression;
  switch (expression.type) {
    case "TSAsExpression":
    case "TSSatisfiesExpression":
      return writtenOf(expression.expression);
    case "ObjectExpression": {
      const items = expression.properties.map((property): Item => {
        const at = placeOf(property);
        const text = nameOf(property);
        if (text === undefined || property.type !== "ObjectProperty") {
          return { ...at, name: undefined, value: { ...at, kind: "other", items: [] } };
        }
        const { key, value } = property;
        return { ...at, name: { text, end: placeOf(key).end }, value: writtenOf(value) };
      });
      return { ...placeOf(expression), kind: "object", items };
    }
    case "ArrayExpression": {
      const items = expression.elements.map((element): Item => {
        const value = element === null ? undefined : writtenOf(element);
        const at = element === null ? placeOf(expression) : placeOf(element);
        return { ...at, name: undefined, value: value ?? { ...at, kind: "other", items: [] } };
      });
      return { ...placeOf(expression), kind: "list", items };
    }
    default: {
      const kind = expression.type === "StringLiteral" ? "text" : "other";
      return { ...placeOf(expression), kind, items: [] };
    }
  }
}

function placeOf({ start, end }: { readonly start?: number | null; readonly end?: number | null }) {
  // The parser says of every node where it stands: only those that programs make have no place.
  return { start: start ?? 0, end: end ?? 0 };
}

/** True where comments stand between two places. */
export function hasComments(text: string, start: number, end: number): boolean {
  return (read(text).source.comments ?? []).some((comment) => {
    const at = placeOf(comment);
    return at.start > start && at.end < end;
  });
}

/** The place after the comma that follows, comments passed over; the same place where none does. */
export function afterComma(text: string, end: number): number {
  const [all] = /^(?:\s|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*,/.exec(text.slice(end)) ?? [""];
  return end + all.length;
}

/** The text with another piece from `start` to `end`. */
export function splice(text: string, start: number, end: number, by: string): string {
  return text.slice(0, start) + by + text.slice(end);
}

/** Where the line begins on which a place is. */
export function lineStart(text: string, place: number): number {
  return text.lastIndexOf("\n", place - 1) + 1;
}

/** True where nothing but blanks is before it on its line. */
export function startsItsLine(text: string, { start }: Item): boolean {
  return text.slice(lineStart(text, start), start).trim() === "";
}

/** The blanks with which the line begins on which a place is. */
export function indentOf(text: string, place: number): string {
  return /^ */.exec(text.slice(lineStart(text, place)))?.[0] ?? "";
}
