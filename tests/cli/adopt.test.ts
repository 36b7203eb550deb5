import { userInfo } from "node:os";
import { afterAll, describe, expect, it, onTestFinished, vi } from "vitest";
import type { Change } from "../../src/line/book/acts.ts";
import { copyBook } from "../support/book-copy.ts";
import { runHere } from "../support/run-here.ts";
import { type SmallJournal, smallJournal } from "../support/small-journal.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const opened: string[] = [];
let journal: SmallJournal;

// Where a journal is kept has tests of its own. Read anew, and forgotten afterwards.
vi.resetModules();
vi.doMock("../../src/journal/open-journal.ts", () => ({
  openJournal: async (place: string) => {
    opened.push(place);
    return journal;
  },
}));
afterAll(() => {
  vi.doUnmock("../../src/journal/open-journal.ts");
  vi.resetModules();
});

const number = {
  do: "number",
  service: "sos-viol",
  phone: "02 555 01 01",
  from: "2026-11-28T22:00",
} as const satisfies Change;
const agreed = { do: "agreed", service: "gams", note: "by telephone" } as const satisfies Change;

/** Works in a folder until the end of the test. */
function workIn(folder: string): void {
  const before = process.cwd();
  process.chdir(folder);
  onTestFinished(() => process.chdir(before));
}

describe("helpline adopt", () => {
  it("shows what it would write, and writes nothing, with --dry-run", async () => {
    const { folder, read } = copyBook();
    const before = read("menus/services.ts");
    journal = smallJournal(number, agreed);
    workIn(folder);
    const run = await runHere(["adopt", "--dry-run"], { JOURNAL: "elsewhere.jsonl" });
    expect(run).toMatchObject({ exitCode: 0, stderr: "" });
    expect(run.stdout).toContain(
      'menus/services.ts:56\n-     phone: "0800 98 100",\n+     phone: "02 555 01 01",\n',
    );
    expect(run.stdout).toContain(
      "\nAct 1: sos-viol has the number 02 555 01 01 from 2026-11-28 at 22:00.\nAct 2: gams agreed",
    );
    expect(run.stdout).toContain("gams has a note, to take out once it is done: ask them");
    expect(run.stdout).toMatch(/\nNothing was written: leave out --dry-run to write it\.\n$/);
    expect(opened.at(-1)).toBe("elsewhere.jsonl");
    expect(read("menus/services.ts")).toBe(before);
    expect(journal.acts).toHaveLength(2);
  });

  it("writes it and tells the journal who did it; a second time there is nothing to do", async () => {
    const { folder, read } = copyBook();
    journal = smallJournal(number);
    workIn(folder);
    const first = await runHere(["adopt", "--by", "the editors"]);
    expect(first.stdout).toMatch(/\nWritten\. Commit menus\/ and locales\//);
    expect(read("menus/services.ts")).toContain('phone: "02 555 01 01"');
    expect(journal.acts.at(-1)).toMatchObject({ do: "adopted", acts: [1], by: "the editors" });
    expect(opened.at(-1)).toBe("journal.jsonl");
    const second = await runHere(["adopt"]);
    expect(second).toEqual({
      exitCode: 0,
      stdout: "Nothing of a journal in memory is to be written into menus/ and locales/.\n",
      stderr: "",
    });
    expect(journal.acts).toHaveLength(2);
  });

  it("names the system's user where nobody is named", async () => {
    workIn(copyBook().folder);
    journal = smallJournal(number);
    await runHere(["adopt"]);
    expect(journal.acts.at(-1)).toMatchObject({ by: userInfo().username });
  });

  it.each(["", " ", "two\nlines", "x".repeat(81)])("refuses the name %j", async (name) => {
    const run = await runHere(["adopt", "--by", name]);
    expect(run).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--by must be") });
  });

  it("says that an image has no book to write into, and opens no journal", async () => {
    const folder = temporaryFolder();
    workIn(folder);
    const before = opened.length;
    const run = await runHere(["adopt"]);
    expect(run).toMatchObject({ exitCode: 2, stdout: "" });
    expect(run.stderr).toMatch(/^Here is no book to write into: menus, locales, .* is missing\./);
    expect(opened).toHaveLength(before);
  });
});
