import { execFileSync } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { JournalError, JournalMovedError } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import { writeAct } from "../../src/line/book/acts.ts";
import { aChange, actsOf, journalWith, keep, linesOf, readAt } from "../support/journal-file.ts";
import { runWriter } from "../support/run-writer.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const three = actsOf(aChange, aChange, aChange);

describe("A journal in a file", () => {
  it("is made by the first act, for its owner and whom its group lets read", async (test) => {
    const path = join(temporaryFolder(test.onTestFinished), "journal.ndjson");
    const journal = await openJournal(path);
    expect(await journal.read()).toMatchObject({ acts: [], number: 0, last: undefined });
    // Whatever the user hides from others in general.
    const mask = process.umask(0o077);
    test.onTestFinished(() => void process.umask(mask));
    const act = await journal.append(aChange, " Ann ", readAt, 0);
    expect(act).toEqual({ number: 1, at: readAt.toString(), by: "Ann", ...aChange });
    expect(readFileSync(path, "utf8")).toBe(`${writeAct({ ...act, by: " Ann " })}\n`);
    expect(statSync(path).mode & 0o777).toBe(0o640);
    expect(await journal.read()).toMatchObject({ acts: [act], number: 1, last: act });
    // Nothing is left beside it.
    expect(readdirSync(join(path, ".."))).toEqual(["journal.ndjson"]);
  });

  it("refuses an act of somebody who has not seen the last one", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(three));
    for (const after of [0, 2, 4]) {
      await expect(journal.append(aChange, "Ann", readAt, after)).rejects.toThrow(
        JournalMovedError,
      );
    }
    expect(readFileSync(path, "utf8")).toBe(linesOf(three));
    expect(await journal.append(aChange, "Ann", readAt, 3)).toMatchObject({ number: 4 });
  });

  it("gives an act the number after those of a newer version", async (test) => {
    const newer = '{"number":7,"at":"2026-12-01T00:00:00Z","by":"Ann","do":"sing"}\n';
    const { journal } = await journalWith(test, newer);
    expect(await keep(journal)).toMatchObject({ number: 8 });
  });

  it("refuses what could not be read again, and changes nothing", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(three));
    const nobody = journal.append(aChange, "  ", readAt, 3);
    await expect(nobody).rejects.toThrow("cannot be kept");
    const numbers = Array.from({ length: 20_000 }, (_, index) => index + 1);
    const endless = journal.append({ do: "adopted", acts: numbers }, "Ann", readAt, 3);
    await expect(endless).rejects.toThrow("longer than 64 kB");
    expect(readFileSync(path, "utf8")).toBe(linesOf(three));
  });

  it("tells every act that was kept, undone or not", async (test) => {
    const acts = actsOf(aChange, { do: "undo", act: 1 }, aChange);
    const { journal } = await journalWith(test, `${linesOf(acts)}nonsense\n${linesOf(acts)}`);
    const told = [];
    for await (const act of journal.history()) told.push(act);
    expect(told).toEqual(acts);
  });

  it("numbers what two write at once from 1 to 400", async (test) => {
    const { path, journal } = await journalWith(test, "");
    const writers = [runWriter(test, path, 200), runWriter(test, path, 200)];
    for (const { ended, stderr } of writers) expect([await ended, stderr()]).toEqual([0, ""]);
    const all = Array.from({ length: 400 }, (_, index) => index + 1);
    const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
    expect(lines.map((line) => JSON.parse(line).number)).toEqual(all);
    const kept = writers.flatMap((writer) => writer.kept());
    expect(kept.toSorted((one, other) => one - other)).toEqual(all);
    // Both had their turn.
    expect(writers.map((writer) => writer.kept().length)).toEqual([200, 200]);
    expect(await journal.read()).toMatchObject({ number: 400, unread: { count: 0 } });
  });

  it("takes the lock of a writer that has ended, and waits for one that may live", async (test) => {
    const { path, journal } = await journalWith(test, "");
    const gone = runWriter(test, join(temporaryFolder(test.onTestFinished), "other"), 0);
    await gone.ended;
    const host = execFileSync("hostname", { encoding: "utf8" }).trim();
    writeFileSync(`${path}.lock`, `${gone.pid} x ${host}`);
    const timeTo = async (work: () => Promise<unknown>) => {
      const since = performance.now();
      await work();
      return performance.now() - since;
    };
    const taken = await timeTo(() => keep(journal));
    writeFileSync(`${path}.lock`, `${process.pid} x ${host}`);
    const waited = await timeTo(() => keep(journal));
    expect(waited).toBeGreaterThan(2_900);
    // Beside others on this machine both are slower: the three seconds are in one alone.
    expect(taken).toBeLessThan(waited);
  });

  it.for([
    ["an act of its number", linesOf(actsOf(aChange, aChange, { do: "undo", act: 1 }).slice(2))],
    [
      "an act of a newer version's",
      '{"number":3,"at":"2026-12-01T00:00:00Z","by":"Ann","do":"x"}\n',
    ],
    ["nonsense", "nonsense\n"],
  ] as const)(
    "finds out that another wrote %s though it held the lock",
    async ([what, line], test) => {
      const path = join(temporaryFolder(test.onTestFinished), "journal.ndjson");
      let isWriting = false;
      const journal = await openJournal(path, () => {
        // The clock is looked at between the look at the journal and the writing.
        if (isWriting) appendFileSync(path, line);
        return readAt;
      });
      await journal.read();
      writeFileSync(path, linesOf(three.slice(0, 2)));
      isWriting = true;
      const kept = journal.append(aChange, "Ann", readAt, 2);
      if (what === "nonsense") await expect(kept).resolves.toMatchObject({ number: 3 });
      else await expect(kept).rejects.toThrow(JournalMovedError);
      isWriting = false;
      // Whoever was told that it is kept is whom readers believe.
      const { acts } = await (await openJournal(path, () => readAt)).read();
      expect(acts.map(({ number }) => number)).toEqual(
        {
          "nonsense": [1, 2, 3],
          "an act of its number": [2],
          "an act of a newer version's": [1, 2],
        }[what],
      );
    },
  );
});

