import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import type { TestContext } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Act, Change } from "../../src/line/book/acts.ts";
import { writeAct } from "../../src/line/book/acts.ts";
import { temporaryFolder } from "./temporary-folder.ts";

/** When the tests' journals are read, unless they say otherwise. */
export const readAt = Temporal.Instant.from("2026-12-10T12:00:00Z");

/** Acts one after the other, numbered from 1, kept a minute apart until an hour before the reading. */
export function actsOf(...changes: readonly (Change & { readonly at?: string })[]): readonly Act[] {
  const start = readAt.subtract({ minutes: 60 + changes.length });
  return changes.map((change, index) => ({
    number: index + 1,
    at: start.add({ minutes: index }).toString(),
    by: "Ann",
    ...change,
  }));
}

/** The lines of a journal. */
export function linesOf(acts: readonly Act[]): string {
  return acts.map((act) => `${writeAct(act)}\n`).join("");
}

/** A journal in a file with this text. */
export async function journalWith(
  test: Pick<TestContext, "onTestFinished">,
  text: string | Buffer,
): Promise<{ readonly path: string; readonly journal: Journal }> {
  const path = join(temporaryFolder(test.onTestFinished), "journal.ndjson");
  writeFileSync(path, text);
  const journal = await openJournal(path, () => readAt);
  test.onTestFinished(() => journal.close());
  return { path, journal };
}

/** An act that every test may keep. */
export const aChange: Change = {
  do: "close",
  service: "chat",
  from: "2026-12-24T09:00",
  until: "2026-12-24T18:00",
};

/** Keeps an act after whatever was kept last. */
export async function keep(journal: Journal, change: Change = aChange): Promise<Act> {
  const { number } = await journal.read();
  return journal.append(change, "Ann", readAt, number);
}
