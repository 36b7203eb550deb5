import { appendFileSync, existsSync, readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeEach, describe, expect, it, type TestContext, vi } from "vitest";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Act, Change } from "../../src/line/book/acts.ts";
import type { ActProof } from "../../src/tools/proof/prove-act.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

// A proof calls up hundreds of answers and takes seconds: here it is what the command makes of one.
// Read anew, and forgotten afterwards: other files of tests have the proof itself.
const whole: ActProof = {
  changed: 2,
  places: [],
  heard: [
    { language: "fr", when: "now", steps: ["1", "2"], before: "SOS Viol", after: "Ce numéro" },
  ],
  moments: ["now"],
  broken: [],
  warnings: [],
  lacks: [],
  seconds: 1,
};
let proof: ActProof = whole;
/** What was proved, and what happens to the journal meanwhile. */
const proved: { readonly change: Change; readonly actsAfter?: readonly Act[] }[] = [];
let meanwhile: () => Promise<unknown> = async () => {};
vi.resetModules();
vi.doMock("../../src/tools/proof/prove-act.ts", async (readOriginal) => ({
  ...(await readOriginal<object>()),
  proveAct: async (proposed: (typeof proved)[number]) => {
    proved.push(proposed);
    await meanwhile();
    return proof;
  },
}));
const { runHelpline } = await import("../../src/cli/commands.ts");
afterAll(() => {
  vi.doUnmock("../../src/tools/proof/prove-act.ts");
  vi.resetModules();
});
beforeEach(() => {
  proof = whole;
  proved.length = 0;
  meanwhile = async () => {};
});

/** A journal of its own, and `helpline today` with these words on it. */
function journalOf(test: TestContext) {
  const path = join(temporaryFolder(test.onTestFinished), "journal.jsonl");
  return {
    path,
    today: (...words: readonly string[]) =>
      runHere(["today", ...words], { JOURNAL: path }, runHelpline),
    keep: (change: Change) => keep(path, change),
    acts: () =>
      existsSync(path)
        ? readFileSync(path, "utf8")
            .split("\n")
            .slice(0, -1)
            .map((line): Act => JSON.parse(line))
        : [],
  };
}

async function keep(path: string, change: Change): Promise<Act> {
  const journal = await openJournal(path);
  const { number } = await journal.read();
  return journal
    .append(change, "Bea", Temporal.Now.instant(), number)
    .finally(() => journal.close());
}

const say = (text: string): Change => ({
  do: "say",
  language: "fr",
  phrase: "sos-viol.about",
  text,
});
const withdrawal: Change = { do: "withdraw", service: "sos-viol", from: "2026-01-01T00:00" };
const check = ["checked", "sos-viol", "confirmed"] as const;

describe("helpline today keeps a change", () => {
  it("shows the call before and after, and what it is kept as", async (test) => {
    const { today, acts } = journalOf(test);
    const { exitCode, stdout, stderr } = await today(
      "withdraw",
      "sos-viol",
      "--yes",
      "--by",
      "Ann",
    );
    expect([exitCode, stderr]).toEqual([0, "What callers would hear is proved.\n"]);
    expect(stdout).toMatch(/^sos-viol is withdrawn from .* until it is undone: not offered, /);
    expect(stdout).toContain("now, keys 1 2\n  before  SOS Viol\n  after   Ce numéro\n");
    expect(stdout).toMatch(
      /Kept as act 1, by Ann, in .*\. Every replica that reads it takes it within five seconds\./,
    );
    expect(stdout).toContain("To undo it: helpline today undo 1");
    expect(acts()).toMatchObject([{ number: 1, by: "Ann", do: "withdraw", service: "sos-viol" }]);
    const undone = await today("undo", "1", "--yes", "--by", "Ann");
    expect(undone.stdout).toContain("Kept as act 2, by Ann, in ");
    expect(undone.stdout).not.toContain("To undo it");
  });

  it("by the user of this system, where nobody is named", async (test) => {
    const { today, acts } = journalOf(test);
    await today(...check, "--yes");
    expect(acts()).toMatchObject([{ by: userInfo().username }]);
  });

  it("never without --yes where nobody is at the terminal", async (test) => {
    const { today, acts } = journalOf(test);
    const { exitCode, stderr } = await today(...check);
    expect([exitCode, acts()]).toEqual([2, []]);
    expect(stderr).toMatch(/Nothing was kept: add --yes to keep it\.\n$/);
  });

  it("proves again what somebody else's act came before, and gives up the fourth time", async (test) => {
    const { today, acts, keep: keepAnother } = journalOf(test);
    meanwhile = async () => {
      if (proved.length === 1) await keepAnother(withdrawal);
    };
    const { exitCode, stdout, stderr } = await today(...check, "--yes");
    expect(exitCode).toBe(0);
    expect(stderr).toContain("Somebody else has kept an act meanwhile: it is proved again.");
    expect(stdout).toContain("Kept as act 2");
    expect(acts().map(({ by }) => by)).toEqual(["Bea", userInfo().username]);
    meanwhile = () => keepAnother(withdrawal);
    const late = await today(...check, "--yes");
    expect([late.exitCode, proved.length]).toEqual([2, 5]);
    expect(late.stderr).toContain("Look at what is in force now, and try again.");
    expect(
      acts()
        .slice(2)
        .map(({ by }) => by),
    ).toEqual(["Bea", "Bea", "Bea"]);
  });

  it("proves an undoing on the book that follows, with what the undone act had replaced", async (test) => {
    const { today, keep: keepAnother } = journalOf(test);
    await keepAnother(say("Un."));
    await keepAnother(say("Deux."));
    await today("undo", "2", "--yes");
    expect(proved[0]?.actsAfter).toMatchObject([{ number: 1, text: "Un." }]);
  });
});

