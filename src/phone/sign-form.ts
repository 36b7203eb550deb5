import { randomUUID } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import type { Form } from "./line.ts";

/** A POST as the carrier sends it. */
export interface SignedForm {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Writes a form as the carrier would post it, with its signature.
 * @param url the public address, which the signature covers to the last character
 * @param idempotencyToken the same for each attempt of one request
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
export function signForm(
  authToken: string,
  url: string,
  form: Form,
  idempotencyToken: string = randomUUID(),
): SignedForm {
  const fields = form instanceof Map ? Object.fromEntries(form) : form;
  return {
    headers: {
      "Content-Type": "application/x-www-form-urlencoded; charset=UTF-8",
      "User-Agent": "TwilioProxy/1.1",
      "X-Twilio-Signature": getExpectedTwilioSignature(authToken, url, fields),
      "I-Twilio-Idempotency-Token": idempotencyToken,
    },
    body: new URLSearchParams(fields).toString(),
  };
}
