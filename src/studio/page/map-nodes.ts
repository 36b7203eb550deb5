const directions: ReadonlyMap<string, readonly [across: number, down: number]> = new Map([
  ["ArrowLeft", [-1, 0]],
  ["ArrowRight", [1, 0]],
  ["ArrowUp", [0, -1]],
  ["ArrowDown", [0, 1]],
] as const);

/** What happens at a place of the map. */
interface MapNodeActions {
  /** A place is clicked, or chosen with Enter or the space bar. */
  readonly choose: (place: string) => void;
  /** A place gets the focus, and must be seen. */
  readonly reveal: (node: Element) => void;
}

/** Makes the places buttons: one of them in the order of tabs, the arrow keys go to the others. */
export function listenToMapNodes(svg: SVGSVGElement, { choose, reveal }: MapNodeActions): void {
  const nodes = [...svg.querySelectorAll<SVGGElement>(".node")].filter(
    (node) => placeOfNode(node) !== undefined,
  );
  for (const [index, node] of nodes.entries()) {
    node.setAttribute("role", "button");
    node.setAttribute("tabindex", index === 0 ? "0" : "-1");
  }
  const nodeOf = (target: EventTarget | null) =>
    nodes.find((node) => target instanceof Node && node.contains(target));
  const chooseNode = (node: SVGGElement) => {
    for (const other of nodes) other.classList.toggle("chosen", other === node);
    const place = placeOfNode(node);
    if (place !== undefined) choose(place);
  };

  svg.addEventListener("click", (event) => {
    const node = nodeOf(event.target);
    if (node !== undefined) chooseNode(node);
  });
  svg.addEventListener("focusin", (event) => {
    const node = nodeOf(event.target);
    if (node === undefined) return;
    // Whoever tabs away comes back to the same place.
    for (const other of nodes) other.setAttribute("tabindex", other === node ? "0" : "-1");
    if (node.matches(":focus-visible")) reveal(node);
  });
  svg.addEventListener("keydown", (event) => {
    const node = nodeOf(event.target);
    if (node === undefined) return;
    const direction = directions.get(event.key);
    if (event.key === "Enter" || event.key === " ") chooseNode(node);
    else if (direction !== undefined) nearest(node, nodes, direction)?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
}

/** The nearest node in a direction; one that is aside counts as further away. */
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
      return { node, ahead, far: ahead + 2 * aside };
    })
    .filter(({ ahead }) => ahead > 5)
    .toSorted((one, other) => one.far - other.far);
  return ranked[0]?.node;
}

function middle(node: SVGGElement): { readonly x: number; readonly y: number } {
  const { x, y, width, height } = nodeBox(node);
  return { x: x + width / 2, y: y + height / 2 };
}

/** The place or service that a node of the map stands for; undefined for a number or the legend. */
export function placeOfNode(node: Element): string | undefined {
  return /^(?:place|service)-(.+)$/.exec(node.id)?.[1];
}

/** Where a node of the map stands in the picture's own measure; the marks on it do not count. */
export function nodeBox(node: Element): DOMRect {
  // The legend has no outline of its own.
  if (node.id === "map-legend" && node instanceof SVGGraphicsElement) return node.getBBox();
  const outline = node.querySelector<SVGGraphicsElement>(":scope > polygon, :scope > path");
  return outline?.getBBox() ?? new DOMRect();
}
