/**
 * Reads a picture as XML and takes it into the page: without scripts, without handlers, and
 * without its style sheet, for the page has its own.
 */
export function readSvg(source: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(source, "image/svg+xml");
  for (const foreign of parsed.querySelectorAll("script, style, foreignObject, parsererror")) {
    foreign.remove();
  }
  for (const element of parsed.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) {
      if (/^(on|style$|href$|xlink:href$)/i.test(name)) element.removeAttribute(name);
    }
  }
  const svg = document.importNode(parsed.documentElement, true);
  if (!(svg instanceof SVGSVGElement)) throw new Error("The server sent no picture.");
  svg.setAttribute("role", "group");
  return svg;
}
