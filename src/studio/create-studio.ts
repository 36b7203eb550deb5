import express, { type Express } from "express";
import { RequestError } from "../http/request-error.ts";
import { answerProblem } from "./answer-problem.ts";
import { createApi } from "./create-api.ts";
import { requireKnownHost } from "./require-known-host.ts";
import { requirePassword } from "./require-password.ts";
import { requireSameSite } from "./require-same-site.ts";
import { servePage } from "./serve-page.ts";
import { setSecurityHeaders } from "./set-security-headers.ts";
import type { StudioParts } from "./studio-parts.ts";

/** The studio as a web application: its page, and what the page asks. It dials nobody. */
export function createStudio(parts: StudioParts): Express {
  const { publicUrl, password, anyHost, pageFolder, logger } = parts;
  const studio = express();
  studio.disable("x-powered-by");
  studio.enable("case sensitive routing");
  studio.enable("strict routing");
  studio.set("query parser", "simple");
  studio.use(setSecurityHeaders);
  // Without a password, a line tried out through a tunnel must not show it to everybody.
  const publicNames = password === undefined ? [] : [new URL(publicUrl).hostname];
  if (!anyHost) studio.use(requireKnownHost(publicNames));
  if (password !== undefined) studio.use(requirePassword(password));
  studio.use("/api", requireSameSite(publicUrl), createApi(parts));
  studio.use(servePage(pageFolder));
  studio.use(() => {
    throw new RequestError(404, "There is nothing here. The studio is at /");
  });
  studio.use(answerProblem(logger));
  return studio;
}
