const directions: ReadonlyMap<string, readonly [across: number, down: number]> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
] as const);

/** What happens at an item of the map. */
interface MapNodeActions {
  /** An item is clicked, or chosen with Enter or the space bar. */
  readonly choose: (id: string) => void;
  /** An item gets the focus, and must be seen. */
  readonly reveal: (node: Element) => void;
}

/** Listens to the items of a picture, whatever is drawn in it: the arrow keys go from one to the next. */
export function listenToMapNodes(svg: SVGSVGElement, { choose, reveal }: MapNodeActions): void {
  const nodeOf = (target: EventTarget | null) =>
    target instanceof Element ? target.closest<SVGGElement>(".node[role=button]") : null;
  svg.addEventListener("click", (event) => {
    const node = nodeOf(event.target);
    if (node !== null) choose(node.id);
  });
  svg.addEventListener("focusin", (event) => {
    const node = nodeOf(event.target);
    if (node === null) return;
    keepInTabs(svg, node);
    if (node.matches(":focus-visible")) reveal(node);
  });
  svg.addEventListener("keydown", (event) => {
    const node = nodeOf(event.target);
    if (node === null) return;
    const direction = directions.get(event.key);
    if (event.key === "Enter" || event.key === " ") choose(node.id);
    else if (direction !== undefined) nearest(node, mapNodes(svg), direction)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** Makes one item the only one in the order of tabs: whoever tabs away comes back to it. */
export function keepInTabs(svg: SVGSVGElement, node: SVGGElement): void {
  for (const other of mapNodes(svg)) other.setAttribute("tabindex", other === node ? "0" : "-1");
}

/** The items of a picture that can be chosen. */
export function mapNodes(svg: SVGSVGElement): readonly SVGGElement[] {
  return [...svg.querySelectorAll<SVGGElement>(".node[data-place]")];
}

/** The nearest node in a direction; one that is aside counts as further away, and not at all where it is more aside than ahead. */
function nearest(
  from: SVGGElement,
  nodes: readonly SVGGElement[],
  [across, down]: readonly [number, number],
): SVGGElement | undefined {
  const start = middle(from);
  const ranked = nodes
    .filter((node) => node !== from)
    .map((node) => {
      const { x, y } = middle(node);
      const ahead = (x - start.x) * across + (y - start.y) * down;
      const aside = Math.abs((x - start.x) * down) + Math.abs((y - start.y) * across);
      return { node, ahead, aside, far: ahead + 2 * aside };
    })
    .filter(({ ahead, aside }) => ahead > 5 && aside < 2 * ahead)
    .toSorted((one, other) => one.far - other.far);
  return ranked[0]?.node;
}

function middle(node: SVGGElement): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = nodeBox(node);
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where an item of the map stands in the picture's own measure; the marks on it do not count. */
export function nodeBox(node: Element): DOMRect {
  const shape = node.querySelector<SVGGraphicsElement>(":scope > .shape");
  // Browsers give a box without its sides.
  const { x = 0, y = 0, width = 0, height = 0 } = shape?.getBBox() ?? {};
  return new DOMRect(x, y, width, height);
}
