import type { Book } from "../book/book.ts";
import type { NotSpoken } from "../book/not-spoken.ts";
import type { Fact } from "./list-facts.ts";

/** The facts as a table for a terminal: one line a fact, what needs a person first. */
export function factsTable(
  facts: readonly Fact[],
  book: Book,
  notSpoken: readonly NotSpoken[],
): string {
  const rows = facts.map((fact) => [
    fact.source.confidence,
    dueIn(fact),
    fact.id,
    phoneOf(book, fact.id),
    fact.source.checked,
    [fact.source.from, fact.source.note].filter((text) => text !== undefined).join("; "),
  ]);
  const silent = notSpoken.map(({ name, reason }) => `  ${name}: ${reason}`);
  const past = facts.filter(({ daysLeft }) => daysLeft <= 0).length;
  return [
    table([["confidence", "review", "fact", "number", "checked", "source; still to do"], ...rows]),
    "",
    "Known, and not spoken:",
    ...silent,
    "",
    `${facts.length} facts; ${past} past review.`,
    "",
  ].join("\n");
}

/** When a fact must be checked again, in words. */
export function dueIn({ due, daysLeft }: Fact): string {
  return daysLeft <= 0 ? `past since ${due}` : `due ${due}`;
}

/** A service's number as it is written; nothing for a topic or where none is known. */
export function phoneOf(book: Book, id: string): string {
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
