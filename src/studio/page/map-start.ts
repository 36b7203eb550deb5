/** Units of the picture around what a view begins with. */
const margin = 16;

/**
 * What the first view of the map shows: the legend, where calls arrive, danger and the main menu;
 * the main menu is left out where the view has no room for it.
 */
export function startsOf(svg: SVGSVGElement): readonly (readonly Element[])[] {
  const column = [...svg.querySelectorAll("#map-legend, .node.language, .node.danger")];
  const home = svg.querySelector(".node.menu");
  return [home === null ? column : [...column, home], column];
}

/** The box around boxes, with a margin. */
export function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left)) - margin;
  const top = Math.min(...boxes.map((box) => box.top)) - margin;
  const right = Math.max(...boxes.map((box) => box.right)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + margin;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether a box is inside another. */
export function holds(outer: DOMRect, inner: DOMRect): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
