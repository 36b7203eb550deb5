import type { Temporal } from "temporal-polyfill";
import { type Book, serviceAt } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { type Answer, type Move, type Utterance, type Words, words } from "./answer.ts";
import { move } from "./move.ts";
import { optionsAt } from "./options.ts";
import { type CallEvent, isCalling, type Position } from "./position.ts";
import { sayLanguageMenu, sayPlace } from "./say-place.ts";
import { otherwiseAt, sayOffer, silencesBeforeOffer } from "./silence.ts";

/** Seconds of silence a caller is given after the last word, by what they are hearing. */
const patience = { prompt: 8, danger: 3, calling: 1 } as const;

/**
 * What the line does next. Pure: the same book, position, event and time give the same answer.
 *
 * @example
 * answerCall(book, arrival(book), { kind: "pressed", key: "1" }, now);
 */
export function answerCall(
  book: Book,
  from: Position,
  event: CallEvent,
  now: Temporal.Instant,
): Answer {
  const moved = move(book, from, event, now);
  const here = withTime(book, moved.to, now);
  return {
    say: sayTurn(book, { ...moved, to: here }, now),
    slow: isSlow(book, here),
    listenSeconds: patienceAt(book, here),
    here,
    otherwise: otherwiseAt(book, here),
  };
}

function sayTurn(book: Book, { before, to: here, after }: Move, now: Temporal.Instant) {
  const voices = here.language === undefined ? languages : [here.language];
  const inEveryVoice = (say: (language: Language) => readonly Words[]): readonly Utterance[] =>
    voices.flatMap((language) =>
      say(language).map(({ phrase, blanks }) =>
        blanks === undefined ? { language, phrase } : { language, phrase, blanks },
      ),
    );

  const lead = before ?? [];
  const close = [...(after === undefined ? [] : [after]), ...sayWarning(here)];
  if (here.silences === silencesBeforeOffer && here.stage !== "goodbye") {
    return inEveryVoice(() => sayOffer(book, here));
  }
  if (book.nodes.get(here.place)?.kind === "language" && here.stage === "prompt") {
    return [
      ...inEveryVoice(() => lead),
      ...sayLanguageMenu(optionsAt(book, here, now)),
      ...inEveryVoice(() => close),
    ];
  }
  return inEveryVoice((language) => [...lead, ...sayPlace(book, here, language, now), ...close]);
}

/**
 * A repeat that was asked for and the second silent pass are slower; not while a call is being
 * put through, nor where three languages are long enough already.
 */
function isSlow(book: Book, here: Position): boolean {
  const isMenu = here.place === book.start && here.stage === "prompt";
  const isLong = here.language === undefined && !isMenu;
  return (here.slow || here.silences === 1) && !isCalling(here) && !isLong;
}

/** Before the last silent pass ends, the caller hears what will happen. */
function sayWarning(here: Position): readonly Words[] {
  const isLast = here.silences === silencesBeforeOffer - 1;
  return isLast && !isCalling(here) && !here.talked ? [words("silence.warning")] : [];
}

function patienceAt(book: Book, here: Position): number {
  if (isCalling(here)) return patience.calling;
  return here.place === book.danger && here.stage === "prompt" ? patience.danger : patience.prompt;
}

/** Notes when the options were told, where they depend on the hour; faults before are forgotten. */
function withTime(book: Book, position: Position, now: Temporal.Instant): Position {
  const { place, silences, toldAt } = position;
  if (serviceAt(book, place) === undefined) {
    return { ...position, toldAt: undefined, faults: undefined };
  }
  // The offer tells no options: the keys go on obeying those that were told before it.
  const keepsOptions = silences === silencesBeforeOffer && toldAt !== undefined;
  return { ...position, toldAt: keepsOptions ? toldAt : minuteOf(now), faults: undefined };
}

/** Minutes since 1970. */
function minuteOf(now: Temporal.Instant): number {
  return Math.floor(now.epochMilliseconds / 60_000);
}
