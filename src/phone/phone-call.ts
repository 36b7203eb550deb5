import { type Heard, hear } from "./hear.ts";
import type { Answer } from "./line.ts";
import type { Parameters, TransferStatus } from "./requests.ts";
import type { Dial, Gather, Sound } from "./twiml/verbs.ts";

/** What a call waits for; times are seconds into the call. */
export type PhoneState =
  | {
      readonly kind: "listening";
      readonly gather: Gather;
      /** What is heard before the silence, files fetched. */
      readonly prompts: readonly Sound[];
      readonly promptStartsAt: number;
      readonly promptSeconds: number;
      readonly silenceSeconds: number;
    }
  | { readonly kind: "ringing"; readonly dial: Dial; readonly startsAt: number }
  | { readonly kind: "ended"; readonly by: "line" | "caller" };

/** When a key is pressed. */
export interface PressOptions {
  /** Seconds from the prompt's start, or the first ring; by default 1 s after the prompt's end, or the first ring. */
  readonly afterSeconds?: number;
  /** How the carrier reports a star that ends a transfer; "completed" means somebody had answered at once. */
  readonly starReportedAs?: "completed" | "canceled";
}

/**
 * A call under way. Every method plays on until the call waits again or is over; one at a time.
 * All throw PhoneError on wrong use, which changes nothing, and TwimlError or CarrierError when an
 * answer cannot be played, which ends the call.
 */
export interface PhoneCall {
  readonly state: PhoneState;
  /** Presses one of the twelve keys; during a transfer only a star works, and only with hangupOnStar. */
  press(key: string, options?: PressOptions): Promise<void>;
  /** Presses nothing until the silence limit has passed. */
  wait(): Promise<void>;
  /**
   * Ends a transfer. no-answer takes the Dial's timeout and 5 s, failed no time, the others 5 s of
   * ringing and, when completed, `talkSeconds` (60 by default), of which the Dial's limit cuts what
   * is longer.
   */
  endTransfer(status: TransferStatus, options?: { readonly talkSeconds?: number }): Promise<void>;
  /** Hangs up as the caller; nothing is posted but the call's end, to the status address if there is one. Twice does nothing. */
  hangUp(): Promise<void>;
  /** Another call that has gone the same way until now; from here each goes on alone. */
  fork(): PhoneCall;
  /** Forgets its events, and what was heard before the last turn: thousands of calls can wait at once. */
  forget(): void;
  /** Everything so far, in the order it became known. */
  readonly events: readonly PhoneEvent[];
  /** Everything said so far, one entry a Say. */
  readonly heard: readonly Heard[];
  /** What was said since the caller's last turn: a key, a silence, a transfer's end. */
  readonly sinceLastTurn: readonly Heard[];
  /** Time elapsed in the call, prompts played to their end; the network takes none. A key that interrupts turns it back. */
  readonly clockSeconds: number;
  /** The last TwiML, as received. */
  readonly lastDocument: string;
  /** The last request for TwiML and what came back. */
  readonly lastAnswer: Answer & { readonly url: string; readonly form: Parameters };
}

/**
 * One thing that happened in a call, `at` seconds into it. A key that interrupts a prompt is
 * `pressed` at its own moment, earlier than the end of the prompt that was announced as `said`.
 */
export type PhoneEvent = { readonly at: number } & (
  | { readonly kind: "posted"; readonly url: string; readonly form: Parameters }
  | { readonly kind: "said"; readonly said: Heard }
  | { readonly kind: "listening"; readonly silenceSeconds: number }
  | { readonly kind: "pressed"; readonly key: string; readonly interrupted: boolean }
  | { readonly kind: "ignored"; readonly key: string }
  | { readonly kind: "silent"; readonly seconds: number }
  | { readonly kind: "ringing"; readonly dial: Dial }
  | {
      readonly kind: "transfer-ended";
      readonly status: TransferStatus;
      readonly talkSeconds: number;
    }
  | { readonly kind: "retried"; readonly url: string; readonly error: unknown }
  | { readonly kind: "fell-back"; readonly error: unknown }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "ended"; readonly by: "line" | "caller" }
);

