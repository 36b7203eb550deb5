import { createHash, timingSafeEqual } from "node:crypto";
import type { RequestHandler } from "express";
import { RequestError } from "../server/requests.ts";

/** What makes a browser ask for the password. */
const challenge = { "WWW-Authenticate": 'Basic realm="The studio", charset="UTF-8"' };

/**
 * Lets requests through that carry the password, under any user name. Ten wrong ones a minute from
 * an address shut it out for the rest of the minute, the right one included: 429. A request
 * without a password costs no attempt.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7617
 */
export function requirePassword(password: string, wrong = new WrongPasswords()): RequestHandler {
  return ({ headers, socket }, _response, next) => {
    const { remoteAddress = "" } = socket;
    const wait = wrong.secondsToWait(remoteAddress);
    if (wait > 0) {
      throw new RequestError(429, `Too many wrong passwords. Try again in ${wait} seconds.`, {
        "Retry-After": String(wait),
      });
    }
    if (headers.authorization === undefined) {
      throw new RequestError(401, "The studio needs a password: STUDIO_PASSWORD.", challenge);
    }
    if (!isSameSecret(passwordIn(headers.authorization), password)) {
      wrong.add(remoteAddress);
      throw new RequestError(401, "This is not the studio's password.", challenge);
    }
    wrong.forget(remoteAddress);
    next();
  };
}

/** The password of an Authorization header; nothing where it is no Basic one. */
function passwordIn(authorization: string): string {
  const encoded = /^Basic +([\w+/=-]+) *$/i.exec(authorization)?.[1] ?? "";
  const decoded = Buffer.from(encoded, "base64").toString("utf8");
  const colon = decoded.indexOf(":");
  return colon === -1 ? "" : decoded.slice(colon + 1);
}

/** Whether two secrets are the same, in a time that tells neither how long nor how right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** All digests are of one length, whatever was given. */
function digest(secret: string): Buffer {
  return createHash("sha256").update(secret, "utf8").digest();
}

/** Wrong passwords that an address has a minute for. */
export const mostWrong = 10;

const window = 60_000;

/** Addresses remembered; the oldest gives way, so that a flood of them fills no memory. */
const mostAddresses = 10_000;

/** Counts wrong passwords by address, within a minute of the first. */
export class WrongPasswords {
  readonly #counted = new Map<string, { count: number; readonly until: number }>();
  readonly #clock: () => number;

  /** @param clock in milliseconds, never going back */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Whole seconds until the address may try again; 0: it may now. */
  secondsToWait(address: string): number {
    const counted = this.#counted.get(networkOf(address));
    if (counted === undefined || counted.count < mostWrong) return 0;
    return Math.max(0, Math.ceil((counted.until - this.#clock()) / 1000));
  }

  /** Counts one more. */
  add(address: string): void {
    const network = networkOf(address);
    const now = this.#clock();
    const counted = this.#counted.get(network);
    if (counted !== undefined && counted.until > now) {
      counted.count += 1;
      return;
    }
    this.#counted.delete(network);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size >= mostAddresses && oldest !== undefined) this.#counted.delete(oldest);
    this.#counted.set(network, { count: 1, until: now + window });
  }

  /** Forgets an address: its password was right. */
  forget(address: string): void {
    this.#counted.delete(networkOf(address));
  }

  /** Addresses remembered now. */
  get size(): number {
    return this.#counted.size;
  }
}

/**
 * What counts as one visitor's address: an address of version 4 as it is, the first 64 bits of one
 * of version 6, for each household has so many that it could try a password from every one.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.slice(0, 4).join(":");
}

function groupsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}
