/** The keys of a telephone. */
export const keys = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "*", "0", "#"] as const;

/** One key of a telephone. */
export type Key = (typeof keys)[number];

/** How a transfer ended. "canceled": the caller came back with the star key before an answer. */
export const outcomes = ["completed", "busy", "no-answer", "failed", "canceled"] as const;

/** One of `outcomes`. "completed" never means "helped": it says only that somebody answered. */
export type Outcome = (typeof outcomes)[number];

/** What happens in a call. Silence and wrong keys are events, not errors. */
export type CallEvent =
  | { readonly kind: "arrived" }
  /** `key` is undefined when what arrived was no single key. */
  | { readonly kind: "pressed"; readonly key: Key | undefined }
  | { readonly kind: "silent" }
  | {
      readonly kind: "transfer-ended";
      readonly outcome: Outcome;
      /** Seconds between the answer and the end, where the carrier tells. */
      readonly talkSeconds?: number;
    };
