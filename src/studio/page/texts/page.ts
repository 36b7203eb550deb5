import type { Language } from "../../../line/book/language.ts";

/** A view of the page: each has a tab. */
export type ViewName = "today" | "phone" | "map" | "words" | "facts";

/** The colours of the page. */
export type Theme = "light" | "dark" | "system";

/** The words that every view shares. */
interface PageTexts {
  /** The browser voices that read the line's sentences, best first: the line's own, then a neighbour's, which speaks most alike. */
  readonly voices: readonly [string, ...string[]];
  /** What the line is called. */
  readonly lineName: string;
  /** What this page is: the desk at which that line is kept. */
  readonly title: string;
  /** That nothing here dials. */
  readonly promise: string;
  readonly skipToMain: string;
  readonly navigation: string;
  readonly views: Readonly<Record<ViewName, string>>;
  readonly interfaceLanguage: string;
  readonly theme: Readonly<Record<Theme | "label", string>>;
  /** The first of a month, within a date. */
  readonly firstOfMonth: string;
  readonly moment: {
    readonly label: string;
    readonly now: string;
    /** What stands in a field is no whole day of 2000 to 2099. */
    readonly unclear: string;
  };
  readonly loading: string;
  readonly notLoaded: (problem: string) => string;
  /** The server, or the way to it, is gone. */
  readonly noAnswer: string;
  /** A part of the page is gone: nobody answers, or a newer desk has another. */
  readonly loadAgain: string;
  /** A link that leads to nothing. */
  readonly wrongLink: string;
  /** What is heard at a place, after its prompt. */
  readonly stages: Readonly<
    Record<
      "number" | "week" | "introduce" | "connect" | "over" | "busy" | "no-answer" | "failed",
      string
    >
  >;
}

/** The words that every view shares, in each language. */
export const page: Readonly<Record<Language, PageTexts>> = {
  fr: {
    voices: ["fr-BE", "fr-FR"],
    lineName: "La ligne d'écoute",
    title: "Le bureau de la ligne d'écoute",
    promise: "Cette page n'appelle personne. Aucun téléphone ne sonne.",
    skipToMain: "Aller au contenu",
    navigation: "Rubriques",
    views: {
      today: "Aujourd'hui",
      phone: "Téléphone",
      map: "Plan",
      words: "Textes",
      facts: "Services",
    },
    interfaceLanguage: "Langue de cette page",
    theme: { label: "Couleurs", system: "Automatique", light: "Clair", dark: "Sombre" },
    firstOfMonth: "1er",
    moment: {
      label: "Heure belge",
      now: "Maintenant",
      unclear: "La date n'est pas complète, ou n'existe pas. L'année s'écrit en quatre chiffres.",
    },
    loading: "Un instant…",
    wrongLink:
      "Ce lien ne mène nulle part : il est ancien, mal recopié ou incomplet. Choisissez une rubrique ci-dessus.",
    notLoaded: (problem) => `Le chargement a échoué. ${problem}`,
    noAnswer: "Le bureau ne répond pas. Vérifiez votre connexion à internet, puis réessayez.",
    loadAgain: "Rechargez la page.",
    stages: {
      "number": "numéro",
      "week": "heures d'ouverture",
      "introduce": "annonce",
      "connect": "appel",
      "over": "après l'appel",
      "busy": "occupé",
      "no-answer": "pas de réponse",
      "failed": "échec",
    },
  },
  nl: {
    voices: ["nl-BE", "nl-NL"],
    lineName: "De hulplijn",
    title: "Het bureau van de hulplijn",
    promise: "Van hieruit wordt niemand gebeld. Er gaat geen telefoon over.",
    skipToMain: "Naar de inhoud",
    navigation: "Rubrieken",
    views: {
      today: "Vandaag",
      phone: "Telefoon",
      map: "Kaart",
      words: "Teksten",
      facts: "Diensten",
    },
    interfaceLanguage: "Taal van deze pagina",
    theme: { label: "Kleuren", system: "Automatisch", light: "Licht", dark: "Donker" },
    firstOfMonth: "1",
    moment: {
      label: "Belgische tijd",
      now: "Nu",
      unclear: "De datum is niet volledig of bestaat niet. Schrijf het jaar met vier cijfers.",
    },
    loading: "Een ogenblik…",
    wrongLink:
      "Deze link werkt niet: hij is verouderd, fout overgenomen of onvolledig. Kies hierboven een rubriek.",
    notLoaded: (problem) => `Dit kon niet worden geladen. ${problem}`,
    noAnswer:
      "Het bureau antwoordt niet. Kijk of u verbinding hebt met het internet en probeer het opnieuw.",
    loadAgain: "Laad de pagina opnieuw.",
    stages: {
      "number": "nummer",
      "week": "openingsuren",
      "introduce": "aankondiging",
      "connect": "doorverbinding",
      "over": "na de doorverbinding",
      "busy": "bezet",
      "no-answer": "geen antwoord",
      "failed": "mislukt",
    },
  },
  en: {
    voices: ["en-GB", "en-IE"],
    lineName: "The helpline",
    title: "The desk of the helpline",
    promise: "Nobody is called from here. No telephone rings.",
    skipToMain: "Skip to the content",
    navigation: "Sections",
    views: { today: "Today", phone: "Phone", map: "Map", words: "Words", facts: "Services" },
    interfaceLanguage: "Language of this page",
    theme: { label: "Colours", system: "Automatic", light: "Light", dark: "Dark" },
    firstOfMonth: "1",
    moment: {
      label: "Belgian time",
      now: "Now",
      unclear:
        "The date is not complete, or there is no such day. Write the year with four digits.",
    },
    loading: "One moment…",
    wrongLink:
      "This link leads to nothing here: it is old, misspelt or cut short. Choose a section above.",
    notLoaded: (problem) => `This could not be loaded. ${problem}`,
    noAnswer:
      "The desk does not answer. Look whether you are connected to the internet, and try again.",
    loadAgain: "Load the page again.",
    stages: {
      "number": "number",
      "week": "opening hours",
      "introduce": "announcement",
      "connect": "call",
      "over": "after the call",
      "busy": "busy",
      "no-answer": "no answer",
      "failed": "failed",
    },
  },
};
