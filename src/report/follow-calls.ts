import type { Book } from "../book/book.ts";
import { type CallStory, continueStory, emptyStory, type TransferResult } from "./call-story.ts";
import type { LogEntry } from "./log-entry.ts";

/** Milliseconds without a line after which a call is over: the carrier ends a conversation after four hours. */
const longestSilence = 5 * 60 * 60 * 1000;

/** Joins the lines of calls. */
export interface FollowedCalls {
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
