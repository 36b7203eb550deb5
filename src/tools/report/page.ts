import type { Language } from "../../line/book/language.ts";
import { escapeMarkup, htmlPage } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import type { ReportTexts } from "../texts/texts-type.ts";
import { htmlTable, reportStyle } from "./html.ts";
import { createLabels, writeMonth } from "./labels.ts";
import type { Shown } from "./protect.ts";
import { type Labels, type Published, type PublishedTable, summaryNames } from "./publish.ts";

/** Rows from which a table may go on over the edge of a sheet. */
const longTable = 20;

/**
 * The report as one HTML page: no script, no file beside it, no request to anybody.
 *
 * @param nameOf the written name of a place; undefined where the book no longer has it
 */
export function reportPage(
  published: Published,
  language: Language,
  nameOf: (place: string) => string | undefined,
): string {
  const { from, to, summary, tables, read } = published;
  const texts = toolTexts[language].report;
  const labels = createLabels(language, nameOf);
  const write = writeShown(texts);
  const period = texts.period(writeMonth(from, texts), writeMonth(to, texts));
  const count = (value: number) => write(value);
  return htmlPage({
    language: texts.locale,
    title: `${texts.title}, ${period}`,
    style: reportStyle,
    body: `<main>
<h1>${escapeMarkup(texts.title)}</h1>
<p class="period">${escapeMarkup(period)}</p>
<p class="promise">${escapeMarkup(texts.promise)}</p>
${inShort(summary, texts, labels, write)}
${tables.map((table) => section(table, texts, labels, write)).join("\n")}
<section class="rule">
<h2>${escapeMarkup(texts.rule.title)}</h2>
${texts.rule.paragraphs.map((text) => `<p>${escapeMarkup(text)}</p>`).join("\n")}
</section>
<section>
<h2>${escapeMarkup(texts.source.title)}</h2>
<p>${escapeMarkup(texts.source.read(count(read.lines), count(read.skipped)))}</p>
</section>
</main>`,
  });
}

type Write = (value: Shown) => string;

function writeShown({ locale, hidden }: ReportTexts): Write {
  const format = new Intl.NumberFormat(locale);
  return (value) => (value === "hidden" ? hidden : format.format(value));
}

function inShort(
  summary: Published["summary"],
  texts: ReportTexts,
  labels: Labels,
  write: Write,
): string {
  const figures = summaryNames.map((name) => {
    const value = summary[name];
    // A part of the calls may also be hidden because nearly all of them belong to it.
    const isFew = value === "hidden" && name === "calls";
    const written = isFew ? texts.fewerThanFive : write(value);
    return `<div><dt>${escapeMarkup(labels.summary(name))}</dt><dd>${escapeMarkup(written)}</dd></div>`;
  });
  return `<section class="summary">
<h2>${escapeMarkup(texts.summary.title)}</h2>
<p class="meaning">${escapeMarkup(texts.summary.meaning)}</p>
<dl>${figures.join("")}</dl>
</section>`;
}

function section(table: PublishedTable, texts: ReportTexts, labels: Labels, write: Write): string {
  const { name, columns, rows, totals, withheld } = table;
  const { title, meaning, about } = texts.tables[name];
  const classes = [
    ...(columns.length === 1 ? ["one"] : []),
    ...(rows.length > longTable ? ["long"] : []),
  ];
  const written = htmlTable(
    {
      caption: title,
      heads: [about, ...columns.map((column) => labels.column(name, column))],
      rows: rows.map((row) => ({ label: labels.row(name, row.name), cells: row.cells })),
      total: totals === undefined ? undefined : { label: texts.total, cells: totals },
    },
    write,
  );
  const body =
    rows.length === 0
      ? `<p>${escapeMarkup(withheld ? texts.withheld : texts.nothing)}</p>`
      : `<div class="scroll">${written}</div>`;
  return `<section class="${classes.join(" ")}">
<h2>${escapeMarkup(title)}</h2>
<p class="meaning">${escapeMarkup(meaning)}</p>
${body}
</section>`;
}
