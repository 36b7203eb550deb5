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
  readonly mute: string;
  readonly allVoices: string;
  readonly missingVoices: (languages: readonly string[]) => string;
}

/** The words of the telephone, in each language. */
export const phone: Readonly<Record<Language, PhoneTexts>> = {
  fr: {
    title: "Téléphone",
    call: "Appeler",
    callAgain: "Rappeler",
    hangUp: "Raccrocher",
    callIn: "Appeler en",
    copyLink: "Copier le lien vers cet appel",
    copied: "Copié.",
    phases: {
      idle: "Prêt à appeler",
      asking: "Un instant…",
      playing: "La ligne parle",
      listening: "La ligne attend une touche",
      ringing: "Essai : ça sonne",
      talking: "Essai : quelqu'un a répondu",
      over: "L'appel est terminé",
    },
    notCalled: "Choisissez une heure ci-dessus, puis appelez.",
    keypad: "Clavier du téléphone",
    keyAndMeaning: (key, meaning) => `${key} : ${meaning}`,
    star: "étoile",
    hash: "dièse",
    keysHint:
      "Au clavier, quand le téléphone est sélectionné : les chiffres, * et #. Entrée laisse passer le silence. Échap raccroche.",
    transcript: "Ce que dit la ligne",
    transcriptHint: "Ce que dit la ligne s'affiche ici.",
    slower: "plus lentement",
    skip: "Aller à la fin",
    pressed: "Vous appuyez sur",
    silent: (seconds) => `Silence, ${seconds} s`,
    transfer: "Transfert",
    ringing: (number) => `Ferait sonner le ${number}`,
    nobodyRings: "Personne n'est appelé. Choisissez comment cela se termine.",
    answered: "Quelqu'un répond",
    talking: (number) => `En conversation avec le ${number}`,
    endConversation: "Terminer la conversation",
    starComesBack: "Étoile : revenir",
    endings: {
      "completed": "Quelqu'un a répondu, puis c'est terminé",
      "busy": "Occupé",
      "no-answer": "Pas de réponse",
      "failed": "Échec",
      "canceled": "La personne est revenue",
    },
    transferEnded: (ending) => `Transfert : ${ending.toLowerCase()}`,
    lineHungUp: "La ligne a raccroché.",
    youHungUp: "Vous avez raccroché.",
    silence: "Silence",
    waitOut: "Laisser passer le silence",
    clockWaits: "Le temps s'arrête pour vous attendre",
    waitsForYou: (seconds) => `${seconds} s de silence, quand vous voulez`,
    secondsLeft: (seconds) =>
      `Encore ${seconds} ${seconds === 1 ? "seconde" : "secondes"} pour appuyer sur une touche`,
    twiml: "La dernière réponse, en TwiML",
    voices: "Voix",
    rate: "Vitesse",
    mute: "Couper le son",
    allVoices: "Ce navigateur a une voix pour chaque langue.",
    missingVoices: (languages) =>
      `Ce navigateur n'a pas de voix pour : ${languages.join(", ")}. Vous lisez, au rythme de la ligne.`,
  },
  nl: {
    title: "Telefoon",
    call: "Bellen",
    callAgain: "Opnieuw bellen",
    hangUp: "Inhaken",
    callIn: "Bellen in het",
    copyLink: "De link naar deze oproep kopiëren",
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
      "Met het toetsenbord, als de telefoon geselecteerd is: cijfers, * en #. Enter laat de stilte voorbijgaan. Escape haakt in.",
    transcript: "Wat de lijn zegt",
    transcriptHint: "Wat de lijn zegt, verschijnt hier.",
    slower: "trager",
    skip: "Naar het einde",
    pressed: "U drukt op",
    silent: (seconds) => `Stilte, ${seconds} s`,
    transfer: "Doorverbinding",
    ringing: (number) => `In het echt gaat ${number} over`,
    nobodyRings: "Niemand wordt gebeld. Kies hoe het afloopt.",
    answered: "Iemand neemt op",
    talking: (number) => `In gesprek met ${number}`,
    endConversation: "Het gesprek beëindigen",
    starComesBack: "Sterretje: terugkomen",
    endings: {
      "completed": "Iemand nam op, daarna afgelopen",
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
    twiml: "Het laatste antwoord, als TwiML",
    voices: "Stemmen",
    rate: "Snelheid",
    mute: "Geluid uit",
    allVoices: "Deze browser heeft een stem voor elke taal.",
    missingVoices: (languages) =>
      `Deze browser heeft geen stem voor: ${languages.join(", ")}. U leest mee, in het tempo van de lijn.`,
  },
  en: {
    title: "Telephone",
    call: "Call",
    callAgain: "Call again",
    hangUp: "Hang up",
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
    mute: "Sound off",
    allVoices: "This browser has a voice for each language.",
    missingVoices: (languages) =>
      `This browser has no voice for ${languages.join(", ")}. You read it, at the pace of the line.`,
  },
};
