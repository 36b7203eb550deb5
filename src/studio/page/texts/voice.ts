import type { Language } from "../../../line/book/language.ts";
import { counted } from "./counted.ts";

/** The words about whose voice callers hear. */
interface VoiceTexts {
  /** Whose voice an answer has, in a word. */
  readonly recording: string;
  readonly carriersVoice: string;
  /** Whose voice callers hear: always, as a rule, in an answer. */
  readonly hearCarrier: string;
  readonly hearRecordings: string;
  readonly hearRecordingNow: string;
  readonly hearCarrierNow: string;
  /** What a change does to answers that it changes. */
  readonly lost: (answers: number) => string;
  readonly gained: (answers: number) => string;
  /** How many sentences a phrase is heard in, in a language, and how many of them are recorded. */
  readonly recorded: (recorded: number, of: number) => string;
  readonly counting: string;
  /** What other words for a phrase cost. */
  readonly cost: (sentences: number, minutes: number) => string;
}

/** The words about whose voice callers hear, in each language. */
export const voice: Readonly<Record<Language, VoiceTexts>> = {
  fr: {
    recording: "Enregistrement",
    carriersVoice: "Voix de synthèse",
    hearCarrier: "Au téléphone, on entend la voix de synthèse.",
    hearRecordings:
      "Au téléphone, on entend des enregistrements. S'il en manque un, la voix de synthèse dit toute la réponse.",
    hearRecordingNow: "Au téléphone, on entend cette réponse enregistrée.",
    hearCarrierNow: "Au téléphone, on entend la voix de synthèse dire cette réponse.",
    lost: (answers) =>
      answers === 0
        ? "Aucune réponse enregistrée n'est perdue."
        : `${counted("fr", answers, "réponse enregistrée ne sera plus entendue", "réponses enregistrées ne seront plus entendues")}. La voix de synthèse ${answers === 1 ? "la" : "les"} dira jusqu'à un nouvel enregistrement.`,
    gained: (answers) =>
      `${counted("fr", answers, "réponse sera de nouveau entendue", "réponses seront de nouveau entendues")} en version enregistrée.`,
    recorded: (recorded, of) =>
      of === 0
        ? "Ce texte ne figure dans aucune phrase à enregistrer."
        : `Ce texte figure dans ${counted("fr", of, "phrase", "phrases")}. Enregistrements\u00a0: ${recorded}.`,
    counting: "Recherche des enregistrements…",
    cost: (sentences, minutes) =>
      sentences === 0
        ? "Ce changement ne touche aucun enregistrement."
        : `Avec ce changement, ${counted("fr", sentences, "enregistrement ne servira plus", "enregistrements ne serviront plus")}. ${sentences === 1 ? "Le" : "Les"} refaire prendra environ ${counted("fr", minutes, "minute", "minutes")}.`,
  },
  nl: {
    recording: "Opname",
    carriersVoice: "Computerstem",
    hearCarrier: "Bellers horen de computerstem.",
    hearRecordings:
      "Bellers horen opnames. Ontbreekt er een, dan zegt de computerstem het hele antwoord.",
    hearRecordingNow: "Bellers horen een opname van dit antwoord.",
    hearCarrierNow: "Bellers horen de computerstem die dit antwoord zegt.",
    lost: (answers) =>
      answers === 0
        ? "Er valt geen opgenomen antwoord weg."
        : `${counted("nl", answers, "opgenomen antwoord valt", "opgenomen antwoorden vallen")} weg. De computerstem neemt het over tot er nieuwe opnames zijn.`,
    gained: (answers) =>
      `${counted("nl", answers, "antwoord is", "antwoorden zijn")} opnieuw als opname te horen.`,
    recorded: (recorded, of) =>
      of === 0
        ? "Deze tekst komt in geen enkele op te nemen zin voor."
        : `Deze tekst komt voor in ${counted("nl", of, "zin", "zinnen")}. Opnames: ${recorded}.`,
    counting: "Opnames zoeken…",
    cost: (sentences, minutes) =>
      sentences === 0
        ? "Door deze wijziging vervalt geen enkele opname."
        : `Door deze wijziging ${sentences === 1 ? "vervalt" : "vervallen"} ${counted("nl", sentences, "opname", "opnames")}. Opnieuw opnemen duurt ongeveer ${counted("nl", minutes, "minuut", "minuten")}.`,
  },
  en: {
    recording: "Recording",
    carriersVoice: "Carrier's voice",
    hearCarrier: "Callers hear the carrier's voice.",
    hearRecordings:
      "Callers hear recordings. Where one is missing, the carrier's voice says the whole answer.",
    hearRecordingNow: "Callers hear this answer recorded.",
    hearCarrierNow: "Callers hear this answer in the carrier's voice.",
    lost: (answers) =>
      answers === 0
        ? "No recorded answer is lost."
        : `${counted("en", answers, "recorded answer is", "recorded answers are")} lost: the carrier's voice says ${answers === 1 ? "it" : "them"} until ${answers === 1 ? "it is" : "they are"} recorded anew.`,
    gained: (answers) =>
      `${counted("en", answers, "answer is", "answers are")} heard as recordings again.`,
    recorded: (recorded, of) =>
      of === 0
        ? "Heard in no sentence to record."
        : `Heard in ${counted("en", of, "sentence", "sentences")}, ${recorded} of them recorded.`,
    counting: "Looking for recordings…",
    cost: (sentences, minutes) =>
      sentences === 0
        ? "This change takes no recording off the air."
        : `This change takes ${counted("en", sentences, "recording", "recordings")} off the air (about ${counted("en", minutes, "minute", "minutes")} to record anew).`,
  },
};
