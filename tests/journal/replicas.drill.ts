import { appendFileSync, chmodSync, readdirSync, renameSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { findPostgres, type PostgresServer, startPostgres } from "../support/postgres.ts";
import {
  expectNoFault,
  hearActAndUndo,
  keepAct,
  type Replica,
  startReplica,
  startReplicas,
  token,
  toSosViol,
  withdrawn,
} from "../support/replicas.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { fr } = phrases;

const programs = findPostgres();

const messages = ({ logged }: Replica) => logged().map(({ msg }) => msg);

describe("two replicas on one journal file", () => {
  it("have an act of helpline today heard, and undone, callers in mid-call too", async (test) => {
    const path = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
    const replicas = await startReplicas(test, path);
    const words = ["today", "withdraw", "sos-viol", "--by", "Ann", "--yes"];
    await hearActAndUndo(
      replicas,
      async () => {
        const { exitCode, stdout } = await startHelpline(words, { JOURNAL: path }).ended;
        expect([exitCode, stdout]).toEqual([
          0,
          expect.stringContaining("Kept as act 1, by Ann, in "),
        ]);
      },
      () => keepAct(path, { do: "undo", act: 1 }),
    );
    for (const replica of replicas) {
      expect(await replica.health()).toMatchObject({ lastAct: 2 });
      expect(await replica.figure("helpline_journal_last_act")).toBe(2);
      await expectNoFault(replica);
    }
  });

  it("go on with the last good book when it is nonsense, read-only, gone, and back", async (test) => {
    const path = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
    await keepAct(path, withdrawn);
    const replica = await startReplica(test, path);
    const hearsTheAct = async () =>
      expect(await replica.hear(...toSosViol)).toContain(fr["service.withdrawn"]);
    await hearsTheAct();

    appendFileSync(path, "somebody's note\n");
    await expect.poll(() => messages(replica)).toContain("journal lines passed over");
    await hearsTheAct();
    expect(await replica.figure("helpline_journal_readable")).toBe(1);

    // The lines only read: in a folder that is read-only they leave nothing, and miss nothing.
    const folder = dirname(path);
    chmodSync(folder, 0o555);
    await hearsTheAct();
    expect(readdirSync(folder)).toEqual(["journal.jsonl"]);
    chmodSync(folder, 0o755);

    renameSync(path, `${path}.away`);
    await expect.poll(() => messages(replica)).toContain("journal cannot be read");
    await hearsTheAct();
    expect(await replica.figure("helpline_journal_readable")).toBe(0);
    expect(await replica.health()).toMatchObject({ status: "ok", lastAct: 1 });
    renameSync(`${path}.away`, path);
    await expect.poll(() => messages(replica)).toContain("journal can be read again");
    expect(await replica.figure("helpline_journal_readable")).toBe(1);
    await keepAct(path, { do: "undo", act: 1 });
    await expect.poll(() => replica.hear(...toSosViol)).toContain(fr["sos-viol.about"]);
    await expectNoFault(replica);
  });
});

describe.skipIf(programs === undefined)("two replicas on PostgreSQL", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
  });
  afterAll(() => server.stop());

  it("have an act heard, and undone, and lose no call while it is killed", async (test) => {
    const address = await server.newDatabase();
    const replicas = await startReplicas(test, address);
    await hearActAndUndo(
      replicas,
      () => keepAct(address, withdrawn),
      () => keepAct(address, { do: "undo", act: 1 }),
    );
    await keepAct(address, withdrawn);
    const [a, b] = replicas;
    for (const { hear } of replicas) {
      await expect.poll(() => hear(...toSosViol)).toContain(fr["service.withdrawn"]);
    }
    const inside = await b.call(...toSosViol);
    await server.kill();
    for (const replica of replicas) {
      await expect.poll(() => messages(replica)).toContain("journal cannot be read");
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
      await expect.poll(() => messages(replica)).toContain("journal can be read again");
      expect(await replica.figure("helpline_journal_readable")).toBe(1);
    }
    expect(await late.hear(...toSosViol)).toContain(fr["service.withdrawn"]);
    await keepAct(address, { do: "undo", act: 3 });
    for (const { hear } of replicas) {
      await expect.poll(() => hear(...toSosViol)).toContain(fr["sos-viol.about"]);
    }
    for (const replica of [...replicas, late]) await expectNoFault(replica);
  });
});
