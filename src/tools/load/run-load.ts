import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import type { WriteStream } from "node:tty";
import { messageOf } from "../../mistakes.ts";
import type { Line } from "../../phone/line.ts";
import { placeCall } from "../../phone/phone.ts";
import { sumUpAnswers } from "../answer-times.ts";
import { Caller, type CallerKnowledge, oneOf, seededRandom } from "./caller.ts";
import type { LoadCounts } from "./report.ts";
import { scripts } from "./scripts.ts";

/** A run of many calls at once. */
interface LoadRun {
  readonly line: Line;
  /** The address that is signed, without a slash at its end. */
  readonly publicUrl: string;
  readonly knowledge: CallerKnowledge;
  readonly calls: number;
  /** How many times faster than life. */
  readonly speed: number;
  readonly seed: number;
}

/** How far a run is. */
interface LoadProgress {
  readonly calls: number;
  readonly finished: number;
  readonly underWay: number;
  readonly wrong: number;
}

/** Seconds, at the pace of life, in which all calls begin: less than the shortest call lasts. */
const rampSeconds = 20;

/** Wrong outcomes described; the rest are counted. */
const mostDescribed = 10;

/** Places the calls, all under way at once, each by a script; counts every outcome. */
export async function runLoad(
  run: LoadRun,
  onProgress: (progress: LoadProgress) => void = () => {},
): Promise<LoadCounts> {
  const answerTimes: number[] = [];
  const wrongOutcomes: string[] = [];
  const clips = countClips(run.line);
  const counted = { finished: 0, underWay: 0, wrong: 0, peak: 0, lifeSeconds: 0 };
  const report = () => onProgress({ calls: run.calls, ...counted });
  const loopDelay = monitorEventLoopDelay();
  const cpuBefore = process.cpuUsage();
  const startedAt = performance.now();
  loopDelay.enable();

  const oneCall = async (index: number) => {
    await sleep((index * rampSeconds * 1000) / (run.calls * run.speed));
    counted.underWay += 1;
    counted.peak = Math.max(counted.peak, counted.underWay);
    report();
    const { script, seconds, fault } = await followScript(
      { ...run, line: clips.line },
      index,
      answerTimes,
    );
    counted.underWay -= 1;
    counted.finished += 1;
    counted.lifeSeconds += seconds;
    if (fault !== undefined) {
      counted.wrong += 1;
      const description = `Call ${index + 1} (${script}): ${fault}`;
      if (wrongOutcomes.length < mostDescribed) wrongOutcomes.push(description);
    }
    report();
  };
  await Promise.all(Array.from({ length: run.calls }, (_, index) => oneCall(index)));

  loopDelay.disable();
  const { user, system } = process.cpuUsage(cpuBefore);
  return {
    calls: run.calls,
    finished: counted.finished,
    wrong: counted.wrong,
    wrongOutcomes,
    turns: answerTimes.length,
    recordings: clips.count(),
    peakCallsAtOnce: counted.peak,
    seconds: (performance.now() - startedAt) / 1000,
    lifeSeconds: counted.lifeSeconds,
    answerMilliseconds: sumUpAnswers(answerTimes),
    generator: {
      cpuSeconds: (user + system) / 1e6,
      loopDelayP99: loopDelay.percentile(99) / 1e6,
    },
  };
}

async function followScript(
  { line, publicUrl, knowledge, speed, seed }: LoadRun,
  index: number,
  answerTimes: number[],
): Promise<{ script: string; seconds: number; fault: string | undefined }> {
  const random = seededRandom(seed * 1_000_003 + index);
  const script = oneOf(scripts, random);
  const paced = paceLine(line, speed, (milliseconds) => answerTimes.push(milliseconds));
  let seconds = 0;
  try {
    const phone = await placeCall(paced, {
      voiceUrl: `${publicUrl}/voice`,
      statusUrl: `${publicUrl}/voice/status`,
      onEvent: ({ kind, at }) => {
        if (kind !== "posted") return;
        seconds = at;
        paced.setClock(at);
      },
    });
    await script.follow(new Caller(phone, knowledge, random));
    return { script: script.name, seconds, fault: undefined };
  } catch (error) {
    return { script: script.name, seconds, fault: messageOf(error) };
  }
}

/** The same line with what is played counted: how often, and which files. */
function countClips(line: Line): { line: Line; count: () => LoadCounts["recordings"] } {
  const { fetchClip } = line;
  const files = new Set<string>();
  const counted = { played: 0, failed: 0 };
  const count = () => ({ ...counted, files: files.size });
  if (fetchClip === undefined) return { line, count };
  const fetchCounted = async (url: string) => {
    files.add(url);
    try {
      const clip = await fetchClip(url);
      counted.played += 1;
      return clip;
    } catch (error) {
      counted.failed += 1;
      throw error;
    }
  };
  return { line: { ...line, fetchClip: fetchCounted }, count };
}

/** One call's line, slowed down to a person's pace. */
interface PacedLine extends Line {
  /** Tells it what the call's own clock says, in seconds. */
  readonly setClock: (seconds: number) => void;
}

/**
 * Holds each request back for as long as a caller listens, thinks and talks between the last
 * answer and this request.
 *
 * @param speed how many times faster than life
 * @param onAnswer told how many milliseconds each answer took, the holding back left out
 */
export function paceLine(
  line: Line,
  speed: number,
  onAnswer: (milliseconds: number) => void,
): PacedLine {
  let now = 0;
  let lastRequestAt = 0;
  let lastAnswer = performance.now();
  return {
    // Files are fetched at once: the carrier has them in its cache.
    ...line,
    setClock: (seconds) => {
      now = seconds;
    },
    async post(url, form, options) {
      const due = lastAnswer + ((now - lastRequestAt) * 1000) / speed;
      lastRequestAt = now;
      const early = due - performance.now();
      if (early > 0) await sleep(early);
      const sentAt = performance.now();
      try {
        return await line.post(url, form, options);
      } finally {
        lastAnswer = performance.now();
        onAnswer(lastAnswer - sentAt);
      }
    },
  };
}

/** Milliseconds between two lines: often on a terminal, where they replace one another. */
const pause = { terminal: 200, lines: 5_000 } as const;

const barWidth = 30;

/** Shows how far a run is: a bar on a terminal, else a plain line every five seconds. */
export function showProgress(
  out: Pick<WriteStream, "write"> & { readonly isTTY?: boolean },
): (progress: LoadProgress) => void {
  const isTerminal = out.isTTY === true;
  let shownAt = performance.now();
  return (progress) => {
    const now = performance.now();
    const isOver = progress.finished === progress.calls;
    const isDue = now - shownAt >= (isTerminal ? pause.terminal : pause.lines);
    if (!isDue && !(isTerminal && isOver)) return;
    shownAt = now;
    const text = describe(progress);
    if (!isTerminal) out.write(`${text}\n`);
    else out.write(`\r\u001b[K${bar(progress)} ${text}${isOver ? "\n" : ""}`);
  };
}

function describe({ calls, finished, underWay, wrong }: LoadProgress): string {
  return `${finished} of ${calls} calls finished, ${underWay} under way, ${wrong} wrong`;
}

function bar({ finished, calls }: LoadProgress): string {
  return "#".repeat(Math.floor((finished / calls) * barWidth)).padEnd(barWidth, ".");
}
