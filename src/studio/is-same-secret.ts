import { createHash, timingSafeEqual } from "node:crypto";

/** Whether two secrets are the same, in a time that tells neither how long nor how right one is. */
export function isSameSecret(given: string, expected: string): boolean {
  return timingSafeEqual(digest(given), digest(expected));
}

/** All digests are of one length, whatever was given. */
function digest(secret: string): Buffer {
  return createHash("sha256").update(secret, "utf8").digest();
}
