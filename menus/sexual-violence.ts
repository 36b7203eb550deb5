import { defineBranch } from "./vocabulary.ts";

/** Key 2 of the main menu. */
export const sexualViolence = defineBranch({
  "sexual-violence": {
    kind: "menu",
    title: "sexual-violence.title",
    keys: {
      1: "sos-viol",
      2: "care-centres",
      3: "online",
      4: "care-centre-help",
      5: "1712",
    },
  },

  "care-centres": {
    kind: "topic",
    title: "care-centres.title",
    say: "care-centres.say",
    shortNames: true,
    keys: {
      1: "care-centre-brussels",
      2: "care-centre-ghent",
      3: "care-centre-liege",
      4: "appelle-alice",
    },
    source: {
      from: ["sexual-violence-page", "trafficking-page"],
      also: "ten centres: rtl.be (article/606312), 2023-11-08, and violencessexuelles.be/centres-prise-charge-violences-sexuelles; to ask one for the nearest is our advice",
      checked: "2026-11-29",
      confidence: "outside the documents",
    },
  },

  "online": {
    kind: "topic",
    title: "online.title",
    say: "online.say",
    keys: { 1: "equality-institute", 2: "sos-viol", 3: "1712", 4: "young" },
    source: {
      from: ["sexual-violence-page"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },

  "care-centre-help": {
    kind: "topic",
    title: "care-centre-help.title",
    say: "care-centre-help.say",
    keys: { 1: "care-centres" },
    source: {
      from: ["violence-page", "sexual-violence-page"],
      checked: "2026-11-21",
      confidence: "confirmed",
    },
  },
});
