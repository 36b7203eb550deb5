import { defineServices } from "../src/book/service.ts";

/**
 * Whom the line can reach. To add a service: one entry here, its phrases `<id>.name` and
 * `<id>.about` in the three files of locales/, and one key in menus/tree.ts.
 *
 * `hours` is written in OpenStreetMap's notation: "Mo-Fr 09:00-17:00; PH off", or "24/7";
 * "unknown" and "by appointment" where there are none. Public holidays count as closed wherever
 * no source says otherwise (docs/decisions/0004-closed-on-holidays.md).
 */
export const services = defineServices({
  "112": {
    phone: "112",
    answers: [],
    cost: "free",
    hours: "24/7",
    emergency: true,
    alternatives: { fr: ["101"], nl: ["101"], en: ["101"] },
    source: {
      from: "002_7d8c0c6ea0f9e105.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "101": {
    phone: "101",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    emergency: true,
    alternatives: { fr: ["112"], nl: ["112"], en: ["112"] },
    source: {
      from: "003_a7f656cd9b0db80b.txt; hours: 1712.be and polbru.be, 2026-08-08",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "sos-viol": {
    phone: "0800 98 100",
    answers: ["fr"],
    cost: "free",
    hours: "Mo-Fr 08:00-18:00; PH off",
    alternatives: {
      fr: ["care-centre-brussels", "ecoute-violences-conjugales"],
      nl: ["1712", "care-centre-ghent", "tele-onthaal"],
      en: ["care-centre-brussels", "ecoute-violences-conjugales"],
    },
    source: {
      from: "000_bf9926c84651ba51.txt; language: list checked against sosviol.be, 2026-08-06",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "ecoute-violences-conjugales": {
    phone: "0800 30 030",
    answers: ["fr"],
    cost: "free",
    hours: "24/7",
    alternatives: {
      fr: ["cpvcf", "care-centre-brussels"],
      nl: ["1712", "tele-onthaal"],
      en: ["care-centre-brussels", "tele-onthaal"],
    },
    source: {
      from: "002_7d8c0c6ea0f9e105.txt; night volunteers: lavenir.net, 2021-06-01",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "1712": {
    phone: "1712",
    answers: ["nl"],
    cost: "free",
    // The sources disagree on the closing time; these are the hours on which all agree.
    hours: "Mo-Fr 09:00-17:00; PH off",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["tele-onthaal", "caw-brussels"],
      en: ["ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: {
      from: "003_a7f656cd9b0db80b.txt; days and language: list checked against 1712.be, 2026-08-06",
      checked: "2026-11-21",
      confidence: "conflict",
    },
  },
  "care-centre-brussels": {
    phone: "02 535 45 42",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["sos-viol", "care-centre-liege"],
      nl: ["care-centre-ghent", "1712"],
      en: ["care-centre-ghent", "care-centre-liege"],
    },
    source: {
      from: "003_a7f656cd9b0db80b.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "care-centre-ghent": {
    phone: "09 332 80 80",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["care-centre-brussels", "sos-viol"],
      nl: ["care-centre-brussels", "1712"],
      en: ["care-centre-brussels", "care-centre-liege"],
    },
    source: {
      from: "003_a7f656cd9b0db80b.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "care-centre-liege": {
    // Older copies give 04 284 35 11: a test call is needed before going live.
    phone: "04 367 93 11",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["care-centre-brussels", "sos-viol"],
      nl: ["care-centre-brussels", "1712"],
      en: ["care-centre-brussels", "care-centre-ghent"],
    },
    source: {
      from: "003_a7f656cd9b0db80b.txt",
      checked: "2026-11-21",
      confidence: "conflict",
    },
  },
  "cpvcf": {
    phone: "02 539 27 44",
    answers: ["fr"],
    cost: "unknown",
    hours: "Mo-Fr 09:00-17:00; PH off",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["caw-brussels", "1712", "tele-onthaal"],
      en: ["ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: {
      from: "002_7d8c0c6ea0f9e105.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "caw-brussels": {
    phone: "0800 13 500",
    secondPhone: "02 486 45 00",
    answers: ["nl"],
    cost: "unknown",
    hours: "Mo-Fr 09:00-12:30,13:00-17:00; PH off",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["1712", "tele-onthaal"],
      en: ["tele-onthaal", "ecoute-violences-conjugales"],
    },
    source: {
      from: "002_7d8c0c6ea0f9e105.txt",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "tele-onthaal": {
    phone: "106",
    answers: ["nl"],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["1712", "ecoute-violences-conjugales"],
      en: ["ecoute-violences-conjugales"],
    },
    source: {
      from: "helpline list checked against the lines' own sites, 2026-08-06",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
});

/** The name of a service. */
export type ServiceId = keyof typeof services;