describe("A line that was torn", () => {
  const whole = linesOf(three);

  it.for([1, 20, 140])("never counts, and is told: %d signs of it", async (signs, test) => {
    const { path, journal } = await journalWith(test, linesOf(three.slice(0, 2)));
    const torn = whole.split("\n")[2]?.slice(0, signs) ?? "";
    appendFileSync(path, torn);
    const standing = await journal.read();
    expect(standing).toMatchObject({ number: 2, unread: { count: 1 } });
    expect(standing.unread.newest).toEqual(["the last line has no end: it is not in force"]);
    const act = await keep(journal);
    expect(act.number).toBe(3);
    // No byte of it is lost, and it is no act though it may have been whole.
    expect(readFileSync(path, "utf8")).toBe(
      `${linesOf(three.slice(0, 2))}${torn} torn\n${writeAct(act)}\n`,
    );
    expect(await journal.read()).toMatchObject({ last: act, unread: { count: 1 } });
  });

  it("counts once its end has come", async (test) => {
    const { path, journal } = await journalWith(test, whole.slice(0, -30));
    expect(await journal.read()).toMatchObject({ number: 2, unread: { count: 1 } });
    appendFileSync(path, whole.slice(-30));
    expect(await journal.read()).toMatchObject({ number: 3, unread: { count: 0 } });
  });
});

describe("A file that was changed by hand", () => {
  const edited = linesOf(three).replace('"chat"', '"another-chat"');

  it.for<[string, (path: string) => void, number]>([
    ["shorter", (path) => writeFileSync(path, linesOf(three.slice(0, 1))), 1],
    [
      "another of the same size",
      (path) => replace(path, linesOf(three).replaceAll("chat", "talk")),
      3,
    ],
    ["edited in the middle, and longer", (path) => writeFileSync(path, edited), 3],
    [
      "replaced by a longer one",
      (path) => replace(path, linesOf(actsOf(...Array(5).fill(aChange)))),
      5,
    ],
  ])("%s is read again", async ([, change, number], test) => {
    const { path, journal } = await journalWith(test, linesOf(three));
    const before = await journal.read();
    expect(await journal.read()).toBe(before);
    change(path);
    const after = await journal.read();
    expect(after).toMatchObject({ number, unread: { count: 0 } });
    expect(linesOf(after.acts)).toBe(readFileSync(path, "utf8"));
  });

  it("of the same size, in place, is read again", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(three));
    await journal.read();
    await new Promise((resolve) => setTimeout(resolve, 20));
    writeFileSync(path, linesOf(three).replaceAll("chat", "talk"));
    const [first] = (await journal.read()).acts;
    expect(first).toMatchObject({ service: "talk" });
  });
});

