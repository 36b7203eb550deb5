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

const chirps = (language: string) =>
  ["Aoede", "Charon", "Fenrir", "Kore", "Leda", "Orus", "Puck", "Zephyr"].map(
    (name) => `Google.${language}-Chirp3-HD-${name}`,
  );

/**
 * The voices the carrier has for each language of the line; another pair may fail.
 * @see https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
export const voices = {
  "fr-BE": ["Polly.Isabelle-Neural"],
  "fr-FR": [
    "Polly.Lea-Neural",
    "Polly.Remi-Neural",
    "Polly.Lea-Generative",
    "Polly.Celine",
    "Polly.Mathieu",
    "Google.fr-FR-Neural2-F",
    "Google.fr-FR-Neural2-G",
    "Google.fr-FR-Wavenet-F",
    "Google.fr-FR-Wavenet-G",
    "Google.fr-FR-Standard-F",
    "Google.fr-FR-Standard-G",
    ...chirps("fr-FR"),
  ],
  "nl-BE": [
    "Polly.Lisa-Neural",
    "Google.nl-BE-Wavenet-C",
    "Google.nl-BE-Wavenet-D",
    "Google.nl-BE-Standard-C",
    "Google.nl-BE-Standard-D",
  ],
  "nl-NL": [
    "Polly.Laura-Neural",
    "Polly.Lotte",
    "Polly.Ruben",
    "Google.nl-NL-Wavenet-F",
    "Google.nl-NL-Wavenet-G",
    "Google.nl-NL-Standard-F",
    "Google.nl-NL-Standard-G",
    ...chirps("nl-NL"),
  ],
  "en-GB": [
    "Polly.Amy-Neural",
    "Polly.Emma-Neural",
    "Polly.Brian-Neural",
    "Polly.Arthur-Neural",
    "Polly.Amy-Generative",
    "Polly.Amy",
    "Polly.Emma",
    "Polly.Brian",
    "Google.en-GB-Neural2-N",
    "Google.en-GB-Neural2-O",
    "Google.en-GB-Wavenet-N",
    "Google.en-GB-Wavenet-O",
    "Google.en-GB-Standard-N",
    "Google.en-GB-Standard-O",
    ...chirps("en-GB"),
  ],
} as const satisfies Record<string, readonly string[]>;

/** A language the line can speak, as the carrier writes it. */
export type Language = keyof typeof voices;

/**
 * Whether a voice takes a tag: a generative one of Polly's slows down for whole sentences alone, and
 * Google's Chirps take none of the two.
 * @see https://docs.aws.amazon.com/polly/latest/dg/prosody-tag.html
 * @see https://cloud.google.com/text-to-speech/docs/chirp3-hd
 */
export function takesTag(voice: string, tag: "break" | "prosody"): boolean {
  if (/-Chirp3-HD-/.test(voice)) return false;
  return tag === "break" || !/-Generative$/.test(voice);
}
