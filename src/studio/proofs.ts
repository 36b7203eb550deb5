import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Change } from "../line/book/acts.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { RecordedSentence } from "../line/speech/recorded.ts";
import { RequestError } from "../server/requests.ts";
import type { ActProof, ProofProgress } from "../tools/proof/prove-act.ts";
import type { Proposal } from "../tools/propose.ts";
import { runThread, ThreadError } from "./threads.ts";

/** What is proved, as plain data: what `proveAct` takes. */
export interface ProofTask extends Proposal {
  readonly draft: BookDraft;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** What is recorded; absent: nothing. */
  readonly recorded?: readonly RecordedSentence[] | undefined;
  /** As ISO 8601. */
  readonly now: string;
}

/** What comes of a proof; of a book or settings with mistakes, those. */
type ProofResult = { readonly proof: ActProof } | { readonly problems: readonly string[] };

/** What the thread of a proof posts. */
export type PostedProof = { readonly progress: ProofProgress } | ProofResult;

/** Proves a change. @throws {ThreadError} */
export type ProveChange = (
  task: ProofTask,
  onProgress: (progress: ProofProgress) => void,
  signal: AbortSignal,
) => Promise<ProofResult>;

/** A proof takes some ten seconds; on a busy machine a minute or two. */
const mostMilliseconds = 300_000;

/** It fills about half of that: the book, and the words of some hundred answers. */
const mostMegabytes = 160;

/** The same file before and after compiling, but for its name. */
const proofWorker = new URL(
  import.meta.url.endsWith(".ts") ? "./proof-worker.ts" : "./proof-worker.js",
  import.meta.url,
);

/** Proves a change in a thread of its own: callers of the real line are answered meanwhile. */
export const proveApart: ProveChange = (task, onProgress, signal) =>
  runThread(
    {
      program: proofWorker,
      data: task,
      milliseconds: mostMilliseconds,
      megabytes: mostMegabytes,
      signal,
    },
    (posted) => {
      const told = posted as PostedProof;
      if (!("progress" in told)) return told;
      onProgress(told.progress);
      return undefined;
    },
  );

/** Proofs that wait while another is made. Whoever comes after them is told to ask again. */
const mostWaiting = 3;

/** Has one proof made at a time: two would take twice as long, and twice the memory. */
export function inTurn(prove: ProveChange): ProveChange {
  const waiting = new Set<() => void>();
  let isBusy = false;
  const myTurn = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      waiting.add(resolve);
      // Whoever goes away leaves the place to others.
      signal.addEventListener("abort", () => {
        if (waiting.delete(resolve)) reject(new ThreadError("nobody waited for it"));
      });
    });
  return async (task, onProgress, signal) => {
    if (waiting.size >= mostWaiting) {
      throw new RequestError(503, "Other changes are being proved. Ask again in a minute.", {
        "Retry-After": "60",
      });
    }
    // Whoever is done hands on its own turn.
    if (isBusy) await myTurn(signal);
    isBusy = true;
    try {
      return await prove(task, onProgress, signal);
    } finally {
      const [next] = waiting;
      if (next === undefined) isBusy = false;
      else {
        waiting.delete(next);
        next();
      }
    }
  };
}

/** A change that was proved, and what it was proved on top of. */
export interface ProvedChange {
  readonly change: Change;
  readonly proof: Pick<ActProof, "broken">;
  /** The number of the last act that it was proved with. */
  readonly after: number;
}

/** How long a proof can be kept, and how many are remembered. */
const [mostMinutes, mostRemembered] = [15, 50] as const;

/** A change that was proved, and until when it can be kept. */
interface RememberedChange extends ProvedChange {
  readonly until: Temporal.Instant;
}

/** Changes that were proved, each under a name that nobody guesses, for a quarter of an hour. */
export class ProvedChanges {
  readonly #clock: () => Temporal.Instant;
  readonly #proved = new Map<string, RememberedChange>();

  constructor(clock: () => Temporal.Instant) {
    this.#clock = clock;
  }

  /** Remembers one, and gives its name; the oldest is forgotten where there are too many. */
  add(proved: ProvedChange): string {
    const id = randomBytes(16).toString("base64url");
    this.#proved.set(id, { ...proved, until: this.#clock().add({ minutes: mostMinutes }) });
    const [oldest] = this.#proved.keys();
    if (this.#proved.size > mostRemembered && oldest !== undefined) this.#proved.delete(oldest);
    return id;
  }

  /** The change of that name; undefined where there is none any more. */
  get(id: string): RememberedChange | undefined {
    const proved = this.#proved.get(id);
    if (proved === undefined) return undefined;
    if (Temporal.Instant.compare(this.#clock(), proved.until) < 0) return proved;
    this.#proved.delete(id);
    return undefined;
  }

  /** Takes one away, for it is kept once. @returns false where it is not there any more */
  take(id: string): boolean {
    return this.#proved.delete(id);
  }

  /** Puts one back that was taken and not kept, for as long as it could be kept before. */
  putBack(id: string, proved: RememberedChange): void {
    this.#proved.set(id, proved);
  }
}
