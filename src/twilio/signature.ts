import { createHmac, timingSafeEqual } from "node:crypto";
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
  const given = Buffer.from(signature);
  const signed = address + parametersAsSigned(form);
  const isRight = tokens.some((token) => isEqual(given, signatureOf(token, signed)));
  // Nearly always right. The carrier's own check knows the other ways to write an address, at more cost.
  return isRight || isSignedOtherwise(tokens, signature, address, form);
}

/** Names in order, each with its values in order; a value that comes again counts once. */
function parametersAsSigned(form: ReadonlyMap<string, readonly string[]>): string {
  let text = "";
  for (const name of [...form.keys()].sort()) {
    for (const value of inOrder(form.get(name) ?? [])) text += name + value;
  }
  return text;
}

function inOrder(values: readonly string[]): readonly string[] {
  return values.length === 1 ? values : [...new Set(values)].sort();
}

function signatureOf(token: string, signed: string): Buffer {
  return Buffer.from(createHmac("sha1", token).update(signed, "utf8").digest("base64"));
}

/** Takes as long wherever the two differ. */
function isEqual(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

function isSignedOtherwise(
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
