import type { NodeKind } from "./graph.ts";

/** A colour a kind, dark enough for white letters on it. */
export const kindColours: Readonly<Record<NodeKind, string>> = {
  "language": "#4a5568",
  "menu": "#1d4f91",
  "topic": "#6b3fa0",
  "first-open": "#9a4a00",
  "danger": "#b3261e",
  "service": "#14674a",
  "number": "#2d3748",
};

/** The paper, the letters and the lines, on white and on dark screens. */
export const papers = {
  light: { paper: "#ffffff", card: "#ffffff", ink: "#1a202c", faint: "#4a5568", line: "#718096" },
  dark: { paper: "#14181f", card: "#1f2530", ink: "#f1f5f9", faint: "#b6c2d2", line: "#8fa0b5" },
} as const;

/** The letters of the map; Graphviz measures with those of the first family. */
export const letterFamilies = "Helvetica,Arial,sans-serif";

const { light, dark } = papers;

/** The style sheet of the picture: everything under `.call-map`, so that a page around it is left alone. */
export const mapStyle = `
@media screen and (prefers-color-scheme: dark) {
  .call-map .graph > polygon { fill: ${dark.paper}; }
  .call-map .node polygon[fill="${light.card}"] { fill: ${dark.card}; }
  .call-map text[fill="${light.ink}"] { fill: ${dark.ink}; }
  .call-map text[fill="${light.faint}"] { fill: ${dark.faint}; }
  .call-map .node polygon[fill="none"] { stroke: ${dark.line}; }
  .call-map [stroke="${light.line}"] { stroke: ${dark.line}; }
  .call-map .edge polygon { fill: ${dark.line}; }
}
`;
