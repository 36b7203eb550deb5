import type { Book } from "../../line/book/book.ts";
import type { NotSpoken, SourceDocument } from "../../line/book/source.ts";

/** docs/sources.md: each document that facts were taken from, and what rests on it. */
export function sourcesPage(book: Book, notSpoken: readonly NotSpoken[]): string {
  const sections = Object.entries(book.documents).flatMap(([id, document]) => [
    `## ${document.title}`,
    "",
    ...description(id, document).map(([what, value]) => `- **${what}:** ${value}`),
    `- **Services:** ${listed(servicesFrom(id, book))}`,
    `- **Topics:** ${listed(topicsFrom(id, book))}`,
    `- **Known from it, and not spoken:** ${notSpokenFrom(id, notSpoken).join("; ") || "nothing"}`,
    "",
  ]);
  return `${[
    "# Where the facts come from",
    "",
    "For whoever checks a fact, or asks who says so. Each document is described as it describes itself. Where it names no publisher, the site is named on which the same text stands.",
    "",
    "Generated from `menus/sources.ts` by `npm run --silent facts -- --sources > docs/sources.md`; a test fails when it is stale. How to add a document: [changing.md](changing.md). Who can be reached: [directory.md](directory.md).",
    "",
    'What no document says comes from public listings. Those facts are marked "outside the documents", and name the listing and its date; `npm run facts` prints them all.',
    "",
    ...sections,
  ]
    .join("\n")
    .trimEnd()}\n`;
}

function description(id: string, document: SourceDocument): readonly (readonly string[])[] {
  const { publisher = "not named", languages, date = "none", address, note } = document;
  const names = new Intl.DisplayNames("en", { type: "language" });
  return [
    ["Name in the book", `\`${id}\``],
    ["Publisher", publisher],
    ["Language", languages.map((language) => names.of(language) ?? language).join(", ")],
    ["Date it bears", date],
    ["Found at", address === undefined ? "not found" : `<${address}>`],
    ...(note === undefined ? [] : [["To know", note]]),
  ];
}

function servicesFrom(document: string, book: Book): readonly string[] {
  return [...book.services.values()]
    .filter(({ source }) => source.from.includes(document))
    .map(({ id }) => id);
}

function topicsFrom(document: string, book: Book): readonly string[] {
  return [...book.nodes].flatMap(([id, node]) =>
    node.kind === "topic" && node.source.from.includes(document) ? [id] : [],
  );
}

function notSpokenFrom(document: string, all: readonly NotSpoken[]): readonly string[] {
  return all.filter(({ from }) => from.includes(document)).map(({ name }) => name);
}

function listed(ids: readonly string[]): string {
  return ids.map((id) => `\`${id}\``).join(", ") || "none";
}
