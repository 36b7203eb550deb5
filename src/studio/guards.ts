import type { RequestHandler } from "express";
import { RequestError } from "../server/requests.ts";

/** The names that a machine has for itself. */
const ownNames = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Lets requests through that name the host of the desk's address, and no other; where it has none,
 * this machine itself. A page elsewhere whose name was pointed at this machine, by DNS rebinding,
 * would otherwise read the desk as its own.
 */
export function requireKnownHost(deskUrl: string | undefined): RequestHandler {
  const known = deskUrl === undefined ? ownNames : [new URL(deskUrl).hostname];
  const where = deskUrl === undefined ? "localhost" : "DESK_URL";
  return (request, _response, next) => {
    const { host = "" } = request.headers;
    if (known.includes(nameOf(host))) return next();
    throw new RequestError(403, `This page answers at ${where} alone. Open it there.`);
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
export function requireSameSite({
  deskUrl,
  publicUrl,
}: {
  readonly deskUrl?: string | undefined;
  readonly publicUrl: string;
}): RequestHandler {
  const isOurs = (origin: string, host: string | undefined) => {
    if (!URL.canParse(origin)) return false;
    const from = new URL(origin);
    // By http anybody on the way could have written the page.
    if (deskUrl !== undefined) return from.origin === new URL(deskUrl).origin;
    return [host, new URL(publicUrl).host].includes(from.host);
  };
  return ({ headers }, _response, next) => {
    const { origin, host, "sec-fetch-site": site } = headers;
    const isAllowed =
      site === undefined
        ? origin === undefined || isOurs(origin, host)
        : site === "same-origin" || site === "none";
    if (isAllowed) return next();
    throw new RequestError(403, "Only the page itself may ask this.");
  };
}

/** Nothing from anywhere but here, and nowhere to send anything. */
const allowedContent = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "media-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** The recorder plays, besides, what was recorded a moment ago and lies in the page alone. */
const recorderContent = allowedContent.map((rule) =>
  rule.startsWith("media-src") ? `${rule} blob:` : rule,
);

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
  "Content-Security-Policy": allowedContent.join("; "),
  "Cross-Origin-Embedder-Policy": "require-corp",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": permissions(neverNeeded),
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
};

function permissions(refused: readonly string[]): string {
  return refused.map((feature) => `${feature}=()`).join(", ");
}

/** Sets the same headers for the recorder's page: that one may use the microphone, and play sound. */
export const setRecorderHeaders: RequestHandler = (_request, response, next) => {
  const others = neverNeeded.filter((feature) => feature !== "microphone");
  response.set({
    ...headers,
    "Content-Security-Policy": recorderContent.join("; "),
    "Permissions-Policy": `${permissions(others)}, microphone=(self)`,
  });
  next();
};

/**
 * Sets the headers that keep a browser from doing more with the desk than the desk needs; where it
 * is reached by https, never by anything else for a year.
 */
export function setSecurityHeaders(deskUrl: string | undefined): RequestHandler {
  const isHttps = deskUrl?.startsWith("https:") ?? false;
  const all = isHttps ? { ...headers, "Strict-Transport-Security": "max-age=31536000" } : headers;
  return (_request, response, next) => {
    response.set(all);
    next();
  };
}

/** A form on another site can send text and fields, but not JSON. */
export const requireJson: RequestHandler = (request, _response, next) => {
  if (request.is("application/json")) return next();
  throw new RequestError(415, "Send application/json.");
};

/** Lets so many requests through at once; 503 for others, to be asked again after a second. */
export function limitWork(most: number): RequestHandler {
  let underWay = 0;
  return (_request, response, next) => {
    if (underWay >= most) {
      throw new RequestError(503, "The desk is busy. Ask again in a second.", {
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
