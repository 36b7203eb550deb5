import {
  afterComma,
  type Entry,
  hasComments,
  type Item,
  indentOf,
  itemAt,
  lineStart,
  type Path,
  splice,
  startsItsLine,
} from "./written.ts";

/** Signs on a line, as biome.json has it. */
const lineWidth = 100;

/** Breaks a value into lines, or joins it to one, as the formatter would; only where it begins a line. */
export function layOut(text: string, entry: Entry, path: Path): string {
  const item = itemAt(text, entry, path);
  if (!startsItsLine(text, item)) return text;
  if (item.value.kind === "text") return layOutText(text, item);
  if (item.value.items.length === 0) return text;
  const { start, end, kind, items } = item.value;
  const isFlat = !text.slice(start, end).includes("\n");
  // Of several objects, each has lines of its own.
  const isMany = kind === "list" && items.length > 1 && items.every(isLargeObject);
  if (isFlat) {
    const line = text.slice(lineStart(text, start), end);
    if (!isMany && widthOf(line) < lineWidth) return text;
    let broken = breakIntoLines(text, item);
    for (const [place, { name }] of items.entries()) {
      broken = layOut(broken, entry, [...path, name?.text ?? place]);
    }
    return broken;
  }
  const parts = items.map((inner) => text.slice(inner.start, inner.end));
  // An object that was written on several lines keeps them.
  if (
    kind === "object" ||
    isMany ||
    hasComments(text, start, end) ||
    parts.some((part) => part.includes("\n"))
  ) {
    return text;
  }
  const joined = `[${parts.join(", ")}]`;
  const line = text.slice(lineStart(text, start), start) + joined;
  return widthOf(line) < lineWidth ? splice(text, start, end, joined) : text;
}

function isLargeObject({ value }: Item): boolean {
  return value.kind === "object" && value.items.length > 1;
}

function breakIntoLines(text: string, item: Item): string {
  const { start, end, items } = item.value;
  const indent = indentOf(text, item.start);
  const starts = [start + 1, ...items.map((inner) => afterComma(text, inner.end))];
  const lines = items.map((inner, place) => {
    const isLast = place === items.length - 1;
    const part = text.slice(starts[place], isLast ? end - 1 : inner.end).trim();
    return `${indent}  ${part.replace(/,$/, "")},\n`;
  });
  return splice(text, start + 1, end - 1, `\n${lines.join("")}${indent}`);
}

/** A text that is too long beside its name stands on a line of its own. */
function layOutText(text: string, { name, start, value }: Item): string {
  if (name === undefined || text.slice(name.end, value.start).replace(/^:\s*/, "") !== "")
    return text;
  const indent = indentOf(text, start);
  const line = `${indent}${text.slice(start, name.end)}: ${text.slice(value.start, value.end)}`;
  // Beside a name of four signs it stays: nothing would be won.
  const isBeside = widthOf(line) < lineWidth || widthOf(text.slice(start, name.end)) < 5;
  return splice(text, name.end, value.start, isBeside ? ": " : `:\n${indent}  `);
}

/** Columns of a line: an accent that stands apart from its letter takes none. */
function widthOf(line: string): number {
  return [...line.replaceAll(/\p{M}/gu, "")].length;
}
