import { appendFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  mapFolder,
  pictureOf,
  picturesFor,
  readMapOptions,
  staleFiles,
} from "../../../src/cli/map.ts";
import { SettingsError } from "../../../src/mistakes.ts";
import { book } from "../../support/map-of-line.ts";
import { runHelpline } from "../../support/run-helpline.ts";
import { runHere } from "../../support/run-here.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

it("docs/map is what the book says now; npm run --silent map -- --output docs/map renews it", async () => {
  expect(staleFiles(await picturesFor(book, mapFolder))).toEqual([]);
});

describe("the options of helpline map", () => {
  it("print French when nothing is asked for", () => {
    expect(readMapOptions({})).toEqual({ do: "print", language: "fr" });
  });

  it.each([
    [{ language: "de" }, "--language is one of fr, nl, en."],
    [{ output: "" }, "--output needs a folder"],
    [{ language: "nl", check: true }, "--language prints one picture"],
  ])("refuse %o and say the fix", (typed, message) => {
    expect(() => readMapOptions(typed)).toThrow(SettingsError);
    expect(() => readMapOptions(typed)).toThrow(message);
  });
});

/** Said where JOURNAL is not set. */
const bookAlone = "The book alone: JOURNAL is not set.\n";

describe("helpline map", () => {
  it("prints one picture, and nothing else", async () => {
    const { exitCode, stdout, stderr } = await runHelpline("map", "--language", "nl");
    expect([exitCode, stderr]).toEqual([0, bookAlone]);
    expect(stdout).toBe(await pictureOf(book, "nl"));
  });

  it("writes the pictures, and finds the one that is stale", async () => {
    const written = await runHere(["map", "--output", folder]);
    expect([written.exitCode, written.stderr]).toEqual([0, bookAlone]);
    expect(staleFiles(await picturesFor(book, folder))).toEqual([]);
    appendFileSync(join(folder, "nl.svg"), "<!-- old -->");
    const { exitCode, stderr } = await runHere(["map", "--check", "--output", folder]);
    expect(exitCode).toBe(1);
    expect(stderr).toBe(
      bookAlone +
        `Stale: ${join(folder, "nl.svg")}. Run: npm run --silent map -- --output ${folder}\n`,
    );
  });

  it("says that it cannot write, and where", async () => {
    const blocked = join(folder, "en.svg");
    const { exitCode, stdout, stderr } = await runHere(["map", "--output", blocked]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/\n--output .* cannot be written: .+\n$/);
  });

  it("refuses what it does not know", async () => {
    const { exitCode, stdout, stderr } = await runHere(["map", "--langage", "nl"]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("There is no option --langage.");
  });
});
