import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type ErrorRequestHandler, type RequestHandler, Router } from "express";
import { SpeechError } from "../line/speech/phrasebook.ts";
import { describeError, type Logger } from "../log.ts";
import { CarrierError } from "../phone/line.ts";
import { TwimlError } from "../phone/twiml/element.ts";
import { RequestError, statusOf } from "../server/requests.ts";
import type { StudioProblem } from "./api.ts";

/** The built page: `/` is its index.html, `/studio/` its scripts and styles, asked for anew each time. */
export function servePage(folder: string): Router {
  const files = express.static(folder, {
    index: false,
    redirect: false,
    dotfiles: "ignore",
    cacheControl: false,
  });
  const page = Router({ caseSensitive: true, strict: true });
  page.use("/studio", readOnly, askAnew, files);
  page.use("/studio", () => {
    throw new RequestError(404, "The page has no such file. Build it anew: npm run build");
  });
  page.all("/", readOnly, askAnew, (_request, response) => {
    if (!existsSync(join(folder, "index.html"))) {
      throw new RequestError(503, "The page is not built yet. Build it: npm run build");
    }
    response.sendFile("index.html", { root: folder, cacheControl: false });
  });
  return page;
}

const readOnly: RequestHandler = ({ method }, _response, next) => {
  if (method === "GET" || method === "HEAD") return next();
  throw new RequestError(405, "Use GET, HEAD.", { Allow: "GET, HEAD" });
};

const askAnew: RequestHandler = (_request, response, next) => {
  response.set("Cache-Control", "no-cache");
  next();
};

/** Refusals of Express and its parsers, in words that help. */
const refusals: ReadonlyMap<number, string> = new Map([
  [413, "This is too large."],
  [415, "This encoding is not accepted. Send UTF-8, not compressed."],
]);

/** Answers what went wrong as a `StudioProblem`. A fault of ours is logged without its message. */
export function answerProblem(logger: Logger): ErrorRequestHandler {
  return (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { status, problem } = describe(error);
    if (status === 500) logger.error(describeError(error), "desk failed");
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
  // What the line cannot say is for whoever edits the book to read.
  if (
    error instanceof TwimlError ||
    error instanceof CarrierError ||
    error instanceof SpeechError
  ) {
    return { status: 500, problem: error.message };
  }
  const status = statusOf(error);
  if (status === undefined) {
    return { status: 500, problem: "The desk has failed. The server's log says where." };
  }
  return { status, problem: refusals.get(status) ?? "This request cannot be read." };
}
