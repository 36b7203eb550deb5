import type { Request, Response } from "express";
import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace, rehearseBook } from "../line/book/book.ts";
import { type Language, languages } from "../line/book/language.ts";
import { answerCall } from "../line/call/answer-call.ts";
import { isAlwaysSpoken } from "../line/call/danger.ts";
import { answerFault } from "../line/call/fault.ts";
import type { Position } from "../line/call/position.ts";
import { outcomeAt } from "../line/call/transfer.ts";
import type { Speech } from "../line/speech/speech.ts";
import { callReference, describeError, type Logger } from "../log.ts";
import { fromQuery, type TurnPath } from "../twilio/addresses.ts";
import { isWithheld, readEvent } from "../twilio/request.ts";
import type { Voices } from "../twilio/voices.ts";
import { type AddressOfRecording, writeTwiml } from "../twilio/write-twiml.ts";
import { logCall } from "./call-log.ts";
import { type Metrics, silentMetrics } from "./metrics.ts";

/** What it takes to answer a turn of a call. */
interface TurnParts {
  readonly book: Book;
  readonly speech: Speech;
  readonly voiceUrl: string;
  readonly clock: () => Temporal.Instant;
  readonly logger: Logger;
  readonly logKey: string;
  readonly faultTwiml: FaultTwiml;
  readonly metrics: Metrics;
  /** Where recordings are played from; absent: the carrier's voice speaks. */
  readonly recorded?: AddressOfRecording | undefined;
  /** The carrier's voices; absent: the usual. */
  readonly voices?: Voices | undefined;
  /** The calls are a probe's, and the log says so. */
  readonly isProbe?: boolean;
}

/** What a caller hears when something of ours breaks, by language and by faults before it. */
type FaultTwiml = (language: Language | undefined, faultsBefore: number) => string;

/** Answers a turn of a call in TwiML, always: a fault of ours is an apology and a person. */
type AnswerTurn = (
  path: TurnPath,
  request: Request,
  response: Response,
  form: URLSearchParams,
) => void;

/** Makes what answers the turns of a line. */
export function answerTurns(parts: TurnParts): AnswerTurn {
  const { book, speech, voiceUrl, clock, logger, logKey, faultTwiml, metrics, recorded } = parts;
  const { isProbe = false, voices } = parts;
  return (path, request, response, form) => {
    const started = performance.now();
    const call = callReference(logKey, form.get("CallSid"));
    const from = readPosition(request);
    const event = readEvent(path, form);
    // A field that is undefined is not written.
    const outcome = event.kind === "transfer-ended" ? outcomeAt(book, from, event) : undefined;
    try {
      const answer = answerCall(book, from, event, clock());
      const played = isAlwaysSpoken(book, answer) ? undefined : recorded;
      const withheld = isWithheld(form.get("From"));
      send(response, writeTwiml(answer, speech, voiceUrl, withheld, played, voices));
      const { place, stage, language } = answer.here;
      const ms = millisecondsSince(started);
      const told = { call, event: event.kind, outcome, place, stage, language, ms };
      logCall(logger, "turn", told, isProbe);
      metrics.turn(from, event, answer, ms);
    } catch (error) {
      const { language } = from;
      send(response, faultTwiml(language, from.faults ?? 0));
      const place = hasPlace(book, from.place) ? from.place : undefined;
      const ms = millisecondsSince(started);
      const told = {
        call,
        event: event.kind,
        outcome,
        place,
        language,
        ms,
        ...describeError(error),
      };
      logCall(logger, "fault", told, isProbe);
      metrics.turn(from, event, undefined, ms);
    }
  };
}

/** Express's own `send` would read the type, hash the document and compare it with the client's. */
function send(response: Response, document: string): void {
  response
    .writeHead(200, {
      "Content-Type": "text/xml; charset=utf-8",
      "Content-Length": Buffer.byteLength(document),
    })
    .end(document);
}

/** Reads the query as it came: Express would turn repeated names into lists and objects. */
function readPosition({ originalUrl }: Request): Position {
  const mark = originalUrl.indexOf("?");
  return fromQuery(new URLSearchParams(mark === -1 ? "" : originalUrl.slice(mark)));
}

function millisecondsSince(started: number): number {
  return Math.round((performance.now() - started) * 100) / 100;
}

/**
 * Makes what answers the calls of a probe: as callers are answered, but nobody is dialled, a fault
 * of ours included, and nothing is counted as if somebody had called. The log says "probe".
 */
export function answerProbeTurns(parts: TurnParts): AnswerTurn {
  const book = rehearseBook(parts.book);
  const faultTwiml = prepareFaultTwiml(book, parts.speech, parts.voiceUrl, parts.voices);
  return answerTurns({ ...parts, book, faultTwiml, metrics: silentMetrics, isProbe: true });
}

/**
 * Prepares what is said on a fault at start, so that nothing is left to break when it is needed.
 * The first fault leads to a person; the second, in a row, to the numbers and a deliberate end.
 */
export function prepareFaultTwiml(
  book: Book,
  speech: Speech,
  voiceUrl: string,
  voices: Voices | undefined,
): FaultTwiml {
  const prepare = (faultsBefore: number) =>
    new Map(
      [undefined, ...languages].map((language) => [
        language,
        writeTwiml(
          answerFault(book, language, faultsBefore),
          speech,
          voiceUrl,
          false,
          undefined,
          voices,
        ),
      ]),
    );
  const first = prepare(0);
  const again = prepare(1);
  return (language, faultsBefore) => {
    const documents = faultsBefore === 0 ? first : again;
    return documents.get(language) ?? documents.get(undefined) ?? "";
  };
}
