import { once } from "node:events";
import { createWriteStream, mkdirSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { services } from "../../menus/services.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import { type Act, type Change, writeAct } from "../../src/line/book/acts.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { bookDraft, openRoutedBook } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { keysToServices } from "../../src/tools/facts/directory.ts";
import { runLoad } from "../../src/tools/load/run-load.ts";
import { openSender } from "../../src/tools/load/sender.ts";
import { readProcessUse } from "../../src/tools/load/server.ts";
import {
  expectNoFault,
  publicUrl,
  type Replica,
  startReplica,
  token,
} from "../support/replicas.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What an act does to a line that people are calling: commands as the docs print them, processes as
// in production, real clocks. Nothing is dialled.

// The same on PostgreSQL: tests/journal/replicas.drill.ts.

function newJournal(test: TestContext): string {
  return join(temporaryFolder(test.onTestFinished), "journal.jsonl");
}

describe("a replica on a file", () => {
  it("loses none of 200 calls while an act comes every second, and answers as fast", async (test) => {
    // What others do on this machine slows down one load and not the next; acts would slow down each.
    let isAsFast = false;
    for (let round = 1; round <= 3 && !isAsFast; round += 1) {
      const journal = newJournal(test);
      const replica = await startReplica(test, journal);
      const without = await load(replica, 2 * round - 1);
      expect(without.wrong).toBe(0);
      const during = await loadWithActs(replica, journal, 2 * round);
      const bound = Math.max(1_000, 3 * without.answerMilliseconds.p99);
      isAsFast = during.answerMilliseconds.p99 < bound;
      await expectNoFault(replica);
    }
    expect(isAsFast).toBe(true);
  });
});

/** Calls while an act comes every second, and holds them to what callers may find. */
async function loadWithActs(replica: Replica, journal: string, seed: number) {
  const acting = { isOver: false };
  const acts = actEachSecond(journal, acting);
  const counts = await load(replica, seed).finally(() => {
    acting.isOver = true;
  });
  const kept = await acts;
  console.info(
    [
      `${kept} acts, calls that went otherwise than the released book says, as an act had it: ${counts.wrong}`,
      ...counts.wrongOutcomes,
    ].join("\n"),
  );
  expect(kept).toBeGreaterThanOrEqual(8);
  // A caller whose service an act changed meanwhile is told so, and goes on by other keys than the
  // released book has: that alone may be. No answer is missing, refused or broken.
  for (const outcome of counts.wrongOutcomes) expect(outcome).toMatch(otherKeys);
  return counts;
}

const calls = 200;

/** What a caller finds otherwise who goes by the released book while acts change it. */
const otherKeys =
  /must be at|is not being called|is not read out|No key at|must ring|the caller is at|does not listen for key|has no way to/;

/** Calls it 200 times at once, each as one who knows the released book; none is refused. */
async function load({ url }: Replica, seed: number) {
  const settings = { PUBLIC_URL: publicUrl, TRANSFERS: "live", CALLER_ID: "+3225550100" };
  const book = openRoutedBook(readSettings({ ...settings, TWILIO_AUTH_TOKEN: token }), bookDraft);
  const knowledge = { book, ways: keysToServices(book), clock: Temporal.Now.instant };
  const sender = openSender();
  const refused: number[] = [];
  const send: typeof sender.send = async (to, init) => {
    const response = await sender.send(to, init);
    if (!response.ok) refused.push(response.status);
    return response;
  };
  const line = httpLine({ authToken: token, connectTo: url, send });
  try {
    const counts = await runLoad({ line, publicUrl, knowledge, calls, speed: 20, seed });
    const { p50, p99, max } = counts.answerMilliseconds;
    const times = [p50, p99, max].map((milliseconds) => milliseconds.toFixed(1)).join(", ");
    console.info(
      `${counts.turns} answers in ${counts.seconds.toFixed(0)} s, ${counts.peakCallsAtOnce} calls at once; p50, p99 and slowest ${times} ms`,
    );
    expect(counts.finished).toBe(calls);
    expect(refused).toEqual([]);
    return counts;
  } finally {
    sender.close();
  }
}

/** Changes services that callers are visiting, a second after the other, and puts all right again. */
async function actEachSecond(address: string, acting: { isOver: boolean }): Promise<number> {
  const journal = await openJournal(address);
  const day = { from: "2026-01-01T00:00", until: "2099-01-01T00:00" };
  const service = "sos-viol";
  const changes: readonly Change[] = [
    { do: "close", service, ...day },
    { do: "number", service, phone: "02 555 01 01", from: day.from },
    { do: "say", language: "fr", phrase: "sos-viol.about", text: "Ici SOS Viol." },
    { do: "withdraw", service: "1712", from: day.from },
    { do: "close", service: "care-centre-brussels", ...day },
  ];
  let kept = 0;
  try {
    for (let turn = 0; !acting.isOver && kept < 40; turn += 1) {
      const { number, acts } = await journal.read();
      const change = changes[Math.floor(turn / 2) % changes.length];
      const last = acts.at(-1)?.number;
      const next: Change | undefined =
        turn % 2 === 0 ? change : last === undefined ? change : { do: "undo", act: last };
      if (next === undefined) throw new Error("There is nothing to do.");
      await journal.append(next, "Ann", Temporal.Now.instant(), number);
      kept += 1;
      await sleep(1_000);
    }
  } finally {
    await journal.close();
  }
  return kept;
}

/** Options of Node as `npm start` has them. */
const asServed = { NODE_OPTIONS: "--max-semi-space-size=4 --max-old-space-size=160" };

/** A journal that replicas are started with, and the number of its last act. */
interface Started {
  readonly journal: string;
  readonly lastAct: number;
}

/** What a start took until it listened, and of memory at its highest once all acts were in force. */
interface StartUse {
  readonly milliseconds: number;
  readonly mebibytes: number;
}

async function useOfStart(test: TestContext, { journal, lastAct }: Started): Promise<StartUse> {
  const since = performance.now();
  const replica = await startReplica(test, journal, asServed);
  const milliseconds = performance.now() - since;
  await expect.poll(async () => (await replica.health()).lastAct).toBe(lastAct);
  await replica.hear("1", "2", "1");
  const mebibytes = readProcessUse(replica.program.pid ?? 0)?.peakMemoryMiB ?? 0;
  await expectNoFault(replica);
  replica.program.signal("SIGTERM");
  expect(await replica.program.ended).toBe(0);
  return { milliseconds, mebibytes };
}

const manyActs = 100_000;

// That a start waits for its journal no longer than a second: tests/cli/follow-journal.test.ts.

describe("a start", () => {
  it(`with ${manyActs} acts takes them all, and keeps to its memory`, async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const path = join(folder, "journal.jsonl");
    await writeMany(path);
    const none = { journal: join(folder, "none.jsonl"), lastAct: 0 };
    const without = await useOfStart(test, none);
    const all = await useOfStart(test, { journal: path, lastAct: manyActs });
    const words = ({ milliseconds, mebibytes }: StartUse) =>
      `${milliseconds.toFixed(0)} ms, ${mebibytes.toFixed(0)} MiB at most`;
    console.info(`a start without acts ${words(without)}\nwith ${manyActs} acts ${words(all)}`);
    expect(all.mebibytes - without.mebibytes).toBeLessThan(60);
  });

  it("answers callers where its database is dead, or says nothing", async (test) => {
    const sockets: Socket[] = [];
    const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
    await once(silent, "listening");
    test.onTestFinished(() => {
      for (const socket of sockets) socket.destroy();
      silent.close();
    });
    const { port } = silent.address() as AddressInfo;
    const folder = temporaryFolder(test.onTestFinished);
    mkdirSync(join(folder, "journal.jsonl"));
    for (const [what, journal] of Object.entries({
      "nobody listens": "postgres://owner:secret@127.0.0.1:1/journal",
      "it says nothing": `postgres://owner:secret@127.0.0.1:${port}/journal`,
      "a folder": join(folder, "journal.jsonl"),
      "no folder": join(folder, "gone", "journal.jsonl"),
    })) {
      const { milliseconds } = await useOfStart(test, { journal, lastAct: 0 });
      console.info(`a start whose journal is broken, ${what}: ${milliseconds.toFixed(0)} ms`);
    }
  });
});

