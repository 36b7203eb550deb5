import type { CallSession } from "./call-session.ts";
import { create } from "./create.ts";
import { texts } from "./texts.ts";

/** The last answer as the carrier would receive it, one element a line. */
export function createTwimlPanel(session: CallSession): {
  readonly element: HTMLElement;
  readonly update: () => void;
} {
  const code = create("code", {});
  const { twiml } = texts().phone;
  const element = create(
    "details",
    { class: "twiml" },
    create("summary", {}, twiml),
    create("pre", { "tabindex": 0, "aria-label": twiml, "role": "region" }, code),
  );
  return {
    element,
    update() {
      element.hidden = session.view === undefined;
      code.textContent = breakLines(session.view?.twiml ?? "");
    },
  };
}

/** Breaks XML into lines: each element that holds others is indented, each that holds text stays whole. */
function breakLines(xml: string): string {
  let depth = 0;
  const pieces = xml.match(/<(\w+)(?:\s[^>]*)?>[^<]*<\/\1>|<[^>]+>|[^<]+/g) ?? [];
  return pieces
    .filter((piece) => piece.trim() !== "")
    .map((piece) => {
      if (piece.startsWith("</")) depth--;
      const line = "  ".repeat(Math.max(0, depth)) + piece.trim();
      const opens = /^<\w/.test(piece) && !piece.endsWith("/>") && !piece.includes("</");
      if (opens) depth++;
      return line;
    })
    .join("\n");
}
