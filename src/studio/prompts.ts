import type { Temporal } from "temporal-polyfill";
import { type Book, serviceAt } from "../line/book/book.ts";
import { isPastReview, reviewDue } from "../line/book/facts.ts";
import { type Language, languages } from "../line/book/language.ts";
import { canConnect } from "../line/book/route.ts";
import { optionKeys } from "../line/book/tree.ts";
import type { Answer, Utterance } from "../line/call/answer.ts";
import { answerCall } from "../line/call/answer-call.ts";
import { arrival, home, type Key, type Stage } from "../line/call/position.ts";
import { sayPlace } from "../line/call/say-place.ts";
import { SpeechError } from "../line/speech/phrasebook.ts";
import { type Recordings, recordingsPath } from "../line/speech/recorded.ts";
import type { Speech } from "../line/speech/speech.ts";
import { hear } from "../phone/hear.ts";
import { TwimlError } from "../phone/twiml/element.ts";
import { readTwiml } from "../phone/twiml/read-twiml.ts";
import { checkWords, sentencesIn, wordsIn } from "../tools/proof/words.ts";
import { writeSound } from "../twilio/write-twiml.ts";
import type { SpokenText, WordsRow } from "./api.ts";
import { allUsed, type NotedSpeech } from "./noted-speech.ts";
import { addressOnPage, inHundredths } from "./transcript.ts";

/** Something a caller may hear at a place. */
export interface Prompt {
  readonly place: string;
  readonly stage: Stage;
  readonly kind: Exclude<WordsRow["kind"], "phrase">;
  /** Whether what it states is past review. */
  readonly isPastReview: (today: Temporal.PlainDate) => boolean;
  readonly say: (language: Language, now: Temporal.Instant) => readonly Utterance[];
}

/** What each place says: its prompt first, then the stages of a call that it has. */
export function promptsOf(book: Book): readonly Prompt[] {
  const inTree = [...book.nodes].flatMap(([place, node]) =>
    // Such a place has no words: it connects at once.
    node.kind === "first-open" ? [] : stagesOf(book, place, node.kind),
  );
  const services = [...book.services.keys()].flatMap((id) => stagesOf(book, id, "service"));
  return [...inTree, ...services];
}

function stagesOf(book: Book, place: string, kind: Prompt["kind"]): readonly Prompt[] {
  const service = serviceAt(book, place);
  const node = book.nodes.get(place);
  const due = node?.kind === "topic" ? reviewDue(node.source, "topic") : service?.reviewDue;
  const calls = service !== undefined && canConnect(service.route);
  const stages: readonly Stage[] = [
    "prompt",
    ...(kind === "service" && service?.phone != null ? (["number"] as const) : []),
    ...(kind === "service" && typeof service?.hours === "object" ? (["week"] as const) : []),
    ...(kind === "service" && calls ? (["introduce"] as const) : []),
    ...(calls ? (["connect", "busy", "no-answer", "failed"] as const) : []),
    ...(kind === "danger" ? (["over"] as const) : []),
  ];
  return stages.map((stage) => ({
    place,
    stage,
    kind,
    isPastReview: (today) => due !== undefined && isPastReview(due, today),
    say: (language, now) => sayAt(book, place, stage, language, now),
  }));
}

/** In the words of the line's own functions. The start and the main menu are said as on arriving there. */
function sayAt(
  book: Book,
  place: string,
  stage: Stage,
  language: Language,
  now: Temporal.Instant,
): readonly Utterance[] {
  const arrived = arrival(book);
  const node = book.nodes.get(place);
  if (node?.kind === "language") {
    const { say } = answerCall(book, arrived, { kind: "arrived" }, now);
    return say.filter((one) => one.language === language);
  }
  const key = keyTo(book, language);
  if (place === book.home && stage === "prompt" && key !== undefined) {
    return answerCall(book, arrived, { kind: "pressed", key }, now).say;
  }
  const here = {
    ...home(book, { ...arrived, language }),
    place,
    stage,
    trail: [book.start, book.home],
  };
  return sayPlace(book, here, language, now).map((one) => ({ language, ...one }));
}

/** The key that chooses a language at the start. */
function keyTo(book: Book, language: Language): Key | undefined {
  const start = book.nodes.get(book.start);
  const offered = start?.kind === "language" ? Object.values(start.keys) : languages;
  const option = optionKeys[offered.indexOf(language)];
  return option === undefined ? undefined : `${option}`;
}

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
 * @param recordings what is played instead, where all of it is recorded
 */
export function speakText(
  utterances: readonly Utterance[],
  noted: NotedSpeech,
  mostSeconds: number,
  recordings?: Recordings,
): SpokenText {
  const [first] = utterances;
  if (first === undefined) return { ...unsaid, warnings: [] };
  try {
    const all = utterances.map(noted);
    const { text, seconds: spoken } = listen(utterances, (one) => noted(one).said);
    const clips = all.flatMap((one) => recordings?.clipOf(one.said, false) ?? []);
    const isRecorded = clips.length === all.length;
    const seconds = isRecorded ? clips.reduce((sum, clip) => sum + clip.seconds, 0) : spoken;
    const said = all.map((one) => one.said.parts.filter(isText).join(", "));
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
      ...allUsed(all),
      ...(isRecorded
        ? { recordings: clips.map(({ file }) => addressOnPage(`${recordingsPath}/${file}`)) }
        : {}),
      // Each ends with what it quotes, but for the average, which is a limit of a whole language.
      warnings: [
        ...tooLong,
        ...(readability?.problems ?? []).filter((problem) => problem.endsWith('"')),
      ],
    };
  } catch (error) {
    if (!(error instanceof TwimlError || error instanceof SpeechError)) throw error;
    return { ...unsaid, warnings: [error.message] };
  }
}

const unsaid = { text: "", seconds: 0, words: 0, longestSentence: 0, phrases: [], values: [] };

function listen(utterances: readonly Utterance[], speech: Speech) {
  const twiml = writeSound(
    { say: utterances, ...unheard },
    speech,
    "http://localhost/voice",
    "",
    false,
  );
  const prompts = readTwiml(twiml).flatMap((verb) =>
    verb.kind === "gather" ? verb.prompts.filter((prompt) => prompt.kind !== "play") : [],
  );
  const { heard, endsAt } = hear(prompts, 0);
  return { text: heard.map(({ text }) => text).join(" "), seconds: endsAt };
}

function isText(part: unknown): part is string {
  return typeof part === "string";
}
