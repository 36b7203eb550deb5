import type { Language } from "../../../line/book/language.ts";
import type { TranslationChoice } from "../../desk-api.ts";
import { counted } from "./counted.ts";

/** The words about phrases: editing, approving and translating them. */
interface PhraseTexts {
  readonly allWords: string;
  /** Leads from a sentence to the phrases that it is made of. */
  readonly whence: string;
  readonly guarded: string;
  readonly leftBehind: string;
  readonly unread: string;
  readonly read: (by: string, date: string) => string;
  readonly changedSince: (by: string, date: string) => string;
  readonly wordsRead: string;
  readonly changedBy: (by: string, date: string) => string;
  readonly released: string;
  readonly edit: string;
  readonly stopEditing: string;
  readonly approve: string;
  readonly approveAll: (count: number) => string;
  readonly approved: (done: number, of: number) => string;
  readonly wordsOf: (phrase: string, language: string) => string;
  readonly filledIn: string;
  readonly insert: string;
  readonly missing: (blank: string) => string;
  readonly unknown: (blank: string) => string;
  readonly empty: string;
  readonly looksGood: string;
  readonly asNow: string;
  readonly keep: string;
  readonly mendFirst: string;
  readonly before: string;
  readonly after: string;
  readonly heardIn: (count: number) => string;
  readonly heardNowhere: string;
  readonly secondsChange: (before: number, after: number, most: number) => string;
  readonly showAll: (count: number) => string;
  readonly translate: string;
  readonly translateHint: string;
  readonly from: string;
  readonly to: string;
  readonly format: string;
  readonly formats: Readonly<Record<"xliff" | "csv", string>>;
  readonly which: string;
  readonly choices: Readonly<Record<TranslationChoice, string>>;
  readonly save: string;
  readonly bringBack: string;
  readonly wrongFile: string;
  readonly comesBack: (changes: number, unchanged: number, language: string) => string;
  readonly keepOne: (phrase: string) => string;
  readonly editOne: (phrase: string) => string;
  readonly keepAll: (count: number) => string;
  readonly keeping: (done: number, of: number, phrase: string) => string;
  readonly stop: string;
  readonly keptAll: (kept: number, of: number) => string;
  readonly kept: string;
  readonly notKept: string;
}

