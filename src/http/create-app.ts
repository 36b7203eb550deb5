import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
  Router,
} from "express";
import type { Temporal } from "temporal-polyfill";
import type { Book } from "../book/book.ts";
import { callReference } from "../logging/call-reference.ts";
import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";
import type { Speech } from "../speech/create-speech.ts";
import { type TurnPath, turnPaths } from "../twiml/read-event.ts";
import { answerTurn } from "./answer-turn.ts";
import { describeHealth } from "./describe-health.ts";
import { prepareFaultTwiml } from "./fault-twiml.ts";
import { publicAddress } from "./public-address.ts";
import { formOf, readForm } from "./read-form.ts";
import { RequestError } from "./request-error.ts";
import { requireSignature } from "./require-signature.ts";

/** What an app is made of. Everything it knows comes from here. */
export interface AppParts {
  readonly book: Book;
  readonly speech: Speech;
  /** The address the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly authTokens: readonly string[];
  readonly clock: () => Temporal.Instant;
  readonly logger: Logger;
  /** The key that call references in the log are made with. */
  readonly logKey: string;
  readonly version: string;
}

/** The line as a web application: the carrier's webhooks and a health check. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  const { prefix } = publicAddress(parts.publicUrl);
  const routes = createRoutes(parts);
  // A proxy may take the prefix off or leave it: both reach the same routes.
  if (prefix !== "") app.use(prefix, routes);
  app.use(routes);
  app.use(() => {
    throw new RequestError(404, "There is nothing here.");
  });
  app.use(answerError(parts.logger));
  return app;
}

function createRoutes(parts: AppParts): Router {
  const { book, speech, logger, logKey } = parts;
  const address = publicAddress(parts.publicUrl);
  const faultTwiml = prepareFaultTwiml(book, speech, address.voiceUrl);
  const signed = [...readForm, requireSignature(parts.authTokens, address, logger)];
  const router = Router({ caseSensitive: true, strict: true });

  for (const [path, ending] of Object.entries(turnPaths) as [TurnPath, string][]) {
    router
      .route(`/voice${ending}`)
      .post(...signed, answerTurn(path, { ...parts, voiceUrl: address.voiceUrl, faultTwiml }))
      .all(allowOnly("POST"));
  }
  router
    .route("/voice/status")
    .post(...signed, (request, response) => {
      const [callSid] = formOf(request.body).get("CallSid") ?? [];
      logger.info({ call: callReference(logKey, callSid) }, "call ended");
      response.status(204).end();
    })
    .all(allowOnly("POST"));
  router
    .route("/healthz")
    .get((_request, response) => {
      response.json(describeHealth(parts, parts.clock()));
    })
    .all(allowOnly("GET, HEAD"));
  return router;
}

function allowOnly(methods: string): RequestHandler {
  return () => {
    throw new RequestError(405, `Use ${methods}.`, { Allow: methods });
  };
}

/** Refusals are short plain text. The parser's own carry a status; anything else is a bad request. */
function answerError(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, _next) => {
    const isOurs = error instanceof RequestError;
    const status = isOurs ? error.status : statusOf(error);
    if (status === undefined) logger.error(describeError(error), "request failed");
    response
      .status(status ?? 400)
      .set(isOurs ? error.headers : {})
      .type("text/plain")
      .send(
        isOurs ? error.message : (refusals.get(status ?? 400) ?? "This request cannot be read."),
      );
  };
}

const refusals = new Map([
  [413, "This is too large."],
  [415, "This encoding is not accepted."],
]);

/** The status that express or its body parser gave a refused request; undefined for a fault. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}
