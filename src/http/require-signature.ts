import type { RequestHandler } from "express";
import { isSigned } from "../twiml/is-signed.ts";
import type { PublicAddress } from "./public-address.ts";
import { formOf } from "./read-form.ts";
import { RequestError } from "./request-error.ts";

/** Lets only the carrier through: 403 for a request without a right signature, in every mode. */
export function requireSignature(
  tokens: readonly string[],
  address: PublicAddress,
): RequestHandler {
  return (request, _response, next) => {
    const signature = request.get("X-Twilio-Signature");
    // What express has taken off is the prefix, and only where a proxy had left it on.
    const called = address.of(request.originalUrl.slice(request.baseUrl.length));
    if (signature === undefined || !isSigned(tokens, signature, called, formOf(request.body))) {
      throw new RequestError(403, "The signature is missing or wrong.");
    }
    next();
  };
}
