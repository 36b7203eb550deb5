import type { Book, DirectoryEntry } from "../../line/book/book.ts";
import type { DatedHours, Fact } from "../../line/book/facts.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { citeSource, type NotSpoken } from "../../line/book/source.ts";
import { writtenLine } from "../../line/hours/written-hours.ts";
import type { Speech } from "../../line/speech/speech.ts";
import { escapeMarkup, htmlPage } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import { callsTo } from "./letter.ts";

type FactsTexts = (typeof toolTexts)[Language]["facts"];

/** Some words of the sheet in every language of the line. */
function inAll(name: keyof FactsTexts): string {
  return languages.map((language) => toolTexts[language].facts[name]).join(" · ");
}

/** What a person checks on the telephone. */
const questions = (["number", "hours", "languages", "transfers"] as const).map(inAll);

const style = `
  body { font: 11pt/1.4 system-ui, sans-serif; margin: 2rem; color: #111; background: #fff; }
  article { border-top: 1px solid #777; padding: .6rem 0; break-inside: avoid; }
  h2 { font-size: 1.05rem; margin: 0; }
  dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .3rem 0; }
  dt { color: #444; } dd { margin: 0; }
  .ask { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: .2rem 1.5rem; }
  .ask li::before { content: "☐ "; font-size: 1.3em; }
  .write { border-bottom: 1px dotted #777; height: 1.6rem; }
`;

/** A page to print, to phone through and to tick off: every service and topic, what needs a person first. */
export function factsSheet(
  facts: readonly Fact[],
  book: Book,
  speech: Speech,
  today: string,
): string {
  const articles = facts.map((fact) => article(fact, book, speech));
  return htmlPage({
    language: languages[0],
    title: `Facts to check, ${today}`,
    style,
    body: `<h1>${inAll("title")}</h1>
<p>${today}</p>
${articles.join("\n")}`,
  });
}

function article(fact: Fact, book: Book, speech: Speech): string {
  const { source } = fact;
  const isService = fact.kind === "service";
  const rows = [
    ...(isService ? serviceRows(fact, book) : []),
    ["Source", `${citeSource(source, book.documents)}, checked ${source.checked}`],
    ["Confidence", `${source.confidence}; ${dueIn(fact)}`],
    ...(source.note === undefined ? [] : [["To do", source.note]]),
  ];
  const asked = isService ? questions : [inAll("stillRight")];
  return `<article>
<h2>${escapeMarkup(headingOf(fact, book, speech))}</h2>
<dl>${rows.map(([term = "", value = ""]) => `<dt>${term}</dt><dd>${escapeMarkup(value)}</dd>`).join("")}</dl>
<ul class="ask">${asked.map((question) => `<li>${question}</li>`).join("")}</ul>
<div class="write"></div>
</article>`;
}

function serviceRows({ id }: Fact, book: Book): readonly (readonly string[])[] {
  const service = book.services.get(id);
  return [
    ["Number", phoneOf(book, id) || "none known"],
    ["Hours", service === undefined ? "" : writtenLine(service.writtenHours)],
    ["Languages", service?.answers.join(", ") || "not known"],
    ["Calls from the line", service === undefined ? "" : describeCalls(service)],
  ];
}

/** How the line calls a service when it is live, for the person who asks whether that suits it. */
function describeCalls(service: DirectoryEntry): string {
  const calls = callsTo(service);
  if (calls === undefined) return "none: nothing is dialled";
  const { ringSeconds, longestMinutes, shows } = calls;
  const shown = { caller: "the caller's own number", line: "CALLER_ID, the line's number" };
  const sees = shows === "caller" || shows === "line" ? shown[shows] : shows;
  return `ring for ${ringSeconds} s, show ${sees}, end after ${longestMinutes} minutes`;
}

/** What the fact is about, in the first two languages: most services answer in one of them. */
function headingOf({ id }: Fact, book: Book, speech: Speech): string {
  const node = book.nodes.get(id);
  const phrase = node?.kind === "topic" ? node.title : `${id}.name`;
  return languages
    .slice(0, 2)
    .map((language) => speech({ language, phrase }).parts.join(""))
    .join(" · ");
}

/** The facts as a table for a terminal: one line a fact, what needs a person first. */
export function factsTable(
  facts: readonly Fact[],
  book: Book,
  notSpoken: readonly NotSpoken[],
  dated: readonly DatedHours[],
): string {
  const rows = facts.map((fact) => [
    fact.source.confidence,
    dueIn(fact),
    fact.id,
    phoneOf(book, fact.id),
    fact.source.checked,
    [citeSource(fact.source, book.documents), fact.source.note]
      .filter((text) => text !== undefined)
      .join("; "),
  ]);
  const silent = notSpoken.map(({ name, reason }) => `  ${name}: ${reason}`);
  const ends = dated.map(({ id, lastDate, daysLeft }) => {
    const isOver = daysLeft < 0 ? ", over: ask for those of the coming year" : "";
    return `  ${id}: ${lastDate}${isOver}`;
  });
  const past = facts.filter(({ daysLeft }) => daysLeft <= 0).length;
  return [
    table([["confidence", "review", "fact", "number", "checked", "source; still to do"], ...rows]),
    "",
    "Known, and not spoken:",
    ...silent,
    "",
    ...(ends.length === 0 ? [] : ["Dates in hours, and the last that is known:", ...ends, ""]),
    `${facts.length} facts; ${past} past review.`,
    "",
  ].join("\n");
}

/** When a fact must be checked again, in words. */
function dueIn({ due, daysLeft }: Fact): string {
  return daysLeft <= 0 ? `past since ${due}` : `due ${due}`;
}

/** A service's number as it is written; nothing for a topic or where none is known. */
function phoneOf(book: Book, id: string): string {
  const service = book.services.get(id);
  return [service?.phone, service?.secondPhone].filter((phone) => phone != null).join(", ");
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