/** The phone was used as no phone can be: the call stands as it was, and the message says what to do instead. */
export class PhoneError extends Error {
  readonly code = "phone";

  constructor(message: string) {
    super(message);
    this.name = "PhoneError";
  }
}

/** How long the carrier lets a Dial ring beyond its timeout, in seconds. */
export const RINGING_GRACE_SECONDS = 5;

type Waiting = Exclude<PhoneState, { kind: "ended" }>;

/**
 * When a key is pressed, in seconds into the call: `afterSeconds` from the start of the prompt or of
 * the ringing; by default 1 s after the prompt's end or the ringing's start.
 * @throws PhoneError when that is before the prompt, whose keys are lost, or after the silence limit
 */
export function keyTime(state: Waiting, options: PressOptions): number {
  const isListening = state.kind === "listening";
  const startsAt = isListening ? state.promptStartsAt : state.startsAt;
  const after = options.afterSeconds ?? (isListening ? state.promptSeconds : 0) + 1;
  const limit = latest(state, options);
  if (!(after >= 0)) {
    throw new PhoneError(`A key at ${after} s would be lost: press it at 0 s or later.`);
  }
  if (after > limit) {
    throw new PhoneError(
      `A key at ${after} s comes too late: ${isListening ? "silence" : "ringing"} ends at ${limit} s. ${
        isListening ? "Use wait()." : 'Use endTransfer("no-answer").'
      }`,
    );
  }
  return startsAt + after;
}

function latest(state: Waiting, { starReportedAs }: PressOptions): number {
  if (state.kind === "listening") return state.promptSeconds + state.silenceSeconds;
  // Reported as completed, somebody had answered at once: people talk until the carrier ends it.
  if (starReportedAs === "completed") return state.dial.timeLimitSeconds;
  return state.dial.timeoutSeconds + RINGING_GRACE_SECONDS;
}

type WithoutTime<Event> = Event extends unknown ? Omit<Event, "at"> : never;

/** Keeps a call's time, and what happened and was heard in it. */
export class Tape {
  readonly events: PhoneEvent[] = [];
  readonly heard: Heard[] = [];
  clockSeconds = 0;
  readonly #onEvent: (event: PhoneEvent) => void;
  #turnStart = 0;

  constructor(onEvent: (event: PhoneEvent) => void) {
    this.#onEvent = onEvent;
  }

  /** A tape that goes on from here by itself. */
  copy(): Tape {
    const copy = new Tape(this.#onEvent);
    copy.events.push(...this.events);
    copy.heard.push(...this.heard);
    copy.clockSeconds = this.clockSeconds;
    copy.#turnStart = this.#turnStart;
    return copy;
  }

  /** Notes an event at this moment. */
  note(what: WithoutTime<PhoneEvent>): void {
    this.#noteAt(this.clockSeconds, what);
  }

  /** Plays prompts to their end. */
  play(prompts: readonly Sound[]): void {
    const { heard, endsAt } = hear(prompts, this.clockSeconds);
    for (const said of heard) {
      this.heard.push(said);
      this.#noteAt(said.startsAt, { kind: "said", said });
    }
    this.clockSeconds = endsAt;
  }

  /** Turns back to `until`, when the last prompts, begun at `startsAt`, were cut: what follows was never heard. */
  cut(prompts: readonly Sound[], startsAt: number, until: number): void {
    const says = prompts.filter((prompt) => prompt.kind === "say").length;
    this.heard.splice(this.heard.length - says, says, ...hear(prompts, startsAt, until).heard);
    this.clockSeconds = until;
  }

  /** Begins the caller's next turn: {@link sinceLastTurn} is empty. */
  startTurn(): void {
    this.#turnStart = this.heard.length;
  }

  /** Forgets what happened, and what was heard before the turn. */
  forget(): void {
    this.events.length = 0;
    this.heard.splice(0, this.#turnStart);
    this.#turnStart = 0;
  }

  /** What was heard since the turn began. */
  get sinceLastTurn(): readonly Heard[] {
    return this.heard.slice(this.#turnStart);
  }

  #noteAt(at: number, what: WithoutTime<PhoneEvent>): void {
    const event: PhoneEvent = { at, ...what };
    this.events.push(event);
    this.#onEvent(event);
  }
}
