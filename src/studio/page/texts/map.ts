import type { Language } from "../../../line/book/language.ts";

/** The words of the map. */
interface MapTexts {
  readonly stage: string;
  readonly hint: string;
  /** What keys do on the map, and at its places. */
  readonly keysHint: string;
  readonly placesHint: string;
  readonly kinds: Readonly<
    Record<"language" | "menu" | "topic" | "first-open" | "danger" | "service", string>
  >;
  /** That a place's words are now beside the map. */
  readonly shownBeside: (name: string) => string;
  /** What a screen reader calls the places of the picture together. */
  readonly places: string;
  /** A number that is read out and not called. */
  readonly told: (number: string) => string;
  /** Above a column that goes on with what follows a place. */
  readonly continued: (name: string) => string;
  /** Said of a place that is shown whole at another way. */
  readonly elsewhere: string;
  readonly openAll: string;
  readonly foldAll: string;
  readonly print: string;
  readonly legend: {
    readonly title: string;
    readonly folded: string;
    readonly elsewhere: string;
    readonly turn: string;
    readonly unheard: string;
  };
  readonly tools: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly wholeMap: string;
  readonly greysUnheard: string;
  readonly newReview: string;
  readonly saveSvg: string;
  /** What a saved map says of the moment it shows. */
  readonly savedMoment: (moment: string) => string;
  readonly open: string;
  readonly closed: string;
  readonly withdrawn: string;
  readonly present: string;
  readonly notHeard: string;
  /** Where in the order of the call a place was. */
  readonly turn: (turn: number) => string;
  readonly panel: string;
  readonly close: string;
  /** What opens the words of a service, and the call to a place with its words. */
  readonly words: string;
  readonly callAndWords: string;
  readonly noWords: string;
  readonly callFromHere: string;
  /** "in French", behind `callFromHere`. */
  readonly inLanguage: (language: string) => string;
  readonly noWay: string;
  readonly inWords: string;
}

