import { defineBranch } from "./vocabulary.ts";

/** Key 4 of the main menu. */
export const otherSituations = defineBranch({
  "other-situations": {
    kind: "menu",
    title: "other-situations.title",
    keys: {
      1: "trafficking",
      2: "marriage-or-cutting",
      3: "helping",
      4: "young",
      5: "listening",
    },
  },

  "trafficking": {
    kind: "topic",
    title: "trafficking.title",
    say: "trafficking.say",
    keys: { 1: "trafficking-line", 2: "pag-asa", 3: "payoke", 4: "surya", 5: "loverboys" },
    source: {
      from: ["trafficking-page"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "loverboys": {
    kind: "topic",
    title: "loverboys.title",
    say: "loverboys.say",
    keys: { 1: "trafficking-line", 2: "pag-asa", 3: "payoke", 4: "young" },
    source: {
      from: ["partner-violence-sheet", "trafficking-page"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "marriage-or-cutting": {
    kind: "menu",
    title: "marriage-or-cutting.title",
    keys: {
      1: "forced-marriage",
      2: "fgm",
    },
  },

  "forced-marriage": {
    kind: "topic",
    title: "forced-marriage.title",
    say: "forced-marriage.say",
    keys: { 1: "gams", 2: "marriage-network", 3: "talk-now" },
    source: {
      from: ["violence-page", "sexual-violence-page", "legal-overview"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "fgm": {
    kind: "topic",
    title: "fgm.title",
    say: "fgm.say",
    keys: { 1: "gams", 2: "talk-now" },
    source: {
      from: ["sexual-violence-page", "legal-overview"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "young": {
    kind: "menu",
    title: "young.title",
    keys: {
      1: "child-focus",
      2: "ecoute-enfants",
      3: "awel",
      4: "worried-adult",
      5: "loverboys",
    },
  },

  "worried-adult": {
    kind: "topic",
    title: "worried-adult.title",
    say: "worried-adult.say",
    keys: { 1: "1712", 2: "ecoute-enfants", 3: "child-focus" },
    source: {
      from: ["partner-violence-sheet"],
      also: "1712 on children, and adults who call: plusmagazine.knack.be (article-news-1937879), 2023-03; Écoute-Enfants for those around them: deapotheker.pmg.be/fr/fichier/EAKbe2605S43_00, 2026, and alterechos.be, 2011-06-12; what helps a child is what the sheet says of adults",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },

  "listening": {
    kind: "menu",
    title: "listening.title",
    keys: {
      1: "centre-prevention-suicide",
      2: "zelfmoordlijn",
      3: "tele-accueil",
      4: "tele-onthaal",
      5: "telefonhilfe",
    },
  },
});
