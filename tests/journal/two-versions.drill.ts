import { appendFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { phrases } from "../../locales/index.ts";
import { type Change, writeAct } from "../../src/line/book/acts.ts";
import { keepAct, publicUrl, startReplica, token, toSosViol } from "../support/replicas.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { fr } = phrases;

const words: Change = {
  do: "say",
  language: "fr",
  phrase: "sos-viol.about",
  text: "Ici SOS Viol, en d'autres mots.",
};

/** A journal of a newer version's: an act of a kind, and of a service, that this one has not. */
function newerJournal(test: Pick<TestContext, "onTestFinished">): string {
  const path = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
  const kept = { at: "2026-11-23T08:00:00Z", by: "Ann" };
  const lines = [
    writeAct({ ...kept, number: 1, ...words }),
    writeAct({
      ...kept,
      number: 2,
      do: "withdraw",
      service: "gone-line",
      from: "2026-11-23T09:00",
    }),
    JSON.stringify({ ...kept, number: 3, do: "record", phrase: "goodbye" }),
  ];
  writeFileSync(path, `${lines.join("\n")}\n`);
  return path;
}

describe("a replica on the journal of a newer version", () => {
  it("passes over what it does not know, says so, and follows everything else", async (test) => {
    const path = newerJournal(test);
    const replica = await startReplica(test, path);
    expect(await replica.hear(...toSosViol)).toContain(words.text);
    expect(await replica.health()).toMatchObject({ status: "ok", lastAct: 3 });
    expect(await replica.figure("helpline_journal_last_act")).toBe(3);
    expect(await replica.figure("helpline_acts_passed_over")).toBe(1);
    expect(await replica.figure("helpline_journal_readable")).toBe(1);
    const warned = replica.logged().filter(({ level }) => level === 40 || level === "warn");
    expect(JSON.stringify(warned)).toContain(
      "(act 3) is of a kind that this version does not know",
    );
    expect(JSON.stringify(warned)).toContain(
      'act 2 is passed over: There is no service \\"gone-line\\"',
    );
    // Its own acts come after those of the newer version.
    expect(await keepAct(path, { do: "undo", act: 1 })).toBe(4);
    await expect.poll(() => replica.hear(...toSosViol)).toContain(fr["sos-viol.about"]);
    appendFileSync(
      path,
      `${JSON.stringify({ number: 5, at: "2026-11-23T08:00:00Z", by: "Ann", do: "sing" })}\n`,
    );
    await expect.poll(async () => (await replica.health()).lastAct).toBe(5);
  });
});

describe("a probe of a line with a journal", () => {
  const probe = (connect: string, environment: Readonly<Record<string, string>>) =>
    runHere(["probe", publicUrl, "--connect", connect, "--token", token], environment);

  it("says that the journal differs where it has none or another, and compares it fully with the same", async () => {
    const path = newerJournal({ onTestFinished });
    const { url } = await startReplica({ onTestFinished }, path);
    const without = await probe(url, {});
    expect(without.stdout).toContain(
      "The journal differs: act 0 is the last here, act 3 at the server.",
    );
    expect(without.stdout).not.toContain("DIFFERENT");
    expect([without.exitCode, without.stderr]).toEqual([
      0,
      expect.stringContaining("The book alone"),
    ]);
    const same = await probe(url, { JOURNAL: path });
    expect(same.stdout).not.toContain("The journal differs");
    expect([same.exitCode, same.stderr]).toEqual([0, expect.stringContaining("up to act")]);

    // Of the same length, and not the same: nothing excuses what sounds otherwise.
    const other = join(temporaryFolder(onTestFinished), "journal.jsonl");
    for (const text of ["Un.", "Deux.", "Ici, d'autres mots."])
      await keepAct(other, { ...words, text });
    const differs = await probe(url, { JOURNAL: other });
    expect(differs.exitCode).toBe(1);
    expect(differs.stdout).toContain("DIFFERENT");
  });
});
