import type { ErrorRequestHandler } from "express";
import { RequestError } from "../http/request-error.ts";
import type { Logger } from "../logging/create-logger.ts";
import { describeError } from "../logging/describe-error.ts";
import { CarrierError } from "../phone/carrier-error.ts";
import { TwimlError } from "../phone/twiml-error.ts";
import { SpeechError } from "../speech/speech-error.ts";
import type { StudioProblem } from "./api.ts";
import { MapError } from "./map-error.ts";

/** Refusals of Express and its parsers, in words that help. */
const refusals: ReadonlyMap<number, string> = new Map([
  [413, "This is too large: a call has at most 60 steps."],
  [415, "This encoding is not accepted. Send UTF-8, not compressed."],
]);

/** Answers what went wrong as a `StudioProblem`. A fault of ours is logged without its message. */
export function answerProblem(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, problem } = describe(error);
    if (status === 500) logger.error(describeError(error), "studio failed");
    if (error instanceof RequestError) response.set(error.headers);
    response
      .status(status)
      .set("Cache-Control", "no-store")
      .type("json")
      .json({ problem } satisfies StudioProblem);
  };
}

function describe(error: unknown): { readonly status: number; readonly problem: string } {
  if (error instanceof RequestError) return { status: error.status, problem: error.message };
  // What the line cannot say, or the map cannot show, is for whoever edits the book to read.
  if (
    error instanceof TwimlError ||
    error instanceof CarrierError ||
    error instanceof SpeechError ||
    error instanceof MapError
  ) {
    return { status: 500, problem: error.message };
  }
  const status = statusOf(error);
  if (status === undefined) {
    return { status: 500, problem: "The studio has failed. The server's log says where." };
  }
  return { status, problem: refusals.get(status) ?? "This request cannot be read." };
}

/** The status that Express or its body parser gave a refused request; undefined for a fault. */
function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}