/** The words about phrases, in each language. */
export const phrases: Readonly<Record<Language, PhraseTexts>> = {
  fr: {
    allWords: "Tous les textes",
    whence: "D'où vient ce texte\u00a0?",
    guarded:
      "Ce texte ne change qu'avec une nouvelle version de la ligne\u00a0: des personnes en danger en dépendent.",
    leftBehind: "pas à jour avec les autres langues",
    unread: "Personne n'a encore relu ce texte.",
    read: (by, date) => `Relu et approuvé par ${by}, le ${date}.`,
    changedSince: (by, date) => `Modifié depuis la relecture de ${by}, le ${date}.`,
    wordsRead: "Le texte relu\u00a0:",
    changedBy: (by, date) => `Modifié par ${by}, le ${date}.`,
    released: "La version publiée de la ligne dit\u00a0:",
    edit: "Modifier",
    stopEditing: "Abandonner",
    approve: "J'ai relu ce texte, il est bon",
    approveAll: (count) =>
      count === 1
        ? "J'ai relu ce texte, il est bon"
        : `J'ai relu ce texte, il est bon (${count} phrases)`,
    approved: (done, of) => `${done} sur ${of} relues`,
    wordsOf: (phrase, language) => `Texte de ${phrase} en ${language}`,
    filledIn: "La ligne complète elle-même\u00a0:",
    insert: "Insérer",
    missing: (blank) => `Il manque ${blank}\u00a0: la ligne doit pouvoir le compléter.`,
    unknown: (blank) => `${blank} n'existe pas ici\u00a0: enlevez-le.`,
    empty: "Le texte est vide\u00a0: on n'entendrait rien.",
    looksGood: "Rien n'empêche d'enregistrer ce texte.",
    asNow: "C'est le texte actuel.",
    keep: "Enregistrer ce texte…",
    mendFirst: "Corrigez d'abord ce qui est signalé.",
    before: "Avant",
    after: "Après",
    heardIn: (count) => `S'entend dans ${counted("fr", count, "texte", "textes")}`,
    heardNowhere: "À l'heure choisie, cela ne s'entend nulle part.",
    secondsChange: (before, after, most) =>
      before === after
        ? `${after} s (maximum ${most} s)`
        : `${before} s → ${after} s (maximum ${most} s)`,
    showAll: (count) => `Afficher les ${count} textes`,
    translate: "Traduction\u00a0: envoi et retour",
    translateHint:
      "Envoyez le fichier à la personne qui traduit. Rien n'est enregistré avant que vous l'ayez vu.",
    from: "De",
    to: "Vers",
    format: "Format",
    formats: {
      xliff: "XLIFF, pour les outils de traduction",
      csv: "CSV, pour un tableur",
    },
    which: "Quels textes",
    choices: {
      unread: "Ceux que personne n'a relus",
      changed: "Ceux qui ont changé",
      all: "Tous",
    },
    save: "Télécharger le fichier",
    bringBack: "Charger le fichier traduit",
    wrongFile: "Choisissez un fichier .xlf, .xliff ou .csv.",
    comesBack: (changes, unchanged, language) =>
      `${language}\u00a0: ${counted("fr", changes, "changement", "changements")}, ${counted("fr", unchanged, "texte inchangé", "textes inchangés")}.`,
    keepOne: (phrase) => `Enregistrer ${phrase}…`,
    editOne: (phrase) => `Ouvrir ${phrase}`,
    keepAll: (count) =>
      count === 1
        ? "Enregistrer le changement valable"
        : `Enregistrer les ${count} changements valables`,
    keeping: (done, of, phrase) => `${done} sur ${of}\u00a0: ${phrase}…`,
    stop: "Arrêter",
    keptAll: (kept, of) => `${kept} sur ${of} enregistrés.`,
    kept: "enregistré",
    notKept: "pas enregistré",
  },
  nl: {
    allWords: "Alle teksten",
    whence: "Waaruit is dit opgebouwd?",
    guarded: "Deze tekst verandert alleen met een nieuwe versie: mensen in gevaar rekenen erop.",
    leftBehind: "nog niet aangepast zoals de andere talen",
    unread: "Nog niemand heeft deze tekst nagelezen.",
    read: (by, date) => `Nagelezen en goedgekeurd door ${by} op ${date}.`,
    changedSince: (by, date) => `Gewijzigd nadat ${by} dit had nagelezen op ${date}.`,
    wordsRead: "De tekst die is nagelezen:",
    changedBy: (by, date) => `Gewijzigd door ${by} op ${date}.`,
    released: "In de laatste versie staat:",
    edit: "Wijzigen",
    stopEditing: "Stoppen met wijzigen",
    approve: "Ik heb deze tekst gelezen, en hij is goed",
    approveAll: (count) =>
      count === 1
        ? "Ik heb deze tekst gelezen, en hij is goed"
        : `Ik heb deze tekst gelezen, en hij is goed (${count} bouwstenen)`,
    approved: (done, of) => `${done} van ${of} goedgekeurd`,
    wordsOf: (phrase, language) => `De tekst van ${phrase} in het ${language}`,
    filledIn: "De lijn vult zelf in:",
    insert: "Invoegen",
    missing: (blank) => `${blank} ontbreekt: de lijn moet dat kunnen invullen.`,
    unknown: (blank) => `${blank} bestaat hier niet: haal het weg.`,
    empty: "Er staat geen tekst: een beller zou niets horen.",
    looksGood: "Deze tekst kan worden bewaard.",
    asNow: "Dit is de tekst van nu.",
    keep: "Deze tekst bewaren…",
    mendFirst: "Verbeter eerst wat hierboven staat.",
    before: "Voor de wijziging",
    after: "Na de wijziging",
    heardIn: (count) =>
      counted("nl", count, "tekst waarin u dit hoort", "teksten waarin u dit hoort"),
    heardNowhere: "Op dit tijdstip is dit nergens te horen.",
    secondsChange: (before, after, most) =>
      before === after
        ? `${after} s, hoogstens ${most} s`
        : `${before} s → ${after} s, hoogstens ${most} s`,
    showAll: (count) => `Alle ${count} tonen`,
    translate: "Vertaling: versturen en inlezen",
    translateHint:
      "Stuur het bestand naar wie vertaalt. Er wordt niets bewaard voordat u het hebt gezien.",
    from: "Van",
    to: "Naar",
    format: "Formaat",
    formats: {
      xliff: "XLIFF, voor vertaalprogramma's",
      csv: "CSV, voor een rekenblad",
    },
    which: "Welke teksten",
    choices: {
      unread: "Nog niet goedgekeurd",
      changed: "Gewijzigd",
      all: "Alle teksten",
    },
    save: "Bestand downloaden",
    bringBack: "Vertaald bestand inlezen",
    wrongFile: "Kies een .xlf-, .xliff- of .csv-bestand.",
    comesBack: (changes, unchanged, language) =>
      `${language}: ${counted("nl", changes, "wijziging", "wijzigingen")}, ${unchanged} zonder wijziging.`,
    keepOne: (phrase) => `${phrase} bewaren…`,
    editOne: (phrase) => `${phrase} openen`,
    keepAll: (count) =>
      count === 1
        ? "De wijziging zonder opmerking bewaren"
        : `De ${count} wijzigingen zonder opmerking bewaren`,
    keeping: (done, of, phrase) => `${done} van ${of}: ${phrase}…`,
    stop: "Stoppen",
    keptAll: (kept, of) => `${kept} van ${of} bewaard.`,
    kept: "bewaard",
    notKept: "niet bewaard",
  },
  en: {
    allWords: "All words",
    whence: "Where is this from?",
    guarded: "Only a release changes these words: callers in danger depend on them.",
    leftBehind: "has not followed the other languages",
    unread: "Nobody has read these words yet.",
    read: (by, date) => `Read and approved by ${by} on ${date}.`,
    changedSince: (by, date) => `Changed since ${by} read it on ${date}.`,
    wordsRead: "The words that were read:",
    changedBy: (by, date) => `Changed by ${by} on ${date}.`,
    released: "The release says:",
    edit: "Edit",
    stopEditing: "Stop editing",
    approve: "I have read these words, and they are good",
    approveAll: (count) =>
      count === 1
        ? "I have read this, and it is good"
        : `I have read this, and it is good (${count} phrases)`,
    approved: (done, of) => `${done} of ${of} approved`,
    wordsOf: (phrase, language) => `The words of ${phrase} in ${language}`,
    filledIn: "The line fills in itself:",
    insert: "Insert",
    missing: (blank) => `${blank} is missing: the line must be able to fill it in.`,
    unknown: (blank) => `There is no ${blank} here: take it out.`,
    empty: "There are no words: a caller would hear nothing.",
    looksGood: "Nothing keeps these words from being kept.",
    asNow: "These are the words of now.",
    keep: "Keep these words…",
    mendFirst: "Mend first what is told above.",
    before: "Before",
    after: "After",
    heardIn: (count) =>
      counted("en", count, "prompt in which it is heard", "prompts in which it is heard"),
    heardNowhere: "At this time it is heard nowhere.",
    secondsChange: (before, after, most) =>
      before === after
        ? `${after} s, at most ${most} s`
        : `${before} s → ${after} s, at most ${most} s`,
    showAll: (count) => `Show all ${count}`,
    translate: "Translation: send out and bring back",
    translateHint: "Send the file to whoever translates. Nothing is kept before you have seen it.",
    from: "From",
    to: "To",
    format: "Format",
    formats: { xliff: "XLIFF, for translators' tools", csv: "CSV, for a spreadsheet" },
    which: "Which words",
    choices: {
      unread: "Those that nobody has approved",
      changed: "Those that changed",
      all: "All",
    },
    save: "Download the file",
    bringBack: "Bring back a translated file",
    wrongFile: "Choose a .xlf, .xliff or .csv file.",
    comesBack: (changes, unchanged, language) =>
      `${language}: ${counted("en", changes, "change", "changes")}, ${unchanged} without a change.`,
    keepOne: (phrase) => `Keep ${phrase}…`,
    editOne: (phrase) => `Open ${phrase}`,
    keepAll: (count) =>
      count === 1
        ? "Keep the change without a remark"
        : `Keep all ${count} changes without a remark`,
    keeping: (done, of, phrase) => `${done} of ${of}: ${phrase}…`,
    stop: "Stop",
    keptAll: (kept, of) => `${kept} of ${of} kept.`,
    kept: "kept",
    notKept: "not kept",
  },
};
