import type { ErrorRequestHandler, Express, Request, Response } from "express";
import type { Temporal } from "temporal-polyfill";
import { type Book, digestOf } from "../line/book/book.ts";
import { countPastReview } from "../line/book/facts.ts";
import { languages } from "../line/book/language.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { type Recordings, recordingsPath } from "../line/speech/recorded.ts";
import type { Speech } from "../line/speech/speech.ts";
import { callReference, describeError, type Logger } from "../log.ts";
import { type TurnPath, turnPaths } from "../twilio/addresses.ts";
import { isCallEnd, isProbeCall } from "../twilio/request.ts";
import type { Voices } from "../twilio/voices.ts";
import type { AddressOfRecording } from "../twilio/write-twiml.ts";
import { answerProbeTurns, answerTurns, prepareFaultTwiml } from "./answer-turn.ts";
import { logCall } from "./call-log.ts";
import { manifestFile } from "./manifest.ts";
import { type Metrics, shieldMetrics, silentMetrics } from "./metrics.ts";
import { answerClip, answerManifest, type RecordingFiles } from "./recording-files.ts";
import {
  allowOnly,
  publicAddress,
  RequestError,
  readFormText,
  requireSignature,
  statusOf,
  warnOfRefusals,
} from "./requests.ts";
import { createExpress } from "./serve.ts";

/** What an app is made of. Everything it knows comes from here. */
export interface AppParts extends ServedBook {
  /** Has each book told that replaces the one before; absent: none ever does. */
  readonly onNewBook?: (serve: (next: ServedBook) => void) => void;
  /** The address the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly authTokens: readonly string[];
  /** The carrier's account that calls, where the settings name one. */
  readonly accountSid?: string | undefined;
  readonly clock: () => Temporal.Instant;
  readonly logger: Logger;
  /** The key that call references in the log are made with. */
  readonly logKey: string;
  readonly version: string;
  /** Where what happens is counted; absent: nowhere. */
  readonly metrics?: Metrics;
  /** What was recorded and is known to be there; absent: the carrier's voice says all. */
  readonly recordings?: Recordings | undefined;
  /** The folder of their files; absent: they are served elsewhere, or nobody fetches them. */
  readonly recordingFiles?: RecordingFiles | undefined;
  /** The carrier's voices; absent: the usual. */
  readonly voices?: Voices | undefined;
  /** Told that a caller's call has ended; absent: nobody is. It must not throw, and not take long. */
  readonly callEnded?: (callSid: string) => void;
}

/** A book that is served, and what names it. */
interface ServedBook {
  readonly book: Book;
  readonly speech: Speech;
  /** `digestOf` it, where it is known already. */
  readonly digest?: string;
  /** The number of its journal's last act; 0, as where it is left out, for none. */
  readonly lastAct?: number;
}

/** The line as a web application: the carrier's webhooks and a health check. */
export function createApp(parts: AppParts): Express {
  const { logger } = parts;
  const metrics = shieldMetrics(parts.metrics ?? silentMetrics, logger);
  const app = createExpress();
  addRoutes(app, { ...parts, metrics });
  app.use(() => {
    throw new RequestError(404, "There is nothing here.");
  });
  app.use(answerError(logger, metrics));
  return app;
}

