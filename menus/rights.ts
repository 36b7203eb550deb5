import { defineBranch } from "./vocabulary.ts";

/** Key 5 of the main menu. */
export const rights = defineBranch({
  "rights": {
    kind: "menu",
    title: "rights.title",
    keys: {
      1: "reporting",
      2: "law",
      3: "papers",
      4: "safe-place",
      5: "what-to-expect",
    },
  },

  "reporting": {
    kind: "topic",
    title: "reporting.title",
    say: "reporting.say",
    keys: { 1: "101", 2: "care-centres", 3: "talk-now" },
    source: {
      from: ["partner-violence-sheet", "trafficking-page", "legal-overview"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "law": {
    kind: "menu",
    title: "law.title",
    keys: {
      1: "legal-basics",
      2: "temporary-ban",
      3: "equality-institute",
      4: "unia",
    },
  },

  "legal-basics": {
    kind: "topic",
    title: "legal-basics.title",
    say: "legal-basics.say",
    keys: { 1: "talk-now", 2: "caw-victim-support" },
    source: {
      from: ["violence-page", "legal-overview"],
      also: "both describe the law before the reforms of 2022 and 2026",
      checked: "2026-11-21",
      confidence: "unconfirmed",
    },
  },

  "temporary-ban": {
    kind: "topic",
    title: "temporary-ban.title",
    say: "temporary-ban.say",
    keys: { 1: "101", 2: "talk-now" },
    source: {
      from: ["legal-overview"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "papers": {
    kind: "menu",
    title: "papers.title",
    keys: {
      1: "residence-rights",
      2: "undocumented",
    },
  },

  "residence-rights": {
    kind: "topic",
    title: "residence-rights.title",
    say: "residence-rights.say",
    keys: { 1: "cpvcf", 2: "caw-brussels", 3: "talk-now" },
    source: {
      from: ["partner-violence-sheet"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "undocumented": {
    kind: "topic",
    title: "undocumented.title",
    say: "undocumented.say",
    keys: { 1: "gams", 2: "talk-now" },
    source: {
      from: ["sexual-violence-page", "partner-violence-sheet"],
      also: "to ask an organisation first is our advice",
      checked: "2026-11-21",
      confidence: "unconfirmed",
    },
  },

  "safe-place": {
    kind: "topic",
    title: "safe-place.title",
    say: "safe-place.say",
    keys: { 1: "cpvcf", 2: "ecoute-violences-conjugales", 3: "caw-brussels", 4: "talk-now" },
    source: {
      from: ["partner-violence-sheet", "legal-overview"],
      also: "shelters in Wallonia: rtbf.be (10372510), 2019-11, and dhnet.be (619bef9c9978e25ff0b2e282), 2021-11; to ask 0800 30 030 for one is our advice",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },

  "what-to-expect": {
    kind: "topic",
    title: "what-to-expect.title",
    say: "what-to-expect.say",
    keys: { 1: "talk-now" },
    source: {
      from: ["partner-violence-sheet", "legal-overview"],
      checked: "2026-11-29",
      confidence: "confirmed",
    },
  },
});
