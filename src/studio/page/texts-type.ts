import type { WordsRow } from "../api.ts";

/**
 * What a call is doing: `playing` what the line says, `listening` for a key, `ringing` a service,
 * `talking` to it.
 */
export type Phase = "idle" | "asking" | "playing" | "listening" | "ringing" | "talking" | "over";

/** A view of the page: each has a tab. */
export type ViewName = "phone" | "map" | "words" | "facts";

/** The colours of the page. */
export type Theme = "light" | "dark" | "system";

/** The words of the interface. One that is missing in a language does not compile. */
export interface Texts {
  /** The browser voices that read the line's sentences, best first: the line's own, then a neighbour's, which speaks most alike. */
  readonly voices: readonly [string, ...string[]];
  readonly title: string;
  /** That nothing here dials. */
  readonly promise: string;
  readonly skipToMain: string;
  readonly navigation: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly interfaceLanguage: string;
  readonly theme: Readonly<Record<Theme | "label", string>>;
  /** The first of a month, within a date. */
  readonly firstOfMonth: string;
  readonly moment: { readonly label: string; readonly now: string };
  readonly loading: string;
  readonly notLoaded: (problem: string) => string;
  /** A link that leads to nothing. */
  readonly wrongLink: string;
  /** What is heard at a place, after its prompt. */
  readonly stages: Readonly<
    Record<
      "number" | "week" | "introduce" | "connect" | "over" | "busy" | "no-answer" | "failed",
      string
    >
  >;
  readonly phone: PhoneTexts;
  readonly map: MapTexts;
  readonly words: WordsTexts;
  readonly facts: FactsTexts;
}

/** The words of the telephone. */
interface PhoneTexts {
  readonly title: string;
  readonly call: string;
  readonly callAgain: string;
  readonly hangUp: string;
  readonly callIn: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly notCalled: string;
  readonly keypad: string;
  readonly keyAndMeaning: (key: string, meaning: string) => string;
  readonly star: string;
  readonly hash: string;
  readonly keysHint: string;
  readonly transcript: string;
  readonly transcriptHint: string;
  readonly slower: string;
  readonly skip: string;
  readonly pressed: string;
  readonly silent: (seconds: number) => string;
  readonly transfer: string;
  readonly ringing: (number: string) => string;
  readonly nobodyRings: string;
  readonly answered: string;
  readonly talking: (number: string) => string;
  readonly endConversation: string;
  readonly starComesBack: string;
  readonly endings: Readonly<
    Record<"completed" | "busy" | "no-answer" | "failed" | "canceled", string>
  >;
  readonly transferEnded: (ending: string) => string;
  readonly lineHungUp: string;
  readonly youHungUp: string;
  readonly silence: string;
  readonly waitOut: string;
  readonly clockWaits: string;
  readonly waitsForYou: (seconds: number) => string;
  readonly secondsLeft: (seconds: number) => string;
  readonly twiml: string;
  readonly voices: string;
  readonly rate: string;
  readonly mute: string;
  readonly allVoices: string;
  readonly missingVoices: (languages: readonly string[]) => string;
}

/** The words of the map. */
interface MapTexts {
  readonly stage: string;
  readonly hint: string;
  /** What keys do on the map, and at its places. */
  readonly keysHint: string;
  readonly placesHint: string;
  readonly kinds: Readonly<
    Record<"language" | "menu" | "topic" | "first-open" | "danger" | "service", string>
  >;
  /** That a place's words are now beside the map. */
  readonly shownBeside: (name: string) => string;
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeMap: string;
  readonly greysUnheard: string;
  readonly newReview: string;
  readonly saveSvg: string;
  /** What a saved map says of the moment it shows. */
  readonly savedMoment: (moment: string) => string;
  readonly open: string;
  readonly closed: string;
  readonly hoursUnknown: string;
  readonly present: string;
  readonly notHeard: string;
  readonly panel: string;
  readonly choose: string;
  readonly noWords: string;
  readonly callFromHere: string;
  readonly noWay: string;
  readonly inWords: string;
}

/** The words about the words. */
interface WordsTexts {
  readonly search: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly kinds: Readonly<Record<WordsRow["kind"], string>>;
  readonly onlyWarnings: (rows: number) => string;
  readonly onlyPastReview: string;
  readonly shown: (shown: number, of: number) => string;
  readonly warnings: (count: number) => string;
  readonly pastReview: string;
  readonly usedAt: string;
  readonly onMap: string;
  readonly seconds: (seconds: number) => string;
  readonly measures: (seconds: number, longestSentence: number) => string;
  readonly listen: string;
  readonly noVoice: string;
  readonly print: string;
  readonly printTitle: (date: string) => string;
}

/** The words about the services. */
interface FactsTexts {
  readonly search: string;
  readonly language: string;
  readonly allLanguages: string;
  readonly onlyOpen: string;
  readonly onlyUnsure: string;
  readonly shown: (shown: number, of: number) => string;
  readonly holiday: (date: string) => string;
  readonly noNumber: string;
  readonly answersIn: (languages: string) => string;
  readonly languageUnknown: string;
  readonly free: string;
  readonly costUnknown: string;
  readonly always: string;
  readonly hoursUnknown: string;
  readonly byAppointment: string;
  readonly openOnHolidays: string;
  /** Monday first, two letters each. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly confidences: Readonly<
    Record<"confirmed" | "unconfirmed" | "conflict" | "outside the documents", string>
  >;
  readonly checked: (date: string, daysAgo: number) => string;
  readonly reviewDue: (date: string) => string;
  readonly toDo: string;
  readonly source: string;
}
