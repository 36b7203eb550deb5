import { escapeMarkup } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import type { MapEdge, MapGraph, MapNode, NodeKind } from "./graph.ts";
import { kindColours, papers } from "./style.ts";

/** An edge as a row of a card shows it. */
interface Row {
  readonly edge: MapEdge;
  /** What it leads to. */
  readonly kind: NodeKind;
  /** Its arrow is not drawn: what it leads to is elsewhere on the map. */
  readonly isElsewhere: boolean;
}

/** Letters in points, and signs a line: few enough to stay inside `width` in any usual sans-serif. */
const sizes = { label: 14, note: 12, signs: 52, noteSigns: 58, width: 400 } as const;

const { card: white, ink, faint, line } = papers.light;

/** The label of a place: its heading, then a row for each way on, whose key is the port of its arrow. */
export function placeLabel(node: MapNode, rows: readonly Row[]): string {
  const colour = kindColours[node.kind];
  const heading = letters(sizes.label, white, `<B>${lines(node.label, sizes.signs - 4)}</B>`);
  const headingCell = cell(
    { PORT: "heading", BGCOLOR: colour, ALIGN: "LEFT", BALIGN: "LEFT", CELLPADDING: 6 },
    heading,
  );
  return table({ BORDER: 1, COLOR: colour, BGCOLOR: white, CELLPADDING: 1 }, [
    headingCell,
    ...rows.map((row) => cell({ PORT: row.edge.id }, rowTable(row))),
  ]);
}

function rowTable({ edge, kind, isElsewhere }: Row): string {
  const name = isElsewhere ? `${edge.label}\u00a0↗` : edge.label;
  const inside = textCell(name, edge.note) + keyHolder(table({}, [keyCell(edge, kind)]));
  return table({ ID: edge.id, TITLE: titleOf(edge) }, [inside]);
}

/** The label of a service: its name and note, with the key that calls it at its side. */
export function serviceLabel(node: MapNode, edges: readonly MapEdge[]): string {
  const colour = kindColours.service;
  const keys = edges.map((edge) =>
    table({ ID: edge.id, TITLE: titleOf(edge) }, [keyCell(edge, "number")]),
  );
  return table({ BORDER: 1, COLOR: colour, BGCOLOR: white, CELLPADDING: 1 }, [
    cell({ BGCOLOR: colour, WIDTH: 6 }) +
      textCell(node.label, node.note) +
      keyHolder(keys.join(""), edges[0]?.id),
  ]);
}

/** The place of a key at the right edge; as wide where there is none, so that cards are alike. */
function keyHolder(inside: string, port?: string): string {
  return cell({ PORT: port, WIDTH: 34 }, inside);
}

function textCell(text: string, note: string | undefined): string {
  const first = letters(sizes.label, ink, lines(text, sizes.signs));
  const second = note === undefined ? "" : letters(sizes.note, faint, lines(note, sizes.noteSigns));
  return cell(
    { ALIGN: "LEFT", BALIGN: "LEFT", CELLPADDING: 5, WIDTH: sizes.width },
    first + second,
  );
}

/** A disc; the turn of a line is a square, as it is no key to press. */
function keyCell({ key, kind }: MapEdge, leadsTo: NodeKind): string {
  const disc = {
    BGCOLOR: kindColours[leadsTo],
    STYLE: kind === "line" ? undefined : "ROUNDED",
    FIXEDSIZE: "TRUE",
    WIDTH: 22,
    HEIGHT: 22,
  };
  return cell(disc, letters(sizes.label, white, `<B>${key}</B>`));
}

function titleOf({ key, label }: MapEdge): string {
  return `${key}: ${label}`;
}

/** The label that says the title, what the colours and marks mean, and what the standing keys do. */
export function legendLabel(graph: MapGraph): string {
  const { title, kinds, elsewhere, told } = toolTexts[graph.language].map;
  const used = new Set(graph.nodes.map(({ kind }) => kind));
  const listed = (Object.entries(kinds) as [NodeKind, string][]).filter(([kind]) => used.has(kind));
  const dashes = table({}, [
    cell({ BORDER: 1, SIDES: "B", STYLE: "DASHED", COLOR: line, WIDTH: 30, HEIGHT: 8 }),
    cell({ HEIGHT: 8 }),
  ]);
  return table({ CELLSPACING: 6 }, [
    cell(
      { PORT: "title", ALIGN: "LEFT", COLSPAN: 2 },
      letters(22, ink, `<B>${escapeMarkup(title)}</B>`),
    ),
    ...listed.map(
      ([kind, words]) => cell({ BGCOLOR: kindColours[kind], WIDTH: 30 }) + text(words, 72),
    ),
    cell({}, dashes) + text(told, 72),
    cell({}, letters(14, ink, "↗")) + text(elsewhere, 72),
    text(graph.standingKeys, 66, 2),
  ]);
}

function text(words: string, signs: number, columns = 1): string {
  const left = { ALIGN: "LEFT", BALIGN: "LEFT", CELLPADDING: 3, COLSPAN: columns, WIDTH: 400 };
  return cell(left, letters(14, ink, lines(words, signs)));
}

/** Attributes of an element of a label; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A table of an HTML-like label of Graphviz; each row is cells that are written already. */
function table(attributes: Attributes, rows: readonly string[]): string {
  const bare = { BORDER: 0, CELLBORDER: 0, CELLSPACING: 0, CELLPADDING: 0 };
  const written = rows.map((cells) => element("TR", {}, cells));
  return element("TABLE", { ...bare, ...attributes }, written.join(""));
}

/** A cell of such a table; what is inside is written already. */
function cell(attributes: Attributes, inside = ""): string {
  return element("TD", attributes, inside);
}

/** Letters of a size in points and a colour. */
function letters(size: number, colour: string, inside: string): string {
  return element("FONT", { "POINT-SIZE": size, "COLOR": colour }, inside);
}

/** A text in lines of about so many signs, ended at the left: Graphviz breaks no line itself. */
function lines(text: string, signs: number): string {
  const end = '<BR ALIGN="LEFT"/>';
  return escapeMarkup(text).replaceAll(new RegExp(`(.{1,${signs}})(?: |$)`, "gu"), `$1${end}`);
}

function element(name: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeMarkup(`${value}`)}"`);
  return `<${name}${written.join("")}>${inside}</${name}>`;
}
