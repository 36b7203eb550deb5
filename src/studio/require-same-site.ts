import type { RequestHandler } from "express";
import { RequestError } from "../http/request-error.ts";

/**
 * Refuses what a page of another site asks in a visitor's name. Programs that are no browser send
 * neither header and are let through.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function requireSameSite(publicUrl: string): RequestHandler {
  const publicHost = new URL(publicUrl).host;
  return ({ headers }, _response, next) => {
    const site = headers["sec-fetch-site"];
    const isOurs =
      site === undefined
        ? isOurOrigin(headers.origin, [headers.host, publicHost])
        : site === "same-origin" || site === "none";
    if (isOurs) return next();
    throw new RequestError(403, "Only the studio's own page may ask this.");
  };
}

function isOurOrigin(origin: string | undefined, hosts: readonly (string | undefined)[]): boolean {
  if (origin === undefined) return true;
  return URL.canParse(origin) && hosts.includes(new URL(origin).host);
}
