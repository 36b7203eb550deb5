import { type Key, keys } from "../call/call-event.ts";
import { RequestError } from "../http/request-error.ts";
import type { CallStep } from "./api.ts";

/** How a transfer may end, apart from the caller's star key. */
const endings = ["completed", "busy", "no-answer", "failed"] as const;

/** A step of a call, understood. */
export type KnownStep =
  /** `afterSeconds` from the start of the prompt or the ringing; absent: after the prompt's end. */
  | { readonly do: "press"; readonly key: Key; readonly afterSeconds?: number }
  | { readonly do: "wait" }
  | { readonly do: "end-transfer"; readonly status: (typeof endings)[number] }
  /** The star key during a transfer: the caller comes back. */
  | { readonly do: "come-back" }
  | { readonly do: "hang-up" };

/**
 * Reads a step: "3", "3@2.5" for a key 2.5 seconds into the prompt, "-", "busy", "star", "hang-up".
 *
 * @param place its place in the call, from 1
 * @throws RequestError 400 when there is no such step
 */
export function readStep(written: CallStep, place: number): KnownStep {
  if (written === "-") return { do: "wait" };
  if (written === "star") return { do: "come-back" };
  if (written === "hang-up") return { do: "hang-up" };
  const status = endings.find((ending) => ending === written);
  if (status !== undefined) return { do: "end-transfer", status };
  const [, pressed, seconds] = /^([0-9*#])(?:@(\d{1,3}(?:\.\d{1,2})?))?$/.exec(written) ?? [];
  const key = keys.find((known) => known === pressed);
  if (key !== undefined) {
    return {
      do: "press",
      key,
      ...(seconds === undefined ? {} : { afterSeconds: Number(seconds) }),
    };
  }
  throw new RequestError(
    400,
    `Step ${place} is no step. Write a key (0 to 9, * or #), a key and its second (3@2.5), "-", ${endings.join(", ")}, star or hang-up.`,
  );
}
