import type { Language } from "../../../line/book/language.ts";

/** The words around a letter to a service. */
type LetterTexts = Readonly<
  Record<
    | "language"
    | "subject"
    | "text"
    | "copy"
    | "copied"
    | "select"
    | "mail"
    | "cut"
    | "print"
    | "close",
    string
  >
> & {
  readonly title: (name: string) => string;
};

/** The words around a letter to a service, in each language. */
export const letter: Readonly<Record<Language, LetterTexts>> = {
  fr: {
    title: (name) => `Lettre\u00a0: ${name}`,
    language: "Langue de la lettre",
    subject: "Objet",
    text: "Texte",
    copy: "Copier le texte",
    copied: "Le texte est copié.",
    select: "Le navigateur n'a pas pu copier\u00a0: le texte est sélectionné, copiez-le vous-même.",
    mail: "Ouvrir dans la messagerie",
    cut: "Si votre messagerie coupe le texte, copiez-le plutôt ici.",
    print: "Page à imprimer",
    close: "Fermer",
  },
  nl: {
    title: (name) => `Brief: ${name}`,
    language: "Taal van de brief",
    subject: "Onderwerp",
    text: "Tekst",
    copy: "Tekst kopiëren",
    copied: "De tekst is gekopieerd.",
    select: "Kopiëren lukt niet in deze browser: de tekst is geselecteerd, kopieer hem zelf.",
    mail: "Openen in het mailprogramma",
    cut: "Breekt uw mailprogramma de tekst af? Kopieer hem dan.",
    print: "Blad om af te drukken",
    close: "Sluiten",
  },
  en: {
    title: (name) => `Letter: ${name}`,
    language: "Language of the letter",
    subject: "Subject",
    text: "Text",
    copy: "Copy the text",
    copied: "The text is copied.",
    select: "The browser does not copy: the text is selected, copy it yourself.",
    mail: "Open in the mail program",
    cut: "If your mail program cuts the text short, copy it instead.",
    print: "Page to print",
    close: "Close",
  },
};
