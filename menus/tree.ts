import { inEachLanguage } from "../src/line/book/language.ts";
import { helping } from "./helping.ts";
import {
  dutchLines,
  frenchLines,
  languageKeys,
  linesWithoutKeys,
  talkNowLines,
} from "./languages.ts";
import { otherSituations } from "./other-situations.ts";
import { partnerOrFamily } from "./partner-or-family.ts";
import { rights } from "./rights.ts";
import { sexualViolence } from "./sexual-violence.ts";
import { defineTree } from "./vocabulary.ts";

/**
 * What callers can do. Words are in locales/, services in menus/services.ts, what differs from
 * language to language in menus/languages.ts. A key leads to a place of the tree or to a service. Keys 0, * and # work everywhere by themselves.
 */
export const tree = defineTree({
  start: "language",
  home: "main",
  danger: "danger",

  withoutKeys: linesWithoutKeys,

  nodes: {
    "language": { kind: "language", keys: languageKeys },

    "danger": { kind: "danger", title: "danger.title", service: "112" },

    "main": {
      kind: "menu",
      title: "label.home",
      keys: {
        1: "talk-now",
        2: "sexual-violence",
        3: "partner-or-family",
        4: "other-situations",
        5: "rights",
      },
    },

    "talk-now": {
      kind: "first-open",
      title: "talk-now.title",
      lines: talkNowLines,
    },
    "someone-in-english": {
      kind: "topic",
      title: "talk-now.title",
      say: "someone-in-english.say",
      keys: { 1: "french-line-now", 2: "dutch-line-now", 3: "child-focus" },
      source: {
        from: [],
        also: "no document names a violence line that answers in English; Child Focus: as its service says",
        checked: "2026-11-21",
        confidence: "confirmed",
      },
    },
    "french-line-now": {
      kind: "first-open",
      title: "french-line-now.title",
      lines: inEachLanguage(() => frenchLines),
    },
    "dutch-line-now": {
      kind: "first-open",
      title: "dutch-line-now.title",
      lines: inEachLanguage(() => dutchLines),
    },

    ...sexualViolence,
    ...partnerOrFamily,
    ...otherSituations,
    ...helping,
    ...rights,
  },
});
