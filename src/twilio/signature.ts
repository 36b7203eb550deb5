import { createHmac, timingSafeEqual } from "node:crypto";
import { parse, stringify } from "node:querystring";
import { overridesHandedOut } from "./addresses.ts";

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
 * they stand in: every address that we hand out has it, so that is right as well, of an older version
 * too (docs/decisions/0028).
 *
 * @param signature for which `isSignature` is true
 * @param address the public address that was called, query included, as the carrier knows it
 * @param form its fields; sorted by their names afterwards
 */
export function isSigned(
  tokens: readonly string[],
  signature: string,
  address: string,
  form: URLSearchParams,
): boolean {
  const given = Buffer.from(signature);
  const parameters = parametersAsSigned(form);
  const isFor = (url: string) =>
    tokens.some((token) => isEqual(given, signatureOf(token, url + parameters)));
  // Nearly always right. What follows costs more, and costs it for every forged request.
  if (isFor(address) || overridesHandedOut.some((overrides) => isFor(`${address}#${overrides}`))) {
    return true;
  }
  return waysToWrite(address).some((way) => way !== address && isFor(way));
}

/**
 * The ways to write an address that the carrier's own check knows: as it is, as browsers write it, and
 * with its query written anew, each with and without the usual port. That check computes six
 * signatures of every address; most of the ways are the same, and each is tried once here.
 *
 * @returns none for what nobody can have called: no address at all, or one with a broken escape
 */
function waysToWrite(address: string): readonly string[] {
  const url = brokenEscape.test(address) ? undefined : readAddress(address);
  if (url === undefined) return [];
  const ways = [address, url.href, withQueryAnew(url.href)];
  return [...new Set(ways.flatMap((way) => withAndWithoutPort(way)))];
}

const brokenEscape = /%(?![\da-f]{2})/i;

/** `URL.canParse` turns false for hosts with accents once Node 20 has compiled it: so it is tried. */
function readAddress(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

/** Names in order, each with its values in order; a value that comes again counts once. */
function parametersAsSigned(form: URLSearchParams): string {
  form.sort();
  let text = "";
  let before: string | undefined;
  let isRepeated = false;
  form.forEach((value, name) => {
    isRepeated ||= name === before;
    before = name;
    text += name + value;
  });
  return isRepeated ? withRepeatedNames(form) : text;
}

/** The same where a name comes more than once: the carrier sends none twice. */
function withRepeatedNames(sorted: URLSearchParams): string {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of sorted) values.set(name, (values.get(name) ?? new Set()).add(value));
  return [...values]
    .flatMap(([name, own]) => [...own].sort().map((value) => name + value))
    .join("");
}

function signatureOf(token: string, signed: string): Buffer {
  return Buffer.from(createHmac("sha1", token).update(signed).digest("base64"));
}

/** Takes as long wherever the two differ. */
function isEqual(given: Buffer, right: Buffer): boolean {
  return given.length === right.length && timingSafeEqual(given, right);
}

/** The query as Node wrote it before `URL`: some back ends sign that. */
function withQueryAnew(address: string): string {
  const [path = "", ...query] = address.split("?");
  return query.length === 0 ? address : `${path}?${stringify(parse(query.join("?")))}`;
}

/** Scheme, name and host of an address; its port; the rest. */
const aroundPort =
  /^([a-z][a-z\d+.-]*:\/\/(?:[^/?#]*@)?(?:\[[^/?#]*\])?[^/?#:]*)(:[^/?#]*)?(.*)$/is;

/** An address without its port; and with it, which is the usual one where it has none. */
function withAndWithoutPort(address: string): readonly string[] {
  const [, host = "", port, rest = ""] = aroundPort.exec(address) ?? [];
  const usual = address.startsWith("https:") ? ":443" : ":80";
  return [host + rest, host + (port ?? usual) + rest];
}
