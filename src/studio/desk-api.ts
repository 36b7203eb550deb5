import type { Change } from "../line/book/acts.ts";
import type { Language } from "../line/book/language.ts";
import type { LackAt } from "../tools/proof/prove-act.ts";
import type { SpokenText, WordsRow } from "./api.ts";

/** What the desk's page and its server say to each other about changing the line, as JSON. */

/** What a person may change: the line's words; what it states of services and topics; its numbers. */
export const roles = ["words", "facts", "numbers"] as const;

/** One thing that a person may change. */
export type Role = (typeof roles)[number];

/** What somebody must be allowed to change for each act; an undo needs what the act needed. */
export const roleFor: Readonly<Record<Exclude<Change["do"], "undo" | "adopted">, Role>> = {
  say: "words",
  read: "words",
  close: "facts",
  hours: "facts",
  checked: "facts",
  agreed: "facts",
  number: "numbers",
  withdraw: "numbers",
};

/** `GET api/me`: who is at the desk. */
export interface MeView {
  /** Under this name acts are kept; undefined: nobody has logged in, or nobody needs to. */
  readonly name?: string;
  readonly roles: readonly Role[];
  /** Whether a name and a password are asked for: in production. */
  readonly asksForPassword: boolean;
}

/** `POST api/login`: 204 and a cookie, or a problem. `POST api/logout` and `POST api/logout-everywhere` end it. */
export interface LoginRequest {
  readonly name: string;
  readonly password: string;
}

/** An act, as the page shows it. */
export interface ActView {
  readonly number: number;
  /** Belgian time at which it was kept, as YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly by: string;
  readonly change: Change;
  /** Whether it can be taken back: it was not undone, nor written into the book. */
  readonly canBeUndone: boolean;
}

/** `GET api/today`: what differs from the release, and what needs a person. */
export interface TodayView {
  /** Acts in force or to come that callers hear, in order. */
  readonly acts: readonly ActView[];
  /** The last acts of all, newest first. */
  readonly latest: readonly ActView[];
  /** Facts past review or due within thirty days, soonest first. */
  readonly due: readonly DueView[];
  /** What was passed over and why, and lines of the journal that could not be read. */
  readonly refused: readonly string[];
  /** Promises that the acts leave broken. */
  readonly broken: readonly string[];
  readonly isJournalRead: boolean;
  /** Where the journal is, for people. */
  readonly journal: string;
  readonly lastAct: number;
  /** Every service and topic: what an act is about, by its name. */
  readonly subjects: readonly SubjectView[];
}

/** A service or a topic, as people know it. */
export interface SubjectView {
  readonly kind: "service" | "topic";
  readonly id: string;
  /** As it is read, not as it is heard. */
  readonly name: Readonly<Record<Language, string>>;
  readonly phone: string | null;
  /** In the notation of docs/hours.md, as they are in force; of a topic none. */
  readonly hours: string;
  /** No source says what happens on public holidays: callers hear that it is probably closed. */
  readonly isUnsureOnHolidays: boolean;
  /** Only a release changes it: callers in danger depend on it. */
  readonly isGuarded: boolean;
}

/** `GET api/acts?before=51`: fifty acts before that one, or the last fifty, newest first. */
export interface HistoryView {
  readonly acts: readonly ActView[];
}

/** A fact that is due for a check. */
export interface DueView {
  readonly kind: "service" | "topic";
  readonly id: string;
  readonly due: string;
  /** Negative once it is past review. */
  readonly daysLeft: number;
}

/** `POST api/proofs`: has a change proved. Answered line by line as it goes, each a `ProofLine` as JSON. */
export interface ProofRequest {
  readonly change: Change;
}

/** A line of the answer: how far it is, or, last, what came of it. */
export type ProofLine =
  | { readonly progress: { readonly done: number; readonly of: number; readonly doing: string } }
  /** It cannot be kept: each line with its fix. */
  | { readonly problems: readonly string[] }
  | { readonly proof: ProofView };

/** What was proved of a change, and the name under which it can be kept. */
export interface ProofView {
  readonly id: string;
  /** How many answers callers get otherwise. */
  readonly changed: number;
  /** Of those, how many the carrier's voice says from then on that were recorded, and the other way round; absent where nothing is recorded. */
  readonly voices?: { readonly lost: number; readonly gained: number } | undefined;
  /** One call in each language, before and after. */
  readonly heard: readonly {
    readonly language: Language;
    readonly when: string;
    readonly steps: readonly string[];
    readonly before: string;
    readonly after: string;
  }[];
  readonly moments: readonly string[];
  readonly broken: readonly string[];
  readonly warnings: readonly string[];
  /** Which of these lines tell whom callers cannot reach: the page says those in its own language. */
  readonly lacks: readonly LackAt[];
  /** It breaks what the line promises: it is not kept, whoever wishes it. */
  readonly isRefused: boolean;
  /** It leaves something broken, and is kept only by who says so again. */
  readonly asksEvenSo: boolean;
}

