import { servicesUsing } from "../src/line/book/service.ts";
import { alternativesAsIn } from "./languages.ts";
import type { DocumentId } from "./sources.ts";

const defineServices = servicesUsing<DocumentId>();

/**
 * Whom the line can reach. To add a service: one entry here, its phrases `<id>.name` and
 * `<id>.about` in each language of locales/, and one key in the file of a menu (docs/changing.md, "A service").
 *
 * `hours` is written in OpenStreetMap's notation (docs/hours.md): "Mo-Fr 09:00-17:00", or "24/7";
 * "unknown" and "by appointment" where there are none. Where no source says what happens on public
 * holidays, `holidays: "not stated"`: callers hear that it is probably closed
 * (docs/decisions/0034-probably-closed-on-holidays.md). A number that nobody has confirmed yet gets
 * `transfer: "never"`: it is read out and not dialled.
 *
 * What a service agreed to stands in `ringSeconds`, `callerId` and `longestMinutes`; left out, it
 * rings 25 seconds, sees CALLER_ID, and is spoken to for two hours at most.
 *
 * In `source`, `from` names the documents of menus/sources.ts that say it, and `also` who says what
 * they do not: a public listing, with its date.
 *
 * Services that are known but not spoken are in menus/not-spoken.ts, with the reason.
 */
