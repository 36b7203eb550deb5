import type { Language } from "../../../line/book/language.ts";
import { counted } from "./counted.ts";

/** The words about the services. */
interface FactsTexts {
  readonly search: string;
  readonly language: string;
  readonly allLanguages: string;
  readonly onlyOpen: string;
  readonly onlyUnsure: string;
  readonly shown: (shown: number, of: number) => string;
  readonly holiday: (date: string) => string;
  readonly noNumber: string;
  readonly answersIn: (languages: string) => string;
  readonly languageUnknown: string;
  readonly free: string;
  readonly costUnknown: string;
  readonly always: string;
  readonly hoursUnknown: string;
  readonly byAppointment: string;
  readonly openOnHolidays: string;
  /** Monday first, two letters each. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly confidences: Readonly<
    Record<"confirmed" | "unconfirmed" | "conflict" | "outside the documents", string>
  >;
  readonly checked: (date: string, daysAgo: number) => string;
  readonly reviewDue: (date: string) => string;
  readonly toDo: string;
  readonly source: string;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words about the services, in each language. */
export const facts: Readonly<Record<Language, FactsTexts>> = {
  fr: {
    search: "Chercher",
    language: "Langue parlée",
    allLanguages: "Toutes les langues",
    onlyOpen: "Seulement ce qui est ouvert",
    onlyUnsure: "Seulement ce qui est à vérifier",
    shown: (shown, of) => `${shown} sur ${of}`,
    holiday: (date) => `Le ${date} est un jour férié.`,
    noNumber: "pas de numéro connu",
    answersIn: (languages) => `Répond en ${languages}`,
    languageUnknown: "Langue inconnue",
    free: "Gratuit",
    costUnknown: "Coût inconnu",
    always: "jour et nuit",
    hoursUnknown: "horaire inconnu",
    byAppointment: "sur rendez-vous",
    openOnHolidays: "Ouvert aussi les jours fériés",
    days: ["lu", "ma", "me", "je", "ve", "sa", "di"],
    confidences: {
      "confirmed": "confirmé",
      "unconfirmed": "non confirmé",
      "conflict": "les sources se contredisent",
      "outside the documents": "pas dans les documents",
    },
    checked: (date, days) => `Vérifié le ${date}, il y a ${counted("fr", days, "jour", "jours")}`,
    reviewDue: (date) => `À revérifier avant le ${date}`,
    toDo: "À faire :",
    source: "Source :",
  },
  nl: {
    search: "Zoeken",
    language: "Gesproken taal",
    allLanguages: "Alle talen",
    onlyOpen: "Alleen wat open is",
    onlyUnsure: "Alleen wat na te kijken is",
    shown: (shown, of) => `${shown} van ${of}`,
    holiday: (date) => `${capital(date)} is een feestdag.`,
    noNumber: "geen nummer bekend",
    answersIn: (languages) => `Antwoordt in het ${languages}`,
    languageUnknown: "Taal niet bekend",
    free: "Gratis",
    costUnknown: "Kostprijs niet bekend",
    always: "dag en nacht",
    hoursUnknown: "openingsuren niet bekend",
    byAppointment: "op afspraak",
    openOnHolidays: "Ook open op feestdagen",
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    confidences: {
      "confirmed": "bevestigd",
      "unconfirmed": "niet bevestigd",
      "conflict": "bronnen spreken elkaar tegen",
      "outside the documents": "niet in de documenten",
    },
    checked: (date, days) => `Nagekeken op ${date}, ${counted("nl", days, "dag", "dagen")} geleden`,
    reviewDue: (date) => `Opnieuw na te kijken vóór ${date}`,
    toDo: "Te doen:",
    source: "Bron:",
  },
  en: {
    search: "Search",
    language: "Answers in",
    allLanguages: "Any language",
    onlyOpen: "Only what is open",
    onlyUnsure: "Only what needs checking",
    shown: (shown, of) => `${shown} of ${of}`,
    holiday: (date) => `${date} is a public holiday.`,
    noNumber: "no number known",
    answersIn: (languages) => `Answers in ${languages}`,
    languageUnknown: "Language not known",
    free: "Free",
    costUnknown: "Cost not known",
    always: "day and night",
    hoursUnknown: "hours not known",
    byAppointment: "by appointment",
    openOnHolidays: "Open on public holidays too",
    days: ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"],
    confidences: {
      "confirmed": "confirmed",
      "unconfirmed": "unconfirmed",
      "conflict": "sources disagree",
      "outside the documents": "not in the documents",
    },
    checked: (date, days) => `Checked ${date}, ${counted("en", days, "day", "days")} ago`,
    reviewDue: (date) => `Check again by ${date}`,
    toDo: "To do:",
    source: "Source:",
  },
};
