import type { RequestHandler } from "express";
import { RequestError } from "../server/requests.ts";

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

/** Nothing from anywhere but here, and nowhere to send anything. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

const neverNeeded = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "hid",
  "microphone",
  "midi",
  "payment",
  "serial",
  "usb",
];

const headers: Readonly<Record<string, string>> = {
  "Content-Security-Policy": contentSecurityPolicy,
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": neverNeeded.map((feature) => `${feature}=()`).join(", "),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

/** Sets the headers that keep a browser from doing more with the studio than the studio needs. */
export const setSecurityHeaders: RequestHandler = (_request, response, next) => {
  response.set(headers);
  next();
};

/** Lets so many requests through at once; 503 for others, to be asked again after a second. */
export function limitWork(most: number): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= most) {
      throw new RequestError(503, "The studio is busy. Ask again in a second.", {
        "Retry-After": "1",
      });
    }
    underWay += 1;
    response.once("close", () => {
      underWay -= 1;
    });
    next();
  };
}
