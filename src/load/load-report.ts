/** What a server process used during a run. */
export interface ServerUse {
  readonly cpuSeconds: number;
  /** Resident memory at its highest, in mebibytes. */
  readonly peakMemoryMiB: number;
}

/** What was counted during a run. */
export interface LoadCounts {
  readonly calls: number;
  readonly finished: number;
  readonly wrong: number;
  /** The first wrong outcomes, described. */
  readonly wrongOutcomes: readonly string[];
  /** Requests answered, the notices of a call's end among them. */
  readonly turns: number;
  readonly peakCallsAtOnce: number;
  readonly seconds: number;
  /** Seconds all calls would have taken in life, added up. */
  readonly lifeSeconds: number;
  readonly answerMilliseconds: Readonly<Record<"p50" | "p90" | "p99" | "max", number>>;
  /** This program, which must not be the bottleneck. */
  readonly generator: {
    readonly cpuSeconds: number;
    /** How late its timers were at worst in 99 of 100 cases, in milliseconds. */
    readonly loopDelayP99: number;
  };
}

/** What one processor core can carry. */
export interface CoreCapacity {
  readonly turnsPerCpuSecond: number;
  readonly turnsPerCallSecond: number;
  readonly callsAtOnce: number;
}

/** A run, and what follows from it; server and core are absent where the server was not ours to measure. */
export interface LoadReport extends LoadCounts {
  readonly speed: number;
  readonly seed: number;
  readonly turnsPerSecond: number;
  readonly server?: ServerUse;
  readonly core?: CoreCapacity;
}

/** What was used between two readings of one process; undefined where either is. */
export function useBetween(
  before: ServerUse | undefined,
  after: ServerUse | undefined,
): ServerUse | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { ...after, cpuSeconds: after.cpuSeconds - before.cpuSeconds };
}

/** Works out what follows from the counts: turns a second, and the calls at once that one core can carry. */
export function reportLoad(
  counts: LoadCounts,
  run: { readonly speed: number; readonly seed: number },
  server: ServerUse | undefined,
): LoadReport {
  const { speed, seed } = run;
  const report = { ...counts, speed, seed, turnsPerSecond: counts.turns / counts.seconds };
  return server === undefined ? report : { ...report, server, core: coreOf(counts, server) };
}

function coreOf({ turns, lifeSeconds }: LoadCounts, { cpuSeconds }: ServerUse): CoreCapacity {
  const turnsPerCpuSecond = turns / cpuSeconds;
  const turnsPerCallSecond = turns / lifeSeconds;
  return {
    turnsPerCpuSecond,
    turnsPerCallSecond,
    callsAtOnce: Math.floor(turnsPerCpuSecond / turnsPerCallSecond),
  };
}
