import { nodeBox } from "./nodes.ts";

/** How far one press of an arrow key moves, as a share of what is seen. */
const step = 0.15;
const zoomStep = 1.25;
/** Pixels of the screen for one unit of the picture. */
const scales = { least: 0.05, most: 3, small: 0.65, usual: 1 } as const;

/** What part of the picture is seen. Moves by drag, wheel, keys and buttons. */
export class MapCamera {
  readonly #svg: SVGSVGElement;
  #whole = new DOMRect(0, 0, 1, 1);
  #x = 0;
  #y = 0;
  #scale = 1;

  constructor(svg: SVGSVGElement) {
    this.#svg = svg;
    svg.setAttribute("preserveAspectRatio", "xMinYMin slice");
  }

  /** What the picture covers from now on; what is seen stays where it is. */
  cover(box: DOMRect): void {
    this.#whole = box;
    this.#apply();
  }

  /** Begins at the top, as wide as it can be read. */
  begin(): void {
    const { width } = this.#stage;
    this.#scale = Math.min(scales.usual, Math.max(scales.small, width / this.#whole.width));
    this.#x = this.#whole.x;
    this.#y = this.#whole.y;
    this.#apply();
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
    const box = nodeBox(node);
    const { width, height } = this.#seen;
    const margin = 24 / this.#scale;
    this.#x = Math.min(box.left - margin, Math.max(this.#x, box.right + margin - width));
    this.#y = Math.min(box.top - margin, Math.max(this.#y, box.bottom + margin - height));
    this.#apply();
  }

  /** Drag, wheel, and the arrow keys, + and - while the stage itself has the focus. */
  listen(stage: HTMLElement): void {
    this.#listenToDrag(stage);
    // Beside a panel there is less room, and the picture keeps its size.
    new ResizeObserver(() => this.#apply()).observe(stage);
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
