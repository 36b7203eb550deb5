import express, { type RequestHandler } from "express";
import { RequestError } from "./request-error.ts";

/** A form as it was sent: every value of every name, in order. */
export type Form = ReadonlyMap<string, readonly string[]>;

const formType = "application/x-www-form-urlencoded";

/** The largest body accepted. The carrier's are about one KiB. */
const limit = "16kb";

/** The most fields accepted. The carrier sends about thirty; each costs time before the signature is known. */
const mostFields = 128;

/**
 * Reads the form of a request, for `formOf`. Larger bodies and more fields get 413, other content
 * types and compressed bodies 415.
 */
export const readForm: readonly RequestHandler[] = [
  (request, _response, next) => {
    const hasBody =
      request.headers["transfer-encoding"] !== undefined ||
      Number(request.headers["content-length"] ?? 0) > 0;
    if (hasBody && !request.is(formType)) {
      throw new RequestError(415, `Send ${formType}.`);
    }
    next();
  },
  express.raw({ type: formType, limit, inflate: false }),
  (request, _response, next) => {
    request.body = parse(Buffer.isBuffer(request.body) ? request.body.toString("utf8") : "");
    next();
  },
];

/** The fields of a body that `readForm` has read. An absent body is an empty form. */
export function formOf(body: unknown): Form {
  return body instanceof Map ? body : new Map();
}

function parse(body: string): Form {
  if (body.split("&", mostFields + 1).length > mostFields) {
    throw new RequestError(413, "This has too many fields.");
  }
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const values = form.get(name);
    if (values === undefined) form.set(name, [value]);
    else values.push(value);
  }
  return form;
}
