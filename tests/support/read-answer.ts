import { expect } from "vitest";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import type { Dial, Gather, Hangup, Redirect } from "../../src/phone/twiml/verbs.ts";

/** An answer to a turn, as the carrier would play it. */
export interface ReadAnswer {
  readonly gather: Gather;
  /** What runs when no key comes. */
  readonly then: Redirect | Dial | Hangup;
  /** What the line remembers of the call but for its beginning, from the address it asks the carrier to come back to. */
  readonly here: Readonly<Record<string, string>>;
  /** The languages it speaks, in order, one entry a voice. */
  readonly languages: readonly string[];
  /** Everything it says. */
  readonly text: string;
}

/** Reads TwiML as strictly as the carrier. @throws where it is not one Gather and a way on */
export function readAnswer(twiml: string): ReadAnswer {
  const [gather, then, ...more] = readTwiml(twiml);
  if (gather?.kind !== "gather" || then === undefined || more.length > 0) {
    throw new Error(`This is not one Gather and a way on: ${twiml}`);
  }
  if (then.kind !== "redirect" && then.kind !== "dial" && then.kind !== "hangup") {
    throw new Error(`After the Gather comes a ${then.kind}.`);
  }
  const says = gather.prompts.filter((prompt) => prompt.kind === "say");
  const texts = says.map(({ parts }) =>
    parts.map((part) => (part.kind === "text" ? part.text : " ")).join(""),
  );
  return {
    gather,
    then,
    here: Object.fromEntries(
      [...new URL(gather.action).searchParams].filter(([name]) => name !== "begun"),
    ),
    languages: [...new Set(says.map(({ language }) => language.slice(0, 2)))],
    text: texts.join(" ").replaceAll(/\s+/g, " "),
  };
}

/** Expects what the carrier accepts: 200 and TwiML under its content type. */
export function expectAnswer(response: {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}): ReadAnswer {
  expect(response.status).toBe(200);
  expect(response.headers["content-type"]).toMatch(/^text\/xml(;|$)/);
  return readAnswer(response.text);
}

/** Expects a refusal: this status, and a short plain text that is no TwiML. */
export function expectRefusal(
  response: {
    readonly status: number;
    readonly headers: Readonly<Record<string, unknown>>;
    readonly text: string;
  },
  status: number,
): void {
  expect(response.status).toBe(status);
  expect(response.headers["content-type"]).toMatch(/^text\/plain(;|$)/);
  expect(response.text).toMatch(/^[^<{\n]{1,80}$/);
}
