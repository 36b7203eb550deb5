import { quantile } from "../src/tools/answer-times.ts";
import { busyRate, saturate, sendAtRate } from "./load.ts";
import { recordEverything } from "./recordings.ts";
import { type Measurement, type Round, writeReport } from "./report.ts";
import {
  BenchError,
  type Contestant,
  contestants,
  describeMachine,
  type RunningServer,
  startServer,
  takeCore,
} from "./servers.ts";
import { measureSizes } from "./sizes.ts";
import { forge, recordTurns, type Turn } from "./turns.ts";

const rounds = 5;
/** The first turns warm a server up: the engine compiles what it has seen often, and what is rare comes late. */
const warmUpTurns = 24_000;
const measuredTurns = 12_000;
/** At `busyRate` a second: five seconds. */
const evenTurns = 5 * busyRate;
/** Forged requests of each kind that are measured; as many before them warm up what refuses them. */
const forgedTurns = 4_000;
const longSignatureBytes = 6_000;

// A run that is broken off leaves through "exit", where the server under way is stopped.
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));

/** Records real calls, then measures every server with them, round by round, one server at a time. */
async function run(): Promise<void> {
  const isPinned = takeCore();
  tell(describeMachine(isPinned));
  const recordings = await recordEverything();
  const measured: Round[] = [];
  while (measured.length < rounds) {
    // Anew for each round: a call that began a quarter of an hour ago is offered a person and ends.
    const turns = await recordTurns(warmUpTurns + measuredTurns + evenTurns);
    const bytes = quantile(
      turns.map(({ answerBytes }) => answerBytes),
      0.5,
    );
    tell(`${turns.length} distinct requests of real calls; the median answer has ${bytes} bytes`);
    const measure = async (name: Contestant) => {
      const server = await startServer(name, bytes, recordings, isPinned);
      try {
        const measurement = await measureServer(server, turns);
        const { requestsPerSecond, processorMicroseconds } = measurement.saturated;
        tell(
          `round ${measured.length + 1}: ${contestants[name]}, ${requestsPerSecond.toFixed(0)} requests a second, ${processorMicroseconds.toFixed(1)} µs of processor each`,
        );
        return { measurement, forged: name === "ours" ? await measureForged(server, turns) : [] };
      } finally {
        await server.stop();
      }
    };
    const [bare, usual, ours, recorded] = [
      await measure("bare"),
      await measure("usual"),
      await measure("ours"),
      await measure("recorded"),
    ];
    measured.push({
      bare: bare.measurement,
      usual: usual.measurement,
      ours: ours.measurement,
      recorded: recorded.measurement,
      forged: ours.forged,
    });
  }
  tell("the cost of an answer with larger books\n");
  process.stdout.write(writeReport(measured, await measureSizes()));
}

/** Sends every turn once: first to warm up, then as fast as they are answered, then evenly. */
async function measureServer(server: RunningServer, turns: readonly Turn[]): Promise<Measurement> {
  await saturate(server, turns.slice(0, warmUpTurns));
  const saturated = await saturate(server, turns.slice(warmUpTurns, warmUpTurns + measuredTurns));
  const times = await sendAtRate(server, turns.slice(warmUpTurns + measuredTurns));
  return {
    startMilliseconds: server.startMilliseconds,
    saturated,
    p99: quantile(times, 0.99),
    residentMegabytes: server.residentMegabytes(),
  };
}

async function measureForged(server: RunningServer, turns: readonly Turn[]) {
  const measure = async (signatureBytes?: number) => {
    const forged = turns.slice(0, 2 * forgedTurns).map((turn) => forge(turn, signatureBytes));
    await saturate(server, forged.slice(0, forgedTurns), 403);
    return saturate(server, forged.slice(forgedTurns), 403);
  };
  return [await measure(), await measure(longSignatureBytes)];
}

function tell(words: string): void {
  process.stderr.write(`${words}\n`);
}

try {
  await run();
} catch (error) {
  if (!(error instanceof BenchError)) throw error;
  tell(`The benchmark means nothing: ${error.message}`);
  process.exitCode = 1;
}
