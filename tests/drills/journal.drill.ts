import { execFileSync, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFileSync, createWriteStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import { type Act, writeAct } from "../../src/line/book/acts.ts";
import { keep, readAt } from "../support/journal-file.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { runWriter } from "../support/run-writer.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const manyActs = 100_000;

/**
 * The longest that callers wait for the reading, in parts of all its work: about 30 ms of a second.
 * Not in milliseconds: those a slower machine has more of.
 */
const mostAtOnce = 1 / 8;

/** Rows are read in the same way, but slower written. */
const manyRows = 20_000;

describe("A writer that is killed at any moment", () => {
  it("leaves a journal that can be read, and has lost no act that it kept", async (test) => {
    const path = join(temporaryFolder(test.onTestFinished), "journal.ndjson");
    const kept = new Set<number>();
    for (let kills = 0; kills < 15; kills += 1) {
      const endings: (() => unknown)[] = [];
      const writer = runWriter(
        { onTestFinished: (end) => endings.push(end as () => unknown) },
        path,
        1_000_000,
      );
      try {
        await expect.poll(() => writer.kept().length).toBeGreaterThan(0);
        await pause(Math.random() * 30);
      } finally {
        writer.kill();
        await writer.ended;
        for (const end of endings) await end();
      }
      expect(writer.stderr()).toBe("");
      for (const number of writer.kept()) kept.add(number);
      const { numbers, unread } = await readAgain(path);
      expect(unread).toBe(0);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      for (const number of writer.kept()) expect(numbers).toContain(number);
    }
    const { numbers } = await readAgain(path);
    expect([...kept].filter((number) => !numbers.includes(number))).toEqual([]);
    console.log(`15 kills: ${numbers.length} acts, ${kept.size} of them known to be kept.`);
  });
});

describe(`A journal of ${manyActs} acts`, () => {
  it("costs a start less than 3 s of a busy processor, callers milliseconds each, and bounded memory", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const path = join(folder, "journal.ndjson");
    await writeMany(path);
    const nothing = readApart(join(folder, "none"));
    const all = readApart(path);
    expect(all.number).toBe(manyActs);
    console.log("Of a journal that is empty:", nothing, "of one that is full:", all);
    expect(all.workedMs - nothing.workedMs).toBeLessThan(3_000);
    expect(all.blockedMs).toBeLessThan(all.workedMs * mostAtOnce);
    expect(all.peakBytes - nothing.peakBytes).toBeLessThan(40e6);
  });

  it("may be one endless line of nonsense", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const path = join(folder, "journal.ndjson");
    const piece = "x".repeat(16e6);
    for (let pieces = 0; pieces < 8; pieces += 1) appendFileSync(path, piece);
    const nothing = readApart(join(folder, "none"));
    const torn = readApart(path);
    appendFileSync(path, "\n");
    const ended = readApart(path);
    console.log("Of a line of 128 MB without an end:", torn, "with one:", ended);
    for (const { peakBytes, blockedMs, workedMs } of [torn, ended]) {
      expect(peakBytes - nothing.peakBytes).toBeLessThan(40e6);
      expect(blockedMs).toBeLessThan(workedMs * mostAtOnce);
    }
  });
});

const canLimit = spawnSync("prlimit", ["--version"]).status === 0;

it.skipIf(!canLimit)("a disk that is full tears a line, and loses no act", async (test) => {
  const path = join(temporaryFolder(test.onTestFinished), "journal.ndjson");
  for (let room = 4_000; room < 4_140; room += 20) {
    const writer = runWriter(test, path, 1_000_000, ["prlimit", `--fsize=${room}:unlimited`]);
    expect(await writer.ended).toBe(1);
    expect(writer.stderr()).toContain("cannot be written: there is no room for more");
    const before = readFileSync(path);
    const { numbers } = await readAgain(path);
    for (const number of writer.kept()) expect(numbers).toContain(number);
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    const isTorn = before.at(-1) !== "\n".charCodeAt(0);
    const journal = await openJournal(path);
    expect((await journal.read()).unread.newest.at(-1) ?? "").toContain(isTorn ? "has no end" : "");
  }
  // There is room again.
  const before = readFileSync(path);
  const journal = await openJournal(path, () => readAt);
  const { number } = await journal.read();
  expect(await keep(journal)).toMatchObject({ number: number + 1 });
  expect(readFileSync(path).subarray(0, before.length).equals(before)).toBe(true);
});

const programs = findPostgres();

