import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";

// The tasks of docs/go-live.md that the journal does, typed as they stand there, and timed.

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = temporaryFolder(afterAll);

/** What may be typed for each task, by its name in bold. */
function tasksOfThePage(): ReadonlyMap<string, string> {
  const page = readFileSync(join(root, "docs/go-live.md"), "utf8");
  const [, section = ""] = /\n## Ten everyday tasks\n(.*?)\n## /s.exec(page) ?? [];
  const tasks = section.split(/^(?=\*\*)/m).slice(1);
  return new Map(
    tasks.map((task) => {
      const [, name = ""] = /^\*\*(.+?)\.\*\*/.exec(task) ?? [];
      return [name, /```sh\n(.*?)```/s.exec(task)?.[1] ?? ""];
    }),
  );
}

/** Types commands as whoever is on duty would, and says yes to what is asked. */
function type(commands: string) {
  const helpline = `"${process.execPath}" "${root}dist/src/cli/helpline.js"`;
  const run = spawnSync(
    "bash",
    ["--norc", "-euc", `helpline() { ${helpline} "$@" --by Anna --yes; }\n${commands}`],
    {
      encoding: "utf8",
      cwd: folder,
      timeout: 280_000,
      env: {
        PATH: process.env.PATH,
        JOURNAL: join(folder, "journal.jsonl"),
        CALLER_ID: "+3225550100",
      },
    },
  );
  expect(run.status, run.stderr).toBe(0);
  return run.stdout;
}

const tasks = tasksOfThePage();
const done: readonly (readonly [task: string, says: RegExp])[] = [
  ["Closed tomorrow", /after {3}.*Closed now\. .*Kept as act 1,/s],
  ["Other hours from a date", /after {3}.*until six in the evening|to six in the evening.*act 2,/s],
  ["A new number, now", /Kept as act 3,/],
  ["A number rings into nothing, at two in the night", /not offered, not dialled.*act 4,/s],
  ["A sentence is wrong, in three languages", /act 5,.*act 6,.*act 7,/s],
  ["Take it back", /cpvcf is withdrawn.*act 4 is undone.*act 8,/s],
  ["Write down a check", /was checked on .*: confirmed.*act 9,/s],
];

describe("docs/go-live.md names ten everyday tasks", () => {
  it("of which these are the journal's", () => {
    expect(tasks.size).toBe(10);
    expect([...tasks.keys()].slice(0, 7)).toEqual(done.map(([task]) => task));
  });

  it.each(done)("%s: typed as printed, in under two minutes", (task, says) => {
    const started = performance.now();
    expect(type(tasks.get(task) ?? "")).toMatch(says);
    const seconds = (performance.now() - started) / 1000;
    console.info(`${task}: ${seconds.toFixed(1)} s`);
    expect(seconds).toBeLessThan(120);
  });

  it("and leave what they say in force", () => {
    const listed = type("helpline today");
    expect(listed).toMatch(/up to act 9\n/);
    expect(listed).toContain("sos-viol has the number 02 555 01 01");
    expect(listed).not.toContain("withdrawn");
  });
});
