import type { Temporal } from "temporal-polyfill";
import { inBrussels } from "../hours/calendar.ts";
import { type Act, readAct, serviceOf } from "./acts.ts";

/** What of a journal counts. */
export interface Standing {
  /**
   * In order, without those that are undone, were replaced by a later one of the same thing, or have
   * been over for a day.
   */
  readonly acts: readonly Act[];
  /** When an act on a service was last undone, within a day, in milliseconds since 1970: callers were told otherwise. */
  readonly touched: ReadonlyMap<string, number>;
  /** The highest number there is, 0 for none. It may be of an act that this version does not know. */
  readonly number: number;
  /** The last act that was kept, whatever it does. */
  readonly last: Act | undefined;
  /** What was passed over, and why. */
  readonly unread: Unread;
}

/** Lines of a journal that were passed over: how many, and the newest 20, each with its reason. */
interface Unread {
  readonly count: number;
  readonly newest: readonly string[];
}

/** A line as a store holds it, or why it cannot be one of an act. */
export type StoredLine = string | { readonly unread: string };

const mostTold = 20;

/** Acts among which it is worth looking for those that are over. */
const leastToPrune = 1000;

const dayMs = 24 * 60 * 60 * 1000;

/** Reads the lines of a journal in order. The first act of a number is the one that was kept. */
export class ActReader {
  /** The highest number so far. */
  number = 0;
  last: Act | undefined;
  #lines = 0;
  #unread = 0;
  readonly #newest: string[] = [];

  /** The act of the next line; undefined where it is passed over. */
  take(line: StoredLine): Act | undefined {
    this.#lines += 1;
    // Somebody who ended a torn line by hand leaves one behind.
    if (typeof line === "string" && line.trim() === "") return undefined;
    const read = typeof line === "string" ? readAct(line) : line;
    const number = "act" in read ? read.act.number : (read as { number?: number }).number;
    const isLate = number !== undefined && number <= this.number;
    if (isLate) this.#passOver(`(act ${number}) comes after act ${this.number}`);
    else if ("unread" in read) this.#passOver(read.unread);
    if (number === undefined || isLate) return undefined;
    this.number = number;
    if ("unread" in read) return undefined;
    this.last = read.act;
    return read.act;
  }

  get unread(): Unread {
    return { count: this.#unread, newest: [...this.#newest] };
  }

  #passOver(why: string): void {
    this.#unread += 1;
    this.#newest.push(`line ${this.#lines} ${why}`);
    if (this.#newest.length > mostTold) this.#newest.shift();
  }
}

/** When each act was undone, by its number, in milliseconds since 1970. */
export type Undone = ReadonlyMap<number, number>;

/**
 * Takes the lines of a journal one after the other and keeps what counts, so that a journal of years
 * needs no more room than what stands in it. Which acts are undone must be known beforehand, for an
 * act that replaced another gives way to it again: where {@link isRight} is false, read again with
 * {@link undone}.
 */
export class StandingActs {
  readonly #reader = new ActReader();
  readonly #assumed: Undone;
  readonly #undone = new Map<number, number>();
  readonly #acts = new Map<string, Act>();
  readonly #touched = new Map<string, number>();
  readonly #now: Temporal.Instant;
  #mostActs = leastToPrune;

  constructor(now: Temporal.Instant, undone: Undone = new Map()) {
    this.#now = now;
    this.#assumed = undone;
  }

