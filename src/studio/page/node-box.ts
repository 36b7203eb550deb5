/** Where a node of the map stands in the picture's own measure; the marks on it do not count. */
export function nodeBox(node: Element): DOMRect {
  const outline = node.querySelector<SVGGraphicsElement>(":scope > polygon, :scope > path");
  return outline?.getBBox() ?? new DOMRect();
}
