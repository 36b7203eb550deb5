import { keys } from "../../line/call/position.ts";
import type { Heard } from "../../phone/hear.ts";
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

/** Where a call can stand: what is heard there, and where each step leads. */
export interface State {
  /** A shortest way here from arrival. */
  readonly path: readonly Step[];
  /** What the call waits for: a key, the end of a transfer, or nothing any more. */
  readonly kind: "listening" | "ringing" | "ended";
  /** The position that the line wrote in its address, for messages and for promises about places. */
  readonly at: URLSearchParams;
  /** Everything said since the step before. */
  readonly heard: readonly Heard[];
  /** Whether every key was pressed here. */
  readonly isKeyed: boolean;
  /** Characters of the last document. */
  readonly characters: number;
  /** The call itself, waiting. */
  readonly call: PhoneCall;
  /** Filled while the line is walked; shared by states that differ only in what was said. */
  readonly next: ReadonlyMap<Step, State>;
}

/** Seconds a caller who presses nothing spends here, listening and in silence; none while it rings. */
export function silentSeconds({ call: { state } }: State): number {
  return state.kind === "listening" ? state.promptSeconds + state.silenceSeconds : 0;
}

/** Seconds of speech here, before the line listens in silence. */
export function promptSeconds({ call: { state } }: State): number {
  return state.kind === "listening" ? state.promptSeconds : 0;
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

/** The position that the line wrote in the address it waits at; empty where it waits for nothing. */
export function positionOf({ state }: PhoneCall): URLSearchParams {
  const url =
    state.kind === "listening"
      ? state.gather.action
      : state.kind === "ringing"
        ? (state.dial.action ?? "")
        : "";
  return URL.canParse(url) ? new URL(url).searchParams : new URLSearchParams();
}
