import { type Book, serviceAt } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { outcomes, type Stage } from "../../line/call/position.ts";
import { lineWithoutKeys } from "../../line/call/silence.ts";
import type { LogEntry } from "./log-entry.ts";

/** Milliseconds without a line after which a call is over: the carrier ends a conversation after four hours. */
const longestSilence = 5 * 60 * 60 * 1000;

/** Joins the lines of calls. */
interface FollowedCalls {
  /** Adds a line; lines come in the order of their time. */
  readonly add: (entry: LogEntry) => void;
  /** Ends all calls that are still open. */
  readonly finish: () => void;
}

interface OpenCall {
  readonly story: CallStory;
  lastTime: number;
}

/**
 * Joins the lines of each call by its reference and hands each call over once, when it is over.
 * No more calls are kept than take place within five hours.
 */
export function followCalls(book: Book, onEnd: (story: CallStory) => void): FollowedCalls {
  // In the order of their last line: the first is the next to be over.
  const open = new Map<string, OpenCall>();
  const end = (reference: string, { story }: OpenCall) => {
    open.delete(reference);
    noteUnfinished(story);
    onEnd(story);
  };
  return {
    add: (entry) => {
      for (const [reference, call] of open) {
        if (entry.time - call.lastTime < longestSilence) break;
        end(reference, call);
      }
      const call = open.get(entry.call) ?? { story: emptyStory(), lastTime: entry.time };
      open.delete(entry.call);
      open.set(entry.call, call);
      call.lastTime = entry.time;
      continueStory(book, call.story, entry);
    },
    finish: () => {
      for (const [reference, call] of open) end(reference, call);
    },
  };
}

/** A caller who hangs up after the advice did what it says: only an announced call is unfinished. */
function noteUnfinished({ ringing, transfers }: CallStory): void {
  const result: TransferResult = "unfinished";
  if (ringing?.announced) transfers.push({ service: ringing.service, result });
}

/**
 * How a transfer ended: one of `outcomes`; "rehearsed" where nobody was dialled; "unfinished" where
 * the call ended and the carrier told of no end of the transfer.
 */
export const transferResults = [...outcomes, "rehearsed", "unfinished"] as const;

/** One of `transferResults`. */
export type TransferResult = (typeof transferResults)[number];

/** A transfer that has ended. */
interface EndedTransfer {
  readonly service: string;
  readonly result: TransferResult;
}

/** Where the carrier may be ringing; `announced`: the caller was told so, and a silence is a rehearsal. */
interface Ringing {
  readonly service: string;
  readonly announced: boolean;
}

/** What a report keeps of a call: little, and as much for a long call as for a short one. */
export interface CallStory {
  arrivedAt: number | undefined;
  language: string | undefined;
  danger: boolean;
  silent: boolean;
  faulty: boolean;
  answered: boolean;
  /** The last place and stage. */
  place: string | undefined;
  stage: Stage | undefined;
  ringing: Ringing | undefined;
  /** Services whose page the caller heard. */
  readonly services: Set<string>;
  readonly transfers: EndedTransfer[];
}

/** A call of which nothing is known yet. */
export function emptyStory(): CallStory {
  return {
    arrivedAt: undefined,
    language: undefined,
    danger: false,
    silent: false,
    faulty: false,
    answered: false,
    place: undefined,
    stage: undefined,
    ringing: undefined,
    services: new Set(),
    transfers: [],
  };
}

/** Adds a line of the log to the story of its call. Lines come in the order of their time. */
function continueStory(book: Book, story: CallStory, entry: LogEntry): void {
  if (entry.kind === "call ended") return;
  const { event, place, stage } = entry;
  if (event === "arrived") story.arrivedAt ??= entry.time;
  story.language = entry.language ?? story.language;
  if (event === "transfer-ended") endTransfer(story, entry.outcome);
  if (event === "silent") {
    if (story.ringing?.announced) endTransfer(story, "rehearsed");
    else story.silent = true;
  }
  story.faulty ||= entry.kind === "fault";
  story.danger ||= place !== undefined && place === book.danger;
  story.place = place ?? story.place;
  story.stage = stage;
  story.ringing = ringingAfter(book, entry);
  if (place !== undefined && book.services.has(place)) story.services.add(place);
}

/** A retry of the carrier tells an end again: the transfer is over by then and counts once. */
function endTransfer(story: CallStory, result: TransferResult | undefined): void {
  const { ringing } = story;
  if (ringing === undefined || result === undefined) return;
  story.transfers.push({ service: ringing.service, result });
  story.ringing = undefined;
  story.answered ||= result === "completed";
}

/** Whom the carrier rings when no key comes. */
function ringingAfter(book: Book, entry: LogEntry): Ringing | undefined {
  const { kind, place, stage, language } = entry;
  if (kind === "fault") {
    const spoken = languages.find((known) => known === language);
    const line = lineWithoutKeys(book, spoken);
    return line === undefined ? undefined : { service: line.id, announced: false };
  }
  if (place === undefined) return undefined;
  const service = serviceAt(book, place)?.id ?? place;
  if (stage === "introduce" || stage === "connect" || stage === "at-once") {
    return { service, announced: true };
  }
  // The advice is followed by the call, without another turn.
  const isAdvice = place === book.danger && stage === "prompt";
  return isAdvice ? { service, announced: false } : undefined;
}
