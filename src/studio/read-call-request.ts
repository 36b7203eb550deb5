import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { RequestError } from "../http/request-error.ts";
import type { CallStep } from "./api.ts";
import { readMoment } from "./read-moment.ts";
import { type KnownStep, readStep } from "./read-step.ts";

/** The longest call that is played: no caller does more. */
export const mostSteps = 60;

/** A call to be played. */
export interface CallToPlay {
  readonly arrives: Temporal.Instant;
  readonly steps: readonly { readonly written: CallStep; readonly does: KnownStep }[];
}

const shape = z.strictObject({
  at: z.string().optional(),
  steps: z.array(z.string()),
});

/**
 * Reads the body of `POST api/call`.
 *
 * @throws RequestError 400 naming what is wrong and its fix
 */
export function readCallRequest(body: unknown, now: Temporal.Instant): CallToPlay {
  const read = shape.safeParse(body);
  if (!read.success) {
    throw new RequestError(
      400,
      'Send {"at": "2026-12-25T10:00", "steps": ["3", "2"]}; at may be left out.',
    );
  }
  const { at, steps } = read.data;
  if (steps.length > mostSteps) {
    throw new RequestError(400, `A call has at most ${mostSteps} steps, this one ${steps.length}.`);
  }
  return {
    arrives: readMoment(at, now),
    steps: steps.map((written, index) => ({ written, does: readStep(written, index + 1) })),
  };
}
