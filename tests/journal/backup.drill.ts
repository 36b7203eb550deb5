import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { type Journal, JournalError } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import { keep, readAt } from "../support/journal-file.ts";
import {
  databasePassword,
  findPostgres,
  type PostgresServer,
  startPostgres,
} from "../support/postgres.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// What docs/journal.md prints, typed as it stands there.

const root = fileURLToPath(new URL("../..", import.meta.url));
const page = readFileSync(join(root, "docs/journal.md"), "utf8");

/** The block of the page that begins so. */
function block(beginning: string): string {
  const found = page
    .split("```")
    .map((one) => one.replace(/^\w+\n/, "").replaceAll(/^ {2}/gm, ""))
    .find((one) => one.trim().startsWith(beginning));
  if (found === undefined) throw new Error(`docs/journal.md has no block "${beginning}".`);
  return found;
}

const programs = findPostgres();

/** Types commands with a variable set; `sudo` and `helpline` are those of the checkout. */
function type(commands: string, given: Readonly<Record<string, string>>) {
  const helpline = `"${process.execPath}" "${root}dist/src/cli/helpline.js"`;
  const functions = `sudo() { "$@"; }; helpline() { ${helpline} "$@"; }`;
  const { status, stdout, stderr } = spawnSync(
    "bash",
    ["--norc", "-euc", `${functions}\n${commands}`],
    {
      encoding: "utf8",
      timeout: 60_000,
      env: { PATH: `${programs}:${process.env.PATH}`, ...given },
    },
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  return stdout;
}

/** Follows a journal as a line does, and tells which acts count. */
async function follow(test: TestContext, address: string) {
  const journal = await openJournal(address, () => readAt);
  let acts: readonly number[] = [];
  let trouble = "";
  const following = journal.follow({
    standing: (standing) => {
      acts = standing.acts.map(({ number }) => number);
    },
    trouble: ({ message }) => {
      trouble = message;
    },
  });
  test.onTestFinished(async () => {
    await following.stop();
    await journal.close();
  });
  await following.first;
  return { journal, acts: () => acts, trouble: () => trouble };
}

describe("docs/journal.md", () => {
  it("backs up a journal in a file and restores it, and a line that follows takes it", async (test) => {
    const journal = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
    const ofThePage = /^journal=.*$/m.exec(block("journal="))?.[0] ?? "";
    expect(ofThePage).toBe("journal=/var/lib/helpline/journal/journal.jsonl");
    const given = { journal, JOURNAL: journal };
    const line = await follow(test, journal);
    for (let acts = 0; acts < 2; acts += 1) await keep(line.journal);
    type(block("journal=").replace(ofThePage, ""), given);
    await keep(line.journal);
    await expect.poll(line.acts).toEqual([1, 2, 3]);

    // Somebody has opened it in a word processor: what was read before goes on to count.
    writeFileSync(journal, "PK nonsense");
    await expect.poll(line.trouble).toContain("held acts and holds none now");
    expect(line.acts()).toEqual([1, 2, 3]);
    const printed = type(block('sudo cp --preserve "$journal.kept"'), given);
    expect(printed).toContain(`Journal  ${journal}, up to act 2`);
    await expect.poll(line.acts).toEqual([1, 2]);
    expect(await keep(line.journal)).toMatchObject({ number: 3 });
  });
});

describe.skipIf(programs === undefined)("docs/journal.md, with PostgreSQL,", () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres(programs ?? "");
  });
  afterAll(() => server.stop());

  it("makes roles that read and write and change nothing; backs up and restores", async (test) => {
    const owner = await server.newDatabase();
    const quoted = databasePassword.replaceAll("'", "''");
    await server.ask(
      owner,
      block("create table helpline_journal").replaceAll("'…'", `'${quoted}'`),
    );
    const as = (role: string) => owner.replace("owner:", `${role}:`);
    const reader = await follow(test, as("helpline_reader"));
    const writer: Journal = await openJournal(as("helpline_writer"), () => readAt);
    test.onTestFinished(() => writer.close());
    for (let acts = 0; acts < 2; acts += 1) await keep(writer);
    await expect.poll(reader.acts).toEqual([1, 2]);
    await expect(keep(reader.journal)).rejects.toThrow(JournalError);
    for (const sql of ["delete from helpline_journal", "update helpline_journal set act = ''"]) {
      await expect(server.ask(as("helpline_writer"), sql)).rejects.toThrow("permission denied");
    }

    const folder = temporaryFolder(test.onTestFinished);
    const typed = (commands: string) =>
      type(`cd "${folder}"\n${commands}`, { owner, JOURNAL: as("helpline_writer") });
    typed(block("pg_dump"));
    await keep(writer);
    await expect.poll(reader.acts).toEqual([1, 2, 3]);
    await server.ask(owner, "delete from helpline_journal where number > 1");
    expect(typed(block("psql"))).toContain("up to act 2");
    await expect.poll(reader.acts).toEqual([1, 2]);
    expect(await keep(writer)).toMatchObject({ number: 3 });
  });
});
