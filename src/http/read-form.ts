import express, { type RequestHandler } from "express";
import { RequestError } from "./request-error.ts";

/** A form as it was sent: every value of every name, in order. */
export type Form = ReadonlyMap<string, readonly string[]>;

const formType = "application/x-www-form-urlencoded";

/** The largest body accepted. The carrier's are about one KiB. */
const limit = "16kb";

/**
 * Reads the body of a form as bytes. Larger bodies get 413, other content types and compressed
 * bodies 415. Parsing the fields is left to `formOf`, after which the signature can be checked.
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
];

/** The fields of a body that `readForm` has read. An absent body is an empty form. */
export function formOf(body: unknown): Form {
  const form = new Map<string, string[]>();
  if (!Buffer.isBuffer(body)) return form;
  for (const [name, value] of new URLSearchParams(body.toString("utf8"))) {
    const values = form.get(name);
    if (values === undefined) form.set(name, [value]);
    else values.push(value);
  }
  return form;
}
