import type { CheckOutcome } from "../line/book/acts.ts";
import type { Language } from "../line/book/language.ts";
import type { Confidence } from "../line/book/source.ts";

/**
 * What the studio's page and its server say to each other, as JSON. The server remembers nothing:
 * a call is the list of what happened in it, and is played again from its start each time.
 */

/** Something that happens in a call: a key, "-" for silence until the line goes on, or the end of a transfer. */
export type CallStep = string;

/** `POST api/call`: plays a call from its start. */
export interface CallRequest {
  /** Belgian time at which it arrives, as YYYY-MM-DDTHH:MM; now when left out. */
  readonly at?: string;
  readonly steps: readonly CallStep[];
}

/** A call after its last step. */
export interface CallView {
  /** Belgian time at which it arrived. */
  readonly at: string;
  readonly steps: readonly CallStep[];
  /** What happened, in order: what was said, pressed, dialled. */
  readonly events: readonly CallViewEvent[];
  readonly waits: CallWait;
  /** Where the call is: a node of the tree or a service; undefined when it is over. */
  readonly place?: string;
  /** What that place is called. */
  readonly placeName?: Readonly<Record<Language, string>>;
  readonly stage?: string;
  readonly language?: Language;
  /** Places the call has been at, first to last, each once. */
  readonly places: readonly string[];
  /** The last document, as the carrier would receive it. */
  readonly twiml: string;
}

/** One thing that happened, `second` seconds into the call. */
export type CallViewEvent = { readonly second: number } & (
  | {
      readonly kind: "said";
      /** A voice's language: "fr-BE", "nl-BE" or "en-GB". */
      readonly language: string;
      readonly text: string;
      readonly seconds: number;
      /** In percent of the usual rate. */
      readonly rate: number;
      /** The step that it answers: 0 for the arrival, 1 for the first step. */
      readonly step: number;
      /** The phrases that it is made of, in the order heard; digits and days are left out. */
      readonly phrases: readonly string[];
      /** Where its recording is, below the page; absent: the carrier's voice speaks. */
      readonly recording?: string;
    }
  | { readonly kind: "pressed"; readonly key: string }
  | { readonly kind: "silent"; readonly seconds: number }
  | { readonly kind: "ringing"; readonly target: string; readonly service?: string }
  | { readonly kind: "transfer-ended"; readonly status: string }
  | { readonly kind: "ended"; readonly by: "line" | "caller" }
);

/** What a call waits for. */
export type CallWait =
  | {
      readonly kind: "key";
      readonly promptSeconds: number;
      /** Seconds of silence after which the line goes on. */
      readonly silenceSeconds: number;
    }
  | { readonly kind: "transfer"; readonly target: string; readonly starComesBack: boolean }
  | { readonly kind: "nothing" };

/** `GET api/voice`: what callers hear. */
export interface VoiceView {
  /** Recordings, as far as there are; else the carrier's voice says all. */
  readonly isRecorded: boolean;
}

/** `GET api/keys`: by key, what the standing keys mean, in a word. */
export type KeysView = Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** `GET api/way`: how a call comes to a place. */
export interface WayView {
  /** The keys, and "-" where it then rings; undefined where none lead there at that time. */
  readonly steps?: readonly CallStep[];
}

/** `GET api/words`: everything the line can say, side by side. */
export interface WordsView {
  readonly rows: readonly WordsRow[];
  /** What each place and service is called, as it is read. */
  readonly names: Readonly<Record<string, Readonly<Record<Language, string>>>>;
  /** What the check of the book finds to mend. */
  readonly warnings: readonly string[];
}

/** One prompt as composed and spoken in each language, at the asked moment. */
export interface WordsRow {
  /** The place, or the phrase where it belongs to no place: stable, for links. */
  readonly id: string;
  readonly place?: string;
  /** What is heard at the place: "prompt" first, then what follows there, such as "number" or "busy". */
  readonly stage?: string;
  readonly kind: "menu" | "topic" | "service" | "danger" | "language" | "phrase";
  readonly isPastReview: boolean;
  /** Places whose keys lead here. */
  readonly usedAt: readonly string[];
  readonly spoken: Readonly<Record<Language, SpokenText>>;
}

