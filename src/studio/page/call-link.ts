import type { CallStep } from "../api.ts";
import { isMoment } from "./moment.ts";

/** A whole call, as a link holds it. */
export interface LinkedCall {
  readonly at: string | undefined;
  readonly steps: readonly CallStep[];
}

/** As the server reads them; whether a step fits the call is for the server to say. */
const writtenStep =
  /^(?:[0-9*#](?:@\d{1,3}(?:\.\d{1,2})?)?|-|completed|busy|no-answer|failed|star|hang-up)$/;

/** Reads the part of an address after "#" as a call; undefined where it names none, or not rightly. */
export function readCallLink(hash: string): LinkedCall | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const [at, keys] = [fields.get("at"), fields.get("keys")];
  const isOther = [...fields.keys()].some((name) => name !== "at" && name !== "keys");
  if ((at === null && keys === null) || isOther) return undefined;
  const steps = keys ? keys.split(",") : [];
  const isRight = (!at || isMoment(at)) && steps.every((step) => writtenStep.test(step));
  return isRight ? { at: at || undefined, steps } : undefined;
}

/** Writes a call as the part of an address after "#". */
export function writeCallLink({ at, steps }: LinkedCall): string {
  const keys = steps.map((step) => step.replaceAll("#", "%23")).join(",");
  return `#${at === undefined ? "" : `at=${at}&`}keys=${keys}`;
}
