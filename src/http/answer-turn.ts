import type { Request, Response } from "express";
import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace } from "../book/book.ts";
import { callReference } from "../logging/call-reference.ts";
import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";
import type { Metrics } from "../metrics/metrics.ts";
import type { Speech } from "../speech/create-speech.ts";
import { isWithheld } from "../twiml/is-withheld.ts";
import { fromQuery } from "../twiml/position-query.ts";
import { readEvent, type TurnPath } from "../twiml/read-event.ts";
import { createTwimlWriter } from "../twiml/twiml-writer.ts";
import type { FaultTwiml } from "./fault-twiml.ts";
import type { Form } from "./read-form.ts";
import { turnsOfThisMinute } from "./turns-of-this-minute.ts";

/** What it takes to answer a turn of a call. */
export interface TurnParts {
  readonly book: Book;
  readonly speech: Speech;
  readonly voiceUrl: string;
  readonly clock: () => Temporal.Instant;
  readonly logger: Logger;
  readonly logKey: string;
  readonly faultTwiml: FaultTwiml;
  readonly metrics: Metrics;
  /** Log lines begin with these words, to tell a probe's calls from callers'. */
  readonly logPrefix?: string;
}

/** Answers a turn of a call in TwiML, always: a fault of ours is an apology and a person. */
export type AnswerTurn = (path: TurnPath, request: Request, response: Response, form: Form) => void;

/** Makes what answers the turns of a line. */
export function answerTurns(parts: TurnParts): AnswerTurn {
  const { book, speech, voiceUrl, clock, logger, logKey, faultTwiml, metrics } = parts;
  const { logPrefix = "" } = parts;
  const answerEvent = turnsOfThisMinute(book, createTwimlWriter(speech, voiceUrl), clock);
  return (path, request, response, form) => {
    const started = performance.now();
    // The carrier sends each name once.
    const values = { get: (name: string) => form.get(name)?.[0] };
    const call = callReference(logKey, values.get("CallSid"));
    const query = queryOf(request);
    const event = readEvent(path, values);
    const ended = event.kind === "transfer-ended" ? { outcome: event.outcome } : undefined;
    const turn = { call, event: event.kind, ...ended };
    const withheld = isWithheld(values.get("From"));
    try {
      const { from, answer, document, bytes } = answerEvent(query, event, withheld);
      send(response, document, bytes);
      const { place, stage, language } = answer.here;
      const ms = millisecondsSince(started);
      logger.info({ ...turn, place, stage, language, ms }, `${logPrefix}turn`);
      metrics.turn(from, event, answer, ms);
    } catch (error) {
      const from = fromQuery(new URLSearchParams(query));
      const { language } = from;
      const document = faultTwiml(language, from.faults ?? 0);
      send(response, document, Buffer.byteLength(document));
      const place = hasPlace(book, from.place) ? from.place : undefined;
      const ms = millisecondsSince(started);
      logger.error({ ...turn, place, language, ms, ...describeError(error) }, `${logPrefix}fault`);
      metrics.turn(from, event, undefined, ms);
    }
  };
}

/** Express's own `send` would read the type, hash the document and compare it with the client's. */
function send(response: Response, document: string, bytes: number): void {
  response
    .writeHead(200, { "Content-Type": "text/xml; charset=utf-8", "Content-Length": bytes })
    .end(document);
}

/** The query as it came: Express would turn repeated names into lists and objects. */
function queryOf({ originalUrl }: Request): string {
  const mark = originalUrl.indexOf("?");
  return mark === -1 ? "" : originalUrl.slice(mark);
}

function millisecondsSince(started: number): number {
  return Math.round((performance.now() - started) * 100) / 100;
}
