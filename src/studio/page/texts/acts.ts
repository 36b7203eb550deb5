import type { CheckOutcome } from "../../../line/book/acts.ts";
import type { Language } from "../../../line/book/language.ts";
import { counted } from "./counted.ts";

/** What changes do, and the words of the dialogue in which they are heard and kept. */
interface ActsTexts {
  /** What a change does: a sentence without its end, of names and times as they are written. */
  readonly done: {
    readonly close: (service: string, span: string) => string;
    readonly withdraw: (service: string, span: string) => string;
    readonly number: (service: string, phone: string, from: string) => string;
    readonly hours: (service: string, hours: string, from: string) => string;
    readonly say: (phrase: string, language: string, words: string) => string;
    readonly checked: (fact: string, on: string, outcome: string) => string;
    readonly agreed: (service: string, wishes: readonly string[]) => string;
    readonly read: (phrase: string, language: string) => string;
    readonly undo: (act: number, what: string | undefined) => string;
    readonly adopted: (acts: string) => string;
  };
  readonly outcomes: Readonly<Record<CheckOutcome, string>>;
  readonly callerId: (number: string) => string;
  readonly ringSeconds: (seconds: number) => string;
  readonly span: {
    readonly both: (from: string, until: string) => string;
    readonly open: (from: string) => string;
    readonly day: (day: string) => string;
    /** The end of a whole day. */
    readonly endOf: (day: string) => string;
  };
  readonly because: (reason: string) => string;
  readonly title: string;
  readonly proving: string;
  readonly patience: string;
  readonly step: (done: number, of: number) => string;
  readonly changed: (answers: number) => string;
  readonly nobodyHears: string;
  readonly sameCall: string;
  readonly before: string;
  readonly after: string;
  /** When the call takes place, and what the caller does, by keys. */
  readonly keys: (steps: string) => string;
  readonly noKeys: string;
  readonly silence: string;
  /** The occasions of a proof, by what the server calls them. */
  readonly occasions: Readonly<Record<string, string>>;
  readonly broken: string;
  readonly warnings: string;
  readonly problems: string;
  readonly refused: string;
  readonly evenSo: string;
  readonly name: string;
  readonly nameHint: string;
  readonly nameMissing: string;
  readonly evenSoMissing: string;
  readonly keep: string;
  readonly notNow: string;
  readonly close: string;
  readonly again: string;
  /** A change is no longer what was checked: somebody came before, or too long ago. */
  readonly overtaken: string;
  readonly kept: (act: number) => string;
  readonly heardSoon: string;
  readonly fallback: string;
}

