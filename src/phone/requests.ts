import { randomBytes, randomUUID } from "node:crypto";
import { getExpectedTwilioSignature } from "twilio/lib/webhooks/webhooks.js";
import type { Form } from "./line.ts";

/** Who is on the line: numbers in E.164, `from` also "anonymous", and the carrier's names for account and call. */
export interface Parties {
  readonly accountSid: string;
  readonly callSid: string;
  readonly from: string;
  readonly to: string;
}

/** How a transfer ended, in the carrier's words. */
export type TransferStatus = "completed" | "busy" | "no-answer" | "failed" | "canceled";

/** A request's parameters, in the order the carrier writes them. */
export type Parameters = Readonly<Record<string, string>>;

/** What the carrier sends when a call arrives. */
export function arrivalRequest(parties: Parties): Parameters {
  return common(parties, "ringing");
}

/** What the carrier sends when a Redirect is reached: no key. */
export function redirectRequest(parties: Parties): Parameters {
  return common(parties, "in-progress");
}

/** What the carrier sends to a Gather's action. */
export function keyRequest(parties: Parties, key: string): Parameters {
  return {
    ...common(parties, "in-progress"),
    Digits: key,
    FinishedOnKey: "",
    msg: "Gather End",
  };
}

/** What the carrier sends to a Dial's action; a failed transfer has no leg, so no DialCallSid. */
export function transferRequest(
  parties: Parties,
  ended: {
    readonly status: TransferStatus;
    readonly dialCallSid: string;
    readonly talkSeconds: number;
  },
): Parameters {
  return {
    ...common(parties, "in-progress"),
    ...(ended.status === "failed" ? {} : { DialCallSid: ended.dialCallSid }),
    DialCallStatus: ended.status,
    ...(ended.status === "completed"
      ? { DialCallDuration: String(Math.round(ended.talkSeconds)), DialBridged: "true" }
      : { DialBridged: "false" }),
  };
}

/** What the carrier sends to the status address once a call is over: whole seconds, and minutes begun. */
export function endRequest(parties: Parties, seconds: number, endedAt: Date): Parameters {
  return {
    ...common(parties, "completed"),
    CallDuration: String(Math.ceil(seconds)),
    Duration: String(Math.ceil(seconds / 60)),
    SequenceNumber: "0",
    Timestamp: endedAt.toUTCString().replace("GMT", "+0000"),
    CallbackSource: "call-progress-events",
  };
}

function common(parties: Parties, callStatus: string): Parameters {
  const { accountSid, callSid, from, to } = parties;
  const fromCountry = countryOf(from);
  const toCountry = countryOf(to);
  // +32 2 is the zone of Brussels.
  const [toCity, toZip] = to.startsWith("+322") ? ["BRUSSELS", "1000"] : ["", ""];
  return {
    AccountSid: accountSid,
    ApiVersion: "2010-04-01",
    CallSid: callSid,
    CallStatus: callStatus,
    CallToken: '{"parentCallInfoToken":"eyJhbGciOiJFUzI1NiJ9"}',
    Called: to,
    CalledCity: toCity,
    CalledCountry: toCountry,
    CalledState: "",
    CalledZip: toZip,
    Caller: from,
    CallerCity: "",
    CallerCountry: fromCountry,
    CallerState: "",
    CallerZip: "",
    Direction: "inbound",
    From: from,
    FromCity: "",
    FromCountry: fromCountry,
    FromState: "",
    FromZip: "",
    StirVerstat: "TN-Validation-Passed-A",
    To: to,
    ToCity: toCity,
    ToCountry: toCountry,
    ToState: "",
    ToZip: toZip,
  };
}

function countryOf(number: string): string {
  return number.startsWith("+32") ? "BE" : "";
}

/** A new name in the carrier's form, "CA" or "AC" and 32 hexadecimal digits; it names nothing real. */
export function madeUpSid(prefix: "AC" | "CA"): string {
  return prefix + randomBytes(16).toString("hex");
}

/** A POST as the carrier sends it. */
interface SignedForm {
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
