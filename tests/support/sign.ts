import { createHmac } from "node:crypto";
import type { Parameters } from "./carrier-parameters.ts";

/**
 * The carrier's signature, from its description and not from its package, so that the two can be
 * held against each other: HMAC-SHA1 of the address and the parameters sorted by name, as base64.
 * https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function sign(token: string, address: string, parameters: Parameters): string {
  const sorted = [...parameters].sort(([one], [other]) => (one < other ? -1 : one > other ? 1 : 0));
  const signed = address + sorted.map(([name, value]) => name + value).join("");
  return createHmac("sha1", token).update(signed, "utf8").digest("base64");
}