/** `POST api/acts`: keeps what was proved. 409 when somebody else has kept an act since: it is proved again. */
export interface KeepRequest {
  /** `ProofView.id` */
  readonly proof: string;
  readonly evenSo?: boolean;
  /** Who does it, where nobody logs in. */
  readonly by?: string;
}

/** The act that was kept. */
export interface KeptView {
  readonly number: number;
}

/** `GET api/phrases`: every phrase, in the order of the book. */
export interface PhrasesView {
  readonly phrases: readonly PhraseView[];
}

/** A phrase in all languages: its words, who changed them since the release, who read them. */
export interface PhraseView {
  readonly name: string;
  readonly text: Readonly<Record<Language, string>>;
  /** The names of what is filled in. */
  readonly blanks: readonly string[];
  /** Only a release changes it: callers in danger depend on it. */
  readonly isGuarded: boolean;
  /** It fills blanks with a digit or a day, and says nothing by itself. */
  readonly isValue: boolean;
  /** Since the release; a language that is as released is left out. */
  readonly changed: Readonly<Partial<Record<Language, ChangedWords>>>;
  readonly readings: Readonly<Record<Language, Reading>>;
  /** Languages that may say something else than the others now: those were changed, these neither changed nor read since. */
  readonly leftBehind: readonly Language[];
}

/** Who changed words, when, and what the release says. */
export interface ChangedWords {
  readonly act: number;
  readonly by: string;
  /** Belgian time, as YYYY-MM-DDTHH:MM. */
  readonly at: string;
  readonly released: string;
}

/** Whether somebody approved the very words of now, others before them, or none. */
export type Reading =
  | { readonly is: "unread" }
  | {
      readonly is: "read" | "changed since";
      readonly by: string;
      /** Belgian time, as YYYY-MM-DDTHH:MM. */
      readonly at: string;
      /** The words that were read. */
      readonly text: string;
    };

/** `POST api/drafts`: what other words for a phrase would be like. Nothing is kept. */
export interface DraftRequest {
  readonly language: Language;
  readonly phrase: string;
  readonly text: string;
  /** Belgian time at which it is heard, as YYYY-MM-DDTHH:MM; now when left out. */
  readonly at?: string;
}

/** What is wrong with a draft, and everything that is said otherwise with it. */
export interface DraftView {
  /** What keeps it from being kept, a line each with its fix. */
  readonly problems: readonly string[];
  /** What was said in it and is no longer, or is no longer good, a line each. */
  readonly heard: readonly DraftHeard[];
  /** What it costs in recordings; absent where nothing is recorded, or that is not known yet. */
  readonly cost?: DraftCost | undefined;
}

/** Recordings that other words take off the air, and about how long it takes to make them anew. */
interface DraftCost {
  readonly sentences: number;
  readonly minutes: number;
}

/** `GET api/recorded?phrase=`: in how many sentences a phrase is heard, and how many of those are recorded. It may take a minute. */
export type RecordedView = Readonly<
  Record<Language, { readonly heard: number; readonly recorded: number }>
>;

/** Something that the line says, with the words of now and with those of the draft. */
export interface DraftHeard extends Pick<WordsRow, "id" | "place" | "stage" | "kind"> {
  readonly mostSeconds: number;
  readonly before: Pick<SpokenText, "text" | "seconds" | "warnings">;
  readonly after: Pick<SpokenText, "text" | "seconds" | "warnings">;
}

/** Which phrases go to a translator: those that nobody has approved as they are, those that changed in one language alone or since they were read, or all. */
export const translationChoices = ["unread", "changed", "all"] as const;

/** One choice of phrases for a translator. */
export type TranslationChoice = (typeof translationChoices)[number];

/** In what a translator gets phrases and sends them back. `GET api/translation?from=fr&to=nl&format=xliff&only=unread` is the file. */
export const translationFormats = ["xliff", "csv"] as const;

/** `POST api/translation`: what a file that came back would change. Nothing is kept. */
export interface TranslationView {
  readonly language: Language;
  /** How many of its phrases say what the line says already. */
  readonly unchanged: number;
  readonly changes: readonly TranslatedPhrase[];
}

/** A phrase that came back with other words. */
export interface TranslatedPhrase {
  readonly phrase: string;
  /** The words of now; undefined where there is no such phrase. */
  readonly before?: string;
  readonly text: string;
  /** Why it cannot be kept as it is, a line each with its fix; none where it can. */
  readonly problems: readonly string[];
}
