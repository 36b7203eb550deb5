import type { Language } from "../../../line/book/language.ts";

/**
 * What a call does: `playing` what the line says, `listening` for a key, `ringing` a service,
 * `talking` to it.
 */
export type Phase = "idle" | "asking" | "playing" | "listening" | "ringing" | "talking" | "over";

/** The words of the telephone. */
interface PhoneTexts {
  readonly title: string;
  readonly call: string;
  readonly callAgain: string;
  readonly hangUp: string;
  /** Another time was chosen during the call, which stays at its own. */
  readonly keepsItsTime: (time: string) => string;
  readonly callAtChosenTime: string;
  readonly callIn: string;
  readonly copyLink: string;
  readonly copied: string;
  readonly phases: Readonly<Record<Phase, string>>;
  readonly notCalled: string;
  readonly keypad: string;
  readonly keyAndMeaning: (key: string, meaning: string) => string;
  readonly star: string;
  readonly hash: string;
  readonly keysHint: string;
  readonly transcript: string;
  readonly transcriptHint: string;
  readonly slower: string;
  readonly skip: string;
  readonly pressed: string;
  readonly silent: (seconds: number) => string;
  readonly transfer: string;
  readonly ringing: (number: string) => string;
  readonly nobodyRings: string;
  readonly answered: string;
  readonly talking: (number: string) => string;
  readonly endConversation: string;
  readonly starComesBack: string;
  readonly endings: Readonly<
    Record<"completed" | "busy" | "no-answer" | "failed" | "canceled", string>
  >;
  readonly transferEnded: (ending: string) => string;
  readonly lineHungUp: string;
  readonly youHungUp: string;
  readonly silence: string;
  readonly waitOut: string;
  readonly clockWaits: string;
  readonly waitsForYou: (seconds: number) => string;
  readonly secondsLeft: (seconds: number) => string;
  readonly twiml: string;
  readonly voices: string;
  readonly rate: string;
  readonly speaks: string;
  readonly askSpeech: string;
  readonly askSpeechWhy: string;
  readonly speak: string;
  readonly onlyShow: string;
  readonly noVoice: string;
  readonly missingVoices: (languages: readonly string[]) => string;
}

