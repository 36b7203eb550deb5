import type { Language } from "../book/language.ts";
import type { NodeKind } from "./map-graph.ts";

/** The words of the map that no caller hears. */
export interface MapWords {
  readonly title: string;
  readonly kinds: Readonly<Record<NodeKind, string>>;
  /** The mark at what has its arrow elsewhere. */
  readonly elsewhere: string;
  readonly told: string;
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly always: string;
  readonly byAppointment: string;
  readonly hoursUnknown: string;
  readonly notOnHolidays: string;
}

/** The words of the map, by language. */
export const mapWords: Readonly<Record<Language, MapWords>> = {
  fr: {
    title: "Le plan de la ligne, en français",
    kinds: {
      "language": "Choix de la langue",
      "menu": "menu",
      "topic": "information lue à voix haute",
      "first-open": "appelle la première ligne ouverte, dans l'ordre des carrés",
      "danger": "danger, touche 0",
      "service": "service, décrit une fois à droite ; sa touche quand il est ouvert",
      "number": "numéro",
    },
    elsewhere: "dessiné ailleurs sur le plan",
    told: "numéro lu, pas appelé",
    days: ["lu", "ma", "me", "je", "ve", "sa", "di"],
    always: "jour et nuit",
    byAppointment: "sur rendez-vous",
    hoursUnknown: "horaire inconnu",
    notOnHolidays: "sauf jours fériés",
  },
  nl: {
    title: "De kaart van de lijn, in het Nederlands",
    kinds: {
      "language": "Taalkeuze",
      "menu": "menu",
      "topic": "voorgelezen informatie",
      "first-open": "belt de eerste lijn die open is, in de volgorde van de vierkanten",
      "danger": "gevaar, toets 0",
      "service": "dienst, rechts één keer beschreven; de toets als hij open is",
      "number": "nummer",
    },
    elsewhere: "elders op de kaart getekend",
    told: "nummer voorgelezen, niet gebeld",
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    always: "dag en nacht",
    byAppointment: "op afspraak",
    hoursUnknown: "openingsuren niet bekend",
    notOnHolidays: "niet op feestdagen",
  },
  en: {
    title: "The map of the line, in English",
    kinds: {
      "language": "Choice of language",
      "menu": "menu",
      "topic": "information read out",
      "first-open": "calls the first line that is open, in the order of the squares",
      "danger": "danger, key 0",
      "service": "service, described once at the right; its key when it is open",
      "number": "number",
    },
    elsewhere: "drawn elsewhere on the map",
    told: "number read out, not called",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    always: "day and night",
    byAppointment: "by appointment",
    hoursUnknown: "hours not known",
    notOnHolidays: "not on public holidays",
  },
};
