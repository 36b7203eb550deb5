import type { Logger } from "../logging/create-logger.ts";
import { isSigned } from "../twiml/is-signed.ts";
import type { Form } from "./read-form.ts";
import { RequestError } from "./request-error.ts";

/** Milliseconds between two warnings: a flood of forged requests must not become a flood of lines. */
const warningInterval = 60_000;

/**
 * Lets a form through that the carrier has signed for the address it called.
 *
 * @throws {RequestError} 403 for one without a right signature, in every mode
 */
export type RequireSignature = (
  signature: string | readonly string[] | undefined,
  address: string,
  form: Form,
) => void;

/**
 * Makes the check. The log is warned once a minute at most: a wrong PUBLIC_URL or token shows
 * itself here first.
 */
export function requireSignature(tokens: readonly string[], logger: Logger): RequireSignature {
  let quietUntil = 0;
  const warn = () => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + warningInterval;
    logger.warn("refused: no right signature. From the carrier? Check PUBLIC_URL and the token");
  };
  return (signature, address, form) => {
    // Node joins a header that comes twice, and no signature has a comma.
    if (typeof signature === "string" && isSigned(tokens, signature, address, form)) return;
    warn();
    throw new RequestError(403, "The signature is missing or wrong.");
  };
}
