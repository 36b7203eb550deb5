import { type Bar, barChart } from "./chart.ts";
import { escapeHtml, htmlTable, reportStyle } from "./html.ts";
import { createLabels, writeMonth } from "./labels.ts";
import type { Shown } from "./protect.ts";
import type { Labels, Published, PublishedTable } from "./publish.ts";
import type { Texts } from "./texts.ts";

/** Rows from which a table may go on over the edge of a sheet. */
const longTable = 20;

/**
 * The report as one HTML page: no script, no file beside it, no request to anybody.
 *
 * @param nameOf the written name of a place; undefined where the book no longer has it
 */
export function reportPage(
  published: Published,
  texts: Texts,
  nameOf: (place: string) => string | undefined,
): string {
  const { from, to, tables, read } = published;
  const labels = createLabels(texts, nameOf);
  const write = writeShown(texts);
  const period = texts.period(writeMonth(from, texts), writeMonth(to, texts));
  const count = (value: number) => write(value);
  return `<!doctype html>
<html lang="${texts.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(`${texts.title}, ${period}`)}</title>
<style>${reportStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(texts.title)}</h1>
<p class="period">${escapeHtml(period)}</p>
<p class="promise">${escapeHtml(texts.promise)}</p>
${summary(tables, texts, labels, write)}
${tables.map((table) => section(table, texts, labels, write)).join("\n")}
<section class="rule">
<h2>${escapeHtml(texts.rule.title)}</h2>
${texts.rule.paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n")}
</section>
<section>
<h2>${escapeHtml(texts.source.title)}</h2>
<p>${escapeHtml(texts.source.read(count(read.lines), count(read.skipped)))}</p>
</section>
</main>
</body>
</html>
`;
}

type Write = (value: Shown) => string;

function writeShown({ locale, hidden }: Texts): Write {
  const format = new Intl.NumberFormat(locale);
  return (value) => (value === "hidden" ? hidden : format.format(value));
}

function summary(
  tables: readonly PublishedTable[],
  texts: Texts,
  labels: Labels,
  write: Write,
): string {
  const months = tables.find(({ name }) => name === "months");
  const figures = (months?.columns ?? []).map((column, index) => {
    const total = months?.totals?.[index] ?? "hidden";
    const label = labels.column("months", column);
    const written = total === "hidden" ? texts.fewerThanFive : write(total);
    return `<div><dt>${escapeHtml(label)}</dt><dd>${escapeHtml(written)}</dd></div>`;
  });
  return `<section class="summary">
<h2>${escapeHtml(texts.summary)}</h2>
<dl>${figures.join("")}</dl>
</section>`;
}

function section(table: PublishedTable, texts: Texts, labels: Labels, write: Write): string {
  const { name, columns, rows, totals } = table;
  const { title, meaning, about } = texts.tables[name];
  const classes = [
    ...(columns.length > 4 ? ["wide"] : []),
    ...(rows.length > longTable ? ["long"] : []),
  ];
  const named = rows.map((row) => ({ label: labels.row(name, row.name), cells: row.cells }));
  const written = htmlTable(
    {
      caption: title,
      heads: [about, ...columns.map((column) => labels.column(name, column))],
      rows: named,
      total: totals === undefined ? undefined : { label: texts.total, cells: totals },
    },
    write,
  );
  const body =
    rows.length === 0
      ? `<p>${escapeHtml(texts.nothing)}</p>`
      : `<div class="pair">
<div class="scroll">${written}</div>
<figure>${barChart(barsOf(table, labels), texts.chartOf(title), write)}</figure>
</div>`;
  return `<section class="${classes.join(" ")}">
<h2>${escapeHtml(title)}</h2>
<p class="meaning">${escapeHtml(meaning)}</p>
${body}
</section>`;
}

/** The first column of the rows; of transfers, how all of them ended. */
function barsOf({ name, columns, rows, totals }: PublishedTable, labels: Labels): readonly Bar[] {
  if (name === "transfers") {
    return columns.slice(0, -1).map((column, index) => ({
      label: labels.column(name, column),
      value: totals?.[index] ?? "hidden",
    }));
  }
  return rows.map((row) => ({
    label: labels.row(name, row.name),
    value: row.cells[0] ?? "hidden",
  }));
}
