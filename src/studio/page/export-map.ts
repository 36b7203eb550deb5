import { create } from "./create.ts";

/** What the style sheet of the page says of the map, for a picture that leaves the page. */
const drawnProperties = [
  "fill",
  "stroke",
  "stroke-width",
  "stroke-dasharray",
  "opacity",
  "font-weight",
];

/** Pixels for one unit of the picture; browsers refuse a larger canvas than about 16,000 pixels. */
const pngScale = 2;

/** Saves the whole map, as it is coloured now, as SVG. */
export async function saveMapAsSvg(svg: SVGSVGElement): Promise<void> {
  save(new Blob([writePicture(svg)], { type: "image/svg+xml" }), "map.svg");
}

/** Saves the whole map, as it is coloured now, as PNG. @throws where the browser cannot draw it */
export async function saveMapAsPng(svg: SVGSVGElement): Promise<void> {
  const address = URL.createObjectURL(new Blob([writePicture(svg)], { type: "image/svg+xml" }));
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = create("canvas", {
      width: picture.naturalWidth * pngScale,
      height: picture.naturalHeight * pngScale,
    });
    canvas.getContext("2d")?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (blob === null) throw new Error("This browser cannot draw so large a picture.");
    save(blob, "map.png");
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The picture as a file that stands by itself: whole, and with its colours written in it. */
function writePicture(svg: SVGSVGElement): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const live = svg.querySelectorAll("*");
  copy.querySelectorAll("*").forEach((element, index) => {
    const source = live[index];
    if (source === undefined || element.tagName === "title") return;
    const style = getComputedStyle(source);
    for (const name of drawnProperties) {
      const value = style.getPropertyValue(name);
      if (value !== "") element.setAttribute(name, value);
    }
  });
  // Letters that are light on a dark page need the dark with them.
  const paper = getComputedStyle(svg.parentElement ?? svg).backgroundColor;
  copy.querySelector(".graph > polygon")?.setAttribute("fill", paper);
  const { width = "0", height = "0", box = "" } = svg.dataset;
  copy.setAttribute("viewBox", box);
  copy.setAttribute("width", width);
  copy.setAttribute("height", height);
  return new XMLSerializer().serializeToString(copy);
}

function save(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  create("a", { href: address, download: name }).click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
