import { quantile } from "../src/tools/answer-times.ts";
import type { BenchOptions } from "./bench-options.ts";
import { type ContestantName, contestant, descriptions } from "./contestants.ts";
import { type Cores, takeCores } from "./cores.ts";
import { describeMachine } from "./describe-machine.ts";
import { judgeTargets } from "./judge-targets.ts";
import { measureFlatness } from "./measure-flatness.ts";
import { measureServer } from "./measure-server.ts";
import { arrivalToTry, type Recording, recordCalls } from "./record-calls.ts";
import { startServer } from "./running-server.ts";
import { type Round, summarize, throughputTo } from "./summarize.ts";
import type { Findings } from "./write-report.ts";

/**
 * Records real calls, then measures every server with them, round by round, one server at a time.
 *
 * @param tell is told what is being done
 * @throws {BenchError} when a server does not start, refuses or answers wrongly
 */
export async function runBenchmark(
  { rounds: count, seconds }: BenchOptions,
  tell: (words: string) => void,
): Promise<Findings> {
  const cores = takeCores();
  const machine = describeMachine(cores);
  tell(machine);
  const { requests, answerBytes } = await record(cores);
  const median = Math.round(quantile(answerBytes, 0.5));
  tell(`${requests.length} requests of real calls; the median answer has ${median} bytes`);

  const load = { requests, fixedBytes: median, seconds, cores };
  const rounds: Round[] = [];
  while (rounds.length < count) {
    const measure = async (name: ContestantName) => {
      const measured = await measureServer(name, load);
      const rate = measured.saturation.requestsPerSecond.toFixed(0);
      tell(`round ${rounds.length + 1}: ${descriptions[name]}, ${rate} requests a second`);
      return measured;
    };
    rounds.push({
      bare: await measure("bare"),
      usual: await measure("usual"),
      ours: await measure("ours"),
    });
  }
  tell("the cost of an answer with larger books");
  const costs = await measureFlatness();
  return {
    machine,
    rounds,
    summaries: {
      bare: summarize(rounds, "bare"),
      usual: summarize(rounds, "usual"),
      ours: summarize(rounds, "ours"),
    },
    throughput: { bare: throughputTo(rounds, "bare"), usual: throughputTo(rounds, "usual") },
    costs,
    verdicts: judgeTargets(rounds, costs),
  };
}

async function record(cores: Cores | undefined): Promise<Recording> {
  const server = await startServer(await contestant("ours", 0), cores, arrivalToTry);
  try {
    return await recordCalls(server.port);
  } finally {
    await server.stop();
  }
}
