import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Book } from "../line/book/book.ts";
import { type Language, languages } from "../line/book/language.ts";
import { type Key, keys } from "../line/call/position.ts";
import { fromBrussels, inBrussels } from "../line/hours/calendar.ts";
import { RequestError } from "../server/requests.ts";
import type { CallStep } from "./api.ts";

/** The longest call that is played: no caller does more. */
const mostSteps = 60;

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
function readStep(written: CallStep, place: number): KnownStep {
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

/** The years in which the clock can be set: hours and holidays are worked out for any of them. */
const years = { first: 2000, last: 2099 } as const;

/**
 * The moment that is asked for, Belgian time, as YYYY-MM-DDTHH:MM; the present minute where none is.
 *
 * @throws RequestError 400 when it is no such time
 */
export function readMoment(asked: unknown, now: Temporal.Instant): Temporal.Instant {
  if (asked === undefined) {
    return now.round({ smallestUnit: "minute", roundingMode: "floor" });
  }
  const isWritten = typeof asked === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(asked);
  const moment = isWritten ? readTime(asked) : undefined;
  const year = moment === undefined ? Number.NaN : inBrussels(moment).year;
  if (moment === undefined || year < years.first || year > years.last) {
    throw new RequestError(
      400,
      `at is a Belgian time from ${years.first} to ${years.last}. Write it as 2026-12-25T10:00.`,
    );
  }
  return moment;
}

/** A moment as it is written in requests and answers. */
export function writeMoment(moment: Temporal.Instant): string {
  return inBrussels(moment).toPlainDateTime().toString({ smallestUnit: "minute" });
}

function readTime(text: string): Temporal.Instant | undefined {
  try {
    return fromBrussels(text);
  } catch {
    return undefined;
  }
}

/** The language that is asked for; the first where none is. @throws RequestError 400 for another */
export function readLanguage(asked: unknown): Language {
  if (asked === undefined) return languages[0];
  const known = languages.find((language) => language === asked);
  if (known !== undefined) return known;
  throw new RequestError(400, `language is one of ${languages.join(", ")}.`);
}

/** The place or service of the book that is asked for. @throws RequestError 400 when there is none */
export function readPlace(asked: unknown, book: Book): string {
  if (typeof asked === "string" && (book.nodes.has(asked) || book.services.has(asked))) {
    return asked;
  }
  throw new RequestError(400, "place is a place or a service of the book, as the map names it.");
}

/** The number of an act that is asked for; undefined where none is. @throws RequestError 400 when it is none */
export function readNumber(asked: unknown): number | undefined {
  if (asked === undefined) return undefined;
  if (typeof asked === "string" && /^[1-9]\d{0,8}$/.test(asked)) return Number(asked);
  throw new RequestError(400, "before is the number of an act.");
}
