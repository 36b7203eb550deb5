import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { type RequestHandler, Router } from "express";
import { RequestError } from "../http/request-error.ts";

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
