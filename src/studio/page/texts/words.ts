import type { Language } from "../../../line/book/language.ts";
import type { WordsRow } from "../../api.ts";
import { counted } from "./counted.ts";

/** The words about the words. */
interface WordsTexts {
  readonly search: string;
  readonly kind: string;
  readonly allKinds: string;
  readonly kinds: Readonly<Record<WordsRow["kind"], string>>;
  readonly onlyWarnings: string;
  readonly onlyPastReview: string;
  readonly onlyUnread: string;
  readonly onlyChangedSince: string;
  readonly onlyLeftBehind: string;
  readonly show: string;
  readonly index: string;
  readonly language: string;
  readonly shown: (shown: number, of: number) => string;
  readonly warnings: (count: number) => string;
  readonly pastReview: string;
  readonly usedAt: string;
  readonly onMap: string;
  readonly seconds: (seconds: number) => string;
  readonly measures: (seconds: number, longestSentence: number) => string;
  readonly listen: string;
  readonly noVoice: string;
  readonly print: string;
  readonly printTitle: (date: string) => string;
}

/** The words about the words, in each language. */
export const words: Readonly<Record<Language, WordsTexts>> = {
  fr: {
    search: "Chercher",
    kind: "Type de texte",
    allKinds: "Tout",
    kinds: {
      menu: "menu",
      topic: "information",
      service: "service",
      danger: "danger",
      language: "langue",
      phrase: "phrase",
    },
    onlyWarnings: "Avec une remarque",
    onlyPastReview: "À revérifier",
    onlyUnread: "Pas encore relu",
    onlyChangedSince: "Modifié depuis la relecture",
    onlyLeftBehind: "Pas à jour dans une langue",
    show: "État",
    index: "Index des textes",
    language: "Langue des textes",
    shown: (shown, of) => `${shown} sur ${of}`,
    warnings: (count) => counted("fr", count, "remarque", "remarques"),
    pastReview: "à revérifier",
    usedAt: "On y arrive depuis\u00a0:",
    onMap: "Voir sur le plan",
    seconds: (seconds) => `${Math.round(seconds)} s`,
    measures: (seconds, longest) =>
      `${Math.round(seconds)} s · phrase la plus longue\u00a0: ${longest} mots`,
    listen: "Écouter",
    noVoice: "Ce navigateur n'a pas de voix pour cette langue.",
    print: "Imprimer pour une relecture",
    printTitle: (date) => `Relecture du ${date}`,
  },
  nl: {
    search: "Zoeken",
    kind: "Soort tekst",
    allKinds: "Alles",
    kinds: {
      menu: "menu",
      topic: "informatie",
      service: "dienst",
      danger: "gevaar",
      language: "taal",
      phrase: "bouwsteen",
    },
    onlyWarnings: "Met een opmerking",
    onlyPastReview: "Opnieuw na te kijken",
    onlyUnread: "Nog niet nagelezen",
    onlyChangedSince: "Gewijzigd sinds het nalezen",
    onlyLeftBehind: "Niet in alle talen aangepast",
    show: "Tonen",
    index: "Overzicht van de teksten",
    language: "Taal van de teksten",
    shown: (shown, of) => `${shown} van ${of}`,
    warnings: (count) => counted("nl", count, "opmerking", "opmerkingen"),
    pastReview: "opnieuw na te kijken",
    usedAt: "Vanuit:",
    onMap: "op de kaart",
    seconds: (seconds) => `${Math.round(seconds)} s`,
    measures: (seconds, longest) => `${Math.round(seconds)} s · langste zin: ${longest} woorden`,
    listen: "Luisteren",
    noVoice: "Deze browser heeft geen stem voor deze taal.",
    print: "Afdrukken voor een leesronde",
    printTitle: (date) => `Leesronde van ${date}`,
  },
  en: {
    search: "Search",
    kind: "Show",
    allKinds: "Everything",
    kinds: {
      menu: "menu",
      topic: "information",
      service: "service",
      danger: "danger",
      language: "language",
      phrase: "phrase",
    },
    onlyWarnings: "With a warning",
    onlyPastReview: "Due for a check",
    onlyUnread: "Unread",
    onlyChangedSince: "Changed since it was read",
    onlyLeftBehind: "The languages differ",
    show: "Only",
    index: "Index of the words",
    language: "Language of the words",
    shown: (shown, of) => `${shown} of ${of}`,
    warnings: (count) => counted("en", count, "warning", "warnings"),
    pastReview: "due for a check",
    usedAt: "From:",
    onMap: "on the map",
    seconds: (seconds) => `${Math.round(seconds)} s`,
    measures: (seconds, longest) => `${Math.round(seconds)} s · longest sentence ${longest} words`,
    listen: "Listen",
    noVoice: "This browser has no voice for this language.",
    print: "Print for a reading round",
    printTitle: (date) => `Reading round, ${date}`,
  },
};
