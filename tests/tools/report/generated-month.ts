import { randomBytes } from "node:crypto";
import { oneOf, seededRandom } from "../../../src/tools/load/caller.ts";
import { recordCall, type Scene, scenes } from "./recorded-calls.ts";

/** A call that took place: when it began, and what it was. */
export interface GeneratedCall {
  readonly arrivedAt: Date;
  readonly scene: Scene;
}

/** Log files, and the calls they are about. */
export interface GeneratedLogs {
  readonly calls: readonly GeneratedCall[];
  /** The lines of two replicas, each in the order of their time. */
  readonly replicas: readonly [readonly string[], readonly string[]];
}

/** Milliseconds between two turns of a call. */
const betweenTurns = 7_000;

/**
 * Calls between two moments, at random moments and of all kinds, some kinds often and some seldom.
 * The lines are those that the real server wrote when each kind was played to it, at other times and
 * with other references; the turns of a call are spread over two replicas.
 */
export async function generateLogs(
  seed: number,
  from: Date,
  to: Date,
  count: number,
): Promise<GeneratedLogs> {
  const random = seededRandom(seed);
  const recorded = await Promise.all(scenes.map(recordCall));
  const calls: GeneratedCall[] = [];
  const lines: { readonly time: number; readonly text: string; readonly replica: 0 | 1 }[] = [];
  for (let number = 0; number < count; number += 1) {
    // The product of two makes the first kinds frequent and the last ones rare.
    const kind = Math.floor(random() * random() * scenes.length);
    const scene = scenes[kind] ?? oneOf(scenes, random);
    const start = Math.floor(from.getTime() + random() * (to.getTime() - from.getTime()));
    const reference = randomBytes(9).toString("base64url");
    calls.push({ arrivedAt: new Date(start), scene });
    for (const [turn, line] of (recorded[kind] ?? []).entries()) {
      const time = start + turn * betweenTurns;
      const text = JSON.stringify({ ...line, time, call: reference });
      lines.push({ time, text, replica: random() < 0.5 ? 0 : 1 });
    }
  }
  lines.sort((a, b) => a.time - b.time);
  const of = (replica: 0 | 1) =>
    lines.filter((line) => line.replica === replica).map(({ text }) => text);
  return { calls, replicas: [of(0), of(1)] };
}
