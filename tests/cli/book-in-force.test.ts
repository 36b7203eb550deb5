import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { phrases } from "../../locales/index.ts";
import { readStanding } from "../../src/cli/standing.ts";
import { keepAct } from "../support/replicas.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const { fr } = phrases;
const about = "Ici SOS Viol, en d'autres mots.";
const goodbye = "Au revoir. En cas de danger, formez le cent douze.";

/** A journal in which SOS Viol has other words and another number, and an apology others. */
async function keptJournal(): Promise<string> {
  const path = join(temporaryFolder(onTestFinished), "journal.jsonl");
  await keepAct(path, { do: "say", language: "fr", phrase: "sos-viol.about", text: about });
  await keepAct(path, { do: "say", language: "fr", phrase: "goodbye", text: goodbye });
  await keepAct(path, {
    do: "number",
    service: "sos-viol",
    phone: "02 555 01 01",
    from: "2026-01-01T00:00",
  });
  await keepAct(path, { do: "checked", fact: "sos-viol", on: "2026-11-28", outcome: "confirmed" });
  await keepAct(path, {
    do: "say",
    language: "fr",
    phrase: "sexual-violence.title",
    text: "Pour un viol",
  });
  return path;
}

const live = { CALLER_ID: "+3225550100" };

/** Each command, and what tells the book in force from the book alone. */
const commands: readonly (readonly [string, readonly string[], RegExp, RegExp])[] = [
  [
    "call",
    ["call", "--keys", "1,2,1", "--at", "2026-11-30T10:00"],
    /d'autres mots/,
    /ligne d'écoute/,
  ],
  ["map", ["map", "--language", "fr"], /Pour un viol/, /<svg/],
  ["facts", ["facts", "--json"], /"checked": "2026-11-28"/, /"id": "sos-viol"/],
  ["fallback", ["fallback"], /Au revoir\. En cas/, new RegExp(fr.goodbye.slice(-20))],
];

describe.each(commands)("helpline %s", (_name, words, inForce, alone) => {
  it("shows the book in force with JOURNAL, the book alone without, and says which", async () => {
    const without = await runHere(words, live);
    expect([without.exitCode, without.stderr]).toEqual([
      0,
      expect.stringContaining("The book alone: JOURNAL is not set."),
    ]);
    expect(without.stdout).toMatch(alone);
    expect(without.stdout).not.toMatch(inForce);
    const JOURNAL = await keptJournal();
    const within = await runHere(words, { ...live, JOURNAL });
    expect([within.exitCode, within.stderr]).toEqual([
      0,
      expect.stringContaining(`The book with the journal ${JOURNAL}, up to act 5.`),
    ]);
    expect(within.stdout).toMatch(inForce);
  });
});

describe("a command that records the words in force", () => {
  it("reads the usual journal where JOURNAL names none, and the one that it names before", async () => {
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    onTestFinished(() => void vi.restoreAllMocks());
    const [usual, named] = [await keptJournal(), "/no-such-folder/journal.jsonl"];
    expect((await readStanding({}, usual)).number).toBe(5);
    expect((await readStanding({ JOURNAL: "" }, usual)).number).toBe(5);
    await expect(readStanding({ JOURNAL: named }, usual)).rejects.toThrow("cannot be read");
  });
});

describe("a command that is to look at a journal that it cannot read", () => {
  const JOURNAL = "/no-such-folder/journal.jsonl";
  it.each([["call"], ["map"], ["facts"], ["fallback"], ["--version"]])(
    "ends helpline %s with 2, and takes no book alone for the one in force",
    async (command) => {
      const { exitCode, stdout, stderr } = await runHere([command], { ...live, JOURNAL });
      expect([exitCode, stdout]).toEqual([2, ""]);
      expect(stderr).toMatch(/^JOURNAL cannot be read: .* its folder does not exist.*\n$/);
    },
  );
});

describe.each([["today"], ["adopt"]])("helpline %s", (command) => {
  it.each([
    ["its journal cannot be read", "/no-such-folder/journal.jsonl", "its folder does not exist"],
    ["its journal is neither a file nor PostgreSQL", "mysql://x", "must be the path of a file"],
  ])("says so where %s", async (_what, JOURNAL, said) => {
    const { exitCode, stdout, stderr } = await runHere([command], { JOURNAL });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr.trimEnd().split("\n")).toEqual([expect.stringContaining(said)]);
  });
});

describe("helpline --version", () => {
  it("names the book in force", async () => {
    const alone = await runHere(["--version"]);
    const within = await runHere(["--version"], { JOURNAL: await keptJournal() });
    for (const run of [alone, within]) {
      expect(run.exitCode).toBe(0);
      expect(run.stdout).toMatch(/^\S+ with the book [0-9a-f]{16}\n$/);
    }
    expect(within.stdout).not.toBe(alone.stdout);
    expect(alone.stderr).toContain("The book alone");
    expect(within.stderr).toContain("up to act 5");
  });
});

describe("helpline doctor", () => {
  it("looks at the book in force, and says what its acts do", async () => {
    const JOURNAL = await keptJournal();
    await keepAct(JOURNAL, { do: "withdraw", service: "sos-viol", from: "2026-01-01T00:00" });
    const { stdout } = await runHere(["doctor", "--json"], { JOURNAL });
    const { findings }: { findings: readonly { name: string; status: string; finding: string }[] } =
      JSON.parse(stdout);
    const of = (name: string) => findings.filter((finding) => finding.name === name);
    expect(of("journal")).toMatchObject([
      { status: "ok", finding: expect.stringContaining(`${JOURNAL}, up to act 6 of `) },
    ]);
    expect(of("acts")).toMatchObject([
      {
        status: "look",
        finding: expect.stringMatching(/^sos-viol is withdrawn .*; by Ann, act 6$/),
      },
    ]);
    const [named] = of("book")[0]?.finding.split(":") ?? [];
    const { stdout: version } = await runHere(["--version"], { JOURNAL });
    expect(version).toContain(`with the book ${named}`);
  });
});

describe("helpline call with ROUTES and JOURNAL", () => {
  it("rings by the route of the book's number, and a new number as it is", async () => {
    const folder = temporaryFolder(onTestFinished);
    const ROUTES = join(folder, "routes.json");
    writeFileSync(ROUTES, JSON.stringify({ "sos-viol": { sip: "sip:viol@trunk.example.be" } }));
    const words = ["call", "--keys", "1,2,1,1", "--transfer", "busy", "--at", "2026-11-30T10:00"];
    const routed = await runHere(words, { ROUTES });
    expect(routed.stdout).toContain("would ring sip:viol@trunk.example.be");
    const renumbered = await runHere(words, { ROUTES, JOURNAL: await keptJournal() });
    expect(renumbered.stdout).toContain("would ring +3225550101");
  });
});
