import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { JournalError, JournalMovedError } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import { writeAct } from "../../src/line/book/acts.ts";
import { holdTimers, withoutTimers } from "../support/held-timers.ts";
import { aChange, actsOf, keep, readAt } from "../support/journal-file.ts";
import {
  databasePassword,
  findPostgres,
  type PostgresServer,
  startPostgres,
} from "../support/postgres.ts";
import { runWriter } from "../support/run-writer.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const programs = findPostgres();

describe.skipIf(programs === undefined)("A journal in PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
  });
  afterAll(() => server.stop());

  it("makes its table, keeps acts, undoes them, and says where it is without a password", async (test) => {
    const { address, journal } = await open(test);
    expect(journal.place).toMatch(/^postgres:\/\/127\.0\.0\.1:\d+\/journal_\d+$/);
    expect(await journal.read()).toMatchObject({ acts: [], number: 0, unread: { count: 0 } });
    const first = await keep(journal);
    const second = await keep(journal);
    expect([first.number, second.number]).toEqual([1, 2]);
    await keep(journal, { do: "undo", act: 1 });
    const standing = await journal.read();
    expect(standing).toMatchObject({ acts: [second], number: 3 });
    expect(await journal.read()).toBe(standing);
    // As another sees it that has just come.
    expect(await (await openAt(test, address)).read()).toMatchObject({ acts: [second] });
    const told = [];
    for await (const act of journal.history()) told.push(act.number);
    expect(told).toEqual([1, 2, 3]);
  });

  it("refuses an act of somebody who has not seen the last one", async (test) => {
    const { address, journal } = await open(test);
    await keep(journal);
    for (const after of [0, 2]) {
      const late = journal.append(aChange, "Ann", readAt, after);
      await expect(late).rejects.toThrow(JournalMovedError);
    }
    // Both have seen the same, and write at once: the database lets one pass.
    const others = await Promise.all([1, 2, 3, 4].map(() => openAt(test, address)));
    const outcomes = await Promise.allSettled(
      others.map((other) => other.append(aChange, "Ann", readAt, 1)),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(JournalMovedError);
    }
  });

  it("numbers what two write at once from 1 to 400", async (test) => {
    const { address, journal } = await open(test);
    const writers = [runWriter(test, address, 200), runWriter(test, address, 200)];
    for (const { ended, stderr } of writers) expect([await ended, stderr()]).toEqual([0, ""]);
    const all = Array.from({ length: 400 }, (_, index) => index + 1);
    const rows = await server.ask(address, "select number from helpline_journal order by number");
    expect(rows.map(({ number }) => Number(number))).toEqual(all);
    const kept = writers.flatMap((writer) => writer.kept());
    expect(kept.toSorted((one, other) => one - other)).toEqual(all);
    expect(await journal.read()).toMatchObject({ number: 400, unread: { count: 0 } });
  });

  it("tells who follows without waiting for the next look, by the database's own news", async (test) => {
    const { address, journal } = await open(test);
    holdTimers(test);
    const { told, first } = followed(test, journal);
    await first;
    const other = await openAt(test, address);
    for (const acts of [[1], [1, 2]]) {
      await keep(other);
      await withoutTimers(() => JSON.stringify(told.at(-1)) === JSON.stringify(acts));
    }
  });

  it("is read, and not written, by whoever may only SELECT", async (test) => {
    const { address, journal } = await open(test);
    const reader = await newRole(address, "reader");
    const early = await openAt(test, reader);
    await expect(early.read()).rejects.toThrow("it has no table, and this user may not make it");
    await keep(journal);
    await expect(early.read()).rejects.toThrow("Have its owner grant SELECT");
    await server.ask(address, "grant select on helpline_journal to reader");
    expect(await early.read()).toMatchObject({ number: 1 });
    const refused = early.append(aChange, "Ann", readAt, 1);
    await expect(refused).rejects.toThrow("Have its owner grant SELECT to who reads, INSERT too");
    const { told, first } = followed(test, early);
    await first;
    await keep(journal);
    await expect.poll(() => told).toEqual([[1], [1, 2]]);
  });

  it("passes over rows that are no acts, and finds those that come before them", async (test) => {
    const { address, journal } = await open(test);
    await keep(journal);
    const long = `'{"number":10}' || repeat(' ', 70000)`;
    await server.ask(
      address,
      `insert into helpline_journal values (9, 'nonsense'), (10, ${long}), (9223372036854775807, '')`,
    );
    expect(await journal.read()).toMatchObject({ number: 1, unread: { count: 2 } });
    expect(await keep(journal)).toMatchObject({ number: 2 });
    expect((await journal.read()).acts.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("reads all again when rows were taken away, and tells when none is left", async (test) => {
    const { address, journal } = await open(test);
    for (let acts = 0; acts < 3; acts += 1) await keep(journal);
    await server.ask(address, "delete from helpline_journal where number = 2");
    expect((await journal.read()).acts.map(({ number }) => number)).toEqual([1, 3]);
    await server.ask(address, "delete from helpline_journal");
    await expect(journal.read()).rejects.toThrow("held acts and holds none now");
  });

  it("reads more rows than it fetches at once", async (test) => {
    const { address, journal } = await open(test);
    await journal.read();
    const acts = actsOf(...Array(700).fill(aChange));
    const rows = acts.map((act) => `(${act.number}, '${writeAct(act)}')`);
    await server.ask(address, `insert into helpline_journal values ${rows.join(",")}`);
    expect((await journal.read()).acts).toHaveLength(700);
  });

  it("never tells a password, whatever is wrong", async (test) => {
    const { address } = await open(test);
    const wrong = [
      address.replace(/:[^:@]+@/, ":wrong-secret@"),
      address.replace("owner:", "nobody:"),
      address.replace(/journal_\d+/, "no_such_database"),
      address.replace(/@127\.0\.0\.1:\d+/, "@127.0.0.1:1"),
      address.replace("127.0.0.1", "no-such-host.invalid"),
      `${address}?sslmode=verify-full`,
      `${address}?sslmode=verify-full&sslrootcert=/no/such/file`,
    ];
    for (const one of wrong) {
      const journal = await openAt(test, one);
      const error = await journal.read().catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(JournalError);
      const { message, cause } = error as Error;
      const all = [journal.place, message, String((cause as Error | undefined)?.stack)].join(" ");
      expect(message).toMatch(/^The journal postgres:\/\/\S+ cannot be reached: .{5,}\.$/);
      for (const secret of [databasePassword, encodeURIComponent(databasePassword), "wrong-sec"]) {
        expect(all).not.toContain(secret);
      }
    }
    for (const address of ["postgres://me:top secret@[/x", "postgres://me:top-secret@h:port/x"]) {
      const error = await openJournal(address).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(JournalError);
      expect(`${(error as Error).message}${(error as Error).cause}`).not.toContain("top");
    }
  });

  it("goes on where its connection was cut", async (test) => {
    const { address, journal } = await open(test);
    const { told, first } = followed(test, journal);
    await first;
    const cut =
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'helpline' and datname = current_database()";
    expect(await server.ask(address, cut)).toHaveLength(1);
    await keep(await openAt(test, address));
    await expect.poll(() => told.at(-1)).toEqual([1]);
  });

  it("is closed in the middle of everything, and lets the process end", async (test) => {
    const { journal } = await open(test);
    const { first, stop } = followed(test, journal);
    const reading = journal.read().catch((error: unknown) => error);
    await journal.close();
    await Promise.all([reading, first, stop()]);
    await expect(journal.read()).rejects.toThrow("was closed");
  });

  async function open(test: TestContext) {
    const address = await server.newDatabase();
    return { address, journal: await openAt(test, address) };
  }

  async function openAt(test: TestContext, address: string): Promise<Journal> {
    const journal = await openJournal(address, () => readAt);
    test.onTestFinished(() => journal.close());
    return journal;
  }

  /** A role that may connect, and nothing else; its address. */
  async function newRole(address: string, name: string): Promise<string> {
    await server.ask(address, `create role ${name} login password '${databasePassword}'`);
    return address.replace("owner:", `${name}:`);
  }
});

it("a database that is not there is told, and a file is not mistaken for one", async (test) => {
  const journal = await openJournal("postgresql://127.0.0.1:1/journal");
  await expect(journal.read()).rejects.toThrow("127.0.0.1:1/journal cannot be reached");
  await journal.close();
  const file = await openJournal(`${temporaryFolder(test.onTestFinished)}/postgres:`);
  expect(await file.read()).toMatchObject({ number: 0 });
});

function followed({ onTestFinished }: TestContext, journal: Journal) {
  const told: (readonly number[] | string)[] = [];
  const following = journal.follow({
    standing: ({ acts }) => told.push(acts.map(({ number }) => number)),
    trouble: (error) => told.push(error.message),
  });
  onTestFinished(following.stop);
  return { told, ...following };
}
