import { Temporal } from "temporal-polyfill";
import { openBook } from "../src/line/book/open-book.ts";
import { createSpeech } from "../src/line/speech/speech.ts";
import { createLogger } from "../src/log.ts";
import { appLine } from "../src/phone/lines.ts";
import { keyRequest } from "../src/phone/requests.ts";
import { createApp } from "../src/server/app.ts";
import { messageClassesOf } from "../src/server/serve.ts";
import { routeWhenLive } from "../src/server/service-routes.ts";
import { quantile } from "../src/tools/answer-times.ts";
import { generatedBook, turnsAcross } from "./generated-book.ts";
import type { AnswerCost } from "./report.ts";
import { authToken, BenchError, publicUrl } from "./servers.ts";

/** The sizes of the books, in services; the others are held against the first. */
const sizes = [10, 100, 2_000] as const;

/** A Monday at ten in Brussels: the same answers whenever it is measured. */
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** Who calls: made up, and the same in every request. */
const parties = {
  accountSid: `AC${"0".repeat(32)}`,
  callSid: `CA${"0".repeat(32)}`,
  from: "+32470123456",
  to: "+3225550100",
};

const rounds = 24;
/** Rounds that warm up and are not counted. */
const warmUp = 3;
/** Answers a round. */
const answers = 1_500;

/**
 * What an answer costs with books of growing size, from the signed request to the document, in
 * this process and without the network. Medians; ratios are taken within a round.
 *
 * @throws {BenchError} when a request is refused
 */
export async function measureSizes(): Promise<readonly AnswerCost[]> {
  const lines = sizes.map((size) => openLine(size));
  const measured: (readonly number[])[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const costs: number[] = [];
    for (const answerNext of lines) costs.push(await microsecondsOf(answerNext));
    if (round >= warmUp) measured.push(costs);
  }
  const median = (read: (costs: readonly number[]) => number) => quantile(measured.map(read), 0.5);
  return sizes.map((services, index) => ({
    services,
    microseconds: median((costs) => costs[index] ?? Number.NaN),
    ratio: median((costs) => (costs[index] ?? Number.NaN) / (costs[0] ?? Number.NaN)),
  }));
}

function openLine(size: number): () => Promise<void> {
  const draft = generatedBook(size);
  const app = createApp({
    book: openBook(draft, routeWhenLive),
    speech: createSpeech(draft.phrases),
    publicUrl,
    authTokens: [authToken],
    clock: () => now,
    logger: createLogger("silent", process.stdout),
    logKey: "a key of sixteen characters or more",
    version: "0.0.0",
  });
  const line = appLine(app, authToken, messageClassesOf(app));
  const turns = turnsAcross(size);
  let next = 0;
  return async () => {
    const { path, key } = turns[next % turns.length] as (typeof turns)[number];
    next += 1;
    const { status } = await line.post(publicUrl + path, keyRequest(parties, key));
    if (status !== 200) throw new BenchError(`${path} was answered with ${status}.`);
  };
}

/** Processor time, not time elapsed: what else the machine does meanwhile is not counted. */
async function microsecondsOf(answerNext: () => Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  for (let answer = 0; answer < answers; answer += 1) await answerNext();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / answers;
}
