import type { Language } from "../../../line/book/language.ts";
import type { Loudness } from "../recorder/take.ts";
import { counted } from "./counted.ts";

/** What can be done with a sentence, each a button and a key. */
export type RecorderAction =
  | "record"
  | "stop"
  | "listen"
  | "slow"
  | "again"
  | "keep"
  | "good"
  | "skip"
  | "back";

/** The words of the recorder. */
interface RecorderTexts {
  /** With the language that is recorded, as a word. */
  readonly title: (language: string) => string;
  readonly actions: Readonly<Record<RecorderAction, string>>;
  /** What the space bar is called. */
  readonly space: string;
  /** What the Enter key is called. */
  readonly enter: string;
  readonly place: (number: number, all: number) => string;
  readonly progress: (heard: number, all: number, minutes: number) => string;
  readonly toRecord: (count: number) => string;
  readonly toHear: (count: number) => string;
  readonly before: string;
  readonly after: string;
  readonly pause: (seconds: string) => string;
  readonly level: string;
  readonly off: string;
  readonly loudness: Readonly<Record<Loudness, string>>;
  readonly loading: string;
  /** What happens, for the eye and the ear. */
  readonly ready: string;
  readonly opening: string;
  readonly recording: string;
  readonly taken: (seconds: string) => string;
  readonly takenPlayed: string;
  readonly making: string;
  readonly made: string;
  readonly playing: string;
  readonly played: string;
  readonly hearFirst: string;
  readonly waiting: string;
  readonly heard: string;
  readonly counts: string;
  readonly thrownAway: string;
  readonly allRecorded: string;
  readonly nothingToRecord: (toHear: number) => string;
  readonly nothingToHear: string;
}

