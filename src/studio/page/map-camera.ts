import { nodeBox } from "./map-nodes.ts";

/** How far one press of an arrow key moves, as a share of what is seen. */
const step = 0.15;
const zoomStep = 1.25;
/** Pixels of the screen for one unit of the picture. */
const scales = { least: 0.05, most: 3, reading: 0.85, small: 0.6 } as const;

/** What part of the picture is seen. Moves by drag, wheel, keys and buttons. */
export class MapCamera {
  readonly #svg: SVGSVGElement;
  readonly #whole: DOMRect;
  #x = 0;
  #y = 0;
  #scale = 1;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    const { x, y, width, height } = svg.viewBox.baseVal;
    this.#whole = new DOMRect(x, y, width, height);
    // Kept for the picture that is saved: what is seen of it changes.
    svg.dataset.box = `${x} ${y} ${width} ${height}`;
    svg.removeAttribute("width");
    svg.removeAttribute("height");
    svg.setAttribute("preserveAspectRatio", "xMinYMin slice");
  }

  /** Begins at a node, in a size that can be read; at the start of the tree where that shows the node, or there is none. */
  begin(node: Element | null): void {
    const at = node === null ? undefined : this.#boxOf(node);
    if (this.#beginAtStart(at)) return;
    const { width, height } = this.#stage;
    this.#scale = Math.min(width, height) < 600 ? scales.small : scales.reading;
    const box = at ?? new DOMRect(this.#whole.x, this.#whole.y);
    this.#x = box.x - Math.max(30 / this.#scale, (this.#seen.width - box.width) / 2);
    this.#y = box.y + Math.min(box.height, this.#seen.height) / 2 - this.#seen.height / 2;
    // No empty paper beyond the edges.
    const { left, right, top, bottom } = this.#whole;
    this.#x = Math.max(left, Math.min(right - this.#seen.width, this.#x));
    this.#y = Math.max(top, Math.min(bottom - this.#seen.height, this.#y));
    this.#apply();
  }

  /** Shows the legend and as much of the start as can be read; false where that leaves a node out. */
  #beginAtStart(at: DOMRect | undefined): boolean {
    const { width, height } = this.#stage;
    for (const start of startsOf(this.#svg)) {
      const box = around(start.map((node) => this.#boxOf(node)));
      const scale = Math.min(1, width / box.width, height / box.height);
      if (scale < scales.small || (at !== undefined && !holds(box, at))) continue;
      this.#scale = scale;
      this.#x = box.x;
      this.#y = box.y;
      this.#apply();
      return true;
    }
    return false;
  }

  /** Shows the whole picture. */
  fit(): void {
    const { width, height } = this.#stage;
    this.#scale = Math.min(width / this.#whole.width, height / this.#whole.height);
    this.#x = this.#whole.x - (this.#seen.width - this.#whole.width) / 2;
    this.#y = this.#whole.y;
    this.#apply();
  }

  /** Zooms in (above 1) or out, around a point of the stage; around its middle otherwise. */
  zoom(by: number, point?: { readonly x: number; readonly y: number }): void {
    const { width, height } = this.#stage;
    const { x, y } = point ?? { x: width / 2, y: height / 2 };
    const scale = Math.min(scales.most, Math.max(scales.least, this.#scale * by));
    this.#x += x / this.#scale - x / scale;
    this.#y += y / this.#scale - y / scale;
    this.#scale = scale;
    this.#apply();
  }

  /** Zooms in by one step, or out. */
  zoomStep(direction: "in" | "out"): void {
    this.zoom(direction === "in" ? zoomStep : 1 / zoomStep);
  }

  /** Moves as little as needed for a node to be seen. */
  reveal(node: Element): void {
    const box = this.#boxOf(node);
    const { width, height } = this.#seen;
    const margin = 20 / this.#scale;
    this.#x = Math.min(box.left - margin, Math.max(this.#x, box.right + margin - width));
    this.#y = Math.min(box.top - margin, Math.max(this.#y, box.bottom + margin - height));
    this.#apply();
  }

  /** Drag, wheel, and the arrow keys, + and - while the stage itself has the focus. */
  listen(stage: HTMLElement): void {
    this.#listenToDrag(stage);
    stage.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        const at = stage.getBoundingClientRect();
        this.zoom(Math.exp(-event.deltaY / 500), { x: event.x - at.x, y: event.y - at.y });
      },
      { passive: false },
    );
    stage.addEventListener("keydown", (event) => {
      if (event.target !== stage || event.ctrlKey || event.altKey || event.metaKey) return;
      if (this.#takeKey(event.key)) event.preventDefault();
    });
  }

  #takeKey(key: string): boolean {
    const { width, height } = this.#seen;
    const moves = new Map([
      ["ArrowLeft", [-1, 0]],
      ["ArrowRight", [1, 0]],
      ["ArrowUp", [0, -1]],
      ["ArrowDown", [0, 1]],
    ]);
    const move = moves.get(key);
    if (move !== undefined)
      this.#pan((move[0] ?? 0) * width * step, (move[1] ?? 0) * height * step);
    else if (key === "+" || key === "=") this.zoomStep("in");
    else if (key === "-") this.zoomStep("out");
    else if (key === "0") this.fit();
    else return false;
    return true;
  }

  #listenToDrag(stage: HTMLElement): void {
    let last: PointerEvent | undefined;
    let moved = 0;
    stage.addEventListener("pointerdown", (event) => {
      if (event.button !== 0) return;
      last = event;
      moved = 0;
    });
    stage.addEventListener("pointermove", (event) => {
      if (last === undefined) return;
      const [across, down] = [event.x - last.x, event.y - last.y];
      moved += Math.abs(across) + Math.abs(down);
      // Held only now: a press that does not move is a click on a place.
      if (moved > 4) stage.setPointerCapture(event.pointerId);
      this.#pan(-across / this.#scale, -down / this.#scale);
      last = event;
    });
    for (const end of ["pointerup", "pointercancel"] as const) {
      stage.addEventListener(end, () => {
        last = undefined;
      });
    }
  }

  #pan(across: number, down: number): void {
    this.#x += across;
    this.#y += down;
    this.#apply();
  }

  get #stage(): DOMRect {
    return this.#svg.getBoundingClientRect();
  }

  get #seen(): { readonly width: number; readonly height: number } {
    const { width, height } = this.#stage;
    return { width: width / this.#scale, height: height / this.#scale };
  }

  /** Where a node stands in the picture. */
  #boxOf(node: Element): DOMRect {
    const { e, f } = this.#svg.querySelector<SVGGElement>(".graph")?.transform.baseVal.consolidate()
      ?.matrix ?? { e: 0, f: 0 };
    const { x, y, width, height } = nodeBox(node);
    return new DOMRect(x + e, y + f, width, height);
  }

  #apply(): void {
    const { width, height } = this.#seen;
    if (width === 0 || height === 0) return;
    // Something of the picture always stays in sight.
    const { left, right, top, bottom } = this.#whole;
    this.#x = Math.min(right - width / 3, Math.max(left - (width * 2) / 3, this.#x));
    this.#y = Math.min(bottom - height / 3, Math.max(top - (height * 2) / 3, this.#y));
    this.#svg.setAttribute("viewBox", `${this.#x} ${this.#y} ${width} ${height}`);
  }
}

/** Units of the picture around what a view begins with. */
const margin = 16;

/**
 * What the first view of the map shows: the legend, where calls arrive, danger and the main menu;
 * the main menu is left out where the view has no room for it.
 */
function startsOf(svg: SVGSVGElement): readonly (readonly Element[])[] {
  const column = [...svg.querySelectorAll("#map-legend, .node.language, .node.danger")];
  const home = svg.querySelector(".node.menu");
  return [home === null ? column : [...column, home], column];
}

/** The box around boxes, with a margin. */
function around(boxes: readonly DOMRect[]): DOMRect {
  const left = Math.min(...boxes.map((box) => box.left)) - margin;
  const top = Math.min(...boxes.map((box) => box.top)) - margin;
  const right = Math.max(...boxes.map((box) => box.right)) + margin;
  const bottom = Math.max(...boxes.map((box) => box.bottom)) + margin;
  return new DOMRect(left, top, right - left, bottom - top);
}

/** Whether a box is inside another. */
function holds(outer: DOMRect, inner: DOMRect): boolean {
  return (
    outer.left <= inner.left &&
    outer.right >= inner.right &&
    outer.top <= inner.top &&
    outer.bottom >= inner.bottom
  );
}
