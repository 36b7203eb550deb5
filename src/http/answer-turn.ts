import type { Request, RequestHandler } from "express";
import type { Temporal } from "temporal-polyfill";
import { type Book, hasPlace } from "../book/book.ts";
import { answerCall } from "../call/answer-call.ts";
import { callReference } from "../logging/call-reference.ts";
import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";
import type { Speech } from "../speech/create-speech.ts";
import { fromQuery } from "../twiml/position-query.ts";
import { readEvent, type TurnPath } from "../twiml/read-event.ts";
import { writeTwiml } from "../twiml/write-twiml.ts";
import type { FaultTwiml } from "./fault-twiml.ts";
import { type Form, formOf } from "./read-form.ts";

/** What it takes to answer a turn of a call. */
export interface TurnParts {
  readonly book: Book;
  readonly speech: Speech;
  readonly voiceUrl: string;
  readonly clock: () => Temporal.Instant;
  readonly logger: Logger;
  readonly logKey: string;
  readonly faultTwiml: FaultTwiml;
}

/** Answers one turn of a call in TwiML, always: a fault of ours is an apology and a person. */
export function answerTurn(path: TurnPath, parts: TurnParts): RequestHandler {
  const { book, speech, voiceUrl, clock, logger, logKey, faultTwiml } = parts;
  return (request, response) => {
    const started = performance.now();
    const form = firstValues(formOf(request.body));
    const call = callReference(logKey, form.get("CallSid"));
    const from = fromQuery(queryOf(request));
    const event = readEvent(path, form);
    const turn = { call, event: event.kind };
    const send = (twiml: string) => response.type("text/xml").send(twiml);
    try {
      const answer = answerCall(book, from, event, clock());
      // A withheld number arrives as "anonymous", or not at all.
      const isWithheld = !/^\+\d{7,15}$/.test(form.get("From") ?? "");
      send(writeTwiml(answer, speech, voiceUrl, isWithheld));
      const { place, stage, language } = answer.here;
      logger.info({ ...turn, place, stage, language, ms: millisecondsSince(started) }, "turn");
    } catch (error) {
      send(faultTwiml(from.language, from.faults ?? 0));
      const place = hasPlace(book, from.place) ? from.place : undefined;
      const { language } = from;
      const ms = millisecondsSince(started);
      logger.error({ ...turn, place, language, ms, ...describeError(error) }, "fault");
    }
  };
}

/** The query as it came: Express would turn repeated names into lists and objects. */
function queryOf(request: Request): URLSearchParams {
  const mark = request.originalUrl.indexOf("?");
  return new URLSearchParams(mark === -1 ? "" : request.originalUrl.slice(mark));
}

/** One value a name. The carrier sends each once. */
function firstValues(form: Form): ReadonlyMap<string, string> {
  return new Map([...form].map(([name, [value = ""]]) => [name, value]));
}

function millisecondsSince(started: number): number {
  return Math.round((performance.now() - started) * 100) / 100;
}