describe("helpline today refuses", () => {
  it("what breaks a promise, even so", async (test) => {
    const { today, acts } = journalOf(test);
    proof = { ...whole, broken: ["a sentence of 20 words"] };
    const words = ["say", "fr", "sos-viol.about", "Des mots.", "--yes", "--even-so"];
    const { exitCode, stdout, stderr } = await today(...words);
    expect([exitCode, acts()]).toEqual([1, []]);
    expect(stdout).toContain("Breaks: a sentence of 20 words");
    expect(stderr).toContain("It would break what the line promises: nothing was kept.");
  });

  it("a closure that leaves something broken, but for --even-so", async (test) => {
    const { today, acts } = journalOf(test);
    proof = { ...whole, broken: ["nobody rings"] };
    const words = ["withdraw", "ecoute-violences-conjugales", "--yes"];
    const refused = await today(...words);
    expect([refused.exitCode, acts()]).toEqual([1, []]);
    expect(refused.stdout).toContain("Breaks: nobody rings");
    expect(refused.stderr).toContain("add --even-so");
    expect((await today(...words, "--even-so")).exitCode).toBe(0);
    expect(acts()).toHaveLength(1);
  });

  it.for<[string, readonly string[], RegExp]>([
    [
      "a service that is not there",
      ["withdraw", "sos-vil"],
      /no service "sos-vil"\. Did you mean "sos-viol"\?/,
    ],
    ["112", ["close", "112", "--on", "2026-12-24"], /Nothing changes 112 but a release/],
    ["101", ["number", "101", "02 555 01 01"], /Nothing changes 101 but a release/],
    ["a number that callers pay dearly for", ["number", "sos-viol", "0900 12 345"], /0900 12 345 /],
    ["another's number", ["number", "sos-viol", "1712"], /1712 is the number of "1712"/],
    ["hours that are none", ["hours", "1712", "Mo-Fr nine"], /nine/],
    [
      "a phrase that is not there",
      ["say", "fr", "sos-viol.abut", "Oui."],
      /no phrase "sos-viol\.abut"\. Did you mean "sos-viol\.about"\?/,
    ],
    [
      "the reading of a phrase that is not there",
      ["read", "fr", "sos-viol.abut"],
      /no phrase "sos-viol\.abut"\. Did you mean "sos-viol\.about"\?/,
    ],
    [
      "a check of nothing",
      ["checked", "sos-vil", "confirmed"],
      /no topic "sos-vil"\. Did you mean/,
    ],
    [
      "an end before its beginning",
      ["close", "sos-viol", "--from", "2026-12-24", "--until", "2026-12-20"],
      /not after it begins/,
    ],
    ["an act that is not there", ["undo", "7"], /There is no act 7 in the journal/],
  ])("%s, at once", async ([, words, said], test) => {
    const { today, acts } = journalOf(test);
    const { exitCode, stderr } = await today(...words, "--yes");
    expect([exitCode, acts(), proved]).toEqual([1, [], []]);
    expect(stderr).toMatch(said);
    expect(stderr).toMatch(/Nothing was kept\.\n$/);
  });

  it("a name that no journal takes, before anything is proved", async (test) => {
    const { today, acts } = journalOf(test);
    for (const name of ["", "x".repeat(81)]) {
      const { exitCode, stderr } = await today(...check, "--yes", "--by", name);
      expect([exitCode, acts(), proved]).toEqual([2, [], []]);
      expect(stderr).toContain("--by must be a name or a role");
    }
  });

  it("to undo what was undone, what undid, and what was written into the book", async (test) => {
    const { path, today, keep: keepAnother } = journalOf(test);
    await keepAnother(withdrawal);
    await keepAnother({ do: "undo", act: 1 });
    await keepAnother(say("Un."));
    const adopted = { number: 4, at: "2026-11-23T08:00:00Z", by: "Bea", do: "adopted", acts: [3] };
    appendFileSync(path, `${JSON.stringify(adopted)}\n`);
    const refused = [
      ["1", "Act 1 was undone already, by act 2."],
      ["2", "Act 2 cannot be undone"],
      ["3", "Act 3 was written into the book"],
      ["4", "Act 4 cannot be undone"],
    ] as const;
    for (const [act, said] of refused) {
      const { exitCode, stderr } = await today("undo", act, "--yes");
      expect([exitCode, proved]).toEqual([1, []]);
      expect(stderr).toContain(said);
    }
  });
});

