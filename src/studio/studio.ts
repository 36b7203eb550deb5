import { fileURLToPath } from "node:url";
import compression from "compression";
import express, { type Express } from "express";
import { recordingsPath } from "../line/speech/recorded.ts";
import { answerClip } from "../server/recording-files.ts";
import { RequestError } from "../server/requests.ts";
import { createApi } from "./create-api.ts";
import { requireKnownHost, requireSameSite, setSecurityHeaders } from "./guards.ts";
import type { StudioParts } from "./parts.ts";
import { createPeopleApi, isOurProxy } from "./people/people-api.ts";
import { answerProblem, servePage } from "./serve-page.ts";

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

/** Where the built page lies: in dist/, whether this file runs from there or from the source. */
export const pageFolder = fileURLToPath(
  new URL(
    import.meta.url.endsWith(".ts") ? "../../dist/studio/page/" : "../../studio/page/",
    import.meta.url,
  ),
);
