import type { Standing } from "../line/book/standing.ts";
import type { Following, JournalListener } from "./journal.ts";

/** Longest pause between two looks at a journal that cannot be read, in seconds: its return is heard within that. */
const longestPause = 5;

/** What is followed. */
interface Followed {
  /** The very same object while nothing has changed. */
  readonly read: () => Promise<Standing>;
  /** Calls when there may be news; returns what ends that. */
  readonly watch: (onNews: () => void) => () => void;
  /** Seconds between two looks without news. */
  readonly pause: number;
}

/** Tells what counts again and again. Whatever fails is told, and tried again: it never ends by itself. */
export function follow(followed: Followed, listener: JournalListener): Following {
  let isStopped = false;
  let wake = () => {};
  let isNews = false;
  const unwatch = followed.watch(() => {
    isNews = true;
    wake();
  });
  const rest = (seconds: number) =>
    new Promise<void>((resolve) => {
      if (isStopped || isNews) return resolve();
      const timer = setTimeout(resolve, seconds * 1000);
      // A program that has nothing else to do ends.
      timer.unref();
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  let readOnce = () => {};
  const first = new Promise<void>((resolve) => {
    readOnce = resolve;
  });
  const run = async () => {
    let told: Standing | undefined;
    let failures = 0;
    while (!isStopped) {
      isNews = false;
      try {
        const standing = await followed.read();
        if (!isStopped && standing !== told) {
          listener.standing(standing);
          told = standing;
        }
        failures = 0;
      } catch (error) {
        if (!isStopped && failures === 0) listener.trouble(asError(error));
        // After it, the same is told again: whoever listens knows then that it is over.
        told = undefined;
        failures += 1;
      }
      readOnce();
      await rest(failures === 0 ? followed.pause : Math.min(longestPause, failures));
    }
  };
  const ended = run();
  return {
    first,
    stop: async () => {
      isStopped = true;
      unwatch();
      wake();
      await ended;
    },
  };
}

function asError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
