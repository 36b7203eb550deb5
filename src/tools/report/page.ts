import type { Language } from "../../line/book/language.ts";
import { escapeMarkup, htmlPage } from "../markup.ts";
import { toolTexts } from "../texts/texts.ts";
import type { ReportTexts } from "../texts/texts-type.ts";
import { htmlTable, reportStyle } from "./html.ts";
import { createLabels, writeMonth } from "./labels.ts";
import type { Shown } from "./protect.ts";
import type { Labels, Published, PublishedTable } from "./publish.ts";

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
  const { from, to, tables, read } = published;
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
${summary(tables, texts, labels, write)}
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

function summary(
  tables: readonly PublishedTable[],
  texts: ReportTexts,
  labels: Labels,
  write: Write,
): string {
  const months = tables.find(({ name }) => name === "months");
  const figures = (months?.columns ?? []).map((column, index) => {
    const total = months?.totals?.[index] ?? "hidden";
    const label = labels.column("months", column);
    const written = total === "hidden" ? texts.fewerThanFive : write(total);
    return `<div><dt>${escapeMarkup(label)}</dt><dd>${escapeMarkup(written)}</dd></div>`;
  });
  return `<section class="summary">
<h2>${escapeMarkup(texts.summary)}</h2>
<dl>${figures.join("")}</dl>
</section>`;
}

function section(table: PublishedTable, texts: ReportTexts, labels: Labels, write: Write): string {
  const { name, columns, rows, totals } = table;
  const { title, meaning, about } = texts.tables[name];
  // The last column of transfers adds up those before it.
  const drawn = name === "transfers" ? columns.length - 1 : columns.length;
  const classes = [
    ...(columns.length === 1 ? ["one"] : []),
    ...(rows.length > longTable ? ["long"] : []),
  ];
  const written = htmlTable(
    {
      caption: title,
      heads: [about, ...columns.map((column) => labels.column(name, column))],
      rows: rows.map((row) => ({ label: labels.row(name, row.name), cells: row.cells })),
      drawn,
      total: totals === undefined ? undefined : { label: texts.total, cells: totals },
    },
    write,
  );
  const body =
    rows.length === 0
      ? `<p>${escapeMarkup(texts.nothing)}</p>`
      : `<div class="scroll">${written}</div>`;
  return `<section class="${classes.join(" ")}">
<h2>${escapeMarkup(title)}</h2>
<p class="meaning">${escapeMarkup(meaning)}</p>
${body}
</section>`;
}
