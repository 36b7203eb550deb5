import { isE164 } from "../line/book/route.ts";
import {
  type CallEvent,
  emergencyNumber,
  keys,
  type TransferStatus,
} from "../line/call/position.ts";
import type { TransferEnd } from "../line/call/transfer.ts";
import type { TurnPath } from "./addresses.ts";

/**
 * The carrier's words for the end of a transfer, in ours. `answered` is sent for a bridged call
 * in some configurations: somebody answered, and the call is over.
 * https://www.twilio.com/docs/voice/twiml/dial#dialcallstatus
 */
const statusOf: ReadonlyMap<string, TransferStatus> = new Map([
  ["completed", "completed"],
  ["answered", "completed"],
  ["busy", "busy"],
  ["no-answer", "no-answer"],
  ["failed", "failed"],
  ["canceled", "canceled"],
]);

/** A form of which the first value of each name counts: the carrier sends each name once. */
type Form = Pick<URLSearchParams, "get">;

/** The event that a request to one of our addresses tells of. */
export function readEvent(path: TurnPath, form: Form): CallEvent {
  switch (path) {
    case "arrived":
      return { kind: "arrived" };
    case "silent":
      return { kind: "silent" };
    case "pressed": {
      const digits = form.get("Digits");
      // Some engines (jambonz, older RapidPro) post nothing where no key was pressed.
      if (digits === null || digits === "") return { kind: "silent" };
      const pressable = [...keys, emergencyNumber] as const;
      return { kind: "pressed", key: pressable.find((key) => key === digits) };
    }
    case "ended": {
      const told = {
        ...readBridged(form.get("DialBridged")),
        ...readTalk(form.get("DialCallDuration")),
      };
      return {
        kind: "transfer-ended",
        status: readStatus(form.get("DialCallStatus"), told),
        ...told,
      };
    }
  }
}

/**
 * A status as engines spell it. One we do not know is no proof that anybody was reached; that the
 * two were connected, or talked, is: whoever talked with 112 must not hear that it was not reached.
 */
function readStatus(
  status: string | null,
  { bridged, talkSeconds = 0 }: Pick<TransferEnd, "bridged" | "talkSeconds">,
): TransferStatus {
  const known = statusOf.get(spellStatus(status));
  return known ?? (bridged === true || talkSeconds > 0 ? "completed" : "failed");
}

/** The carrier's words for a call that is over. https://www.twilio.com/docs/voice/api/call-resource#call-status-values */
const finalStatuses = new Set(["completed", "busy", "no-answer", "failed", "canceled"]);

/**
 * True when a form tells that its call is over. A number can be set to tell of each step of a call:
 * one that rings or goes on has not ended, and its record is still needed.
 */
export function isCallEnd(form: Form): boolean {
  return finalStatuses.has(spellStatus(form.get("CallStatus")));
}

/** A status in the carrier's own spelling. */
function spellStatus(status: string | null): string {
  return (status ?? "").toLowerCase().replaceAll("_", "-").replace("cancelled", "canceled");
}

/** Not every engine tells: Somleng, for one, does not. */
function readBridged(bridged: string | null): { readonly bridged?: boolean } {
  if (bridged === "true") return { bridged: true };
  return bridged === "false" ? { bridged: false } : {};
}

function readTalk(duration: string | null): { readonly talkSeconds?: number } {
  return duration !== null && /^\d{1,6}$/.test(duration) ? { talkSeconds: Number(duration) } : {};
}

/**
 * Numbers that stand for none: the carrier's words for a withheld number, written as their digits
 * (ANONYMOUS, BLOCKED, RESTRICTED, UNAVAILABLE, UNKNOWN). Whoever is called would refuse them.
 * https://www.twilio.com/docs/api/errors/13214
 */
const standIns = new Set([
  "+266696687",
  "+2562533",
  "+7378742833",
  "+7378742883",
  "+86282452253",
  "+8656696",
]);

/**
 * True when a caller's number is not known: absent, a word such as "anonymous", a stand-in, or
 * digits that are no number, such as +0470123456. Passed on, it would make a call to an emergency
 * service fail.
 */
export function isWithheld(from: string | null): boolean {
  return from === null || !isE164(from) || standIns.has(from);
}

/**
 * The field that marks a call as a probe's. The carrier sends no such field, and the signature
 * covers it: who can set it has the token. A marked call hears a rehearsal and dials nobody.
 */
export const probeMark = { name: "ProbeCall", value: "yes" } as const;

/** True when a form, whose signature has been checked, is marked as a probe's. */
export function isProbeCall(form: Pick<URLSearchParams, "getAll">): boolean {
  const values = form.getAll(probeMark.name);
  return values.length === 1 && values[0] === probeMark.value;
}