/** What changes do, and the words of their dialogue, in each language. */
export const acts: Readonly<Record<Language, ActsTexts>> = {
  fr: {
    done: {
      close: (service, span) => `${service}\u00a0: fermé ${span}`,
      withdraw: (service, span) =>
        `${service}\u00a0: numéro hors service ${span}\u00a0; il n'est ni proposé ni appelé`,
      number: (service, phone, from) =>
        `${service}\u00a0: nouveau numéro ${phone}, à partir du ${from}`,
      hours: (service, hours, from) =>
        `${service}\u00a0: nouvel horaire ${hours}, à partir du ${from}`,
      say: (phrase, language, words) =>
        `${phrase}\u00a0: nouveau texte en ${language}, «\u00a0${words}\u00a0»`,
      checked: (fact, on, outcome) => `${fact}\u00a0: vérification du ${on}, ${outcome}`,
      agreed: (service, wishes) =>
        [`${service}\u00a0: d'accord pour recevoir les appels de la ligne`, ...wishes].join(", "),
      read: (phrase, language) => `${phrase}\u00a0: texte relu en ${language}, il est bon`,
      undo: (act, what) =>
        `Le changement ${act} est annulé${what === undefined ? "" : ` (${what})`}`,
      adopted: (numbers) => `Repris dans une nouvelle version de la ligne\u00a0: ${numbers}`,
    },
    outcomes: {
      "confirmed": "confirmé",
      "unclear": "ce n'est pas certain",
      "not reached": "personne n'a pu être joint",
    },
    callerId: (number) => `souhaite voir le numéro ${number}`,
    ringSeconds: (seconds) =>
      `sonnerie de ${counted("fr", seconds, "seconde", "secondes")} au plus`,
    span: {
      both: (from, until) => `du ${from} au ${until}`,
      open: (from) => `à partir du ${from}, jusqu'à ce que ce changement soit annulé`,
      day: (day) => `le ${day}`,
      endOf: (day) => `${day} inclus`,
    },
    because: (reason) => ` (${reason})`,
    title: "Écouter avant d'enregistrer",
    proving: "Nous vérifions ce qu'entendraient les personnes qui appellent.",
    patience: "Cela prend une dizaine de secondes, parfois une minute ou deux.",
    step: (done, of) => `Étape ${done} sur ${of}`,
    changed: (answers) =>
      `${counted("fr", answers, "réponse de la ligne change", "réponses de la ligne changent")}.`,
    nobodyHears: "Les personnes qui appellent n'entendront aucune différence.",
    sameCall: "Le même appel, avant et après",
    before: "Avant",
    after: "Après",
    keys: (steps) => `Touches\u00a0: ${steps}`,
    noKeys: "Sans appuyer sur une touche",
    silence: "attendre",
    occasions: {
      "now": "maintenant",
      "before it begins": "juste avant le début",
      "as it begins": "au début",
      "as it ends": "à la fin",
      "when its doors turn": "quand le service ouvre ou ferme",
      "as it opens": "à l'ouverture",
      "in its last minute": "pendant la dernière minute",
      "when it has closed": "après la fermeture",
      "when it is said": "quand cela est dit",
      "on Monday at ten": "un lundi à dix heures",
      "on Sunday at three in the night": "un dimanche à trois heures du matin",
      "on Christmas Day at ten": "le jour de Noël à dix heures",
    },
    broken: "Ce qui n'irait plus",
    warnings: "À savoir",
    problems: "Cela ne peut pas être enregistré",
    refused:
      "La ligne ne tiendrait plus ce qu'elle promet\u00a0: ce changement ne peut pas être enregistré. Corrigez-le d'après ce qui est indiqué ci-dessus.",
    evenSo:
      "C'est pourtant la réalité\u00a0: enregistrer quand même. Les personnes qui appellent entendront le 112 et ce qui reste ouvert.",
    name: "Votre nom ou votre fonction",
    nameHint: "Il est noté avec le changement et retenu dans ce navigateur.",
    nameMissing: "Indiquez d'abord qui fait ce changement.",
    evenSoMissing: "Cochez d'abord la case «\u00a0C'est pourtant la réalité\u00a0».",
    keep: "Enregistrer",
    notNow: "Pas maintenant",
    close: "Fermer",
    again: "Vérifier à nouveau",
    overtaken:
      "Entre-temps, quelqu'un d'autre a enregistré un changement, ou la vérification date de plus d'un quart d'heure. Vérifiez à nouveau\u00a0; si votre changement est déjà enregistré, il figure sous «\u00a0Aujourd'hui\u00a0».",
    kept: (act) => `C'est enregistré\u00a0: changement ${act}.`,
    heardSoon: "La ligne le sait dans les cinq secondes.",
    fallback:
      "Le message de secours chez l'opérateur téléphonique n'a pas changé\u00a0: prévenez la personne qui peut le modifier.",
  },
  nl: {
    done: {
      close: (service, span) => `${service}: gesloten ${span}`,
      withdraw: (service, span) =>
        `${service}: het nummer werkt niet en wordt niet meer aangeboden of gebeld, ${span}`,
      number: (service, phone, from) => `${service}: nieuw nummer, ${phone}, vanaf ${from}`,
      hours: (service, hours, from) => `${service}: nieuwe openingsuren, ${hours}, vanaf ${from}`,
      say: (phrase, language, words) => `${phrase} wordt in het ${language}: “${words}”`,
      checked: (fact, on, outcome) => `${fact}: nagekeken op ${on}, ${outcome}`,
      agreed: (service, wishes) =>
        [`${service}: akkoord om oproepen van de lijn te krijgen`, ...wishes].join(", "),
      read: (phrase, language) => `${phrase}: nagelezen in het ${language}, de tekst is goed`,
      undo: (act, what) =>
        `Wijziging ${act} ongedaan gemaakt${what === undefined ? "" : ` (${what})`}`,
      adopted: (numbers) => `Overgenomen in een nieuwe versie van de lijn: ${numbers}`,
    },
    outcomes: {
      "confirmed": "bevestigd",
      "unclear": "niet zeker",
      "not reached": "niemand bereikt",
    },
    callerId: (number) => `wil het nummer ${number} zien`,
    ringSeconds: (seconds) =>
      `hoogstens ${counted("nl", seconds, "seconde", "seconden")} laten overgaan`,
    span: {
      both: (from, until) => `van ${from} tot ${until}`,
      open: (from) => `vanaf ${from}, tot dit ongedaan wordt gemaakt`,
      day: (day) => `op ${day}`,
      endOf: (day) => `en met ${day}`,
    },
    because: (reason) => ` (${reason})`,
    title: "Eerst nagaan, dan bewaren",
    proving: "We gaan na wat bellers zouden horen.",
    patience: "Dat duurt een tiental seconden, soms één of twee minuten.",
    step: (done, of) => `Stap ${done} van ${of}`,
    changed: (answers) =>
      `${counted("nl", answers, "antwoord van de lijn verandert", "antwoorden van de lijn veranderen")}.`,
    nobodyHears: "Voor bellers verandert er niets.",
    sameCall: "Dezelfde oproep, voor en na de wijziging",
    before: "Voor de wijziging",
    after: "Na de wijziging",
    keys: (steps) => `Toetsen: ${steps}`,
    noKeys: "Zonder op een toets te drukken",
    silence: "wachten",
    occasions: {
      "now": "nu",
      "before it begins": "net voor het begin",
      "as it begins": "bij het begin",
      "as it ends": "bij het einde",
      "when its doors turn": "wanneer de dienst opent of sluit",
      "as it opens": "bij het openen",
      "in its last minute": "in de laatste minuut",
      "when it has closed": "na het sluiten",
      "when it is said": "wanneer het gezegd wordt",
      "on Monday at ten": "op een maandag om tien uur",
      "on Sunday at three in the night": "op een zondag om drie uur 's nachts",
      "on Christmas Day at ten": "op kerstdag om tien uur",
    },
    broken: "Wat dan niet meer klopt",
    warnings: "Goed om te weten",
    problems: "Dit kan niet worden bewaard",
    refused:
      "De lijn zou niet meer doen wat ze belooft: deze wijziging kan niet worden bewaard. Pas ze aan volgens wat hierboven staat.",
    evenSo:
      "Toch is het zo: bewaar de wijziging. Bellers horen dan het nummer 112 en de hulp die overblijft.",
    name: "Uw naam of uw functie",
    nameHint: "Komt bij de wijziging te staan en wordt onthouden in deze browser.",
    nameMissing: "Vul eerst uw naam of uw functie in.",
    evenSoMissing: "Vink eerst het vakje ‘Toch is het zo’ aan.",
    keep: "Bewaren",
    notNow: "Niet nu",
    close: "Sluiten",
    again: "Opnieuw nagaan",
    overtaken:
      "Iemand anders heeft intussen een wijziging bewaard, of het nagaan is meer dan een kwartier geleden. Ga het opnieuw na; is uw wijziging al bewaard, dan staat ze onder ‘Vandaag’.",
    kept: (act) => `Bewaard als wijziging ${act}.`,
    heardSoon: "De lijn weet het binnen vijf seconden.",
    fallback:
      "Het noodbericht bij de telefoonoperator verandert niet mee: verwittig wie er toegang toe heeft.",
  },
  en: {
    done: {
      close: (service, span) => `${service}: closed ${span}`,
      withdraw: (service, span) =>
        `${service}: its number does not work, and is not offered or dialled, ${span}`,
      number: (service, phone, from) => `${service}: new number ${phone}, from ${from}`,
      hours: (service, hours, from) => `${service}: new hours ${hours}, from ${from}`,
      say: (phrase, language, words) => `${phrase} says in ${language}: “${words}”`,
      checked: (fact, on, outcome) => `${fact}: checked on ${on}, ${outcome}`,
      agreed: (service, wishes) => [`${service}: agreed to be connected`, ...wishes].join(", "),
      read: (phrase, language) => `${phrase}: read in ${language}, the words are good`,
      undo: (act, what) => `Change ${act} is taken back${what === undefined ? "" : ` (${what})`}`,
      adopted: (numbers) => `Taken into a new release of the line: ${numbers}`,
    },
    outcomes: {
      "confirmed": "confirmed",
      "unclear": "not certain",
      "not reached": "nobody was reached",
    },
    callerId: (number) => `wants to see the number ${number}`,
    ringSeconds: (seconds) => `may ring for ${counted("en", seconds, "second", "seconds")}`,
    span: {
      both: (from, until) => `from ${from} to ${until}`,
      open: (from) => `from ${from}, until it is taken back`,
      day: (day) => `on ${day}`,
      endOf: (day) => `the end of ${day}`,
    },
    because: (reason) => ` (${reason})`,
    title: "Hear it before it is kept",
    proving: "What callers would hear is being checked.",
    patience: "This takes some ten seconds, at times a minute or two.",
    step: (done, of) => `Step ${done} of ${of}`,
    changed: (answers) => `${counted("en", answers, "answer changes", "answers change")}.`,
    nobodyHears: "Nobody hears anything else.",
    sameCall: "The same call, before and after",
    before: "Before",
    after: "After",
    keys: (steps) => `Keys: ${steps}`,
    noKeys: "Without pressing a key",
    silence: "wait",
    occasions: {},
    broken: "What this breaks",
    warnings: "Good to know",
    problems: "This cannot be kept",
    refused:
      "The line would no longer do what it promises: this change cannot be kept. Mend it as said above.",
    evenSo: "It is true all the same: keep it. Callers then hear 112 and what remains.",
    name: "Your name or your role",
    nameHint: "Kept with the change, and remembered in this browser.",
    nameMissing: "First say who makes this change.",
    evenSoMissing: "First tick the box: it is true all the same.",
    keep: "Keep",
    notNow: "Not now",
    close: "Close",
    again: "Check again",
    overtaken:
      "Somebody else has kept a change meanwhile, or it was checked more than a quarter of an hour ago. Check again; if your change is kept already, it stands under Today.",
    kept: (act) => `Kept as change ${act}.`,
    heardSoon: "The line knows it within five seconds.",
    fallback:
      "The fallback message at the telephone carrier does not know it: tell whoever has access to it.",
  },
};
