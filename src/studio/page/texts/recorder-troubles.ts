import type { Language } from "../../../line/book/language.ts";
import type { SoundFault } from "../../../tools/recordings/finish-sound.ts";

/** Why there is no microphone. */
export type MicrophoneProblem = "refused" | "absent" | "taken" | "unknown";

/** The words of the recorder about what goes wrong. */
interface RecorderTroubles {
  readonly noAnswer: string;
  readonly failed: string;
  readonly lacks: (program: string) => string;
  readonly microphone: Readonly<Record<MicrophoneProblem | "lost", string>>;
  readonly takenSoft: string;
  readonly takenLoud: string;
  readonly takenSilent: string;
  readonly takenShort: string;
  readonly full: string;
  readonly notKept: string;
  /** Why it is not, after it. */
  readonly faults: Readonly<Record<SoundFault, string>>;
  readonly notPlayed: string;
}

/** The words of the recorder about what goes wrong, in each language. */
export const recorderTroubles: Readonly<Record<Language, RecorderTroubles>> = {
  fr: {
    noAnswer:
      "Le programme ne répond pas. Il s'est peut-être arrêté. Relancez-le, ou demandez de l'aide à la personne qui l'a installé.",
    failed: "Cela n'a pas fonctionné. Rechargez la page, puis réessayez.",
    lacks: (program) =>
      `Le programme ${program} manque sur cet ordinateur. Sans lui, aucun enregistrement ne peut être gardé. Installez-le, ou demandez de l'aide. Relancez ensuite le programme d'enregistrement.`,
    microphone: {
      refused:
        "Cette page n'a pas accès au micro. Cliquez à côté de l'adresse de la page, en haut, et autorisez le micro. Puis recommencez.",
      absent: "Aucun micro n'a été trouvé. Branchez-en un, puis recommencez.",
      taken: "Un autre programme utilise le micro. Fermez ce programme, puis recommencez.",
      unknown: "Le micro ne répond pas. Débranchez-le et rebranchez-le, puis recommencez.",
      lost: "Le micro est déconnecté. Rebranchez-le, puis recommencez cette phrase.",
    },
    takenSoft: "Le son est un peu faible. Rapprochez-vous du micro, ou augmentez son volume.",
    takenLoud: "Le son est trop fort et déformé. Éloignez-vous un peu du micro, puis recommencez.",
    takenSilent:
      "Le micro n'a rien capté. Vérifiez qu'il n'est pas coupé et que c'est le bon micro.",
    takenShort: "C'était trop court\u00a0: rien n'a été enregistré.",
    full: "L'enregistrement s'est arrêté après une minute.",
    notKept: "Cet enregistrement ne peut pas être gardé. Recommencez cette phrase.",
    faults: {
      silent: "On n'y entend personne. Vérifiez que c'est le bon micro.",
      clipped: "Le son est trop fort et déformé. Éloignez-vous un peu du micro.",
      short: "C'est trop court pour cette phrase. L'avez-vous lue en entier\u00a0?",
      long: "C'est trop long pour cette phrase. Est-ce bien celle-ci\u00a0?",
      ends: "Le début ou la fin manque. Attendez un instant avant de parler, et avant d'arrêter.",
      uneven: "Le son n'est pas aussi fort que celui des autres phrases.",
      unreadable: "L'ordinateur n'a pas pu lire ce son.",
    },
    notPlayed:
      "L'enregistrement n'a pas pu être écouté. Vérifiez les haut-parleurs, puis réessayez.",
  },
  nl: {
    noAnswer:
      "Het programma antwoordt niet. Misschien is het gestopt. Start het opnieuw, of vraag hulp aan wie het geïnstalleerd heeft.",
    failed: "Dat is niet gelukt. Laad de pagina opnieuw en probeer nog eens.",
    lacks: (program) =>
      `Het programma ${program} ontbreekt op deze computer. Zonder dat programma kan geen enkele opname worden bewaard. Installeer het, of vraag hulp. Start daarna het opnameprogramma opnieuw.`,
    microphone: {
      refused:
        "Deze pagina mag de microfoon niet gebruiken. Klik bovenaan naast het adres van de pagina en sta de microfoon toe. Probeer dan opnieuw.",
      absent: "Er is geen microfoon gevonden. Sluit er een aan en probeer opnieuw.",
      taken: "Een ander programma gebruikt de microfoon. Sluit dat programma en probeer opnieuw.",
      unknown:
        "De microfoon antwoordt niet. Koppel hem los, sluit hem weer aan en probeer opnieuw.",
      lost: "De microfoon is losgekoppeld. Sluit hem weer aan en neem deze zin opnieuw op.",
    },
    takenSoft: "Het geluid is wat stil. Kom dichter bij de microfoon, of zet hem luider.",
    takenLoud:
      "Het geluid is te luid en vervormd. Ga wat verder van de microfoon en begin opnieuw.",
    takenSilent:
      "De microfoon heeft niets opgevangen. Kijk of hij aanstaat en of het de juiste microfoon is.",
    takenShort: "Dat was te kort: er is niets opgenomen.",
    full: "De opname is na een minuut gestopt.",
    notKept: "Deze opname kan niet worden bewaard. Neem de zin opnieuw op.",
    faults: {
      silent: "Er is niemand te horen. Kijk of het de juiste microfoon is.",
      clipped: "Het geluid is te luid en vervormd. Ga wat verder van de microfoon.",
      short: "Dat is te kort voor deze zin. Hebt u hem helemaal gelezen?",
      long: "Dat is te lang voor deze zin. Is het wel de juiste?",
      ends: "Het begin of het einde ontbreekt. Wacht even voor u spreekt, en voor u stopt.",
      uneven: "Het geluid is niet even luid als dat van de andere zinnen.",
      unreadable: "De computer kon dit geluid niet lezen.",
    },
    notPlayed:
      "De opname kon niet worden afgespeeld. Controleer de luidsprekers en probeer opnieuw.",
  },
  en: {
    noAnswer:
      "The program does not answer. It may have stopped. Start it again, or ask the person who installed it for help.",
    failed: "That did not work. Load the page again, then try once more.",
    lacks: (program) =>
      `The program ${program} is missing on this computer. Without it, no recording can be kept. Install it, or ask for help. Then start the recorder again.`,
    microphone: {
      refused:
        "This page may not use the microphone. Click beside the address of the page, at the top, and allow the microphone. Then try again.",
      absent: "No microphone was found. Connect one and try again.",
      taken: "Another program is using the microphone. Close it and try again.",
      unknown: "The microphone does not respond. Unplug it, plug it in again and try again.",
      lost: "The microphone is disconnected. Connect it again, then record this sentence again.",
    },
    takenSoft: "The sound is rather soft. Move closer to the microphone, or turn it up.",
    takenLoud:
      "The sound is too loud and distorted. Move a little away from the microphone and start again.",
    takenSilent:
      "The microphone heard nothing. Check that it is not muted and that it is the right one.",
    takenShort: "That was too short: nothing was recorded.",
    full: "The recording stopped after one minute.",
    notKept: "This recording cannot be kept. Record the sentence again.",
    faults: {
      silent: "Nobody is heard in it. Check that it is the right microphone.",
      clipped: "The sound is too loud and distorted. Move a little away from the microphone.",
      short: "It is too short for this sentence. Did you read all of it?",
      long: "It is too long for this sentence. Is it the right one?",
      ends: "The beginning or the end is missing. Wait a moment before you speak, and before you stop.",
      uneven: "It is not as loud as the other sentences.",
      unreadable: "The computer could not read this sound.",
    },
    notPlayed: "The recording could not be played. Check the loudspeakers and try again.",
  },
};