/** The words of the telephone, in each language. */
export const phone: Readonly<Record<Language, PhoneTexts>> = {
  fr: {
    title: "Téléphone",
    call: "Appeler",
    callAgain: "Refaire l'appel",
    hangUp: "Raccrocher",
    keepsItsTime: (time) => `Cet appel garde son heure\u00a0: ${time}.`,
    callAtChosenTime: "Refaire l'appel à l'heure choisie",
    callIn: "Appeler en",
    copyLink: "Copier le lien vers cet appel",
    copied: "Copié.",
    phases: {
      idle: "Prêt à appeler",
      asking: "Un instant…",
      playing: "La ligne parle",
      listening: "La ligne attend une touche",
      ringing: "Essai\u00a0: le téléphone sonne",
      talking: "Essai\u00a0: quelqu'un a répondu",
      over: "L'appel est terminé",
    },
    notCalled: "Choisissez une heure ci-dessus, puis appelez.",
    keypad: "Clavier du téléphone",
    keyAndMeaning: (key, meaning) => `${key} : ${meaning}`,
    star: "étoile",
    hash: "dièse",
    keysHint:
      "Au clavier, quand le téléphone est sélectionné\u00a0: les chiffres, * et #. Entrée laisse passer le silence. Échap raccroche.",
    transcript: "Ce que dit la ligne",
    transcriptHint: "Ce que dit la ligne s'affiche ici.",
    slower: "plus lentement",
    skip: "Aller à la fin",
    pressed: "Vous appuyez sur",
    silent: (seconds) => `Silence, ${seconds} s`,
    transfer: "Transfert",
    ringing: (number) => `En vrai, le ${number} sonnerait`,
    nobodyRings: "Personne n'est appelé. Choisissez comment l'appel se termine.",
    answered: "Quelqu'un répond",
    talking: (number) => `En conversation avec le ${number}`,
    endConversation: "Terminer la conversation",
    starComesBack: "Étoile\u00a0: revenir",
    endings: {
      "completed": "Quelqu'un a répondu, puis la conversation a pris fin",
      "busy": "Occupé",
      "no-answer": "Pas de réponse",
      "failed": "Échec",
      "canceled": "La personne est revenue",
    },
    transferEnded: (ending) => `Transfert\u00a0: ${ending.toLowerCase()}`,
    lineHungUp: "La ligne a raccroché.",
    youHungUp: "Vous avez raccroché.",
    silence: "Silence",
    waitOut: "Laisser passer le silence",
    clockWaits: "Pas de limite de temps pour choisir une touche",
    waitsForYou: (seconds) => `Silence de ${seconds} s. Prenez votre temps.`,
    secondsLeft: (seconds) =>
      `Encore ${seconds} ${seconds === 1 ? "seconde" : "secondes"} pour appuyer sur une touche`,
    twiml: "La dernière réponse, en TwiML",
    voices: "Voix",
    rate: "Vitesse",
    speaks: "La page parle",
    askSpeech: "La page doit-elle parler\u00a0?",
    askSpeechWhy:
      "Elle peut dire à voix haute ce que dit la ligne, ou seulement l'afficher. Si vous utilisez un lecteur d'écran, choisissez «\u00a0Afficher seulement\u00a0»\u00a0: il le lit lui-même, et deux voix ne se superposent pas. Vous pouvez changer d'avis sous le clavier.",
    speak: "Parler",
    onlyShow: "Afficher seulement",
    noVoice:
      "Ce navigateur n'a aucune voix\u00a0: ce que dit la ligne s'affiche à son rythme, sans le son.",
    missingVoices: (languages) =>
      `Ce navigateur n'a pas de voix pour\u00a0: ${languages.join(", ")}. Le texte s'affiche au rythme de la ligne.`,
  },
  nl: {
    title: "Telefoon",
    call: "Bellen",
    callAgain: "Opnieuw bellen",
    hangUp: "Inhaken",
    keepsItsTime: (time) => `Deze oproep houdt zijn eigen tijdstip: ${time}.`,
    callAtChosenTime: "Opnieuw bellen op het gekozen tijdstip",
    callIn: "Bellen in deze taal",
    copyLink: "Link naar deze oproep kopiëren",
    copied: "Gekopieerd.",
    phases: {
      idle: "Klaar om te bellen",
      asking: "Een ogenblik…",
      playing: "De lijn spreekt",
      listening: "De lijn wacht op een toets",
      ringing: "Test: de telefoon gaat over",
      talking: "Test: iemand heeft opgenomen",
      over: "De oproep is afgelopen",
    },
    notCalled: "Kies hierboven een tijdstip en bel dan.",
    keypad: "Toetsen van de telefoon",
    keyAndMeaning: (key, meaning) => `${key}: ${meaning}`,
    star: "sterretje",
    hash: "hekje",
    keysHint:
      "Met het toetsenbord, als de telefoon geselecteerd is: cijfers, * en #. Met Enter laat u de stilte voorbijgaan. Met Esc haakt u in.",
    transcript: "Wat de lijn zegt",
    transcriptHint: "Wat de lijn zegt, verschijnt hier.",
    slower: "trager",
    skip: "Naar het einde",
    pressed: "U drukt op",
    silent: (seconds) => `Stilte, ${seconds} s`,
    transfer: "Doorverbinding",
    ringing: (number) => `In het echt zou ${number} nu overgaan`,
    nobodyRings: "Niemand wordt gebeld. Kies hoe het afloopt.",
    answered: "Iemand neemt op",
    talking: (number) => `In gesprek met ${number}`,
    endConversation: "Het gesprek beëindigen",
    starComesBack: "Sterretje: terug naar de lijn",
    endings: {
      "completed": "Iemand nam op, het gesprek is afgelopen",
      "busy": "Bezet",
      "no-answer": "Geen antwoord",
      "failed": "Mislukt",
      "canceled": "De beller kwam terug",
    },
    transferEnded: (ending) => `Doorverbinding: ${ending.toLowerCase()}`,
    lineHungUp: "De lijn heeft ingehaakt.",
    youHungUp: "U hebt ingehaakt.",
    silence: "Stilte",
    waitOut: "De stilte laten voorbijgaan",
    clockWaits: "De klok wacht op u",
    waitsForYou: (seconds) => `${seconds} s stilte, wanneer u wilt`,
    secondsLeft: (seconds) =>
      `Nog ${seconds} ${seconds === 1 ? "seconde" : "seconden"} om op een toets te drukken`,
    twiml: "Het laatste antwoord van de lijn, in TwiML",
    voices: "Stemmen",
    rate: "Snelheid",
    speaks: "De pagina spreekt",
    askSpeech: "Wilt u dat de pagina hardop spreekt?",
    askSpeechWhy:
      "Ze kan hardop zeggen wat de lijn zegt, of het alleen tonen. Gebruikt u een schermlezer, kies dan ‘Alleen tonen’: die leest het zelf voor, en zo praten er geen twee stemmen door elkaar. U kunt dit later veranderen, onder de toetsen.",
    speak: "Hardop spreken",
    onlyShow: "Alleen tonen",
    noVoice:
      "Deze browser heeft geen stem: u leest wat de lijn zegt, in haar tempo, maar hoort het niet.",
    missingVoices: (languages) =>
      `Deze browser heeft geen stem voor: ${languages.join(", ")}. U leest mee, in het tempo van de lijn.`,
  },
  en: {
    title: "Telephone",
    call: "Call",
    callAgain: "Call again",
    hangUp: "Hang up",
    keepsItsTime: (time) => `This call goes on at its own time: ${time}.`,
    callAtChosenTime: "Call again at the chosen time",
    callIn: "Call in",
    copyLink: "Copy the link to this call",
    copied: "Copied.",
    phases: {
      idle: "Ready to call",
      asking: "One moment…",
      playing: "The line is speaking",
      listening: "The line is waiting for a key",
      ringing: "Test: it is ringing",
      talking: "Test: somebody answered",
      over: "The call is over",
    },
    notCalled: "Choose a time above, then call.",
    keypad: "Keypad",
    keyAndMeaning: (key, meaning) => `${key}: ${meaning}`,
    star: "star",
    hash: "hash",
    keysHint:
      "With the keyboard, while the telephone is selected: digits, * and #. Enter lets the silence pass. Escape hangs up.",
    transcript: "What is said",
    transcriptHint: "What the line says appears here.",
    slower: "slower",
    skip: "Skip to the end",
    pressed: "You press",
    silent: (seconds) => `Silence, ${seconds} s`,
    transfer: "Transfer",
    ringing: (number) => `Would ring ${number}`,
    nobodyRings: "Nobody is called. Choose how it ends.",
    answered: "Somebody answers",
    talking: (number) => `In conversation with ${number}`,
    endConversation: "End the conversation",
    starComesBack: "Star: come back",
    endings: {
      "completed": "Somebody answered, then it ended",
      "busy": "Busy",
      "no-answer": "No answer",
      "failed": "Failed",
      "canceled": "The caller came back",
    },
    transferEnded: (ending) => `Transfer: ${ending.toLowerCase()}`,
    lineHungUp: "The line hung up.",
    youHungUp: "You hung up.",
    silence: "Silence",
    waitOut: "Let the silence pass",
    clockWaits: "The clock waits for you",
    waitsForYou: (seconds) => `${seconds} s of silence, when you are ready`,
    secondsLeft: (seconds) =>
      `${seconds} ${seconds === 1 ? "second" : "seconds"} left to press a key`,
    twiml: "The last answer, as TwiML",
    voices: "Voices",
    rate: "Speed",
    speaks: "The page speaks",
    askSpeech: "Shall the page speak?",
    askSpeechWhy:
      "It can say aloud what the line says, or only show it. With a screen reader, choose “Only show”: it reads the words itself, and no two voices speak at once. You can change this below the keys.",
    speak: "Speak",
    onlyShow: "Only show",
    noVoice:
      "This browser has no voice: what the line says is shown, at its pace, and cannot be heard.",
    missingVoices: (languages) =>
      `This browser has no voice for ${languages.join(", ")}. You read it, at the pace of the line.`,
  },
};
