/** Attributes of an element of a label; one that is undefined is left out. */
type Attributes = Readonly<Record<string, string | number | undefined>>;

/** A table of an HTML-like label of Graphviz; each row is cells that are written already. */
export function table(attributes: Attributes, rows: readonly string[]): string {
  const bare = { BORDER: 0, CELLBORDER: 0, CELLSPACING: 0, CELLPADDING: 0 };
  const written = rows.map((cells) => element("TR", {}, cells));
  return element("TABLE", { ...bare, ...attributes }, written.join(""));
}

/** A cell of such a table; what is inside is written already. */
export function cell(attributes: Attributes, inside = ""): string {
  return element("TD", attributes, inside);
}

/** Letters of a size in points and a colour. */
export function letters(size: number, colour: string, inside: string): string {
  return element("FONT", { "POINT-SIZE": size, "COLOR": colour }, inside);
}

/** A text in lines of about so many signs, ended at the left: Graphviz breaks no line itself. */
export function lines(text: string, signs: number): string {
  const end = '<BR ALIGN="LEFT"/>';
  return escapeXml(text).replaceAll(new RegExp(`(.{1,${signs}})(?: |$)`, "gu"), `$1${end}`);
}

/** A text as it stands in XML. */
export function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

function element(name: string, attributes: Attributes, inside: string): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeXml(`${value}`)}"`);
  return `<${name}${written.join("")}>${inside}</${name}>`;
}
