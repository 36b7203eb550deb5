import { keys } from "../../line/call/position.ts";
import type { Line } from "../../phone/line.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";

/** The keys of a telephone, as a caller may press them at any moment. */
export const keySteps = keys;

/** How a transfer may end. "voicemail" is answered and over within seconds; "star" is the caller's. */
export const transferSteps = [
  "completed",
  "voicemail",
  "busy",
  "no-answer",
  "failed",
  "canceled",
  "star",
] as const;

/** What a caller does, or what happens to them: a key, "-" for no key until the line goes on, or the end of a transfer. */
export type Step = KeyStep | "-" | TransferStep;

/** One of `keySteps`. */
export type KeyStep = (typeof keySteps)[number];

/** One of `transferSteps`. */
type TransferStep = (typeof transferSteps)[number];

/** The line as it is called by somebody whose call begins at an address of ours, with that key pressed. */
export function withKey(line: Line, key: KeyStep): Line {
  return {
    ...line,
    post: (url, form, options) => line.post(url, { Digits: key, ...form }, options),
  };
}

/** A counterexample: where a promise is broken, and how. */
export interface Counterexample {
  /** A shortest way there from arrival. */
  readonly path: readonly Step[];
  readonly message: string;
}

/** Lets a step happen to a call. @throws CarrierError, TwimlError where the carrier would refuse what comes */
export async function takeStep(call: PhoneCall, step: Step): Promise<void> {
  switch (step) {
    case "-":
      return call.wait();
    case "completed":
    case "busy":
    case "no-answer":
    case "failed":
    case "canceled":
      return call.endTransfer(step);
    case "voicemail":
      return call.endTransfer("completed", { talkSeconds: 5 });
    case "star":
      return call.press("*", { starReportedAs: "completed" });
    default:
      return call.press(step);
  }
}
