import { cell, escapeXml, letters, lines, table } from "./label.ts";
import type { MapGraph, NodeKind } from "./map-graph.ts";
import { kindColours, papers } from "./map-style.ts";
import { mapWords } from "./map-words.ts";

const { ink, line } = papers.light;

/** The label that says the title, what the colours and marks mean, and what the standing keys do. */
export function legendLabel(graph: MapGraph): string {
  const { title, kinds, elsewhere, told } = mapWords[graph.language];
  const used = new Set(graph.nodes.map(({ kind }) => kind));
  const listed = (Object.entries(kinds) as [NodeKind, string][]).filter(([kind]) => used.has(kind));
  const dashes = table({}, [
    cell({ BORDER: 1, SIDES: "B", STYLE: "DASHED", COLOR: line, WIDTH: 30, HEIGHT: 8 }),
    cell({ HEIGHT: 8 }),
  ]);
  return table({ CELLSPACING: 6 }, [
    cell(
      { PORT: "title", ALIGN: "LEFT", COLSPAN: 2 },
      letters(22, ink, `<B>${escapeXml(title)}</B>`),
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
