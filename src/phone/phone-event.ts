import type { Heard } from "./heard.ts";
import type { Parameters, TransferStatus } from "./requests.ts";
import type { Dial } from "./verb.ts";

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
