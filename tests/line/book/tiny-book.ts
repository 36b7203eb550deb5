import { inEachLanguage } from "../../../src/line/book/language.ts";
import type { BookDraft } from "../../../src/line/book/open-book.ts";

const english = {
  "main.title": "the menu",
  "talk-now.title": "talking",
  "your-rights.title": "your rights",
  "your-rights.say": "You have rights.",
  "in-danger.title": "danger",
  "ambulance.name": "the ambulance",
  "ambulance.about": "It comes.",
  "day-line.name": "the day line",
  "day-line.about": "They listen.",
  "night-line.name": "the night line",
  "night-line.about": "They are awake.",
  "option": "{{option}}, press {{key}}.",
  "wrong-key": "That key does nothing.",
};

/** A book of five places and three services with nothing wrong in it: the tests break copies. */
export const tinyBook: BookDraft = {
  tree: {
    start: "welcome",
    home: "main",
    danger: "in-danger",
    withoutKeys: {
      "no language yet": ["night-line"],
      ...inEachLanguage(() => ["night-line"]),
    },
    nodes: {
      "welcome": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
      "main": { kind: "menu", title: "main.title", keys: { 1: "talk-now", 2: "your-rights" } },
      "talk-now": {
        kind: "first-open",
        title: "talk-now.title",
        lines: {
          ...inEachLanguage(() => ["night-line"]),
          fr: ["day-line", "night-line"],
          en: ["day-line", "your-rights"],
        },
      },
      "your-rights": {
        kind: "topic",
        title: "your-rights.title",
        say: "your-rights.say",
        keys: { 1: "day-line", 2: "ambulance", 3: "main" },
        source: { from: "a leaflet", checked: "2026-01-31", confidence: "confirmed" },
      },
      "in-danger": { kind: "danger", title: "in-danger.title", service: "ambulance" },
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
      source: { from: "a leaflet", checked: "2026-01-31", confidence: "confirmed" },
    },
    "day-line": {
      phone: "0800 12 345",
      secondPhone: "02 123 45 67",
      answers: ["fr", "de"],
      cost: "free",
      hours: "Mo-Fr 09:00-17:00; PH off",
      alternatives: inEachLanguage(() => ["night-line"]),
      source: { from: "a leaflet", checked: "2026-08-31", confidence: "conflict" },
    },
    "night-line": {
      phone: "106",
      answers: ["nl"],
      cost: "unknown",
      hours: "24/7",
      alternatives: { ...inEachLanguage(() => ["day-line"]), nl: [] },
      source: {
        from: "a website",
        checked: "2026-11-21",
        confidence: "unconfirmed",
        reviewMonths: 2,
      },
    },
  },
  phrases: {
    ...inEachLanguage(() => english),
    fr: {
      "main.title": "le menu",
      "talk-now.title": "parler",
      "your-rights.title": "vos droits",
      "your-rights.say": "Vous avez des droits.",
      "in-danger.title": "danger",
      "ambulance.name": "l'ambulance",
      "ambulance.about": "Elle vient.",
      "day-line.name": "la ligne du jour",
      "day-line.about": "Elle écoute.",
      "night-line.name": "la ligne de nuit",
      "night-line.about": "Elle veille.",
      "option": "{{option}}, faites le {{key}}.",
      "wrong-key": "Cette touche ne sert pas.",
    },
    nl: {
      "main.title": "het menu",
      "talk-now.title": "praten",
      "your-rights.title": "uw rechten",
      "your-rights.say": "U hebt rechten.",
      "in-danger.title": "gevaar",
      "ambulance.name": "de ziekenwagen",
      "ambulance.about": "Hij komt.",
      "day-line.name": "de daglijn",
      "day-line.about": "Ze luistert.",
      "night-line.name": "de nachtlijn",
      "night-line.about": "Ze waakt.",
      "option": "{{option}}, druk {{key}}.",
      "wrong-key": "Die toets werkt niet.",
    },
  },
  spokenPhrases: { "option": ["option", "key"], "wrong-key": [] },
};
