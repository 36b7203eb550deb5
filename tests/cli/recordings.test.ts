import { cp, readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { readManifest } from "../../src/server/manifest.ts";
import { recordTones } from "../support/espeak.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const made = temporaryFolder(afterAll);
const folder = join(made, "ours");

beforeAll(async () => {
  await recordTones(join(made, "whole"), [
    { language: "nl", parts: ["Goedendag."] },
    { language: "nl", parts: ["Tot ziens."] },
    { language: "fr", parts: ["Bonjour."] },
  ]);
});
beforeEach(async () => {
  await rm(folder, { recursive: true, force: true });
  await cp(join(made, "whole"), folder, { recursive: true });
});

function recordings(...words: readonly string[]) {
  return runHere(["recordings", ...words], { RECORDINGS: folder });
}

describe("helpline recordings", () => {
  it("publishes files and manifest into another folder", async () => {
    const there = join(made, "there");
    const { exitCode, stdout } = await recordings("publish", there);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Files copied: 6.");
    expect(await readManifest(there)).toEqual(await readManifest(folder));
    expect(await readdir(join(there, "nl"))).toHaveLength(4);
  });

  it("takes a language out of use when its speaker wants the voice back", async () => {
    const { exitCode, stdout } = await recordings("withdraw", "--language", "nl");
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Sentences in nl taken out of use: 2.");
    const { sentences, left } = await readManifest(folder);
    expect(sentences.map(({ language }) => language)).toEqual(["fr"]);
    expect(left).toHaveLength(4);
    // A call that began before may still ask for them.
    const tidied = await recordings("tidy");
    expect(tidied.stdout).toContain("Files deleted: 0.");
    expect(await readdir(join(folder, "nl"))).toHaveLength(4);
  });

  it.each([
    [["publsh", "x"], 'There is no "recordings publsh". Did you mean "publish"?'],
    [["publish"], "Name one folder"],
    [["import", "--language", "nl"], "npm run recordings -- import takes --language nl"],
    [["again", "--language", "nl"], "npm run recordings -- again 157 --language nl"],
    [["again", "157"], "--language must be one of the line's: fr, nl or en."],
    [["withdraw"], "--language must be one of the line's: fr, nl or en."],
    [["withdraw", "--language", "de"], "--language must be one of the line's: fr, nl or en."],
    [["--script"], "--language must be one of the line's: fr, nl or en."],
    [["tidy", "all"], '"all" belongs to no option'],
  ])("refuses %j with 2", async (words, said) => {
    const { exitCode, stderr } = await recordings(...words);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(said);
  });

  it("ends with 1 where a folder has no manifest to publish", async () => {
    await rm(folder, { recursive: true });
    const { exitCode, stderr } = await recordings("publish", join(made, "nowhere"));
    expect(exitCode).toBe(1);
    expect(stderr).toContain("has no manifest.json");
  });
});
