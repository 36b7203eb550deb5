import type { RequestHandler } from "express";
import type { Logger } from "../logging/create-logger.ts";
import { isSigned } from "../twiml/is-signed.ts";
import type { PublicAddress } from "./public-address.ts";
import { formOf } from "./read-form.ts";
import { RequestError } from "./request-error.ts";

/** Milliseconds between two warnings: a flood of forged requests must not become a flood of lines. */
const warningInterval = 60_000;

/**
 * Lets only the carrier through: 403 for a request without a right signature, in every mode. The
 * log is warned once a minute at most: a wrong PUBLIC_URL or token shows itself here first.
 */
export function requireSignature(
  tokens: readonly string[],
  address: PublicAddress,
  logger: Logger,
): RequestHandler {
  let quietUntil = 0;
  const warn = () => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + warningInterval;
    logger.warn("refused: no right signature. From the carrier? Check PUBLIC_URL and the token");
  };
  return (request, _response, next) => {
    const signature = request.get("X-Twilio-Signature");
    // What express has taken off is the prefix, and only where a proxy had left it on.
    const called = address.of(request.originalUrl.slice(request.baseUrl.length));
    if (signature === undefined || !isSigned(tokens, signature, called, formOf(request.body))) {
      warn();
      throw new RequestError(403, "The signature is missing or wrong.");
    }
    next();
  };
}
