import type { RequestHandler } from "express";
import { RequestError } from "../http/request-error.ts";
import { isSameSecret } from "./is-same-secret.ts";
import { WrongPasswords } from "./wrong-passwords.ts";

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
