/** Where a node of the map stands in the picture's own measure; the marks on it do not count. */
export function nodeBox(node: Element): DOMRect {
  // The legend has no outline of its own.
  if (node.id === "map-legend" && node instanceof SVGGraphicsElement) return node.getBBox();
  const outline = node.querySelector<SVGGraphicsElement>(":scope > polygon, :scope > path");
  return outline?.getBBox() ?? new DOMRect();
}
