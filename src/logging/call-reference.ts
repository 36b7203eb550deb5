import { createHmac } from "node:crypto";

/** Length of a reference, in characters: enough to tell the calls of a year apart. */
const length = 12;

/**
 * A name for a call in the log that cannot be turned back into its CallSid without the key, and
 * not into a person even with it. Undefined where the carrier sent no CallSid.
 */
export function callReference(key: string, callSid: string | undefined): string | undefined {
  if (callSid === undefined) return undefined;
  return createHmac("sha256", key).update(callSid).digest("base64url").slice(0, length);
}
