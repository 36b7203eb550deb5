import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bookDraft } from "../../src/server/build-line.ts";
import { readManifest } from "../../src/server/manifest.ts";
import { recordTones } from "../support/espeak.ts";
import { sentencesOf } from "../support/recorded-answers.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);
let script = "";
const welcome = [bookDraft.phrases.nl.welcome ?? ""];

beforeAll(async () => {
  const dutch = sentencesOf(bookDraft).filter(({ language }) => language === "nl");
  const some = dutch.filter(({ group }) => group === "notices" || group === "times");
  await recordTones(folder, [...some, { language: "nl", parts: welcome }]);
});

function recordings(...words: readonly string[]) {
  return runHere(["recordings", ...words], { RECORDINGS: folder });
}

describe("helpline recordings", () => {
  it("prints a script of what is missing, and no word of what is recorded", async () => {
    const whole = await recordings("--script", "--language", "nl");
    const missing = await recordings("--script", "--language", "nl", "--missing");
    expect([whole.exitCode, missing.exitCode]).toEqual([0, 0]);
    // It reads the journal that the line and its desk would, without being told.
    expect(whole.stderr).toMatch(/^The book with the journal .*journal\.jsonl, /);
    expect(whole.stdout).toContain(`  ${welcome.join()}  (`);
    expect(missing.stdout).not.toContain(`  ${welcome.join()}  (`);
    const lines = missing.stdout.split("\n").filter((line) => /^\d{3} /.test(line));
    expect(lines.length).toBeGreaterThan(200);
    for (const line of lines) expect(whole.stdout).toContain(line);
    script = whole.stdout;
  });

  it("asks for sentences again by their number, and by the file that callers heard", async () => {
    const number = new RegExp(`^(\\d{3})  ${welcome.join()}  \\(`, "m").exec(script)?.[1] ?? "";
    const { sentences: before } = await readManifest(folder);
    const other = before.find(({ parts }) => parts[0] !== welcome[0])?.clip.file ?? "";
    const again = await recordings("again", number, other, "--language", "nl");
    expect([again.exitCode, again.stdout]).toEqual([
      0,
      expect.stringMatching(
        new RegExp(`^${welcome.join()}\\n.*\\nSentences to record again: 2\\. `),
      ),
    ]);
    const { sentences } = await readManifest(folder);
    const gone = before.filter(({ clip }) => !sentences.some((one) => one.clip.file === clip.file));
    expect(gone.map(({ clip }) => clip.file)).toContain(other);
    expect(gone.map(({ parts }) => parts)).toContainEqual(welcome);
    const wrong = await recordings("again", "999", "--language", "nl");
    expect(wrong.exitCode).toBe(2);
    expect(wrong.stderr).toMatch(/999: the numbers in the script go from 1 to \d{3}/);
  });

  it("tells of each language how much is recorded, and names a file that is gone with 1", async () => {
    const good = await recordings();
    expect(good.exitCode).toBe(0);
    expect(good.stdout).toMatch(/^nl: \d\d of \d{3} sentences are recorded/m);
    const { sentences } = await readManifest(folder);
    const file = sentences[0]?.clip.file ?? "";
    await rm(join(folder, file));
    const { exitCode, stdout } = await recordings("--json");
    expect(exitCode).toBe(1);
    const told = JSON.parse(stdout);
    expect(told.problems).toHaveLength(1);
    expect(told.problems[0]).toContain(file);
    expect(told.languages.fr.heard).toBe(0);
    expect(told.languages.nl.heard).toBe(sentences.length);
    expect(told.languages.nl.answers.answers).toBeGreaterThan(500);
  });
});