/** Adds the routes to the app itself: a router of their own takes longer to find them. */
function addRoutes(app: Express, parts: AppParts & Required<Pick<AppParts, "metrics">>): void {
  const { publicUrl, logger, logKey } = parts;
  const { prefix, voiceUrl, of: addressOf } = publicAddress(publicUrl);
  const recorded = parts.recordings && addressesOf(parts.recordings, publicUrl);
  const prepare = (served: ServedBook) => {
    const { book, speech } = served;
    const faultTwiml = prepareFaultTwiml(book, speech, voiceUrl, parts.voices);
    const turnParts = { ...parts, book, speech, voiceUrl, faultTwiml, recorded };
    return {
      answerCaller: answerTurns(turnParts),
      answerProbe: answerProbeTurns(turnParts),
      healthAt: healthOf({ ...served, version: parts.version }),
    };
  };
  // Prepared when it comes, all at once: no call waits for a book, and none hears two at a turn.
  let serving = prepare(parts);
  parts.onNewBook?.((next) => {
    serving = prepare(next);
  });
  const noteEnd: AnswerForm = (_request, response, form) => {
    response.writeHead(204).end();
    if (!isCallEnd(form)) return;
    const callSid = form.get("CallSid");
    const isProbe = isProbeCall(form);
    logCall(logger, "call ended", { call: callReference(logKey, callSid) }, isProbe);
    if (callSid !== null && !isProbe) parts.callEnded?.(callSid);
  };
  const readSignedForm = requireSignature(parts.authTokens, parts.accountSid);

  // A proxy may take the prefix off or leave it: both reach the same routes.
  for (const left of new Set(["", prefix])) {
    const answerSigned = (path: string, answer: AnswerForm) =>
      app
        .route(left + path)
        .post(async (request, response) => {
          const text = await readFormText(request);
          const called = addressOf(request.originalUrl.slice(left.length));
          const form = readSignedForm(request.headers["x-twilio-signature"], called, text);
          answer(request, response, form);
        })
        .all(allowOnly("POST"));
    for (const [path, ending] of Object.entries(turnPaths) as [TurnPath, string][]) {
      answerSigned(`/voice${ending}`, (request, response, form) => {
        const answerTurn = isProbeCall(form) ? serving.answerProbe : serving.answerCaller;
        answerTurn(path, request, response, form);
      });
    }
    answerSigned("/voice/status", noteEnd);
    app
      .route(`${left}/healthz`)
      .get((_request, response) => {
        response.json(serving.healthAt(parts.clock()));
      })
      .all(allowOnly("GET, HEAD"));
  }
  if (parts.recordingFiles === undefined) return;
  // Behind the others: each route before that of a turn is looked at in each turn.
  for (const left of new Set(["", prefix])) {
    app
      .route(`${left}${recordingsPath}/:language/:name`)
      .get(answerClip(parts.recordingFiles, logger))
      .all(allowOnly("GET, HEAD"));
    app
      .route(`${left}${recordingsPath}/${manifestFile}`)
      .get(answerManifest(parts.recordingFiles))
      .all(allowOnly("GET, HEAD"));
  }
}

/** Finds the public addresses of recordings. */
function addressesOf({ clipOf }: Recordings, publicUrl: string): AddressOfRecording {
  const folder = `${publicUrl}${recordingsPath}/`;
  return (said, slow) => {
    const clip = clipOf(said, slow);
    return clip && folder + clip.file;
  };
}

/** Answers a form that the carrier signed. */
type AnswerForm = (request: Request, response: Response, form: URLSearchParams) => void;

/**
 * Refusals are short plain text. Express's own carry a status; anything else is a bad request. A
 * connection ends with one: kept open, those that are refused now and then would take all there are.
 */
function answerError(logger: Logger, metrics: Metrics): ErrorRequestHandler {
  const warn = warnOfRefusals(logger);
  return (error: unknown, _request, response, _next) => {
    const isOurs = error instanceof RequestError;
    const status = isOurs ? error.status : statusOf(error);
    if (status === undefined) logger.error(describeError(error), "request failed");
    else warn(status);
    metrics.refusal(status, isOurs && error.isCarriers);
    const message = isOurs ? error.message : "This request cannot be read.";
    response
      .writeHead(status ?? 400, {
        ...(isOurs ? error.headers : {}),
        "Connection": "close",
        "Content-Type": "text/plain; charset=utf-8",
        "Content-Length": Buffer.byteLength(message),
      })
      .end(message);
  };
}

/** What a health check tells: that the line answers, which version, and which book it serves. */
interface Health {
  readonly status: "ok";
  readonly version: string;
  readonly book: {
    /** Names it: `digestOf`. */
    readonly digest: string;
    readonly places: number;
    readonly services: number;
    readonly languages: readonly string[];
  };
  /** The number of the last act that its journal had when the book was opened; 0 for none. */
  readonly lastAct: number;
  /** Facts that somebody should have checked again by now. */
  readonly factsPastReview: number;
}

/** The health of a line with this book, at any moment. */
export function healthOf({
  book,
  digest = digestOf(book),
  lastAct = 0,
  version,
}: Omit<ServedBook, "speech"> & { readonly version: string }): (now: Temporal.Instant) => Health {
  const { nodes, services } = book;
  const figures = {
    digest,
    places: nodes.size,
    services: services.size,
    languages,
  };
  // Counted once a day: counting takes twice as long as answering a caller, and anybody inside may ask.
  let counted: { readonly day: string; readonly past: number } | undefined;
  return (now) => {
    const today = inBrussels(now).toPlainDate();
    const day = today.toString();
    if (counted?.day !== day) counted = { day, past: countPastReview(book, today) };
    return { status: "ok", version, book: figures, lastAct, factsPastReview: counted.past };
  };
}
