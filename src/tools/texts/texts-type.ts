import type { NodeKind } from "../map/graph.ts";
import type { Group } from "../recordings/sentences.ts";
import type { EndingName, SummaryName, TableName, TransferColumn } from "../report/publish.ts";

/** The words of the tools that people read in their own language. One that is missing in a language does not compile. */
export interface ToolTexts {
  readonly report: ReportTexts;
  readonly map: MapTexts;
  readonly facts: FactsTexts;
  readonly letter: LetterTexts;
  readonly translation: TranslationTexts;
  readonly script: ScriptTexts;
}

/** The words of a note to a translator: in which prompts a phrase is heard. */
interface TranslationTexts {
  readonly heard: string;
  readonly more: (count: number) => string;
  readonly unheard: string;
}

/** The words of the script that a speaker reads from. */
interface ScriptTexts {
  readonly title: string;
  /** How much there is of it; `left` where it holds only what is missing. */
  readonly length: (sentences: number, minutes: number, hours: number) => string;
  readonly left: string;
  readonly directions: readonly string[];
  readonly groups: Readonly<Record<Group, { readonly title: string; readonly tone: string }>>;
  readonly minutes: (sentences: number, minutes: number) => string;
}

/** The words of the sheet of facts to check by telephone. */
interface FactsTexts {
  readonly title: string;
  readonly number: string;
  readonly hours: string;
  readonly languages: string;
  readonly transfers: string;
  /** Of a topic. */
  readonly stillRight: string;
}

/** The words of a letter to a service, which asks whether what the line says of it is right. */
export interface LetterTexts {
  readonly subject: (service: string) => string;
  readonly greeting: string;
  readonly opening: readonly string[];
  /** What stands before each part of what the line says. */
  readonly names: Readonly<
    Record<
      "name" | "number" | "hours" | "languages" | "heard" | "calls" | "shown" | "checked",
      string
    >
  >;
  readonly notKnown: string;
  readonly quoted: (words: string) => string;
  readonly notCalled: string;
  readonly called: (ringSeconds: number) => string;
  readonly showsLine: string;
  readonly showsCaller: string;
  readonly showsOther: (number: string) => string;
  readonly asked: string;
  readonly questions: Readonly<Record<"right" | "connect" | "shown" | "again", string>> & {
    readonly ring: (ringSeconds: number) => string;
  };
  readonly ticks: Readonly<
    Record<"yes" | "toCorrect" | "readOut" | "ofLine" | "ownNumber", string>
  >;
  /** Its last part is where it is signed. */
  readonly closing: readonly string[];
}

/** The words of the map that no caller hears. */
export interface MapTexts {
  readonly title: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  /** The mark at what has its arrow elsewhere. */
  readonly elsewhere: string;
  readonly told: string;
  readonly hours: HoursTexts;
}

/** The words of opening hours that are read, not heard. */
export interface HoursTexts {
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string];
  /** January first. */
  readonly months: readonly string[];
  /** The first day of a month, where it has a word of its own. */
  readonly firstOfMonth: string;
  /** The first to the fifth of a month, and the last. */
  readonly nth: readonly [string, string, string, string, string];
  readonly last: string;
  readonly oddWeeks: string;
  readonly evenWeeks: string;
  readonly weeks: string;
  /** Before the day on which something begins. */
  readonly from: string;
  readonly closed: string;
  readonly always: string;
  readonly byAppointment: string;
  readonly otherwise: string;
  readonly hoursUnknown: string;
  readonly onHolidays: string;
  readonly notOnHolidays: string;
  readonly holidaysNotStated: string;
}

/** The words of a table. */
interface TableTexts {
  readonly title: string;
  /** What the figures mean, and what they do not mean. */
  readonly meaning: string;
  /** The head of the first column. */
  readonly about: string;
}

/** The words of the report. */
export interface ReportTexts {
  /** As in the `lang` of a page and in Intl. */
  readonly locale: string;
  readonly title: string;
  readonly period: (from: string, to: string) => string;
  readonly promise: string;
  /** The figures of the whole period, and what they do not mean. */
  readonly summary: { readonly title: string; readonly meaning: string };
  readonly tables: Readonly<Record<TableName, TableTexts>>;
  readonly counted: Readonly<Record<SummaryName, string>>;
  readonly results: Readonly<Record<TransferColumn, string>>;
  readonly endings: Readonly<Record<EndingName, string>>;
  readonly leftAt: (place: string) => string;
  /** The row of calls in which no language was chosen. */
  readonly noLanguage: string;
  /** Monday first. */
  readonly weekdays: readonly [string, string, string, string, string, string, string];
  readonly hour: (hour: number) => string;
  readonly total: string;
  readonly hidden: string;
  /** The number of calls, where it is hidden: it always is for its own sake. */
  readonly fewerThanFive: string;
  readonly nothing: string;
  /** In the place of a table of which no row may be told. */
  readonly withheld: string;
  readonly rule: { readonly title: string; readonly paragraphs: readonly string[] };
  readonly source: {
    readonly title: string;
    readonly read: (lines: string, skipped: string) => string;
  };
}
