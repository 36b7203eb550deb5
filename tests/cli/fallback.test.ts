import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

/** Runs `helpline fallback` with routes of its own. */
function fallbackWith(routes: object, environment: Readonly<Record<string, string>> = {}) {
  const file = join(folder, "routes.json");
  writeFileSync(file, JSON.stringify(routes));
  const settings = { CALLER_ID: "+3225550100", ROUTES: file, ...environment };
  return runHere(["fallback"], settings);
}

const spoken = { spoken: true };

describe("helpline fallback", () => {
  it("rings the next line where ROUTES has the first read out, by the trunk where it needs one", async () => {
    const { exitCode, stdout } = await fallbackWith(
      { "ecoute-violences-conjugales": spoken },
      { SIP_TRUNK: "sip:{number}@trunk.example.be" },
    );
    expect(exitCode).toBe(0);
    const dial = readTwiml(stdout).find(({ kind }) => kind === "dial");
    expect(dial).toMatchObject({ target: { sip: "sip:106@trunk.example.be" } });
  });

  it("speaks with the voices of the settings", async () => {
    const { stdout } = await fallbackWith({}, { VOICE_NL: "Google.nl-NL-Chirp3-HD-Kore" });
    const said = readTwiml(stdout).flatMap((verb) => (verb.kind === "say" ? [verb.voice] : []));
    expect(new Set(said)).toEqual(
      new Set(["Polly.Isabelle-Neural", "Google.nl-NL-Chirp3-HD-Kore", "Polly.Amy-Neural"]),
    );
  });

  it("says what to do where no line may be called", async () => {
    const { exitCode, stdout, stderr } = await fallbackWith({
      "ecoute-violences-conjugales": spoken,
      "tele-onthaal": spoken,
    });
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/give one a route in ROUTES/);
  });

  it("says what is wrong with the routes", async () => {
    const { exitCode, stderr } = await fallbackWith({ nobody: spoken });
    expect(exitCode).toBe(2);
    expect(stderr).toContain('"nobody"');
  });

  it("reads the journal whose address stands in a file, where JOURNAL itself is empty", async () => {
    const [journal, address] = [join(folder, "journal.jsonl"), join(folder, "journal_address")];
    const act = { number: 1, at: "2026-11-29T08:00:00Z", by: "Anna" };
    const number = { do: "number", service: "ecoute-violences-conjugales", phone: "02 555 01 01" };
    writeFileSync(journal, `${JSON.stringify({ ...act, ...number, from: "2026-11-29T09:00" })}\n`);
    writeFileSync(address, `${journal}\n`);
    const given = { JOURNAL: "", JOURNAL_FILE: address };
    const { exitCode, stdout, stderr } = await fallbackWith({}, given);
    expect(stderr).toBe(`The book with the journal ${journal}, up to act 1.\n`);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(">+3225550101</Number>");
  });
});