describe("helpline today alone", () => {
  it("says that nothing has changed", async (test) => {
    const { path, today } = journalOf(test);
    const { exitCode, stdout } = await today();
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`Journal  ${path}: no act yet`);
    expect(stdout).toContain("Nothing that callers hear has changed since the release.");
  });

  it("lists what is in force and what is to be looked at; with --all everything there ever was", async (test) => {
    const { path, today, keep: keepAnother } = journalOf(test);
    await keepAnother(say("Un."));
    await keepAnother({ do: "undo", act: 1 });
    await keepAnother(withdrawal);
    await keepAnother({ ...withdrawal, service: "sos-violence" });
    await keepAnother({ do: "checked", fact: "1712", on: "2026-11-20", outcome: "confirmed" });
    appendFileSync(path, "a note\n");
    const { stdout } = await today();
    expect(stdout).toContain("up to act 5");
    expect(stdout).toMatch(
      /^ {3}3 {2}\S+ \S+ {2}Bea: sos-viol is withdrawn from 2026-01-01 until/m,
    );
    expect(stdout).not.toContain('"Un."');
    expect(stdout).toContain("Besides 1 checks and 0 readings: helpline today --all");
    expect(stdout).toContain('Look: act 4 is passed over: There is no service "sos-violence"');
    expect(stdout).toContain("Look: a line is passed over: line 6 is no JSON");
    const all = (await today("--all")).stdout.trimEnd().split("\n");
    expect(all).toHaveLength(5);
    expect(all[0]).toContain('sos-viol.about says in fr: "Un."');
    expect(all[1]).toContain("act 1 is undone");
    const json = JSON.parse((await today("--json")).stdout);
    expect(json).toMatchObject({
      journal: path,
      lastAct: 5,
      acts: [{ number: 3 }, { number: 4 }, { number: 5 }],
      unread: { count: 1 },
    });
    expect(json.book).toMatch(/^[0-9a-f]{16}$/);
    const lines = (await today("--all", "--json")).stdout.trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).number)).toEqual([1, 2, 3, 4, 5]);
  });

  it("says what is wrong with its journal, and its settings", async () => {
    const gone = await runHere(
      ["today"],
      { JOURNAL: "/no-such-folder/journal.jsonl" },
      runHelpline,
    );
    expect([gone.exitCode, gone.stdout]).toEqual([2, ""]);
    expect(gone.stderr).toContain("its folder does not exist");
    const strange = await runHere(["today"], { JOURNAL: "mysql://x" }, runHelpline);
    expect(strange.exitCode).toBe(2);
    expect(strange.stderr).toContain("JOURNAL must be the path of a file");
  });
});