/** What is said in one language. */
export interface SpokenText {
  readonly text: string;
  readonly seconds: number;
  readonly words: number;
  /** Words in the longest sentence. */
  readonly longestSentence: number;
  readonly warnings: readonly string[];
  /** The phrases that it is made of, in the order heard. */
  readonly phrases: readonly string[];
  /** The digits and days among them, which fill blanks. */
  readonly values: readonly string[];
  /** Where its recordings are, below the page, one a sentence; absent: the carrier's voice says all of it. */
  readonly recordings?: readonly string[];
}

/** `GET api/facts`: what the line states, services and topics each with what needs a call first at the top. */
export interface FactsView {
  readonly today: string;
  /** Whether it is one of the ten public holidays. */
  readonly isHoliday: boolean;
  readonly services: readonly ServiceView[];
  readonly topics: readonly FactView[];
}

/** What the line states of a service or in a topic: where it is from, and how sure we are of it. */
export interface FactView {
  readonly id: string;
  /** As it is read, not as it is heard. */
  readonly name: Readonly<Record<Language, string>>;
  readonly cited: CitedView;
  /** The day a person last looked, whether in the book or by an act. */
  readonly checked: string;
  readonly confidence: Confidence;
  /** What is still to do. */
  readonly note?: RemarkView;
  readonly reviewDue: string;
  /** Negative once it is past review. */
  readonly daysLeft: number;
  readonly isPastReview: boolean;
  /** Acts of the journal that say what came of a check, newest first. */
  readonly checks: readonly CheckView[];
}

/** What says a fact. */
export interface CitedView {
  readonly documents: readonly {
    /** As it calls itself, in its own language. */
    readonly title: string;
    readonly language: string;
    readonly publisher?: RemarkView;
    /** YYYY-MM or YYYY-MM-DD. */
    readonly date?: string;
    readonly address?: string;
  }[];
  /** What else says it. */
  readonly also?: RemarkView;
}

/** What the association wrote, for a reader of each language; in English where nobody translated it. */
export type RemarkView = Readonly<
  Record<Language, { readonly text: string; readonly language: string }>
>;

/** A check that was recorded between two releases. */
export interface CheckView {
  readonly by: string;
  readonly on: string;
  readonly outcome: CheckOutcome;
  /** In the language of whoever wrote it. */
  readonly note?: string;
}

/** Open ranges in minutes after midnight, as they are on that day and as they usually would be. */
export interface DayView {
  readonly ranges: readonly RangeView[];
  readonly usual: readonly RangeView[];
}

/** Minutes after midnight, `to` not included. */
interface RangeView {
  readonly from: number;
  readonly to: number;
}

/** A service, whom it answers, and how the line calls it. */
export interface ServiceView extends FactView {
  readonly phone: string | null;
  readonly secondPhone?: string;
  readonly answers: readonly string[];
  /** The language in which it is written to. */
  readonly language: Language;
  readonly cost: "free" | "unknown";
  /** In few signs, as they are read. */
  readonly hours: Readonly<Record<Language, string>>;
  /** The days of this very week, Monday first; undefined where hours are not known. */
  readonly week?: readonly DayView[];
  readonly opensOnHolidays: boolean;
  readonly isOpen: boolean | "unknown";
  /** Its number is known not to work. */
  readonly isWithdrawn: boolean;
  /** Its number, hours and words change with a release only. */
  readonly isEmergency: boolean;
  /** How it is called; undefined where its number is read out only, or none is known. */
  readonly calls?: CallsView;
  /** Acts of the journal that say to what it agreed, newest first. */
  readonly agreements: readonly AgreementView[];
}

/** How the line calls a service. */
interface CallsView {
  readonly ringSeconds: number;
  /** Whose number it sees: the line's, the caller's own, or this one. */
  readonly shows: "line" | "caller" | `+${number}`;
}

/** An agreement that was recorded between two releases. */
export interface AgreementView {
  readonly by: string;
  /** Belgian day on which it was recorded. */
  readonly on: string;
  readonly callerId?: string;
  readonly ringSeconds?: number;
  readonly note?: string;
}

/** `GET api/letter/<service>?language=`, asked for as JSON: a letter to it. As HTML it is a page to print. */
export interface LetterView {
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
}

/** A request that cannot be answered: what is wrong and how to mend it. */
export interface StudioProblem {
  readonly problem: string;
}
