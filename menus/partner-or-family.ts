import { defineBranch } from "./vocabulary.ts";

/** Key 3 of the main menu. */
export const partnerOrFamily = defineBranch({
  "partner-or-family": {
    kind: "menu",
    title: "partner-or-family.title",
    keys: {
      1: "ecoute-violences-conjugales",
      2: "1712",
      3: "brussels-centres",
      4: "kinds",
      5: "argument-or-violence",
    },
  },

  "brussels-centres": {
    kind: "menu",
    title: "brussels-centres.title",
    keys: {
      1: "cpvcf",
      2: "caw-brussels",
      3: "caw-victim-support",
      4: "planning-saint-josse",
    },
  },

  "kinds": {
    kind: "topic",
    title: "kinds.title",
    say: "kinds.say",
    keys: { 1: "talk-now", 2: "what-to-expect" },
    source: {
      from: ["violence-page", "partner-violence-sheet"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "argument-or-violence": {
    kind: "topic",
    title: "argument-or-violence.title",
    say: "argument-or-violence.say",
    keys: { 1: "talk-now", 2: "what-to-expect" },
    source: {
      from: ["partner-violence-sheet", "legal-overview"],
      also: "that once is violence too: the law punishes whoever hits, without counting",
      checked: "2026-11-29",
      confidence: "confirmed",
    },
  },
});
