import type { RequestHandler } from "express";
import { RequestError } from "../http/request-error.ts";

/** The names that a machine has for itself. */
const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Lets requests through that name this machine itself, or another known name. A page elsewhere
 * whose name was pointed at this machine, by DNS rebinding, would otherwise read the studio as its own.
 */
export function requireKnownHost(others: readonly string[]): RequestHandler {
  const known = new Set([...ownNames, ...others]);
  return (request, _response, next) => {
    const { host = "" } = request.headers;
    if (known.has(nameOf(host))) return next();
    throw new RequestError(
      403,
      "The studio answers at localhost; with STUDIO_PASSWORD also at PUBLIC_URL. Open it there.",
    );
  };
}

/** The name in a Host header, without its port. */
function nameOf(host: string): string {
  return host.toLowerCase().replace(/:\d*$/, "");
}