describe.skipIf(programs === undefined)("PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
  });
  afterAll(() => server.stop());

  it("that is killed and comes back is told once, and then goes on", async (test) => {
    const address = await server.newDatabase();
    const { journal, told } = await followed(test, address);
    await keep(journal);
    await expect.poll(() => told).toEqual(["0", "1"]);
    for (let kills = 1; kills <= 3; kills += 1) {
      await server.kill();
      await expect.poll(() => told.at(-1)).toContain("cannot be reached");
      await pause(3_000);
      expect(told).toHaveLength(3 * kills);
      await server.start();
      await expect.poll(() => told.at(-1)).toBe(`${kills}`);
      // What another keeps is heard without waiting for the next look: it listens again.
      const other = await openJournal(address, () => readAt);
      test.onTestFinished(() => other.close());
      await keep(other);
      await expect.poll(() => told.at(-1)).toBe(`${kills + 1}`);
    }
  });

  it("that answers no more is given up, and asked anew", async (test) => {
    const { told } = await followed(test, await server.newDatabase());
    const [row] = await server.ask(
      (await server.newDatabase()).replace(/journal_\d+$/, "postgres"),
      "select pid from pg_stat_activity where application_name = 'helpline' order by backend_start desc limit 1",
    );
    const pid = Number(row?.pid);
    process.kill(pid, "SIGSTOP");
    try {
      await expect
        .poll(() => told)
        .toEqual(["0", expect.stringContaining("cannot be reached"), "0"]);
    } finally {
      process.kill(pid, "SIGCONT");
    }
  });

  it(`keeps ${manyRows} acts that cost a start less than 3 s`, async (test) => {
    const address = await server.newDatabase();
    await (await followed(test, address)).journal.read();
    const client = new pg.Client({ connectionString: address });
    await client.connect();
    for (let start = 1; start <= manyRows; start += 1_000) {
      const acts = Array.from({ length: 1_000 }, (_, index) => manyKinds(start + index));
      await client.query(
        "insert into helpline_journal select * from unnest($1::bigint[], $2::text[])",
        [acts.map(({ number }) => number), acts.map(writeAct)],
      );
    }
    await client.end();
    const nothing = readApart(await server.newDatabase());
    const all = readApart(address);
    console.log("Of a table that is empty:", nothing, "of one that is full:", all);
    expect(all.number).toBe(manyRows);
    expect(all.workedMs - nothing.workedMs).toBeLessThan(3_000);
    expect(all.blockedMs).toBeLessThan(all.workedMs * mostAtOnce);
    expect(all.peakBytes - nothing.peakBytes).toBeLessThan(40e6);
  });
});

/** Acts as an association might do them in a hundred years, and undoes some of. */
function manyKinds(number: number): Act {
  const at = readAt.subtract({ minutes: manyActs - number }).toString();
  const head = { number, at, by: "Ann of the desk" };
  const day = new Date(Date.parse(at)).toISOString().slice(0, 10);
  const service = `service-${number % 40}`;
  switch (number % 8) {
    case 0:
    case 1:
      return {
        ...head,
        do: "close",
        service,
        from: `${day}T00:00`,
        until: `${day}T23:00`,
        reason: "No one is there.",
      };
    case 2:
      return { ...head, do: "withdraw", service, from: `${day}T00:00`, until: `${day}T22:00` };
    case 3:
      return { ...head, do: "number", service, phone: "02 555 01 01", from: `${day}T00:00` };
    case 4:
      return { ...head, do: "hours", service, hours: "Mo-Fr 09:00-17:00", from: day };
    case 5:
      return {
        ...head,
        do: "say",
        language: "fr",
        phrase: `phrase.${number % 500}`,
        text: "Ils répondent en français, à toute heure. ".repeat(3),
      };
    case 6:
      return {
        ...head,
        do: "checked",
        fact: service,
        on: day,
        outcome: "confirmed",
        note: "She said so.",
      };
    default:
      return { ...head, do: "undo", act: number - 3 };
  }
}

async function writeMany(path: string): Promise<void> {
  const file = createWriteStream(path);
  for (let number = 1; number <= manyActs; number += 1) {
    if (!file.write(`${writeAct(manyKinds(number))}\n`)) await once(file, "drain");
  }
  file.end();
  await once(file, "close");
}

type Taken = Record<"number" | "milliseconds" | "workedMs" | "blockedMs" | "peakBytes", number>;

/**
 * What it takes a process with the memory of a line to read a journal: the least of three tries, for
 * what others do on this machine is not what is measured. How long it blocks is tried apart.
 */
function readApart(journal: string): Taken {
  const run = (...ways: readonly string[]): Taken => {
    const words = ["--max-semi-space-size=4", "--max-old-space-size=160"];
    const program = [...words, "tests/drills/read-journal.mjs", journal, ...ways];
    return JSON.parse(execFileSync(process.execPath, program, { encoding: "utf8" }));
  };
  const [one, ...others] = [run(), run(), run()];
  const blocked = [run("in-turns"), run("in-turns"), run("in-turns")];
  const least = (name: keyof Taken, runs: readonly Taken[]) =>
    Math.round(Math.min(...runs.map((taken) => taken[name])));
  return {
    number: one.number,
    milliseconds: least("milliseconds", [one, ...others]),
    workedMs: least("workedMs", [one, ...others]),
    blockedMs: least("blockedMs", blocked),
    peakBytes: least("peakBytes", [one, ...others]),
  };
}

async function readAgain(path: string) {
  const journal = await openJournal(path);
  const numbers: number[] = [];
  for await (const { number } of journal.history()) numbers.push(number);
  const { unread } = await journal.read();
  return { numbers, unread: unread.count };
}

/** A journal, and what a follower of it was told: the last number, or what the trouble is. */
async function followed({ onTestFinished }: TestContext, address: string) {
  const journal: Journal = await openJournal(address, () => readAt);
  const told: string[] = [];
  const { first, stop } = journal.follow({
    standing: ({ number }) => told.push(String(number)),
    trouble: (error) => told.push(error.message),
  });
  onTestFinished(async () => {
    await journal.close();
    await stop();
  });
  await first;
  return { journal, told };
}
