import { validateRequest } from "twilio/lib/webhooks/webhooks.js";

/**
 * True when the carrier signed this request with one of our tokens. Several tokens are valid
 * while one replaces another.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 *
 * @param address the public address that was called, query included, as the carrier knows it
 */
export function isSigned(
  tokens: readonly string[],
  signature: string,
  address: string,
  form: ReadonlyMap<string, readonly string[]>,
): boolean {
  // Nobody can have called what is no address; the carrier's own check would throw.
  if (!URL.canParse(address)) return false;
  // Without a prototype, a parameter called "__proto__" is a parameter like any other.
  const parameters: Record<string, readonly string[]> = Object.create(null);
  for (const [name, values] of form) parameters[name] = values;
  return tokens.some((token) => validateRequest(token, signature, address, parameters));
}
