import type { Language } from "../../../line/book/language.ts";
import type { MicrophoneProblem } from "../recorder/microphone.ts";
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
  readonly noAnswer: string;
  readonly failed: (problem: string) => string;
  readonly lacks: (program: string) => string;
  readonly microphone: Readonly<Record<MicrophoneProblem | "lost", string>>;
  /** What happens, for the eye and the ear. */
  readonly ready: string;
  readonly opening: string;
  readonly recording: string;
  readonly taken: (seconds: string) => string;
  readonly takenPlayed: string;
  readonly takenSoft: string;
  readonly takenLoud: string;
  readonly takenSilent: string;
  readonly takenShort: string;
  readonly full: string;
  readonly making: string;
  readonly notKept: string;
  readonly made: string;
  readonly playing: string;
  readonly played: string;
  readonly hearFirst: string;
  readonly waiting: string;
  readonly heard: string;
  readonly counts: string;
  readonly thrownAway: string;
  readonly notPlayed: string;
  readonly allRecorded: string;
  readonly nothingToRecord: (toHear: number) => string;
  readonly nothingToHear: string;
}

/** The words of the recorder, in each language. */
export const recorder: Readonly<Record<Language, RecorderTexts>> = {
  fr: {
    title: (language) => `Enregistrer les phrases : ${language}`,
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
    space: "espace",
    place: (number, all) => `Phrase ${number} sur ${all}`,
    progress: (heard, all, minutes) =>
      `${heard} sur ${all} terminées, encore ${counted("fr", minutes, "minute", "minutes")} environ`,
    toRecord: (count) => `À enregistrer (${count})`,
    toHear: (count) => `À écouter (${count})`,
    before: "Juste avant, on entend",
    after: "Juste après, on entend",
    pause: (seconds) => `pause de ${seconds} s`,
    level: "Niveau du micro",
    off: "Le micro est fermé",
    loudness: { silent: "rien", soft: "trop faible", good: "bon", loud: "trop fort" },
    loading: "Un instant…",
    noAnswer:
      "Le programme ne répond pas. Regardez dans le terminal s'il tourne encore, et relancez-le au besoin.",
    failed: (problem) => `Cela n'a pas marché. ${problem}`,
    lacks: (program) =>
      `Il manque ${program} sur cet ordinateur : rien ne peut être gardé. Installez-le, puis relancez l'enregistreur.`,
    microphone: {
      refused:
        "Le navigateur n'a pas accès au micro. Autorisez-le pour cette page, à côté de l'adresse, et recommencez.",
      absent: "Aucun micro n'a été trouvé. Branchez-en un et recommencez.",
      taken: "Le micro est occupé par un autre programme. Fermez celui-ci et recommencez.",
      unknown: "Le micro ne s'ouvre pas. Débranchez-le, rebranchez-le et recommencez.",
      lost: "Le micro a été débranché. Rebranchez-le et recommencez cette phrase.",
    },
    ready: "Prêt. Enregistrez quand vous voulez.",
    opening: "Le micro s'ouvre. Autorisez-le si le navigateur le demande.",
    recording: "Parlez. L'enregistrement est en cours.",
    taken: (seconds) => `${seconds} s enregistrées. Écoutez, gardez ou recommencez.`,
    takenPlayed: "Gardez cet enregistrement, ou recommencez.",
    takenSoft: "C'est un peu faible : rapprochez-vous du micro, ou montez son niveau.",
    takenLoud: "C'est trop fort, le son est écrêté : éloignez-vous un peu du micro et recommencez.",
    takenSilent:
      "Le micro n'a rien entendu. Vérifiez qu'il n'est pas coupé et que c'est bien celui-là qui est choisi.",
    takenShort: "C'était trop court : rien n'a été enregistré.",
    full: "Une minute est passée : l'enregistrement s'est arrêté.",
    making: "Le fichier se prépare…",
    notKept: "Cet enregistrement ne convient pas. Recommencez cette phrase.",
    made: "Voici ce que les appelants entendront.",
    playing: "Écoute en cours…",
    played: "C'était bon ? Confirmez, ou recommencez.",
    hearFirst: "Écoutez-le d'abord jusqu'au bout.",
    waiting: "Cette phrase attend qu'on l'écoute.",
    heard: "Cette phrase est terminée.",
    counts: "Gardé.",
    thrownAway: "Effacé. Vous pouvez recommencer.",
    notPlayed: "Le son n'a pas pu être lu. Vérifiez les haut-parleurs et réessayez.",
    allRecorded: "Toutes les phrases sont enregistrées et écoutées. Merci !",
    nothingToRecord: (count) =>
      `Il ne reste rien à enregistrer. ${counted("fr", count, "phrase attend", "phrases attendent")} encore qu'on ${count === 1 ? "l'" : "les "}écoute.`,
    nothingToHear: "Rien n'attend d'être écouté.",
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
      good: "Goed zo",
      skip: "Overslaan",
      back: "Terug",
    },
    space: "spatie",
    place: (number, all) => `Zin ${number} van ${all}`,
    progress: (heard, all, minutes) =>
      `${heard} van ${all} klaar, nog ongeveer ${counted("nl", minutes, "minuut", "minuten")}`,
    toRecord: (count) => `Op te nemen (${count})`,
    toHear: (count) => `Te beluisteren (${count})`,
    before: "Vlak ervoor hoort men",
    after: "Vlak erna hoort men",
    pause: (seconds) => `pauze van ${seconds} s`,
    level: "Niveau van de microfoon",
    off: "De microfoon staat uit",
    loudness: { silent: "niets", soft: "te stil", good: "goed", loud: "te luid" },
    loading: "Een ogenblik…",
    noAnswer:
      "Het programma antwoordt niet. Kijk in de terminal of het nog draait, en start het zo nodig opnieuw.",
    failed: (problem) => `Dat is niet gelukt. ${problem}`,
    lacks: (program) =>
      `${program} ontbreekt op deze computer: er kan niets worden bewaard. Installeer het en start de recorder opnieuw.`,
    microphone: {
      refused:
        "De browser mag de microfoon niet gebruiken. Sta dat toe voor deze pagina, naast het adres, en probeer opnieuw.",
      absent: "Er is geen microfoon gevonden. Sluit er een aan en probeer opnieuw.",
      taken: "Een ander programma gebruikt de microfoon. Sluit dat programma en probeer opnieuw.",
      unknown:
        "De microfoon gaat niet open. Trek de stekker uit, steek hem weer in en probeer opnieuw.",
      lost: "De microfoon is losgekoppeld. Sluit hem weer aan en neem deze zin opnieuw op.",
    },
    ready: "Klaar. Neem op wanneer u wilt.",
    opening: "De microfoon gaat open. Sta dat toe als de browser erom vraagt.",
    recording: "Spreek nu. De opname loopt.",
    taken: (seconds) => `${seconds} s opgenomen. Beluister het, bewaar het of begin opnieuw.`,
    takenPlayed: "Bewaar deze opname, of begin opnieuw.",
    takenSoft: "Dat is wat stil: ga dichter bij de microfoon zitten, of zet hem luider.",
    takenLoud:
      "Dat is te luid, het geluid is vervormd: ga wat verder van de microfoon en begin opnieuw.",
    takenSilent:
      "De microfoon heeft niets gehoord. Kijk of hij niet gedempt is en of de juiste microfoon gekozen is.",
    takenShort: "Dat was te kort: er is niets opgenomen.",
    full: "Er is een minuut voorbij: de opname is gestopt.",
    making: "Het bestand wordt gemaakt…",
    notKept: "Deze opname is niet geschikt. Neem de zin opnieuw op.",
    made: "Dit zullen bellers horen.",
    playing: "Aan het afspelen…",
    played: "Was het goed? Bevestig, of begin opnieuw.",
    hearFirst: "Beluister het eerst helemaal.",
    waiting: "Deze zin moet nog worden beluisterd.",
    heard: "Deze zin is klaar.",
    counts: "Bewaard.",
    thrownAway: "Gewist. U kunt opnieuw beginnen.",
    notPlayed:
      "Het geluid kon niet worden afgespeeld. Controleer de luidsprekers en probeer opnieuw.",
    allRecorded: "Alle zinnen zijn opgenomen en beluisterd. Dank u wel!",
    nothingToRecord: (count) =>
      `Er is niets meer op te nemen. ${counted("nl", count, "zin moet", "zinnen moeten")} nog worden beluisterd.`,
    nothingToHear: "Er hoeft niets te worden beluisterd.",
  },
  en: {
    title: (language) => `Record the sentences: ${language}`,
    actions: {
      record: "Record",
      stop: "Stop",
      listen: "Listen",
      slow: "Listen to the slow copy",
      again: "Again",
      keep: "Keep",
      good: "Good",
      skip: "Skip",
      back: "Back",
    },
    space: "space",
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
    noAnswer:
      "The program does not answer. See in the terminal whether it still runs, and start it again if not.",
    failed: (problem) => `That did not work. ${problem}`,
    lacks: (program) =>
      `${program} is missing on this computer: nothing can be kept. Install it, then start the recorder again.`,
    microphone: {
      refused:
        "The browser may not use the microphone. Allow it for this page, beside the address, and try again.",
      absent: "No microphone was found. Connect one and try again.",
      taken: "Another program is using the microphone. Close it and try again.",
      unknown: "The microphone does not open. Unplug it, plug it in again and try again.",
      lost: "The microphone was unplugged. Connect it again and record this sentence anew.",
    },
    ready: "Ready. Record whenever you like.",
    opening: "The microphone is opening. Allow it if the browser asks.",
    recording: "Speak now. This is being recorded.",
    taken: (seconds) => `${seconds} s recorded. Listen, keep it, or start again.`,
    takenPlayed: "Keep this take, or start again.",
    takenSoft: "That is rather soft: sit closer to the microphone, or turn it up.",
    takenLoud:
      "That is too loud, the sound is cut off: move a little away from the microphone and start again.",
    takenSilent:
      "The microphone heard nothing. See whether it is muted, and whether the right one is chosen.",
    takenShort: "That was too short: nothing was recorded.",
    full: "A minute has passed: the recording has stopped.",
    making: "The file is being made…",
    notKept: "This take will not do. Record the sentence again.",
    made: "This is what callers will hear.",
    playing: "Playing…",
    played: "Was it good? Confirm, or start again.",
    hearFirst: "Listen to it first, to the end.",
    waiting: "This sentence waits for somebody to listen to it.",
    heard: "This sentence is done.",
    counts: "Kept.",
    thrownAway: "Thrown away. You can start again.",
    notPlayed: "The sound could not be played. Check the loudspeakers and try again.",
    allRecorded: "Every sentence is recorded and listened to. Thank you!",
    nothingToRecord: (count) =>
      `There is nothing left to record. ${counted("en", count, "sentence waits", "sentences wait")} for somebody to listen.`,
    nothingToHear: "Nothing waits to be listened to.",
  },
};
