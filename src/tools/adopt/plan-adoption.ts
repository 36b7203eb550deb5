import { Temporal } from "temporal-polyfill";
import { type Act, momentOf } from "../../line/book/acts.ts";
import { nameOfAct, openAmended } from "../../line/book/amend.ts";
import { languages } from "../../line/book/language.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import type { Service } from "../../line/book/service.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import { BookError } from "../../mistakes.ts";
import { describeChange } from "../today.ts";
import { type Fields, writeChanges } from "./write-changes.ts";
import { hasEntry } from "./written.ts";

/** The sources of a book, by the path of each: what menus/ and locales/ hold. */
export type Sources = ReadonlyMap<string, string>;

/** What is to be written into a book. */
export interface PlannedAdoption {
  /** The acts that the book will then say itself, in order. */
  readonly acts: readonly Act[];
  /** The sources that change, as they will be. */
  readonly changed: Sources;
  /** The services and topics that these acts are about and that still have a note of what is to be done. */
  readonly notes: readonly { readonly id: string; readonly note: string }[];
}

/** Where the acts are named that a book says itself. */
const adoptedFile = "menus/adopted.ts";

/** The fields of a service in the order in which menus/services.ts has them. */
const serviceFields = [
  ...["phone", "secondPhone", "thenPress", "transfer", "ringSeconds", "callerId"],
  ...["longestMinutes", "answers", "cost", "hours", "holidays", "laterHours", "alternatives"],
  ...["emergency", "source"],
] as const satisfies readonly (keyof Service)[];

/**
 * Works out how a book would be written in which those acts have become lasting: numbers that are in
 * force, hours, words, checks and agreements. What ends by itself, and what is still to come but for
 * hours, is left to the journal.
 *
 * @param acts all that count, in order
 * @throws {BookError} where the sources do not write in one place what is to change
 */
export function planAdoption(
  sources: Sources,
  draft: BookDraft,
  acts: readonly Act[],
  now: Temporal.Instant,
): PlannedAdoption {
  const known = new Set(draft.adopted);
  const routeOf = () => ({ kind: "rehearsed" }) as const;
  const { taken } = openAmended(draft, acts, now, routeOf);
  const lasting = taken.filter((act) => isLasting(act, now) && !known.has(nameOfAct(act)));
  if (lasting.length === 0) return { acts: [], changed: new Map(), notes: [] };
  const after = openAmended(draft, lasting, now, routeOf).draft;
  const changed = new Map(sources);
  const write = (
    file: string,
    name: string,
    having: readonly string[],
    was: unknown,
    is: unknown,
  ) => {
    const change = { was: toValue(was), is: toValue(is), order: serviceFields };
    changed.set(file, writeChanges(changed.get(file) ?? "", { file, name, having }, change));
  };
  for (const language of languages) {
    const [was, is] = [draft.phrases[language], after.phrases[language]];
    for (const name of Object.keys(is)) {
      if (was[name] !== is[name]) write(`locales/${language}.ts`, name, [], was[name], is[name]);
    }
  }
  const writeEntries = (
    was: Readonly<Record<string, unknown>>,
    is: Readonly<Record<string, unknown>>,
    having: readonly string[],
  ) => {
    for (const name of Object.keys(is)) {
      if (was[name] === is[name]) continue;
      write(fileOf(sources, name, having), name, having, was[name], is[name]);
    }
  };
  writeEntries(draft.services, after.services, ["phone", "source"]);
  writeEntries(draft.tree.nodes, after.tree.nodes, ["say", "source"]);
  changed.set(adoptedFile, nameActs(sources.get(adoptedFile) ?? "", lasting));
  for (const [file, text] of sources) if (changed.get(file) === text) changed.delete(file);
  return { acts: lasting, changed, notes: notesOf(after, lasting) };
}

function isLasting(act: Act, now: Temporal.Instant): boolean {
  if (act.do === "number") return Temporal.Instant.compare(momentOf(act.from), now) <= 0;
  return ["hours", "say", "checked", "agreed"].includes(act.do);
}

/** A service or a topic as plain values. */
function toValue(entry: unknown): Fields | string {
  return JSON.parse(JSON.stringify(entry));
}

function fileOf(sources: Sources, name: string, having: readonly string[]): string {
  const files = [...sources.keys()].filter(
    (file) => file.startsWith("menus/") && hasEntry(sources.get(file) ?? "", name, having),
  );
  const [file] = files;
  if (file !== undefined && files.length === 1) return file;
  throw new BookError([
    `menus/ does not write "${name}" in one place of its own, with ${having.join(" and ")}: change it by hand.`,
  ]);
}

/** Adds acts at the end of the list of menus/adopted.ts. */
function nameActs(text: string, acts: readonly Act[]): string {
  const [end] = /\s*\];\s*$/.exec(text) ?? [];
  if (end === undefined) {
    throw new BookError([`${adoptedFile} does not end with the list of acts. Take it from git.`]);
  }
  const lines = acts.map((act) => {
    const day = inBrussels(Temporal.Instant.from(act.at)).toPlainDate();
    return `  // Act ${act.number} of ${day}: ${describeChange(act)}\n  "${nameOfAct(act)}",\n`;
  });
  return `${text.slice(0, -end.length)}\n${lines.join("")}];\n`;
}

function notesOf({ services, tree }: BookDraft, acts: readonly Act[]): PlannedAdoption["notes"] {
  const ids = acts.flatMap((act) =>
    act.do === "agreed" ? [act.service] : act.do === "checked" ? [act.fact] : [],
  );
  return [...new Set(ids)].flatMap((id) => {
    const node = tree.nodes[id];
    const { note } = (node?.kind === "topic" ? node : services[id])?.source ?? {};
    return note === undefined ? [] : [{ id, note }];
  });
}
