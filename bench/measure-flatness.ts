import { Temporal } from "temporal-polyfill";
import { openBook } from "../src/line/book/open-book.ts";
import { createSpeech } from "../src/line/speech/speech.ts";
import { silentLogger } from "../src/log.ts";
import { appLine } from "../src/phone/app-line.ts";
import { keyRequest } from "../src/phone/requests.ts";
import { createApp } from "../src/server/app.ts";
import { routeWhenLive } from "../src/server/routes.ts";
import { BenchError } from "./bench-error.ts";
import { authToken, publicUrl } from "./contestants.ts";
import { generatedBook } from "./generated-book.ts";
import { ratiosOf, type Spread, spreadOf } from "./statistics.ts";
import { type Turn, turnsAcross } from "./turns-across.ts";

/** The sizes of the books, in services; the others are held against the first. */
const sizes = [10, 100, 2_000] as const;

/** What an answer costs with a book of one size. */
export interface AnswerCost {
  readonly services: number;
  /** Of processor time. */
  readonly microseconds: Spread;
  /** To the smallest book, measured in the same round. */
  readonly ratio: Spread;
}

const rounds = 21;

/** Milliseconds each book is measured in a round. */
const slice = 150;

/** A Monday at ten in Brussels: the same answers whenever it is measured. */
const now = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** Who calls: made up, and the same in every request. */
const parties = {
  accountSid: `AC${"0".repeat(32)}`,
  callSid: `CA${"0".repeat(32)}`,
  from: "+32470123456",
  to: "+3225550100",
};

/** Answers the next turn. */
type AnswerNext = () => Promise<void>;

/**
 * What an answer costs with books of growing size, from the signed request to the document, in
 * this process and without the network. The first rounds warm up and are not counted.
 *
 * @throws {BenchError} when a request is refused
 */
export async function measureFlatness(): Promise<readonly AnswerCost[]> {
  const lines = sizes.map((size) => lineOf(size));
  const measureAll = async () => {
    const costs: number[] = [];
    for (const answerNext of lines) costs.push(await microsecondsOf(answerNext));
    return costs;
  };
  const warmUp = 3;
  const measured: (readonly number[])[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) measured.push(await measureAll());
  const costsOf = (index: number) =>
    measured.slice(warmUp).map((round) => round[index] ?? Number.NaN);
  return sizes.map((services, index) => ({
    services,
    microseconds: spreadOf(costsOf(index)),
    ratio: spreadOf(ratiosOf(costsOf(index), costsOf(0))),
  }));
}

function lineOf(size: number): AnswerNext {
  const draft = generatedBook(size);
  const app = createApp({
    book: openBook(draft, routeWhenLive),
    speech: createSpeech(draft.phrases),
    publicUrl,
    authTokens: [authToken],
    clock: () => now,
    logger: silentLogger,
    logKey: "a key of sixteen characters or more",
    version: "0.0.0",
  });
  const line = appLine(app, authToken);
  const turns = turnsAcross(size);
  let next = 0;
  return async () => {
    const { path, key } = turns[next % turns.length] as Turn;
    next += 1;
    const { status } = await line.post(publicUrl + path, keyRequest(parties, key));
    if (status !== 200) throw new BenchError(`${path} was answered with ${status}.`);
  };
}

/** Processor time, not time elapsed: what else the machine does meanwhile is not counted. */
async function microsecondsOf(answerNext: AnswerNext): Promise<number> {
  const before = process.cpuUsage();
  const started = performance.now();
  let answers = 0;
  while (performance.now() - started < slice) {
    await answerNext();
    answers += 1;
  }
  const { user, system } = process.cpuUsage(before);
  return (user + system) / answers;
}
