/** One thing a document tells the carrier to do, in the order it is done. */
export type Verb = Say | Play | Pause | Gather | Dial | Redirect | Hangup;

/** Plays a file of sound. What it says is known once it was fetched: then it is a {@link Say}. */
export interface Play {
  readonly kind: "play";
  readonly url: string;
}

/** What stands before a key: words, a file of sound or silence. */
export type Prompt = Say | Play | Pause;

/** What is heard of it, once files were fetched. */
export type Sound = Say | Pause;

/** Speaks in one voice: the carrier's, or that of somebody who was recorded. */
export interface Say {
  readonly kind: "say";
  readonly language: Language;
  readonly voice: string;
  readonly parts: readonly SayPart[];
  /** The file that is played, and how long it lasts; absent: the carrier's voice speaks. */
  readonly recording?: { readonly url: string; readonly seconds: number };
}

/** A stretch of a Say: words at a rate in percent (100 is the voice's own), or silence between them. */
export type SayPart =
  | { readonly kind: "text"; readonly text: string; readonly rate: number }
  | { readonly kind: "break"; readonly milliseconds: number };

/** Keeps silent. */
export interface Pause {
  readonly kind: "pause";
  readonly seconds: number;
}

/**
 * Speaks the prompts and waits for one key, any of the twelve; without one within
 * `timeoutSeconds` of the prompts' end, the verbs after it run.
 */
export interface Gather {
  readonly kind: "gather";
  readonly action: string;
  readonly timeoutSeconds: number;
  readonly prompts: readonly Prompt[];
}

/** Rings someone else, then asks `action` what follows; without one, the verbs after it run. */
export interface Dial {
  readonly kind: "dial";
  readonly action?: string;
  readonly timeoutSeconds: number;
  /** How long people may talk, in seconds: the carrier then ends the transfer. */
  readonly timeLimitSeconds: number;
  readonly hangupOnStar: boolean;
  /** The number shown, E.164; absent: the caller's own. */
  readonly callerId?: string;
  readonly target: { readonly number: string } | { readonly sip: string };
}

/** Whom a transfer rings: a number or a SIP address. */
export function dialledBy({ target }: Pick<Dial, "target">): string {
  return "number" in target ? target.number : target.sip;
}

/** Asks another address for the next document. */
export interface Redirect {
  readonly kind: "redirect";
  readonly url: string;
}

/** Ends the call. */
export interface Hangup {
  readonly kind: "hangup";
}

/**
 * The one neural voice the carrier has for each language of the line; another pair may fail.
 * @see https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
export const voices = {
  "fr-BE": "Polly.Isabelle-Neural",
  "nl-BE": "Polly.Lisa-Neural",
  "en-GB": "Polly.Amy-Neural",
} as const;

/** A language the line can speak, as the carrier writes it. */
export type Language = keyof typeof voices;
