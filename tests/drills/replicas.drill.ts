import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, it, type TestContext } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive, shownWhenLive } from "../../src/server/service-routes.ts";
import { seededRandom } from "../../src/tools/load/caller.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./installed-programs.ts";
import { startJourneys } from "./journey.ts";
import { nextDraft } from "./next-draft.ts";
import { startHaproxy } from "./start-haproxy.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";
/** Settings of a program that starts with the next version of the book. */
const nextBook = {
  NODE_OPTIONS: `--import=${fileURLToPath(new URL("next-book.mjs", import.meta.url))}`,
  NEXT_NODES: JSON.stringify(nextDraft(bookDraft).tree.nodes),
};

/** What callers press, from arrival; the stars lead back to where the next round begins. */
const paths = [
  ["3", "2", "1", "1", "*", "*", "*"], // the sexual violence helpline, and a call to it
  ["1", "1", "1", "*", "*"], // somebody to talk to, now
  ["2", "3", "1", "2", "1", "*", "*", "*"], // a partner who hits, what to expect
  ["3", "5", "4", "1", "2", "*", "*", "*", "*"], // rights, a safe place, a number
  ["1", "5", "5", "#", "#", "#", "#", "#", "*", "*", "*"], // rights, what to expect, again and again
  ["3", "5", "4", "#", "#", "#", "#", "#", "*", "*", "*"], // rights, a safe place, again and again
  ["2", "4", "1", "3", "*", "*", "*", "*"], // trafficking
];
const callers = 200;

it("loses no call of 200 while replicas die, stop and come back with another book", {
  timeout: 60_000,
}, async (context) => {
  const haproxyProgram = requireProgram(context, "haproxy");
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  const random = seededRandom(seed);
  const books = {
    old: openBook(bookDraft, routeWhenLive),
    next: openBook(nextDraft(bookDraft), routeWhenLive),
  };
  const [a = 0, b = 0] = await freePorts(2);
  const old = [startReplica(context, a), startReplica(context, b)] as const;
  await Promise.all(old.map((replica) => replica.listening()));
  const haproxy = await startHaproxy(context, haproxyProgram, { a, b });
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);

  const line = httpLine({ authToken: token, connectTo: haproxy.url });
  const plan = { line, voiceUrl: `${publicUrl}/voice`, books, random };
  const journeys = startJourneys(context, plan, paths, callers);
  const drill = async (): Promise<readonly RunningProgram[]> => {
    await sleep(1_500);
    // It hangs first, so that callers' turns are surely inside when it dies.
    old[0].signal("SIGSTOP");
    await sleep(300);
    old[0].signal("SIGKILL");
    await old[0].ended;
    await sleep(500);
    const again = startReplica(context, a);
    await again.listening();
    await haproxy.isUp("a");
    await sleep(500);

    const nextA = await replace(context, again, a);
    await haproxy.isUp("a");
    await sleep(500);
    const nextB = await replace(context, old[1], b);
    await haproxy.isUp("b");
    await sleep(1_500);
    journeys.end();
    return [...old, again, nextA, nextB];
  };
  // A caller who is lost ends the test at once; the others end with it.
  const [ended, programs] = await Promise.all([journeys.ended, drill()]).finally(journeys.end);

  const turns = ended.flatMap((journey) => journey.turns).sort((one, other) => one - other);
  const moves = sum(ended.map((journey) => journey.moves));
  const retriedByCarrier = sum(ended.map((journey) => journey.retried));
  const { wretr, wredis } = await haproxy.count("BACKEND");
  const answered = programs.map((program) => program.stdout().split('"msg":"turn"').length - 1);
  const [old1, old2, restarted, next1, next2] = answered;
  console.info(
    [
      `${ended.length} calls, ${turns.length} turns, seed ${seed}`,
      `slowest turn ${Math.round(turns.at(-1) ?? 0)} ms, median ${Math.round(turns[turns.length >> 1] ?? 0)} ms`,
      `answered by the old book: ${old1} (killed), ${old2}, ${restarted} (started again); by the next: ${next1}, ${next2}`,
      `sent again by HAProxy: ${wretr}, to the other replica: ${wredis}; asked again by the carrier: ${retriedByCarrier}`,
      `callers whose place was gone: ${moves}`,
    ].join("\n"),
  );
  expect(ended).toHaveLength(callers);
  expect(ended.filter(({ dialled }) => dialled !== "112")).toEqual([]);
  expect(retriedByCarrier).toBe(0);
  expect(Math.min(...answered)).toBeGreaterThan(0);
  expect(Number(wredis)).toBeGreaterThan(0);
  expect(moves).toBeGreaterThan(0);
  // The carrier waits 15 s. HAProxy waits three at most for one that hangs, then asks the other; the rest is
  // what others do on this machine.
  expect(turns.at(-1)).toBeLessThan(8_000);
  expect(haproxy.log()).toContain('"status":200');
  expect(haproxy.log()).not.toMatch(/127\.0\.0\.1|place=|CallSid|Digits|voice/);
});

function startReplica(
  context: TestContext,
  port: number,
  settings: Readonly<Record<string, string>> = {},
): RunningProgram {
  return runProgram(context, {
    PORT: String(port),
    ADMIN_PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: shownWhenLive,
    LOG_KEY: "a key for the logs of tests",
    ...settings,
  });
}

/** Stops a replica as a deployment does, and starts the next version in its place. */
async function replace(
  context: TestContext,
  replica: RunningProgram,
  port: number,
): Promise<RunningProgram> {
  replica.signal("SIGTERM");
  expect(await replica.ended).toBe(0);
  const next = startReplica(context, port, nextBook);
  await next.listening();
  return next;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
