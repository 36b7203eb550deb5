import { appendFileSync, chmodSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { temporaryFolder } from "./journal-file.ts";
import { heard, type Replica, startReplica, startReplicas, token, toSosViol } from "./replicas.ts";

const { fr } = phrases;

/** Callers of a running line hear an act, and hear it undone, within so many milliseconds. */
const heardWithin = { timeout: 5_000, interval: 50 };

/** Its number does not work: true at any hour at which this may run. */
const withdrawn: Change = { do: "withdraw", service: "sos-viol", from: "2026-01-01T00:00" };

const programs = findPostgres();

/** Keeps an act as whoever sees the last one does. */
async function keep(address: string, change: Change): Promise<number> {
  const journal = await openJournal(address);
  try {
    const { number } = await journal.read();
    return (await journal.append(change, "Ann", Temporal.Now.instant(), number)).number;
  } finally {
    await journal.close();
  }
}

/** Follows an act and its undoing on two replicas, in the ears of callers who come and of those who are there. */
async function hearActAndUndo(
  replicas: readonly [Replica, Replica],
  doIt: () => Promise<unknown>,
  undoIt: () => Promise<unknown>,
): Promise<void> {
  const [a, b] = replicas;
  const calls = await Promise.all(replicas.map((replica) => replica.call(...toSosViol)));
  const other = await a.call("1", "2");
  const before = await b.health();
  await doIt();
  for (const { hear } of replicas) {
    await expect.poll(() => hear(...toSosViol), heardWithin).toContain(fr["service.withdrawn"]);
  }
  for (const call of calls) {
    // Their key meant to be put through: to a number that is dead meanwhile.
    await call.press("1");
    expect(call.state.kind).toBe("listening");
    expect(heard(call)).toContain(fr["service.changed"]);
    expect(heard(call)).toContain(fr["service.withdrawn"]);
  }
  await other.press("2");
  expect(other.state.kind).toBe("listening");
  await undoIt();
  for (const { hear } of replicas) {
    await expect.poll(() => hear(...toSosViol), heardWithin).toContain(fr["sos-viol.about"]);
  }
  for (const call of calls) {
    await call.press("#");
    expect(heard(call)).not.toContain(fr["service.withdrawn"]);
    await call.press("0");
    await call.wait();
    expect(call.state).toMatchObject({ kind: "ringing", dial: { target: { number: "112" } } });
  }
  expect((await b.health()).book.digest).toBe(before.book.digest);
}

/** Nothing of the line's own went wrong on it, whatever its journal was like. */
async function expectNoFault({ logged, figure }: Replica): Promise<void> {
  const faults = ["fault", "request failed", "figures lost", "acts cannot be taken"];
  expect(logged().filter(({ msg }) => faults.some((fault) => `${msg}`.startsWith(fault)))).toEqual(
    [],
  );
  expect(await figure("helpline_faults_total")).toBe(0);
}

const messages = ({ logged }: Replica) => logged().map(({ msg }) => msg);

describe("two replicas on one journal file", () => {
  it("have an act of helpline today heard, and undone, within five seconds, callers in mid-call too", async (test) => {
    const path = join(temporaryFolder(test), "journal.jsonl");
    const replicas = await startReplicas(test, path);
    const words = ["today", "withdraw", "sos-viol", "--by", "Ann", "--yes"];
    await hearActAndUndo(
      replicas,
      async () => {
        const { exitCode, stdout } = await startHelpline(words, { JOURNAL: path }).ended;
        expect([exitCode, stdout]).toEqual([0, expect.stringContaining("Kept as act 1, by Ann.")]);
      },
      () => keep(path, { do: "undo", act: 1 }),
    );
    for (const replica of replicas) {
      expect(await replica.health()).toMatchObject({ lastAct: 2 });
      expect(await replica.figure("helpline_journal_last_act")).toBe(2);
      await expectNoFault(replica);
    }
  });

  it("go on with the last good book when it is nonsense, read-only, gone, and back", async (test) => {
    const path = join(temporaryFolder(test), "journal.jsonl");
    await keep(path, withdrawn);
    const replica = await startReplica(test, path);
    const hearsTheAct = async () =>
      expect(await replica.hear(...toSosViol)).toContain(fr["service.withdrawn"]);
    await hearsTheAct();

    appendFileSync(path, "somebody's note\n");
    await expect.poll(() => messages(replica), heardWithin).toContain("journal lines passed over");
    await hearsTheAct();
    expect(await replica.figure("helpline_journal_readable")).toBe(1);

    // The lines only read: in a folder that is read-only they leave nothing, and miss nothing.
    const folder = dirname(path);
    chmodSync(folder, 0o555);
    await hearsTheAct();
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
    chmodSync(folder, 0o755);

    renameSync(path, `${path}.away`);
    await expect.poll(() => messages(replica), heardWithin).toContain("journal cannot be read");
    await hearsTheAct();
    expect(await replica.figure("helpline_journal_readable")).toBe(0);
    expect(await replica.health()).toMatchObject({ status: "ok", lastAct: 1 });
    renameSync(`${path}.away`, path);
    const isBack = { timeout: 10_000, interval: 50 };
    await expect.poll(() => messages(replica), isBack).toContain("journal can be read again");
    expect(await replica.figure("helpline_journal_readable")).toBe(1);
    await keep(path, { do: "undo", act: 1 });
    await expect
      .poll(() => replica.hear(...toSosViol), heardWithin)
      .toContain(fr["sos-viol.about"]);
    await expectNoFault(replica);
  });
});

describe.skipIf(programs === undefined)("two replicas on PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
  });
  afterAll(() => server.stop());

  it("have an act heard, and undone, within five seconds; and lose no call while it is killed", async (test) => {
    const address = await server.newDatabase();
    const replicas = await startReplicas(test, address);
    await hearActAndUndo(
      replicas,
      () => keep(address, withdrawn),
      () => keep(address, { do: "undo", act: 1 }),
    );
    await keep(address, withdrawn);
    const [a, b] = replicas;
    for (const { hear } of replicas) {
      await expect.poll(() => hear(...toSosViol), heardWithin).toContain(fr["service.withdrawn"]);
    }
    const inside = await b.call(...toSosViol);
    await server.kill();
    for (const replica of replicas) {
      await expect
        .poll(() => messages(replica), { timeout: 15_000 })
        .toContain("journal cannot be read");
      expect(await replica.hear(...toSosViol)).toContain(fr["service.withdrawn"]);
      expect(await replica.figure("helpline_journal_readable")).toBe(0);
    }
    const settings = { JOURNAL: address, PUBLIC_URL: a.url, TWILIO_AUTH_TOKEN: token };
    const doctor = await startHelpline(["doctor"], settings).ended;
    expect(doctor.stdout).toMatch(/^mend {2}journal +cannot be read/m);
    await inside.press("*");
    expect(inside.state.kind).toBe("listening");

    // Who starts meanwhile answers with the book alone.
    const late = await startReplica(test, address);
    expect(await late.hear(...toSosViol)).toContain(fr["sos-viol.about"]);
    expect(messages(late)).toContain("journal cannot be read");

    await server.start();
    for (const replica of [...replicas, late]) {
      await expect
        .poll(() => messages(replica), { timeout: 15_000 })
        .toContain("journal can be read again");
      expect(await replica.figure("helpline_journal_readable")).toBe(1);
    }
    expect(await late.hear(...toSosViol)).toContain(fr["service.withdrawn"]);
    await keep(address, { do: "undo", act: 3 });
    for (const { hear } of replicas) {
      await expect.poll(() => hear(...toSosViol), heardWithin).toContain(fr["sos-viol.about"]);
    }
    for (const replica of [...replicas, late]) await expectNoFault(replica);
  });
});
