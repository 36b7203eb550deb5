import { defineBranch } from "./vocabulary.ts";

/** Key 4 of the main menu. */
export const otherSituations = defineBranch({
  "other-situations": {
    kind: "menu",
    title: "other-situations.title",
    keys: {
      1: "trafficking",
      2: "marriage-or-cutting",
      3: "online",
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
      from: "003_a7f656cd9b0db80b.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "loverboys": {
    kind: "topic",
    title: "loverboys.title",
    say: "loverboys.say",
    keys: { 1: "trafficking-line", 2: "child-focus", 3: "pag-asa", 4: "payoke" },
    source: {
      from: "002_7d8c0c6ea0f9e105.txt; 003_a7f656cd9b0db80b.txt",
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
      from: "000_bf9926c84651ba51.txt; 001_cbda45f543926f8d.txt; 004_f31fdbe74da7fc37.txt",
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
      from: "001_cbda45f543926f8d.txt; 004_f31fdbe74da7fc37.txt",
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
      4: "loverboys",
    },
  },

  "listening": {
    kind: "menu",
    title: "listening.title",
    keys: {
      1: "tele-accueil",
      2: "tele-onthaal",
      3: "centre-prevention-suicide",
      4: "zelfmoordlijn",
    },
  },
});