/** Acts as an association might do them in a hundred years, of services and words that there are. */
async function writeMany(path: string): Promise<void> {
  const ids = Object.keys(services).filter((id) => id !== "112" && id !== "101");
  const now = Temporal.Now.instant();
  const file = createWriteStream(path);
  for (let number = 1; number <= manyActs; number += 1) {
    const at = now.subtract({ minutes: 5 * (manyActs - number + 1) }).toString();
    const day = at.slice(0, 10);
    const service = ids[number % ids.length] ?? "";
    const changes: readonly Change[] = [
      { do: "close", service, from: `${day}T00:00`, until: `${day}T23:00`, reason: "A day off." },
      { do: "withdraw", service, from: `${day}T00:00`, until: `${day}T22:00` },
      {
        do: "say",
        language: "en",
        phrase: "sos-viol.about",
        text: "S O S Viol listens to people hurt by sexual violence.",
      },
      { do: "checked", fact: service, on: day, outcome: "confirmed", note: "She said so." },
      { do: "undo", act: Math.max(1, number - 3) },
    ];
    const change = changes[number % changes.length];
    if (change === undefined) throw new Error("There is nothing to do.");
    const act: Act = { number, at, by: "Ann of the desk", ...change };
    if (!file.write(`${writeAct(act)}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}
