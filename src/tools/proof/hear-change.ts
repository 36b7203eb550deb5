import type { Temporal } from "temporal-polyfill";
import type { Language } from "../../line/book/language.ts";
import { messageOf } from "../../mistakes.ts";
import { placeCall } from "../../phone/phone.ts";
import type { Edition } from "../../server/editions.ts";
import type { BeforeAndAfter } from "./act-moments.ts";
import type { ChangedAnswer } from "./changed-answers.ts";
import { lineOver } from "./line-to-prove.ts";
import { takeStep } from "./steps.ts";

/** The same call before and after a change, as far as the answer that it changes. */
export interface HeardChange {
  readonly language: Language;
  /** When the call takes place, in words. */
  readonly when: string;
  /** What the caller does, one step after the other: keys, "-" for a silence, how a transfer ended. */
  readonly steps: readonly string[];
  /** What is said there before the change, and after it. */
  readonly before: string;
  readonly after: string;
}

/** Plays the call that leads to a changed answer, to both books. Nothing is dialled. */
export async function hearChange(
  { before, after }: BeforeAndAfter,
  at: Temporal.Instant,
  when: string,
  { path }: Pick<ChangedAnswer, "path">,
  language: Language,
): Promise<HeardChange> {
  return {
    language,
    when,
    steps: path,
    before: await hear(before, at, path),
    after: await hear(after, at, path),
  };
}

async function hear(
  edition: Pick<Edition, "book" | "draft">,
  at: Temporal.Instant,
  path: ChangedAnswer["path"],
): Promise<string> {
  const { line, voiceUrl } = lineOver(edition, () => at);
  try {
    const call = await placeCall(line, { voiceUrl });
    for (const step of path) await takeStep(call, step);
    return call.sinceLastTurn.map(({ text }) => text).join(" ");
  } catch (error) {
    // Nothing rings there, or no menu has that key: callers cannot come this way.
    return `(no caller comes this way: ${messageOf(error)})`;
  }
}