describe("A file that is no journal", () => {
  it.for<[string, string | Buffer]>([
    [
      "bytes that are no text",
      Buffer.from(Array.from({ length: 300_000 }, (_, n) => (n * 7) % 256)),
    ],
    ["zeros", Buffer.alloc(200_000)],
    ["a line without end", "x".repeat(300_000)],
    ["two endless lines", `${"x".repeat(100_000)}\n${"y".repeat(70_000)}\n`],
    ["spaces after an act", `${linesOf(three.slice(0, 1)).trim()}${" ".repeat(70_000)}]\n`],
  ])("%s: nothing counts, it is told, and an act can be kept", async ([, text], test) => {
    const { path, journal } = await journalWith(test, text);
    const { acts, number, unread } = await journal.read();
    expect({ acts, number }).toEqual({ acts: [], number: 0 });
    expect(unread.count).toBeGreaterThan(0);
    const act = await keep(journal);
    expect((await (await openJournal(path)).read()).acts).toEqual([act]);
    expect(readFileSync(path).subarray(0, text.length).equals(Buffer.from(text))).toBe(true);
  });

  it("an act among nonsense counts, whatever piece of the file it is in", async (test) => {
    const act = linesOf(three.slice(0, 1));
    for (const before of [0, 32_700, 32_768, 65_400, 65_536, 100_000]) {
      for (const line of ["\n", `${"é".repeat(60)}\n`]) {
        const text = `${"x".repeat(before)}${line}${act}${"\xff"}\n`;
        const { journal } = await journalWith(test, text);
        expect((await journal.read()).acts).toEqual(three.slice(0, 1));
      }
    }
  });
});

describe("A place where no journal can be", () => {
  it.for<[string, (folder: string) => string, string]>([
    ["a folder", (folder) => folder, "is no file"],
    [
      "a folder that is not there",
      (folder) => join(folder, "no", "j"),
      "its folder does not exist",
    ],
    ["beneath a file", (folder) => beneathFile(folder), "its folder is no folder"],
    ["a device", () => "/dev/zero", "is no file"],
    ["a pipe", (folder) => pipeIn(folder), "is no file"],
  ])("%s is told, with what to do", async ([, placeIn, why], test) => {
    const journal = await openJournal(placeIn(temporaryFolder(test.onTestFinished)));
    await expect(journal.read()).rejects.toThrow(JournalError);
    await expect(journal.read()).rejects.toThrow(why);
    await expect(journal.append(aChange, "Ann", readAt, 0)).rejects.toThrow(JournalError);
  });

  it("was there, and is gone or empty: it is told, and nothing is written", async (test) => {
    const { path, journal } = await journalWith(test, linesOf(three));
    await journal.read();
    renameSync(path, `${path}.old`);
    await expect(journal.read()).rejects.toThrow("is gone");
    await expect(journal.append(aChange, "Ann", readAt, 3)).rejects.toThrow("is gone");
    expect(readdirSync(join(path, ".."))).toEqual(["journal.ndjson.old"]);
    writeFileSync(path, "");
    await expect(journal.read()).rejects.toThrow("held acts and holds none now");
    rmSync(path);
    await expect(journal.read()).rejects.toThrow("holds none now");
    renameSync(`${path}.old`, path);
    expect(await journal.read()).toMatchObject({ number: 3 });
    truncateSync(path, 0);
    await expect(journal.read()).rejects.toThrow("holds none now");
  });

  it.for(["", " ", "mysql://x", "http://example.be/journal"])(
    "%j is no address",
    async (address) => {
      await expect(openJournal(address)).rejects.toThrow("JOURNAL must be the path");
    },
  );
});

const isRoot = process.getuid?.() === 0;

// Root may write everywhere: it is tried as somebody else.
describe("A journal that may not be written", () => {
  it("is read all the same; an act is refused, with what to do", async (test) => {
    const folder = join(temporaryFolder(test.onTestFinished), "read-only");
    mkdirSync(folder);
    const path = join(folder, "journal.ndjson");
    writeFileSync(path, linesOf(three), { mode: 0o444 });
    chmodSync(join(folder, ".."), 0o755);
    chmodSync(folder, 0o555);
    test.onTestFinished(() => chmodSync(folder, 0o755));
    if (isRoot) process.seteuid?.("nobody");
    test.onTestFinished(() => {
      if (isRoot) process.seteuid?.("root");
    });
    const journal = await openJournal(path, () => readAt);
    expect((await journal.read()).acts).toHaveLength(3);
    await expect(journal.append(aChange, "Ann", readAt, 3)).rejects.toThrow("has no right to");
    expect(readdirSync(folder)).toEqual(["journal.ndjson"]);
  });
});

function replace(path: string, text: string): void {
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

function beneathFile(folder: string): string {
  writeFileSync(join(folder, "file"), "");
  return join(folder, "file", "journal");
}

function pipeIn(folder: string): string {
  execFileSync("mkfifo", [join(folder, "pipe")]);
  return join(folder, "pipe");
}
