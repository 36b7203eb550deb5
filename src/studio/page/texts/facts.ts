import type { Language } from "../../../line/book/language.ts";
import type { Confidence } from "../../../line/book/source.ts";
import { counted } from "./counted.ts";

/** What is done to a fact from its row. */
export type FactAction =
  | "close"
  | "withdraw"
  | "hours"
  | "number"
  | "checked"
  | "agreed"
  | "letter";

/** The words about what the line states. */
interface FactsTexts {
  readonly search: string;
  readonly language: string;
  readonly allLanguages: string;
  readonly onlyOpen: string;
  readonly onlyUnsure: string;
  readonly order: Readonly<Record<"label" | "urgent" | "name", string>>;
  readonly shown: (shown: number, of: number) => string;
  readonly print: string;
  readonly printTitle: (moment: string) => string;
  readonly download: string;
  readonly services: string;
  readonly topics: string;
  /** The heads of the columns. */
  readonly columns: Readonly<
    Record<"service" | "topic" | "now" | "day" | "number" | "languages" | "sure" | "due", string>
  >;
  readonly holiday: (date: string) => string;
  readonly noNumber: string;
  readonly withdrawn: string;
  readonly secondNumber: (number: string) => string;
  readonly languageUnknown: string;
  readonly free: string;
  readonly costUnknown: string;
  readonly always: string;
  readonly closedThatDay: string;
  readonly openOnHolidays: string;
  /** Monday first, two letters each. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly confidences: Readonly<Record<Confidence, string>>;
  readonly checked: (date: string, daysAgo: number) => string;
  readonly reviewDue: (date: string) => string;
  readonly pastReviewSince: (date: string) => string;
  readonly checkedBy: (date: string, by: string, outcome: string) => string;
  readonly agreedBy: (date: string, by: string) => string;
  readonly called: (seconds: number) => string;
  readonly notCalled: string;
  readonly sees: Readonly<Record<"line" | "caller", string>> & {
    readonly other: (number: string) => string;
  };
  /** Before what the association wrote in English. */
  readonly toDo: string;
  readonly also: string;
  readonly source: string;
  readonly publisherUnknown: string;
  readonly inWords: string;
  readonly parts: Readonly<Record<"hours" | "calls" | "sources", string>>;
  readonly actions: Readonly<Record<FactAction, string>>;
  readonly actionsOf: (name: string) => string;
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** The words about what the line states, in each language. */
export const facts: Readonly<Record<Language, FactsTexts>> = {
  fr: {
    search: "Chercher",
    language: "Langue parlée",
    allLanguages: "Toutes les langues",
    onlyOpen: "Seulement ce qui est ouvert",
    onlyUnsure: "Seulement ce qui est à vérifier",
    order: { label: "Ordre", urgent: "D'abord à vérifier", name: "Par nom" },
    shown: (shown, of) => `${shown} sur ${of}`,
    print: "Imprimer la feuille",
    printTitle: (moment) => `Services et thèmes, ${moment}`,
    download: "Télécharger l'annuaire (format HSDS 3.0)",
    services: "Services",
    topics: "Thèmes",
    columns: {
      service: "Service",
      topic: "Thème",
      now: "À cette heure",
      day: "Ce jour-là",
      number: "Numéro",
      languages: "Langues",
      sure: "Fiabilité",
      due: "À revérifier",
    },
    holiday: (date) => `Le ${date} est un jour férié.`,
    noNumber: "pas de numéro connu",
    withdrawn: "numéro hors service",
    secondNumber: (number) => `Deuxième numéro : ${number}`,
    languageUnknown: "langue inconnue",
    free: "Gratuit",
    costUnknown: "Coût inconnu",
    always: "jour et nuit",
    closedThatDay: "fermé",
    openOnHolidays: "Ouvert aussi les jours fériés",
    days: ["lu", "ma", "me", "je", "ve", "sa", "di"],
    confidences: {
      "confirmed": "confirmé",
      "unconfirmed": "non confirmé",
      "conflict": "les sources se contredisent",
      "outside the documents": "absent des documents",
    },
    checked: (date, days) => `Vérifié le ${date}, il y a ${counted("fr", days, "jour", "jours")}`,
    reviewDue: (date) => `À revérifier avant le ${date}`,
    pastReviewSince: (date) => `À revérifier depuis le ${date}`,
    checkedBy: (date, by, outcome) => `Vérification du ${date}, par ${by} : ${outcome}`,
    agreedBy: (date, by) => `Accord pour être appelé, noté le ${date} par ${by}`,
    called: (seconds) =>
      `La ligne propose d'appeler ce service ; cela sonne ${seconds} secondes au plus.`,
    notCalled: "La ligne donne le numéro, mais n'appelle pas.",
    sees: {
      line: "Le service voit le numéro de la ligne.",
      caller: "Le service voit le numéro de la personne qui appelle.",
      other: (number) => `Le service voit le numéro ${number}.`,
    },
    toDo: "À faire, note de l'association :",
    also: "Précision de l'association :",
    source: "Source :",
    publisherUnknown: "éditeur non précisé",
    inWords: "Ce que la ligne dit",
    parts: { hours: "Heures d'ouverture", calls: "Appels", sources: "Sources et vérifications" },
    actions: {
      close: "Noter une fermeture…",
      withdraw: "Le numéro ne fonctionne pas…",
      hours: "Nouvel horaire…",
      number: "Nouveau numéro…",
      checked: "Noter une vérification…",
      agreed: "Noter un accord…",
      letter: "Écrire au service…",
    },
    actionsOf: (name) => `Changer ou noter, pour : ${name}`,
  },
  nl: {
    search: "Zoeken",
    language: "Gesproken taal",
    allLanguages: "Alle talen",
    onlyOpen: "Alleen wat open is",
    onlyUnsure: "Alleen wat na te kijken is",
    order: { label: "Volgorde", urgent: "Eerst wat na te kijken is", name: "Op naam" },
    shown: (shown, of) => `${shown} van ${of}`,
    print: "Dit blad afdrukken",
    printTitle: (moment) => `Diensten en onderwerpen, ${moment}`,
    download: "De lijst downloaden (HSDS 3.0)",
    services: "Diensten",
    topics: "Onderwerpen",
    columns: {
      service: "Dienst",
      topic: "Onderwerp",
      now: "Op dit uur",
      day: "Die dag",
      number: "Nummer",
      languages: "Talen",
      sure: "Zekerheid",
      due: "Opnieuw na te kijken",
    },
    holiday: (date) => `${capital(date)} is een feestdag.`,
    noNumber: "geen nummer bekend",
    withdrawn: "nummer werkt niet",
    secondNumber: (number) => `Tweede nummer: ${number}`,
    languageUnknown: "taal niet bekend",
    free: "Gratis",
    costUnknown: "Kostprijs niet bekend",
    always: "dag en nacht",
    closedThatDay: "gesloten",
    openOnHolidays: "Ook open op feestdagen",
    days: ["ma", "di", "wo", "do", "vr", "za", "zo"],
    confidences: {
      "confirmed": "bevestigd",
      "unconfirmed": "niet bevestigd",
      "conflict": "bronnen spreken elkaar tegen",
      "outside the documents": "staat niet in de documenten",
    },
    checked: (date, days) => `Nagekeken op ${date}, ${counted("nl", days, "dag", "dagen")} geleden`,
    reviewDue: (date) => `Opnieuw na te kijken vóór ${date}`,
    pastReviewSince: (date) => `Opnieuw na te kijken sinds ${date}`,
    checkedBy: (date, by, outcome) => `Nagekeken op ${date}, door ${by}: ${outcome}`,
    agreedBy: (date, by) => `Akkoord om gebeld te worden, genoteerd op ${date} door ${by}`,
    called: (seconds) =>
      `De lijn stelt voor om te bellen; de telefoon gaat hoogstens ${seconds} seconden over.`,
    notCalled: "De lijn geeft het nummer en belt niet.",
    sees: {
      line: "De dienst ziet het nummer van de lijn.",
      caller: "De dienst ziet het nummer van de beller.",
      other: (number) => `De dienst ziet het nummer ${number}.`,
    },
    toDo: "Te doen, opmerking van de vereniging:",
    also: "Toelichting van de vereniging:",
    source: "Bron:",
    publisherUnknown: "uitgever niet vermeld",
    inWords: "Wat de lijn zegt",
    parts: { hours: "Openingsuren", calls: "Oproepen", sources: "Bronnen en controles" },
    actions: {
      close: "Dienst is gesloten…",
      withdraw: "Nummer werkt niet…",
      hours: "Nieuwe openingsuren…",
      number: "Nieuw nummer…",
      checked: "Controle noteren…",
      agreed: "Akkoord noteren…",
      letter: "Brief aan de dienst…",
    },
    actionsOf: (name) => `Wat u kunt doen voor ${name}`,
  },
  en: {
    search: "Search",
    language: "Answers in",
    allLanguages: "Any language",
    onlyOpen: "Only what is open",
    onlyUnsure: "Only what needs checking",
    order: { label: "Order", urgent: "To be checked first", name: "By name" },
    shown: (shown, of) => `${shown} of ${of}`,
    print: "Print this sheet",
    printTitle: (moment) => `Services and topics, ${moment}`,
    download: "Download the directory (HSDS 3.0)",
    services: "Services",
    topics: "Topics",
    columns: {
      service: "Service",
      topic: "Topic",
      now: "At this hour",
      day: "That day",
      number: "Number",
      languages: "Languages",
      sure: "How sure",
      due: "Check again",
    },
    holiday: (date) => `${date} is a public holiday.`,
    noNumber: "no number known",
    withdrawn: "number does not work",
    secondNumber: (number) => `Second number: ${number}`,
    languageUnknown: "language not known",
    free: "Free",
    costUnknown: "Cost not known",
    always: "day and night",
    closedThatDay: "closed",
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
    pastReviewSince: (date) => `To be checked again since ${date}`,
    checkedBy: (date, by, outcome) => `Check of ${date}, by ${by}: ${outcome}`,
    agreedBy: (date, by) => `Agreed to be called, noted ${date} by ${by}`,
    called: (seconds) => `The line offers to call; it rings for ${seconds} seconds at most.`,
    notCalled: "The line gives out the number and does not call.",
    sees: {
      line: "The service sees the line's number.",
      caller: "The service sees the caller's own number.",
      other: (number) => `The service sees the number ${number}.`,
    },
    toDo: "To do, note of the association:",
    also: "The association adds:",
    source: "Source:",
    publisherUnknown: "publisher not named",
    inWords: "What the line says",
    parts: { hours: "Hours", calls: "Calls", sources: "Sources and checks" },
    actions: {
      close: "Closed…",
      withdraw: "Number does not work…",
      hours: "New hours…",
      number: "Another number…",
      checked: "Record a check…",
      agreed: "Record an agreement…",
      letter: "Write to the service…",
    },
    actionsOf: (name) => `What to do for: ${name}`,
  },
};