export const services = defineServices(alternativesAsIn, {
  "112": {
    phone: "112",
    answers: [],
    cost: "free",
    hours: "24/7",
    emergency: true,
    alternatives: { fr: ["101"], nl: ["101"], en: ["101"] },
    source: {
      from: ["partner-violence-sheet"],
      also: "free: 1712.be and polbru.be; its own menu, in which two is the police: news.belgium.be, 11 February 2020",
      checked: "2026-11-21",
      confidence: "confirmed",
      note: "To be confirmed by the 112 centres: that two is still the police. By the trunk: that it passes keys on.",
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
      from: ["trafficking-page"],
      also: "day and night: 1712.be and polbru.be, 2026-08-08",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "sos-viol": {
    phone: "0800 98 100",
    answers: ["fr"],
    cost: "free",
    hours: "Mo-Fr 08:00-18:00",
    holidays: "not stated",
    alternatives: {
      fr: ["care-centre-brussels", "ecoute-violences-conjugales"],
      nl: ["1712", "care-centre-ghent", "tele-onthaal"],
      en: ["care-centre-brussels", "ecoute-violences-conjugales"],
    },
    source: {
      from: ["violence-page"],
      also: "language: list of helplines checked against their own sites, 2026-08-06",
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
      // Not tele-accueil: at night its volunteers answer this number too.
      fr: ["cpvcf", "sos-viol", "tele-onthaal"],
      nl: ["1712", "tele-onthaal"],
      en: ["cpvcf", "tele-onthaal"],
    },
    source: {
      from: ["partner-violence-sheet"],
      also: "language: list of helplines checked against their own sites, 2026-08-06; volunteers at night: lavenir.net, 2021-06-01",
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
  "1712": {
    // The sources disagree on the closing time; these are the hours on which all agree.
    phone: "1712",
    answers: ["nl"],
    cost: "free",
    hours: "Mo-Fr 09:00-17:00",
    holidays: "not stated",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["tele-onthaal", "caw-brussels"],
      en: ["ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: {
      from: ["trafficking-page"],
      also: "days and language: list of helplines checked against their own sites, 2026-08-06",
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
      fr: ["sos-viol", "care-centre-liege", "ecoute-violences-conjugales"],
      nl: ["care-centre-ghent", "1712"],
      en: ["care-centre-ghent", "care-centre-liege"],
    },
    source: { from: ["trafficking-page"], checked: "2026-11-21", confidence: "confirmed" },
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
    source: { from: ["trafficking-page"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "care-centre-liege": {
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
      from: ["trafficking-page"],
      checked: "2026-11-21",
      confidence: "conflict",
      note: "test call needed before going live: copies of 2020 give 04 284 35 11",
    },
  },
  "appelle-alice": {
    phone: "02 349 44 22",
    transfer: "never",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["care-centre-brussels"],
      nl: ["care-centre-brussels"],
      en: ["care-centre-brussels"],
    },
    source: {
      from: [],
      also: "police.be and brusselstimes.com, 2025-03",
      checked: "2026-11-21",
      confidence: "outside the documents",
      note: "ask them whether callers may be connected, then take transfer out",
    },
  },
  "cpvcf": {
    phone: "02 539 27 44",
    answers: ["fr"],
    cost: "unknown",
    hours: "Mo-Fr 09:00-17:00",
    holidays: "not stated",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["caw-brussels", "1712", "tele-onthaal"],
      en: ["ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: { from: ["partner-violence-sheet"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "caw-brussels": {
    phone: "0800 13 500",
    secondPhone: "02 486 45 00",
    answers: ["nl"],
    cost: "free",
    hours: "Mo-Fr 09:00-12:30,13:00-17:00",
    holidays: "not stated",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["1712", "tele-onthaal"],
      en: ["tele-onthaal", "ecoute-violences-conjugales"],
    },
    source: { from: ["partner-violence-sheet"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "caw-victim-support": {
    phone: "02 486 45 15",
    answers: ["nl"],
    cost: "unknown",
    hours: "by appointment",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["caw-brussels", "1712", "tele-onthaal"],
      en: ["tele-onthaal", "ecoute-violences-conjugales"],
    },
    source: {
      from: ["partner-violence-sheet"],
      checked: "2026-11-21",
      confidence: "unconfirmed",
      note: "test call needed: the number was found in one document only",
    },
  },
  "planning-saint-josse": {
    phone: null,
    answers: [],
    cost: "unknown",
    hours: "unknown",
    alternatives: {
      fr: ["cpvcf", "ecoute-violences-conjugales", "sos-viol"],
      nl: ["caw-brussels", "1712", "tele-onthaal"],
      en: ["cpvcf", "ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: {
      from: ["violence-page"],
      checked: "2026-11-21",
      confidence: "unconfirmed",
      note: "ask the centre for its number",
    },
  },
  "trafficking-line": {
    phone: "078 055 800",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: { fr: ["surya", "pag-asa"], nl: ["surya", "payoke"], en: ["surya", "pag-asa"] },
    source: {
      from: [],
      also: "news.belgium.be and wallonie.be, 2025",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "pag-asa": {
    phone: "02 511 64 64",
    answers: [],
    cost: "unknown",
    hours: "unknown",
    alternatives: {
      fr: ["trafficking-line", "surya"],
      nl: ["trafficking-line", "surya"],
      en: ["trafficking-line", "surya"],
    },
    source: { from: ["trafficking-page"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "payoke": {
    phone: "03 201 16 90",
    answers: [],
    cost: "unknown",
    hours: "unknown",
    alternatives: {
      fr: ["trafficking-line", "surya"],
      nl: ["trafficking-line", "surya"],
      en: ["trafficking-line", "surya"],
    },
    source: { from: ["trafficking-page"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "surya": {
    phone: "04 232 40 30",
    answers: [],
    cost: "unknown",
    hours: "24/7",
    alternatives: { fr: ["trafficking-line"], nl: ["trafficking-line"], en: ["trafficking-line"] },
    source: { from: ["trafficking-page"], checked: "2026-11-21", confidence: "confirmed" },
  },
  "child-focus": {
    phone: "116 000",
    answers: ["nl", "fr", "de", "en"],
    cost: "free",
    hours: "24/7",
    alternatives: {
      fr: ["ecoute-enfants", "tele-accueil"],
      nl: ["awel", "tele-onthaal"],
      en: ["ecoute-enfants", "awel"],
    },
    source: {
      from: ["trafficking-page"],
      also: "the page names it without its number; number, hours and languages: list of helplines checked against their own sites, 2026-08-06",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "gams": {
    phone: "02 219 43 40",
    transfer: "never",
    answers: [],
    cost: "unknown",
    hours: "unknown",
    alternatives: {
      fr: ["ecoute-violences-conjugales", "sos-viol"],
      nl: ["1712", "tele-onthaal"],
      en: ["ecoute-violences-conjugales", "sos-viol", "tele-onthaal"],
    },
    source: {
      from: ["sexual-violence-page"],
      also: "the page describes it; number: gams.be and uefgm.org, undated",
      checked: "2026-11-21",
      confidence: "outside the documents",
      note: "ask them whether callers may be connected, then take transfer out",
    },
  },
  "marriage-network": {
    phone: null,
    answers: [],
    cost: "unknown",
    hours: "unknown",
    alternatives: {
      fr: ["ecoute-violences-conjugales"],
      nl: ["1712", "tele-onthaal"],
      en: ["ecoute-violences-conjugales", "tele-onthaal"],
    },
    source: {
      from: ["violence-page"],
      also: "whether its line still runs is not known",
      checked: "2026-11-21",
      confidence: "unconfirmed",
      note: "ask the network whether its line still runs",
    },
  },
  "equality-institute": {
    phone: "0800 12 800",
    thenPress: 1,
    answers: [],
    cost: "free",
    hours: "Mo,Tu,Th,Fr 09:00-12:00; We 13:00-16:00",
    holidays: "not stated",
    alternatives: {
      fr: ["sos-viol", "ecoute-violences-conjugales"],
      nl: ["1712", "tele-onthaal"],
      en: ["sos-viol", "ecoute-violences-conjugales"],
    },
    source: {
      from: ["sexual-violence-page"],
      also: "the page describes it; number and hours: aide.igvm-iefh.belgium.be, undated",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "unia": {
    phone: "0800 12 800",
    thenPress: 2,
    answers: [],
    cost: "free",
    hours: "Mo-Fr 09:30-13:00",
    holidays: "not stated",
    alternatives: {
      fr: ["tele-accueil"],
      nl: ["tele-onthaal"],
      en: ["tele-accueil", "tele-onthaal"],
    },
    source: {
      from: ["violence-page"],
      also: "the page shows its logo alone; number and hours: unia.be, 2024-12",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "awel": {
    phone: "102",
    answers: ["nl"],
    cost: "unknown",
    hours: "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off",
    alternatives: { fr: ["child-focus"], nl: ["child-focus", "tele-onthaal"], en: ["child-focus"] },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06; hours undated, about 2020",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "ecoute-enfants": {
    phone: "103",
    answers: ["fr"],
    cost: "unknown",
    hours: "Mo-Su 10:00-24:00",
    alternatives: { fr: ["child-focus", "tele-accueil"], nl: ["child-focus"], en: ["child-focus"] },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06; hours of 2016 and 2026",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "tele-onthaal": {
    phone: "106",
    answers: ["nl"],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["tele-accueil"],
      nl: ["1712", "ecoute-violences-conjugales", "zelfmoordlijn"],
      en: ["tele-accueil"],
    },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "tele-accueil": {
    phone: "107",
    answers: ["fr"],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      // Not 0800 30 030: at night it is answered here.
      fr: ["centre-prevention-suicide", "tele-onthaal"],
      nl: ["tele-onthaal"],
      en: ["tele-onthaal"],
    },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06; 2023-04",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "telefonhilfe": {
    phone: "108",
    answers: ["de"],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["tele-accueil"],
      nl: ["tele-onthaal"],
      en: ["tele-accueil", "tele-onthaal"],
    },
    source: {
      from: [],
      also: "telefonhilfe.be/uber-uns, undated; brf.be/regional/2013931, undated; one public list, 2026-08-07",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },
  "zelfmoordlijn": {
    phone: "1813",
    answers: ["nl"],
    cost: "unknown",
    hours: "24/7",
    alternatives: {
      fr: ["centre-prevention-suicide", "tele-accueil"],
      nl: ["tele-onthaal"],
      en: ["tele-onthaal", "centre-prevention-suicide"],
    },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
  "centre-prevention-suicide": {
    phone: "0800 32 123",
    answers: ["fr"],
    cost: "free",
    hours: "24/7",
    alternatives: {
      fr: ["tele-accueil"],
      nl: ["zelfmoordlijn", "tele-onthaal"],
      en: ["tele-accueil"],
    },
    source: {
      from: [],
      also: "list of helplines checked against their own sites, 2026-08-06",
      checked: "2026-11-21",
      confidence: "outside the documents",
    },
  },
});

/** The name of a service. */
export type ServiceId = keyof typeof services;
