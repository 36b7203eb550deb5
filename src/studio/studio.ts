import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import compression from "compression";
import express, {
  type ErrorRequestHandler,
  type Express,
  type RequestHandler,
  Router,
} from "express";
import { SpeechError } from "../line/speech/phrasebook.ts";
import { recordingsPath } from "../line/speech/recorded.ts";
import { describeError, type Logger } from "../log.ts";
import { CarrierError } from "../phone/line.ts";
import { TwimlError } from "../phone/twiml/element.ts";
import { RequestError, statusOf } from "../server/requests.ts";
import { answerClip } from "../server/serve-clips.ts";
import type { StudioProblem } from "./api.ts";
import { createApi } from "./create-api.ts";
import { requireKnownHost, requireSameSite, setSecurityHeaders } from "./guards.ts";
import type { StudioParts } from "./parts.ts";
import { createPeopleApi, isOurProxy } from "./people/people-api.ts";

/** The studio as a web application: its page, and what the page asks. It dials nobody. */
export function createStudio(parts: StudioParts): Express {
  const { publicUrl, deskUrl, pageFolder, logger, recordings } = parts;
  const studio = express();
  studio.disable("x-powered-by");
  studio.enable("case sensitive routing");
  studio.enable("strict routing");
  studio.set("query parser", "simple");
  // Wrong passwords are counted by where they come from, which a proxy tells.
  if (deskUrl !== undefined) studio.set("trust proxy", isOurProxy);
  studio.use(setSecurityHeaders(deskUrl));
  studio.use(compression());
  // A line tried out through a tunnel must not show it to everybody.
  studio.use(requireKnownHost(deskUrl));
  studio.use(
    "/api",
    requireSameSite({ deskUrl, publicUrl }),
    createPeopleApi(parts),
    createApi(parts),
  );
  if (recordings !== undefined) {
    // As on the line itself, whoever asks: callers hear them without a name.
    studio.get(`${recordingsPath}/:language/:name`, answerClip(recordings, logger));
  }
  studio.use(servePage(pageFolder));
  studio.use(() => {
    throw new RequestError(404, "There is nothing here. The desk is at /");
  });
  studio.use(answerProblem(logger));
  return studio;
}

/** The built page: `/` is its index.html, `/studio/` its scripts and styles, asked for anew each time. */
function servePage(folder: string): Router {
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

/** Where the built page lies: in dist/, whether this file runs from there or from the source. */
export const pageFolder = fileURLToPath(
  new URL(
    import.meta.url.endsWith(".ts") ? "../../dist/studio/page/" : "../../studio/page/",
    import.meta.url,
  ),
);

/** Refusals of Express and its parsers, in words that help. */
const refusals: ReadonlyMap<number, string> = new Map([
  [413, "This is too large."],
  [415, "This encoding is not accepted. Send UTF-8, not compressed."],
]);

/** Answers what went wrong as a `StudioProblem`. A fault of ours is logged without its message. */
function answerProblem(logger: Logger): ErrorRequestHandler {
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
