import type { Heard } from "./heard.ts";
import type { Answer } from "./line.ts";
import type { PhoneEvent } from "./phone-event.ts";
import type { Parameters, TransferStatus } from "./requests.ts";
import type { Dial, Gather } from "./verb.ts";

/** What a call waits for; times are seconds into the call. */
export type PhoneState =
  | {
      readonly kind: "listening";
      readonly gather: Gather;
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
   * ringing and, when completed, `talkSeconds` (60 by default).
   */
  endTransfer(status: TransferStatus, options?: { readonly talkSeconds?: number }): Promise<void>;
  /** Hangs up as the caller; nothing is posted but the call's end, to the status address if there is one. Twice does nothing. */
  hangUp(): Promise<void>;
  /** Another call that has gone the same way until now; from here each goes on alone. */
  fork(): PhoneCall;
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
