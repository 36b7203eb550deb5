import type { Temporal } from "temporal-polyfill";
import { CarrierError, type Line } from "../../phone/line.ts";
import { placeCall } from "../../phone/phone.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import { TwimlError } from "../../phone/twiml/element.ts";
import { dialledBy } from "../../phone/twiml/verbs.ts";
import type { ProbeStep } from "./steps.ts";

/** The line that is walked, and the one it should be. */
interface WalkedLines {
  readonly voiceUrl: string;
  readonly probed: Line;
  /** The line of this book. */
  readonly expected: Line;
  /** Sets the clock of the expected line. */
  readonly setClock: (moment: Temporal.Instant) => void;
  /** The time at the probed server. */
  readonly clock: () => Temporal.Instant;
}

/** What came of a walk: the turns that were heard as expected, and the first that was not. */
interface Walk {
  readonly heard: number;
  readonly difference?: Difference;
}

/** The same call at both lines. */
interface Pair {
  readonly probed: PhoneCall;
  readonly expected: PhoneCall;
}

/** Takes the steps one after the other at both lines, until they differ. Nothing is dialled. */
export async function walkSteps(lines: WalkedLines, steps: readonly ProbeStep[]): Promise<Walk> {
  const pairs = new Map<string, Pair>();
  for (const [heard, step] of steps.entries()) {
    const taken = await takeStep(lines, step, pairs.get(step.slice(0, -1).join()));
    if ("heard" in taken) return { heard, difference: taken };
    pairs.set(step.join(), taken);
  }
  return { heard: steps.length };
}

async function takeStep(
  lines: WalkedLines,
  step: ProbeStep,
  from: Pair | undefined,
): Promise<Pair | Difference> {
  const began = lines.clock();
  const probed = await takeTurn(lines.voiceUrl, lines.probed, step, from?.probed).catch(faultOf);
  let difference: Difference | undefined;
  for (const moment of minutesBetween(began, lines.clock())) {
    lines.setClock(moment);
    const expected = await takeTurn(lines.voiceUrl, lines.expected, step, from?.expected);
    if (probed instanceof Error) {
      const [first = ""] = describeTurn(expected);
      return { keys: step, expected: first, heard: describeFault(probed), isFault: true };
    }
    const describe = isPlayed(probed) || isPlayed(expected) ? describeWords : describeTurn;
    const found = firstDifference(step, describe(expected), describe(probed));
    if (found === undefined) return { probed, expected };
    difference ??= found;
  }
  if (difference === undefined) throw new Error("A turn was compared at no moment.");
  return difference;
}

async function takeTurn(
  voiceUrl: string,
  line: Line,
  step: ProbeStep,
  from: PhoneCall | undefined,
): Promise<PhoneCall> {
  const key = step.at(-1);
  if (key === undefined || from === undefined) return placeCall(line, { voiceUrl });
  const call = from.fork();
  if (key === "-") await call.wait();
  else await call.press(key);
  return call;
}

/** An answer that no carrier could play; anything else is a fault of the probe's own. */
function faultOf(error: unknown): CarrierError | TwimlError {
  if (error instanceof CarrierError || error instanceof TwimlError) return error;
  throw error;
}

/** What came instead of an answer, with the usual cause of a refusal. */
function describeFault({ message }: Error): string {
  const isRefused = message.includes(" answered 403");
  const fix = isRefused ? " Check the token, and that this is the server's PUBLIC_URL." : "";
  return `nothing that can be played. ${message}${fix}`;
}

/** Seconds by which two clocks may differ after all: the server tells its own in whole ones. */
const uncertainty = { seconds: 1 } as const;

/** A moment in each minute in which the server may have answered: hours open and close on the minute. */
function minutesBetween(
  began: Temporal.Instant,
  ended: Temporal.Instant,
): readonly Temporal.Instant[] {
  const moments: Temporal.Instant[] = [];
  const last = ended.add(uncertainty);
  let moment = began.subtract(uncertainty);
  const minuteOf = (instant: Temporal.Instant) => Math.floor(instant.epochMilliseconds / 60_000);
  for (; minuteOf(moment) <= minuteOf(last); moment = moment.add({ minutes: 1 })) {
    moments.push(moment);
  }
  return moments;
}

/** What a caller hears in the last turn and what follows, a line each, for people to compare. */
function describeTurn(call: PhoneCall): readonly string[] {
  const said = call.sinceLastTurn.map(({ language, voice, rate, text }) => {
    const slower = rate === 100 ? "" : `, at ${rate} %`;
    return `[${language} ${voice}${slower}] ${text}`;
  });
  return [...said, whatFollows(call)];
}

/** Whether somebody who was recorded is heard in the last turn. */
function isPlayed({ sinceLastTurn }: PhoneCall): boolean {
  return sinceLastTurn.some(({ recording }) => recording !== undefined);
}

/** The same as words alone: recordings have a voice and a pace of their own, and one file a sentence. */
function describeWords(call: PhoneCall): readonly string[] {
  const said: string[] = [];
  let speaking: string | undefined;
  for (const { language, text } of call.sinceLastTurn) {
    // Of a language, not of a country: a recording is in no country's.
    const [spoken = ""] = language.split("-");
    if (spoken === speaking) said.push(`${said.pop()} ${text}`);
    else said.push(`[${spoken}] ${text}`);
    speaking = spoken;
  }
  return [...said, whatFollows(call)];
}

function whatFollows({ state }: PhoneCall): string {
  switch (state.kind) {
    case "listening":
      return `then it listens for a key, ${state.silenceSeconds} s`;
    case "ringing":
      return `then it would ring ${dialledBy(state.dial)}`;
    case "ended":
      return "then it hangs up";
  }
}

/** Where a probed line is not what it should be. */
export interface Difference {
  /** Where: the caller's keys so far, "-" for a silence; absent for what the health check told. */
  readonly keys?: readonly string[];
  readonly expected: string;
  readonly heard: string;
  /** No carrier could play what came. */
  readonly isFault?: true;
}

/** The first line in which two turns differ, as `describeTurn` writes them; undefined: none. */
function firstDifference(
  keys: readonly string[],
  expected: readonly string[],
  heard: readonly string[],
): Difference | undefined {
  const length = Math.max(expected.length, heard.length);
  for (let at = 0; at < length; at += 1) {
    const [one = "nothing more", other = "nothing more"] = [expected[at], heard[at]];
    if (one !== other) return { keys, expected: one, heard: other };
  }
  return undefined;
}
