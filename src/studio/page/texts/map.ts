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
  readonly hoursUnknown: string;
  readonly present: string;
  readonly notHeard: string;
  readonly panel: string;
  readonly choose: string;
  readonly noWords: string;
  readonly callFromHere: string;
  readonly noWay: string;
  readonly inWords: string;
}

/** The words of the map, in each language. */
export const map: Readonly<Record<Language, MapTexts>> = {
  fr: {
    stage: "Le plan de la ligne",
    hint: "Faites glisser le plan pour le déplacer, tournez la molette pour agrandir ou réduire.",
    keysHint:
      "Au clavier : les flèches, plus et moins, 0 pour tout le plan. Tab mène aux endroits.",
    placesHint: "Sur un endroit, les flèches vont au suivant, et Entrée affiche le texte.",
    kinds: {
      "language": "début",
      "menu": "menu",
      "topic": "information",
      "first-open": "appelle la première ligne ouverte",
      "danger": "danger",
      "service": "service",
    },
    shownBeside: (name) => `${name} : affiché à côté du plan.`,
    tools: "Outils du plan",
    zoomIn: "Agrandir",
    zoomOut: "Réduire",
    wholeMap: "Tout le plan",
    greysUnheard: "Griser ce qui n'a pas encore été entendu",
    newReview: "Commencer une nouvelle écoute",
    saveSvg: "Enregistrer en SVG",
    savedMoment: (moment) => `La ligne, le ${moment}, heure belge`,
    open: "ouvert",
    closed: "fermé",
    hoursUnknown: "horaire inconnu",
    present: "l'appel est ici",
    notHeard: "pas encore entendu",
    panel: "L'endroit choisi",
    choose: "Choisissez un endroit du plan pour lire ce qu'il dit, et pour appeler à partir de là.",
    noWords: "Cet endroit ne dit rien lui-même : il mène plus loin.",
    callFromHere: "Appeler à partir d'ici",
    noWay: "Aucune touche ne mène ici à cette heure.",
    inWords: "Voir dans les textes",
  },
  nl: {
    stage: "De kaart van de lijn",
    hint: "Versleep de kaart om ze te verschuiven, draai aan het muiswiel om in of uit te zoomen.",
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
    tools: "Knoppen bij de kaart",
    zoomIn: "Inzoomen",
    zoomOut: "Uitzoomen",
    wholeMap: "Hele kaart",
    greysUnheard: "Wat nog niet gehoord is, grijs maken",
    newReview: "Een nieuwe luisterronde beginnen",
    saveSvg: "Bewaren als SVG",
    savedMoment: (moment) => `De lijn op ${moment}, Belgische tijd`,
    open: "open",
    closed: "gesloten",
    hoursUnknown: "openingsuren niet bekend",
    present: "de oproep is hier",
    notHeard: "nog niet gehoord",
    panel: "De gekozen plaats",
    choose: "Kies een plaats op de kaart om te lezen wat ze zegt, en om van daar te bellen.",
    noWords: "Deze plaats zegt zelf niets: ze leidt verder.",
    callFromHere: "Van hieruit bellen",
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
    hoursUnknown: "hours not known",
    present: "the call is here",
    notHeard: "not heard yet",
    panel: "The chosen place",
    choose: "Choose a place on the map to read what it says, and to call from there.",
    noWords: "This place says nothing itself: it leads on.",
    callFromHere: "Call from here",
    noWay: "No keys lead here at this time.",
    inWords: "See it among the words",
  },
};
