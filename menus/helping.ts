import { defineBranch } from "./vocabulary.ts";

/** Key 3 of the menu for other situations: whoever calls for somebody else, or can hardly talk. */
export const helping = defineBranch({
  "helping": {
    kind: "menu",
    title: "helping.title",
    keys: {
      1: "someone-you-know",
      2: "talking-is-hard",
      3: "hurting-someone",
      4: "for-everyone",
      5: "for-your-work",
    },
  },

  "someone-you-know": {
    kind: "topic",
    title: "someone-you-know.title",
    say: "someone-you-know.say",
    keys: { 1: "ecoute-violences-conjugales", 2: "1712", 3: "sos-viol", 4: "care-centres" },
    source: {
      from: ["partner-violence-sheet", "violence-page", "sexual-violence-page", "trafficking-page"],
      also: "1712 for bystanders: plusmagazine.knack.be (article-news-1937879), 2023-03; to speak of a care centre: rtl.be (article/722267), 2024-10-14; the sheet advises professionals, to say the same to family and friends is ours",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },

  "talking-is-hard": {
    kind: "topic",
    title: "talking-is-hard.title",
    say: "talking-is-hard.say",
    keys: { 1: "talk-now", 2: "sos-viol" },
    source: {
      from: ["violence-page", "partner-violence-sheet"],
      also: "112 in writing, by app and by SMS: 112.be/fr/SMS, undated",
      checked: "2026-11-29",
      confidence: "outside the documents",
      note: "ask the 112 centres whether the app and the SMS still work as their page says",
    },
  },

  "hurting-someone": {
    kind: "topic",
    title: "hurting-someone.title",
    say: "hurting-someone.say",
    keys: { 1: "ecoute-violences-conjugales", 2: "1712", 3: "cpvcf" },
    source: {
      from: ["partner-violence-sheet", "legal-overview"],
      also: "0800 30 030 for those who use violence: ecouteviolencesconjugales.be/qui-sommes-nous/presentation, undated; 1712: plusmagazine.knack.be (article-news-1937879), 2023-03",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },

  "for-everyone": {
    kind: "topic",
    title: "for-everyone.title",
    say: "for-everyone.say",
    keys: { 1: "ecoute-violences-conjugales", 2: "1712", 3: "unia" },
    source: {
      from: ["partner-violence-sheet"],
      also: "Unia: as its service says",
      checked: "2026-11-29",
      confidence: "confirmed",
    },
  },

  "for-your-work": {
    kind: "topic",
    title: "for-your-work.title",
    say: "for-your-work.say",
    keys: { 1: "ecoute-violences-conjugales", 2: "sos-viol", 3: "cpvcf", 4: "1712" },
    source: {
      from: ["partner-violence-sheet", "sexual-violence-page", "legal-overview"],
      checked: "2026-11-29",
      confidence: "confirmed",
    },
  },
});
