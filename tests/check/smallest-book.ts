import type { Book } from "../../src/book/book.ts";
import { type BookDraft, openBook } from "../../src/book/open-book.ts";
import type { Route } from "../../src/book/route.ts";
import type { Service } from "../../src/book/service.ts";
import { keys } from "../../src/call/call-event.ts";
import { spokenPhrases } from "../../src/call/spoken-phrases.ts";

const source = { from: "a leaflet", checked: "2026-11-01", confidence: "confirmed" } as const;

function service(phone: string, hours: string, alternative: string): Service {
  const alternatives = { fr: [alternative], nl: [alternative], en: [alternative] };
  return { phone, hours, alternatives, answers: ["fr"], cost: "free", source };
}

const nightLine = ["night-line"];
const bothLines = ["day-line", "night-line"];

/** One place of each kind and three services; every word is well chosen. */
const draft: Omit<BookDraft, "phrases"> = {
  tree: {
    start: "welcome",
    home: "main",
    danger: "in-danger",
    withoutKeys: { "no language yet": nightLine, fr: nightLine, nl: nightLine, en: nightLine },
    nodes: {
      "welcome": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },
      "main": { kind: "menu", title: "title", keys: { 1: "day-line", 2: "advice", 3: "now" } },
      "now": {
        kind: "first-open",
        title: "title",
        lines: { fr: bothLines, nl: bothLines, en: bothLines },
      },
      "advice": {
        kind: "topic",
        title: "title",
        say: "advice.say",
        keys: { 1: "in-danger", 2: "night-line" },
        source,
      },
      "in-danger": { kind: "danger", title: "title", service: "ambulance" },
    },
  },
  services: {
    "ambulance": service("112", "24/7", "night-line"),
    "day-line": service("0800 11 111", "Mo-Fr 09:00-17:00; PH off", "night-line"),
    "night-line": service("106", "24/7", "day-line"),
  },
  spokenPhrases,
};

/** The line's own phrases: a word, then its blanks, each for itself. */
const ownPhrases = Object.entries(spokenPhrases).map(([phrase, blanks]) => [
  phrase,
  ["hear", ...blanks.map((blank) => `{{${blank}}}`)].join("; "),
]);

/** What the book says, the same in every language. */
const words = {
  ...Object.fromEntries(ownPhrases),
  ...Object.fromEntries(
    ["ambulance", "day-line", "night-line"].flatMap((id) => [
      [`${id}.name`, "name"],
      [`${id}.about`, "about"],
    ]),
  ),
  ...Object.fromEntries(keys.map((key) => [`digit.${key}`, "digit"])),
  ...Object.fromEntries([1, 2, 3, 4, 5, 6, 7].map((day) => [`weekday.${day}`, "day"])),
  "title": "title",
  "advice.say": "advice",
  "week.line": "{{days}}; {{ranges}}",
  "week.range": "{{from}}; {{to}}",
  "week.then": "{{first}}; {{then}}",
  "week.days": "{{first}}; {{last}}",
};

const route: Route = { kind: "number", number: "+3225550199", callerId: "+3225550100" };

/** The smallest book. */
export function openSmallestBook(): Book {
  return openBook({ ...draft, phrases: { fr: words, nl: words, en: words } }, () => route);
}