  take(line: StoredLine): void {
    const act = this.#reader.take(line);
    if (act === undefined) return;
    if (act.do === "undo") {
      noteUndo(act, this.#undone);
      return;
    }
    const undoneAt = this.#assumed.get(act.number);
    if (undoneAt === undefined) this.#stand(act);
    else this.#touch(serviceOf(act), undoneAt);
    if (this.#acts.size > this.#mostActs) {
      this.#prune(this.#now);
      this.#mostActs = 2 * this.#acts.size + leastToPrune;
    }
  }

  /** What the undo acts among the lines undo. */
  get undone(): Undone {
    return this.#undone;
  }

  /** Whether what was undone is what was assumed. */
  get isRight(): boolean {
    const { size } = this.#assumed;
    return (
      size === this.#undone.size && [...this.#assumed.keys()].every((act) => this.#undone.has(act))
    );
  }

  standing(now: Temporal.Instant): Standing {
    this.#prune(now);
    const { number, last, unread } = this.#reader;
    // A clock that is ahead elsewhere must not announce a change for later.
    const touched = [...this.#touched].map(
      ([service, at]) => [service, Math.min(at, now.epochMilliseconds)] as const,
    );
    return { acts: [...this.#acts.values()], touched: new Map(touched), number, last, unread };
  }

  #stand(act: Act): void {
    const thing = thingOf(act);
    const before = this.#acts.get(thing);
    // Who writes down an older check later has not made the newer one undone.
    if (before?.do === "checked" && act.do === "checked" && before.on > act.on) return;
    this.#acts.delete(thing);
    this.#acts.set(thing, act);
  }

  #touch(service: string | undefined, at: number): void {
    if (service === undefined) return;
    this.#touched.set(service, Math.max(at, this.#touched.get(service) ?? 0));
  }

  /** Leaves what has been over for a day: closures, and numbers and hours that another began after. */
  #prune(now: Temporal.Instant): void {
    const dayAgo = now.subtract({ milliseconds: dayMs });
    // Times are written by the clock in Brussels: as text they are in the order of time, but for
    // an hour in autumn, which a whole day covers.
    const yesterday = inBrussels(dayAgo).toPlainDateTime().toString({ smallestUnit: "minute" });
    const begun = new Map<string, { readonly thing: string; readonly from: string }>();
    for (const [thing, act] of this.#acts) {
      if (act.do === "close" || act.do === "withdraw") {
        if (act.until !== undefined && act.until < yesterday) this.#acts.delete(thing);
      }
      if ((act.do === "number" || act.do === "hours") && act.from < yesterday) {
        const subject = `${act.do} ${act.service}`;
        const other = begun.get(subject);
        if (other !== undefined && other.from > act.from) this.#acts.delete(thing);
        else {
          if (other !== undefined) this.#acts.delete(other.thing);
          begun.set(subject, { thing, from: act.from });
        }
      }
    }
    for (const [service, at] of this.#touched) {
      if (at < dayAgo.epochMilliseconds) this.#touched.delete(service);
    }
  }
}

/**
 * Notes what a line undoes, quickly: most lines undo nothing, and are not read. It may note too much
 * or too little, which {@link StandingActs} finds.
 */
export function guessUndone(line: StoredLine, undone: Map<number, number>): void {
  if (typeof line !== "string" || !line.includes('"undo"')) return;
  const read = readAct(line);
  if ("act" in read && read.act.do === "undo") noteUndo(read.act, undone);
}

/** An act that was not kept yet cannot be undone. That an undo is undone changes nothing: it stands nowhere. */
function noteUndo(
  { number, act, at }: { readonly number: number; readonly act: number; readonly at: string },
  undone: Map<number, number>,
): void {
  if (act < number && !undone.has(act)) undone.set(act, Date.parse(at));
}

/** Names what an act is about: of two acts of the same thing the later one counts. */
function thingOf(act: Act): string {
  // No name has a line end in it.
  return [act.do, ...subjectOf(act)].join("\n");
}

function subjectOf(act: Act): readonly (string | number | boolean)[] {
  switch (act.do) {
    case "say":
    case "read":
      return [act.language, act.phrase];
    case "checked":
      // That nobody could be reached takes nothing from what was confirmed before.
      return [act.fact, act.outcome === "not reached"];
    case "agreed":
      // Wishes add up: one that says nothing of the caller ID leaves what was agreed about it.
      return [act.service, act.callerId !== undefined, act.ringSeconds !== undefined];
    case "number":
    case "hours":
      return [act.service, act.from];
    default:
      return [act.number];
  }
}
