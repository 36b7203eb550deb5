import { cell, letters, lines, table } from "./label.ts";
import type { MapEdge, MapNode, NodeKind } from "./map-graph.ts";
import { kindColours, papers } from "./map-style.ts";

/** An edge as a row of a card shows it. */
export interface Row {
  readonly edge: MapEdge;
  /** What it leads to. */
  readonly kind: NodeKind;
  /** Its arrow is not drawn: what it leads to is elsewhere on the map. */
  readonly isElsewhere: boolean;
}

/** Letters in points, and signs a line: few enough to stay inside `width` in any usual sans-serif. */
const sizes = { label: 14, note: 12, signs: 52, noteSigns: 58, width: 400 } as const;

const { card: white, ink, faint } = papers.light;

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
