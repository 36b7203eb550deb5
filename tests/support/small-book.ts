import { phrases } from "../../locales/index.ts";
import { inEachLanguage } from "../../src/line/book/language.ts";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { spokenPhrases } from "../../src/line/call/spoken-phrases.ts";

const source = {
  from: [],
  also: "a leaflet",
  checked: "2026-11-01",
  confidence: "confirmed",
} as const;

const ownPhrases = {
  "rooms.title": "rooms",
  "talk.title": "talk",
  "danger.place": "danger",
  "ambulance.name": "the ambulance",
  "ambulance.about": "It comes.",
  "night-line.name": "the night line",
  "night-line.about": "It is awake.",
  "short-line.name": "the short line",
  "short-line.about": "It is short.",
  "day-line.name": "the day line",
  "day-line.about": "It listens.",
};

/** A book of its own for the web server's tests, so that nobody who edits words breaks them. */
export const smallBook: BookDraft = {
  tree: {
    start: "welcome",
    home: "main",
    danger: "in-danger",
    withoutKeys: {
      "no language yet": ["night-line"],
      ...inEachLanguage(() => ["night-line"]),
      nl: ["short-line"],
    },
    nodes: {
      "welcome": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
      "in-danger": { kind: "danger", title: "danger.place", service: "ambulance" },
      "main": {
        kind: "menu",
        title: "label.home",
        keys: { 1: "talk", 2: "rooms", 3: "night-line", 4: "short-line" },
      },
      "talk": {
        kind: "first-open",
        title: "talk.title",
        lines: { ...inEachLanguage(() => ["rooms"]), fr: ["day-line"], nl: ["short-line"] },
      },
      "rooms": {
        kind: "menu",
        title: "rooms.title",
        keys: { 1: "day-line", 2: "ambulance" },
      },
    },
  },
  services: {
    "ambulance": {
      phone: "112",
      answers: [],
      cost: "free",
      hours: "24/7",
      emergency: true,
      alternatives: inEachLanguage(() => []),
      source,
    },
    "night-line": {
      phone: "0800 11 222",
      answers: ["fr"],
      cost: "free",
      hours: "24/7",
      alternatives: inEachLanguage(() => ["short-line"]),
      source,
    },
    "short-line": {
      phone: "106",
      answers: ["nl"],
      cost: "unknown",
      hours: "24/7",
      alternatives: inEachLanguage(() => ["night-line"]),
      source,
    },
    "day-line": {
      phone: "02 111 22 33",
      answers: ["fr", "nl"],
      cost: "unknown",
      hours: "Mo-Fr 09:00-17:00; PH off",
      alternatives: { ...inEachLanguage(() => ["night-line"]), nl: ["short-line"] },
      source,
    },
  },
  documents: {},
  phrases: inEachLanguage((language) => ({ ...phrases[language], ...ownPhrases })),
  spokenPhrases,
};