/** The words of the recorder, in each language. */
export const recorder: Readonly<Record<Language, RecorderTexts>> = {
  fr: {
    title: (language) => `Enregistrer les phrases\u00a0: ${language}`,
    actions: {
      record: "Enregistrer",
      stop: "Arrêter",
      listen: "Écouter",
      slow: "Écouter la version lente",
      again: "Recommencer",
      keep: "Garder",
      good: "C'est bon",
      skip: "Passer",
      back: "Retour",
    },
    space: "barre d'espace",
    enter: "Entrée",
    place: (number, all) => `Phrase ${number} sur ${all}`,
    progress: (heard, all, minutes) =>
      `Phrases terminées\u00a0: ${heard} sur ${all}. Encore environ ${counted("fr", minutes, "minute", "minutes")}.`,
    toRecord: (count) => `À enregistrer (${count})`,
    toHear: (count) => `À écouter (${count})`,
    before: "Juste avant, on entend",
    after: "Juste après, on entend",
    pause: (seconds) => `pause de ${seconds}\u00a0s`,
    level: "Niveau du son",
    off: "Le micro est éteint",
    loudness: { silent: "rien", soft: "trop faible", good: "bon", loud: "trop fort" },
    loading: "Un instant…",
    ready: "Tout est prêt. Enregistrez quand vous voulez.",
    opening: "Le micro se met en marche. Si on vous le demande, autorisez le micro.",
    recording: "Parlez. L'enregistrement est en cours.",
    taken: (seconds) => `Durée\u00a0: ${seconds}\u00a0s. Écoutez, gardez ou recommencez.`,
    takenPlayed: "Gardez cet enregistrement, ou recommencez.",
    making: "L'enregistrement se prépare…",
    made: "Voici ce qu'on entendra au téléphone.",
    playing: "Écoute en cours…",
    played: "Cela vous convient\u00a0? Choisissez «\u00a0C'est bon\u00a0», ou recommencez.",
    hearFirst: "Écoutez d'abord l'enregistrement jusqu'au bout.",
    waiting: "Cette phrase est enregistrée. Il reste à l'écouter.",
    heard: "Cette phrase est terminée.",
    counts: "La phrase précédente est terminée.",
    thrownAway: "L'enregistrement est effacé. Vous pouvez recommencer.",
    allRecorded: "Toutes les phrases sont enregistrées et écoutées. Merci\u00a0!",
    nothingToRecord: (count) =>
      `Toutes les phrases sont enregistrées. Il en reste ${count} à écouter.`,
    nothingToHear: "Il n'y a rien à écouter pour le moment.",
  },
  nl: {
    title: (language) => `Zinnen opnemen: ${language}`,
    actions: {
      record: "Opnemen",
      stop: "Stoppen",
      listen: "Beluisteren",
      slow: "Trage versie beluisteren",
      again: "Opnieuw",
      keep: "Bewaren",
      good: "In orde",
      skip: "Overslaan",
      back: "Terug",
    },
    space: "spatiebalk",
    enter: "Enter",
    place: (number, all) => `Zin ${number} van ${all}`,
    progress: (heard, all, minutes) =>
      `Zinnen klaar: ${heard} van ${all}. Nog ongeveer ${counted("nl", minutes, "minuut", "minuten")}.`,
    toRecord: (count) => `Op te nemen (${count})`,
    toHear: (count) => `Te beluisteren (${count})`,
    before: "Net ervoor hoort men",
    after: "Net erna hoort men",
    pause: (seconds) => `pauze van ${seconds}\u00a0s`,
    level: "Geluidsniveau",
    off: "De microfoon staat uit",
    loudness: { silent: "niets", soft: "te stil", good: "goed", loud: "te luid" },
    loading: "Een ogenblik…",
    ready: "Alles staat klaar. Neem op wanneer u wilt.",
    opening: "De microfoon wordt ingeschakeld. Sta de microfoon toe als dat wordt gevraagd.",
    recording: "Spreek nu. De opname loopt.",
    taken: (seconds) => `Duur: ${seconds}\u00a0s. Beluister de opname, bewaar ze of begin opnieuw.`,
    takenPlayed: "Bewaar deze opname, of begin opnieuw.",
    making: "De opname wordt klaargemaakt…",
    made: "Dit zullen de bellers horen.",
    playing: "Aan het afspelen…",
    played: "Is het goed? Kies “In orde”, of begin opnieuw.",
    hearFirst: "Beluister de opname eerst helemaal.",
    waiting: "Deze zin is opgenomen. U moet hem nog beluisteren.",
    heard: "Deze zin is klaar.",
    counts: "De vorige zin is klaar.",
    thrownAway: "De opname is gewist. U kunt opnieuw beginnen.",
    allRecorded: "Alle zinnen zijn opgenomen en beluisterd. Dank u wel!",
    nothingToRecord: (count) =>
      `Alle zinnen zijn opgenomen. ${counted("nl", count, "zin moet", "zinnen moeten")} nog worden beluisterd.`,
    nothingToHear: "Er is nu niets te beluisteren.",
  },
  en: {
    title: (language) => `Record the sentences: ${language}`,
    actions: {
      record: "Record",
      stop: "Stop",
      listen: "Listen",
      slow: "Listen to the slow version",
      again: "Again",
      keep: "Keep",
      good: "Good",
      skip: "Skip",
      back: "Back",
    },
    space: "space bar",
    enter: "Enter",
    place: (number, all) => `Sentence ${number} of ${all}`,
    progress: (heard, all, minutes) =>
      `${heard} of ${all} done, about ${counted("en", minutes, "minute", "minutes")} left`,
    toRecord: (count) => `To record (${count})`,
    toHear: (count) => `To listen to (${count})`,
    before: "Heard just before",
    after: "Heard just after",
    pause: (seconds) => `pause of ${seconds} s`,
    level: "Microphone level",
    off: "The microphone is off",
    loudness: { silent: "nothing", soft: "too soft", good: "good", loud: "too loud" },
    loading: "One moment…",
    ready: "Ready. Record whenever you like.",
    opening: "The microphone is opening. Allow it if the browser asks.",
    recording: "Speak now. This is being recorded.",
    taken: (seconds) => `${seconds} s recorded. Listen, keep it, or start again.`,
    takenPlayed: "Keep this recording, or start again.",
    making: "The recording is being prepared…",
    made: "This is what callers will hear.",
    playing: "Playing…",
    played: "Is it good? Choose “Good”, or start again.",
    hearFirst: "Listen to the whole recording first.",
    waiting: "This sentence is recorded. It still has to be listened to.",
    heard: "This sentence is done.",
    counts: "The sentence before is done.",
    thrownAway: "The recording is deleted. You can start again.",
    allRecorded: "Every sentence is recorded and listened to. Thank you!",
    nothingToRecord: (count) =>
      `Every sentence is recorded. ${counted("en", count, "sentence still has", "sentences still have")} to be listened to.`,
    nothingToHear: "There is nothing to listen to now.",
  },
};