/** The words of the map, in each language. */
export const map: Readonly<Record<Language, MapTexts>> = {
  fr: {
    stage: "Le plan de la ligne",
    hint: "Faites glisser le plan pour le déplacer, tournez la molette pour agrandir ou réduire.",
    keysHint:
      "Au clavier\u00a0: les flèches déplacent le plan, plus et moins l'agrandissent ou le réduisent, 0 le montre en entier. Tab mène aux endroits.",
    placesHint: "Sur un endroit, les flèches mènent à un autre et Entrée affiche le texte.",
    kinds: {
      "language": "début",
      "menu": "menu",
      "topic": "information",
      "first-open": "appelle la première ligne ouverte",
      "danger": "danger",
      "service": "service",
    },
    shownBeside: (name) => `${name}\u00a0: affiché à côté du plan.`,
    places: "Les endroits de la ligne",
    told: (number) => `${number} (numéro dicté)`,
    continued: (name) => `${name} (suite)`,
    elsewhere: "détaillé ailleurs sur le plan",
    openAll: "Tout déplier",
    foldAll: "Replier",
    print: "Imprimer",
    legend: {
      title: "Légende",
      folded:
        "Un nombre à droite\u00a0: celui des endroits repliés ici. Cliquez ou appuyez sur Entrée pour les voir, et encore une fois pour les replier.",
      elsewhere: "↗\u00a0: détaillé ailleurs sur le plan",
      turn: "Numéro au coin d'un cadre\u00a0: le chemin de l'appel",
      unheard: "Gris\u00a0: pas encore entendu",
    },
    tools: "Outils du plan",
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    wholeMap: "Tout le plan",
    greysUnheard: "Griser ce qui n'a pas encore été entendu",
    newReview: "Commencer une nouvelle écoute",
    saveSvg: "Télécharger le plan (SVG)",
    savedMoment: (moment) => `La ligne, le ${moment}, heure belge`,
    open: "ouvert",
    closed: "fermé",
    withdrawn: "numéro hors service",
    present: "l'appel est ici",
    notHeard: "pas encore entendu",
    turn: (turn) => `étape ${turn} de l'appel`,
    panel: "L'endroit choisi",
    close: "Fermer",
    words: "Ce qui est dit",
    callAndWords: "Lire le texte ou essayer l'appel",
    noWords: "On n'entend rien à cet endroit\u00a0: l'appel passe à la suite.",
    callFromHere: "Essayer l'appel à partir d'ici",
    inLanguage: (language) => `en ${language}`,
    noWay: "Aucune touche ne mène ici à cette heure.",
    inWords: "Voir dans les textes",
  },
  nl: {
    stage: "De kaart van de lijn",
    hint: "Sleep om de kaart te verschuiven, draai aan het muiswiel om in of uit te zoomen.",
    keysHint:
      "Met het toetsenbord: pijlen, plus en min, 0 voor de hele kaart. Tab gaat naar de plaatsen.",
    placesHint: "Op een plaats gaan de pijlen naar de volgende, en toont Enter de tekst.",
    kinds: {
      "language": "begin",
      "menu": "menu",
      "topic": "informatie",
      "first-open": "belt de eerste lijn die open is",
      "danger": "gevaar",
      "service": "dienst",
    },
    shownBeside: (name) => `${name}: staat naast de kaart.`,
    places: "De plaatsen van de lijn",
    told: (number) => `${number} (nummer wordt voorgelezen)`,
    continued: (name) => `${name} (vervolg)`,
    elsewhere: "staat elders op de kaart",
    openAll: "Alles uitklappen",
    foldAll: "Alles inklappen",
    print: "Afdrukken",
    legend: {
      title: "Legende",
      folded:
        "Een getal rechts: zoveel plaatsen zijn hier ingeklapt. Klik of druk op Enter om ze te zien, en nog eens om ze weer in te klappen.",
      elsewhere: "↗: staat elders op de kaart",
      turn: "Nummer op de hoek van een kader: de weg van de oproep",
      unheard: "Grijs: nog niet gehoord",
    },
    tools: "Knoppen bij de kaart",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    wholeMap: "Hele kaart",
    greysUnheard: "Grijs maken wat nog niet gehoord is",
    newReview: "Een nieuwe luisterronde beginnen",
    saveSvg: "Bewaren als SVG",
    savedMoment: (moment) => `De lijn op ${moment}, Belgische tijd`,
    open: "open",
    closed: "gesloten",
    withdrawn: "nummer werkt niet",
    present: "de oproep is hier",
    notHeard: "nog niet gehoord",
    turn: (turn) => `stap ${turn} van de oproep`,
    panel: "De gekozen plaats",
    close: "Sluiten",
    words: "Wat er gezegd wordt",
    callAndWords: "Van hieruit bellen, en wat er gezegd wordt",
    noWords: "Deze plaats zegt zelf niets: ze leidt verder.",
    callFromHere: "Van hieruit bellen",
    inLanguage: (language) => `in het ${language}`,
    noWay: "Op dit tijdstip leidt geen enkele toets hierheen.",
    inWords: "Bekijken bij de teksten",
  },
  en: {
    stage: "The map of the line",
    hint: "Drag to move, turn the mouse wheel to zoom.",
    keysHint:
      "With the keyboard: arrows, plus and minus, 0 for the whole map. Tab goes to the places.",
    placesHint: "On a place, the arrows go to the next, and Enter shows the words.",
    kinds: {
      "language": "start",
      "menu": "menu",
      "topic": "information",
      "first-open": "calls the first open line",
      "danger": "danger",
      "service": "service",
    },
    shownBeside: (name) => `${name}: shown beside the map.`,
    places: "The places of the line",
    told: (number) => `${number} (number read out)`,
    continued: (name) => `${name} (continued)`,
    elsewhere: "shown elsewhere on the map",
    openAll: "Open all",
    foldAll: "Fold",
    print: "Print",
    legend: {
      title: "Legend",
      folded:
        "A number at the right: so many places are folded away here. Click, or press Enter, to see them; once more to fold them.",
      elsewhere: "↗: shown elsewhere on the map",
      turn: "Number at the corner of a frame: the way of the call",
      unheard: "Grey: not heard yet",
    },
    tools: "Map tools",
    zoomIn: "Zoom in",
    zoomOut: "Zoom out",
    wholeMap: "Whole map",
    greysUnheard: "Grey out what has not been heard yet",
    newReview: "Start a new listening round",
    saveSvg: "Save as SVG",
    savedMoment: (moment) => `The line on ${moment}, Belgian time`,
    open: "open",
    closed: "closed",
    withdrawn: "number not working",
    present: "the call is here",
    notHeard: "not heard yet",
    turn: (turn) => `step ${turn} of the call`,
    panel: "The chosen place",
    close: "Close",
    words: "What is said",
    callAndWords: "Call from here, and what is said",
    noWords: "This place says nothing itself: it leads on.",
    callFromHere: "Call from here",
    inLanguage: (language) => `in ${language}`,
    noWay: "No keys lead here at this time.",
    inWords: "See it among the words",
  },
};
