import type { Answer, Utterance } from "../line/call/answer.ts";
import { SpeechError } from "../line/speech/phrasebook.ts";
import type { Speech } from "../line/speech/speech.ts";
import { hear } from "../phone/hear.ts";
import { TwimlError } from "../phone/twiml/element.ts";
import { readTwiml } from "../phone/twiml/read-twiml.ts";
import { checkWords, sentencesIn, wordsIn } from "../tools/proof/words.ts";
import { writeSound } from "../twilio/write-twiml.ts";
import type { SpokenText } from "./api.ts";
import { inHundredths } from "./transcript.ts";

/** The rest of an answer, of which only what is said matters here. */
const unheard = {
  slow: false,
  listenSeconds: 1,
  otherwise: { do: "hang-up" },
} as const satisfies Omit<Answer, "say" | "here">;

/**
 * What is said in one language, as a caller would hear it: composed, written for the carrier and
 * played by the telephone. What cannot be said is a warning.
 *
 * @param mostSeconds it should take no longer
 */
export function speakText(
  utterances: readonly Utterance[],
  speech: Speech,
  mostSeconds: number,
): SpokenText {
  const [first] = utterances;
  if (first === undefined)
    return { text: "", seconds: 0, words: 0, longestSentence: 0, warnings: [] };
  try {
    const { text, seconds } = listen(utterances, speech);
    const said = utterances.map((one) => speech(one).parts.filter(isText).join(", "));
    const tooLong =
      seconds > mostSeconds ? [`${Math.round(seconds)} s of speech, at most ${mostSeconds}.`] : [];
    const [readability] = checkWords(new Map([[first.language, new Set(said)]])).filter(
      ({ language }) => language === first.language,
    );
    return {
      text,
      seconds: inHundredths(seconds),
      words: said.reduce((sum, one) => sum + wordsIn(one), 0),
      longestSentence: Math.max(...said.flatMap(sentencesIn).map(wordsIn), 0),
      // Each ends with what it quotes, but for the average, which is a limit of a whole language.
      warnings: [
        ...tooLong,
        ...(readability?.problems ?? []).filter((problem) => problem.endsWith('"')),
      ],
    };
  } catch (error) {
    if (!(error instanceof TwimlError || error instanceof SpeechError)) throw error;
    return { text: "", seconds: 0, words: 0, longestSentence: 0, warnings: [error.message] };
  }
}

function listen(utterances: readonly Utterance[], speech: Speech) {
  const twiml = writeSound(
    { say: utterances, ...unheard },
    speech,
    "http://localhost/voice",
    "",
    false,
  );
  const prompts = readTwiml(twiml).flatMap((verb) => (verb.kind === "gather" ? verb.prompts : []));
  const { heard, endsAt } = hear(prompts, 0);
  return { text: heard.map(({ text }) => text).join(" "), seconds: endsAt };
}

function isText(part: unknown): part is string {
  return typeof part === "string";
}
