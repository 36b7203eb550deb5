import { instance } from "@viz-js/viz";
import { describeMap } from "./describe-map.ts";
import { escapeXml } from "./label.ts";
import type { MapGraph } from "./map-graph.ts";
import { letterFamilies, mapStyle } from "./map-style.ts";
import { mapWords } from "./map-words.ts";

/** Draws the map as an SVG picture: the same graph gives the same text. */
export async function drawMap(graph: MapGraph): Promise<string> {
  const viz = await instance();
  return finish(viz.renderString(describeMap(graph), { format: "svg_inline" }), graph);
}

/** What Graphviz cannot say: the language, titles for those who listen, and a style for dark screens. */
function finish(drawn: string, graph: MapGraph): string {
  const { title } = mapWords[graph.language];
  const titles = new Map(
    graph.nodes.map(({ id, label, note }) => [id, [label, note].filter(Boolean).join(". ")]),
  );
  const about = `role="img" aria-label="${escapeXml(title)}" lang="${graph.language}" font-family="${letterFamilies}"`;
  const head = `<title>${escapeXml(title)}</title>\n<desc>${escapeXml(graph.standingKeys)}</desc>`;
  return (
    drawn
      .replaceAll(/<!--.*?-->\n/gs, "")
      .replaceAll("&#45;", "-")
      // Said once, at the root: a page takes the picture in whole.
      .replaceAll(/ (?:xml:space="preserve"|text-anchor="start"|font-family="[^"]*")/g, "")
      .replaceAll(/<title>(.*?)<\/title>\n/g, (_, name: string) => {
        const words = titles.get(name);
        return words === undefined ? "" : `<title>${escapeXml(words)}</title>\n`;
      })
      // Graphviz writes the name of a row as a link to nowhere.
      .replaceAll(/<g id="a_(.*?)"><a xlink:title="(.*?)">/g, '<g id="$1"><title>$2</title>')
      .replaceAll("</a>\n", "")
      .replace(
        /<svg width="(\d+)pt" height="(\d+)pt"([^>]*)>/,
        `<svg xmlns="http://www.w3.org/2000/svg" class="call-map" ${about} width="$1" height="$2"$3>\n${head}\n<style>${mapStyle}</style>`,
      )
  );
}
