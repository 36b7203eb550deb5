import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { expect, it, onTestFinished, type TestContext } from "vitest";
import { followJournal } from "../../src/cli/standing.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { silentLogger } from "../../src/log.ts";
import { buildLine } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { holdTimers, withoutTimers } from "../support/held-timers.ts";
import { actsOf, linesOf } from "../support/journal-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const dayOff: Change = {
  do: "close",
  service: "1712",
  from: "2026-12-24T09:00",
  until: "2026-12-24T18:00",
};

// A start answers callers soon, whatever its journal is like. Every timer but its own second is held
// here, those of PostgreSQL's client too: where it waited for one, it would not go on.

it("goes on with the acts of its journal in force", async (test) => {
  const path = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
  writeFileSync(path, linesOf(actsOf(dayOff)));
  expect(await lastActAtStart(test, path)).toBe(1);
});

it("goes on without them where its database takes the connection and says nothing", async (test) => {
  const sockets: Socket[] = [];
  const silent = createServer((socket) => sockets.push(socket)).listen(0, "127.0.0.1");
  await once(silent, "listening");
  const { port } = silent.address() as AddressInfo;
  const address = `postgres://owner:secret@127.0.0.1:${port}/journal`;
  try {
    expect(await lastActAtStart(test, address)).toBe(0);
    expect(sockets).toHaveLength(1);
  } finally {
    // Whoever follows is stopped after the test, and would still wait for its answer.
    for (const socket of sockets) socket.destroy();
    silent.close();
  }
});

it.each([
  ["nobody listens at its database", () => "postgres://owner:secret@127.0.0.1:1/journal"],
  ["it is a folder", (folder: string) => folder],
  ["it has no folder", (folder: string) => join(folder, "gone", "journal.jsonl")],
])("goes on where %s", async (_what, addressIn) => {
  const address = addressIn(temporaryFolder());
  expect(await lastActAtStart({ onTestFinished }, address)).toBe(0);
});

/** The last act in force once a start that follows this journal goes on. */
async function lastActAtStart(test: Pick<TestContext, "onTestFinished">, address: string) {
  const { editions } = buildLine(readSettings({}), silentLogger);
  holdTimers(test);
  let lastAct: number | undefined;
  const followed = followJournal(address, editions).then((it) => {
    lastAct = editions.current.lastAct;
    return it;
  });
  test.onTestFinished(async () => (await followed).stop());
  await withoutTimers(() => lastAct !== undefined);
  return lastAct;
}
