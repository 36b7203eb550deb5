import { defineTree } from "./vocabulary.ts";

const dutchLines = ["1712", "tele-onthaal"] as const;
const frenchLines = ["ecoute-violences-conjugales"] as const;

/**
 * What callers can do. Words are in locales/, services in menus/services.ts. A key leads to a
 * place of this file or straight to a service. Keys 0, * and # work everywhere by themselves.
 */
export const tree = defineTree({
  start: "language",
  home: "main",
  danger: "danger",

  withoutKeys: {
    "no language yet": ["ecoute-violences-conjugales", "tele-onthaal"],
    fr: ["ecoute-violences-conjugales", "care-centre-brussels"],
    nl: ["tele-onthaal", "care-centre-ghent"],
    en: ["ecoute-violences-conjugales", "tele-onthaal"],
  },

  nodes: {
    "language": { kind: "language", keys: { 1: "fr", 2: "nl", 3: "en" } },

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
      lines: { fr: frenchLines, nl: dutchLines, en: ["someone-in-english"] },
    },
    "someone-in-english": {
      kind: "menu",
      title: "talk-now.title",
      say: "someone-in-english.say",
      keys: { 1: "french-line-now", 2: "dutch-line-now" },
    },
    "french-line-now": {
      kind: "first-open",
      title: "french-line-now.title",
      lines: { fr: frenchLines, nl: frenchLines, en: frenchLines },
    },
    "dutch-line-now": {
      kind: "first-open",
      title: "dutch-line-now.title",
      lines: { fr: dutchLines, nl: dutchLines, en: dutchLines },
    },

    "sexual-violence": {
      kind: "menu",
      title: "sexual-violence.title",
      keys: { 1: "sos-viol", 2: "care-centres", 3: "care-centre-help", 4: "1712" },
    },
    "care-centres": {
      kind: "menu",
      title: "care-centres.title",
      keys: { 1: "care-centre-brussels", 2: "care-centre-ghent", 3: "care-centre-liege" },
    },
    "care-centre-help": {
      kind: "menu",
      title: "care-centre-help.title",
      say: "care-centre-help.say",
      keys: { 1: "care-centres" },
    },

    "partner-or-family": {
      kind: "menu",
      title: "partner-or-family.title",
      keys: { 1: "ecoute-violences-conjugales", 2: "1712", 3: "cpvcf", 4: "caw-brussels" },
    },

    "other-situations": {
      kind: "menu",
      title: "other-situations.title",
      say: "other-situations.say",
      keys: { 1: "1712", 2: "tele-onthaal" },
    },

    "rights": {
      kind: "menu",
      title: "rights.title",
      keys: { 1: "reporting", 2: "safe-place" },
    },
    "reporting": {
      kind: "menu",
      title: "reporting.title",
      say: "reporting.say",
      keys: { 1: "danger", 2: "101", 3: "care-centres" },
    },
    "safe-place": {
      kind: "menu",
      title: "safe-place.title",
      say: "safe-place.say",
      keys: { 1: "cpvcf", 2: "caw-brussels" },
    },
  },
});
