import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "node:querystring";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { connectionOverrides } from "./addresses.ts";

/** A form as it was sent: every value of every name, in order. */
export type Form = ReadonlyMap<string, readonly string[]>;

/** True for what may be a signature: a SHA-1 in base64. All else is refused before anything is computed. */
export function isSignature(text: unknown): text is string {
  return typeof text === "string" && /^[A-Za-z\d+/]{27}=$/.test(text);
}

/**
 * True when the carrier signed this request with one of our tokens. Several tokens are valid
 * while one replaces another.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 *
 * An engine that knows no connection overrides, such as Somleng, signs the address with the fragment
 * they stand in: every address that we hand out has it, so that is right as well.
 *
 * @param signature for which `isSignature` is true
 * @param address the public address that was called, query included, as the carrier knows it
 */
export function isSigned(
  tokens: readonly string[],
  signature: string,
  address: string,
  form: Form,
): boolean {
  const given = Buffer.from(signature);
  const parameters = parametersAsSigned(form);
  const isFor = (url: string) =>
    tokens.some((token) => isEqual(given, signatureOf(token, url + parameters)));
  // Nearly always right. What follows costs more, and costs it for every forged request.
  if (isFor(address) || isFor(`${address}#${connectionOverrides}`)) return true;
  const url = readAddress(address);
  // Nobody can have called what is no address; the carrier's own check would throw.
  if (url === undefined) return false;
  return isWrittenOneWay(address, url)
    ? isFor(withOtherPort(address, url))
    : isSignedOtherwise(tokens, signature, address, form);
}

/** `URL.canParse` turns false for hosts with accents once Node 20 has compiled it: so it is tried. */
function readAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Names in order, each with its values in order; a value that comes again counts once. */
function parametersAsSigned(form: Form): string {
  let text = "";
  for (const name of [...form.keys()].sort()) {
    const values = form.get(name) ?? [];
    // Nearly every name comes once.
    for (const value of values.length === 1 ? values : [...new Set(values)].sort()) {
      text += name + value;
    }
  }
  return text;
}

function signatureOf(token: string, signed: string): Buffer {
  return Buffer.from(createHmac("sha1", token).update(signed).digest("base64"));
}

/** Takes as long wherever the two differ. */
function isEqual(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/**
 * True where an address is written in the one way there is, but for its port. The carrier's own
 * check tries six ways, all of which are then this one or that with the other port.
 */
function isWrittenOneWay(address: string, { href, username, password }: URL): boolean {
  const mark = address.indexOf("?");
  const query = mark === -1 ? "" : address.slice(mark + 1);
  return href === address && username + password === "" && stringify(parse(query)) === query;
}

/** The address with the usual port where it has none, and without a port where it has one. */
function withOtherPort(address: string, { protocol, hostname, host, port }: URL): string {
  const usual = protocol === "https:" ? 443 : 80;
  const rest = address.slice(`${protocol}//${host}`.length);
  return `${protocol}//${hostname}${port === "" ? `:${usual}` : ""}${rest}`;
}

/** The carrier's own check, which knows the other ways to write an address. */
function isSignedOtherwise(
  tokens: readonly string[],
  signature: string,
  address: string,
  form: Form,
): boolean {
  // Without a prototype, a parameter called "__proto__" is a parameter like any other.
  const parameters: Record<string, readonly string[]> = Object.create(null);
  for (const [name, values] of form) parameters[name] = values;
  return tokens.some((token) => validateRequest(token, signature, address, parameters));
}
