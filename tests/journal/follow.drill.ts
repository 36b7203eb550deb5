import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Standing } from "../../src/line/book/standing.ts";
import { holdTimers, passTimers, timersUntil, withoutTimers } from "../support/held-timers.ts";
import { aChange, actsOf, journalWith, keep, linesOf } from "../support/journal-file.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const acts = actsOf(aChange, aChange, aChange);

describe("Whoever follows a journal", () => {
  it("is told what counts at once, and again when somebody else adds an act", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(acts.slice(0, 1)));
    const { told, first } = followed(test, journal);
    await first;
    expect(told).toEqual([[1]]);
    appendFileSync(path, linesOf(acts.slice(1)));
    await expect.poll(() => told).toEqual([[1], [1, 2, 3]]);
    appendFileSync(
      path,
      linesOf(actsOf(aChange, aChange, aChange, { do: "undo", act: 2 }).slice(3)),
    );
    await expect.poll(() => told).toEqual([[1], [1, 2, 3], [1, 3]]);
  });

  it("is told of its own act without waiting for the next look", async (test) => {
    const { journal } = await journalWith(test, "");
    holdTimers(test);
    const { told, first } = followed(test, journal);
    await first;
    await keep(journal);
    await withoutTimers(() => told.length === 2);
    expect(told).toEqual([[], [1]]);
  });

  it("is told within five seconds of what somebody else adds, and of a file that is back", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(acts.slice(0, 1)));
    holdTimers(test);
    const { told, first } = followed(test, journal);
    await first;
    appendFileSync(path, linesOf(acts.slice(1)));
    expect(await timersUntil(() => told.length === 2)).toBeLessThanOrEqual(5_000);
    renameSync(path, `${path}.away`);
    expect(await timersUntil(() => told.length === 3)).toBeLessThanOrEqual(5_000);
    // However long it was away.
    await passTimers(30_000);
    renameSync(`${path}.away`, path);
    expect(await timersUntil(() => told.length === 4)).toBeLessThanOrEqual(5_000);
    expect(told).toEqual([[1], [1, 2, 3], expect.stringContaining("is gone"), [1, 2, 3]]);
  });

  it("is told of trouble once, and of what counts once it is over", async (test) => {
    const folder = join(temporaryFolder(test.onTestFinished), "mount");
    const path = join(folder, "journal.ndjson");
    const journal = await openJournal(path);
    const { told, first } = followed(test, journal);
    await first;
    expect(told).toEqual([expect.stringContaining("its folder does not exist")]);
    mkdirSync(folder);
    await expect.poll(() => told.slice(1)).toEqual([[]]);
    writeFileSync(path, linesOf(acts));
    await expect.poll(() => told.slice(2)).toEqual([[1, 2, 3]]);
    renameSync(folder, `${folder}.away`);
    await expect.poll(() => told.length).toBe(4);
    // It is looked at again and again, and not told again.
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    expect(told.slice(3)).toEqual([expect.stringContaining("cannot be read")]);
    renameSync(`${folder}.away`, folder);
    await expect.poll(() => told.slice(4)).toEqual([[1, 2, 3]]);
    rmSync(path);
    await expect.poll(() => told.slice(5)).toEqual([expect.stringContaining("is gone")]);
  });

  it("hears nothing more once it has stopped, though something is being read", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(acts));
    const early = followed(test, journal);
    await early.stop();
    await early.first;
    expect(early.told).toEqual([]);
    const late = followed(test, journal);
    await late.first;
    await late.stop();
    appendFileSync(path, linesOf(actsOf(...Array(4).fill(aChange)).slice(3)));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect(late.told).toEqual([[1, 2, 3]]);
  });

  it("may fail at what it is told: that is told too, and the next news come", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(acts.slice(0, 2)));
    const troubles: string[] = [];
    const told: number[] = [];
    const following = journal.follow({
      standing: ({ number }) => {
        if (number === 2) throw new Error("I cannot take two.");
        told.push(number);
      },
      trouble: (error) => troubles.push(error.message),
    });
    test.onTestFinished(following.stop);
    await following.first;
    appendFileSync(path, linesOf(acts.slice(2)));
    await expect.poll(() => told).toEqual([3]);
    expect(troubles).toEqual(["I cannot take two."]);
  });
});

/** What a follower was told: the numbers of the acts that count, or what the trouble is. */
function followed({ onTestFinished }: TestContext, journal: Journal) {
  const told: (readonly number[] | string)[] = [];
  const following = journal.follow({
    standing: (standing: Standing) => told.push(standing.acts.map(({ number }) => number)),
    trouble: (error) => told.push(error.message),
  });
  onTestFinished(following.stop);
  return { told, ...following };
}
