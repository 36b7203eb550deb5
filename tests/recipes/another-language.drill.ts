import { spawnSync } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compilerErrors } from "../line/book/compiler-errors.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import {
  addToTheList,
  addToTheOthers,
  code,
  madeUp,
  takeFromTheList,
  writeOwnFiles,
} from "./made-up-language.ts";
import { filesOfRecipe } from "./recipe.ts";
import type { Used } from "./use-language.ts";

const project = fileURLToPath(new URL("../../", import.meta.url).href);
const [ownFiles = [], otherFiles = []] = filesOfRecipe("A language");
const [list = ""] = otherFiles;
const left = new Set(["node_modules", ".git", "dist", "docs"]);

describe("the recipe for a language, followed for a made-up fourth one in a copy of the tree,", () => {
  const tree = temporaryFolder(afterAll);
  let named: ReadonlySet<string>;
  let missed: ReadonlySet<string>;
  let used: Used;

  beforeAll(() => {
    for (const name of readdirSync(project).filter((one) => !left.has(one))) {
      cpSync(join(project, name), join(tree, name), { recursive: true });
    }
    symlinkSync(join(project, "node_modules"), join(tree, "node_modules"));
    takeFromTheList(tree);
    missed = filesWithErrors(tree, "tsconfig.build.json");
    cpSync(join(project, list), join(tree, list));
    writeOwnFiles(tree);
    addToTheList(tree);
    named = filesWithErrors(tree, "tsconfig.build.json");
    addToTheOthers(tree);
    used = useLanguage(tree);
  }, 300_000);

  it("touches the files that docs/changing.md names, and no more than eight beside its own", () => {
    const changed = filesIn(tree).filter((file) => !isSame(join(tree, file), join(project, file)));
    const inRecipe = [...ownFiles, ...otherFiles];
    expect(changed.filter((file) => !inRecipe.some((one) => isOf(one, file)))).toEqual([]);
    expect(inRecipe.filter((one) => !changed.some((file) => isOf(one, file)))).toEqual([]);
    expect(otherFiles.length).toBeLessThanOrEqual(8);
  });

  it("is told by the compiler, once the language is in the list", () => {
    // The telephone imports nothing of ours: what listens to it misses its voice.
    const told = (file: string) =>
      file.startsWith("src/phone/") ? "src/tools/proof/ear.ts" : file;
    const isTold = (one: string) => [...named].some((file) => isOf(told(one), file));
    expect(otherFiles.filter((file) => file !== list && !isTold(file))).toEqual([]);
  });

  it("is the same for one that is taken away: the compiler names those files, and the menus", () => {
    const known = (file: string) =>
      otherFiles.some((one) => isOf(one, file)) || file.startsWith("menus/");
    expect(missed).toContain("locales/index.ts");
    expect([...missed].filter((file) => !known(file))).toEqual([]);
  });

  it("compiles in the end, program, page and tests", { timeout: 120_000 }, () => {
    expect([...filesWithErrors(tree, "tsconfig.json")]).toEqual([]);
  });

  it("makes a line that offers it, speaks it once it is chosen, and rings", () => {
    const [menu, ...chosen] = used.call;
    expect(menu?.voices).toEqual(["fr-BE", "nl-BE", "en-GB", "de-DE"]);
    expect(menu?.words).toContain(madeUp("Pour le français, faites le quatre."));
    expect(chosen.map(({ voices }) => voices)).toEqual([["de-DE"], ["de-DE"], ["de-DE"]]);
    const page = chosen.at(-1)?.words;
    expect(page).toContain(madeUp("On vous répond en {{languages}}.").split("{{")[0]);
    expect(page).toContain("Französisch");
    expect(page).toContain("ainakt uhr");
    expect(JSON.parse(used.rings)).toEqual({ number: "+3280098100" });
  });

  it("is on the page and on the map", () => {
    expect(used.words).toContain(madeUp("Pour les violences sexuelles"));
    expect(used.map).toContain("Der Plan der Linie, auf Deutsch");
    expect(used.map).toContain(madeUp("violences"));
    expect(used.map).toContain("Niederländisch");
  });

  it("is proved on Monday at ten for who chooses it: nothing to mend in it, nor before but what is too long", () => {
    // What is said in all languages, before one is chosen, must be made shorter for a fourth.
    const isTooLong = (problem: string) =>
      /s of speech, at most|nothing waits \d+ s|takes [\d.]+ s; at most|lasts \d+ s/.test(problem);
    expect(used.proof.problems.filter((problem) => !isTooLong(problem))).toEqual([]);
    // Its made-up words are longer than a person's: the slow repeats of the longest topics show it.
    const isSlow = (problem: string) => problem.endsWith("s of speech, at most 60");
    const own = used.proof.problems.filter((problem) => problem.startsWith("4"));
    expect(own.filter((problem) => !isSlow(problem))).toEqual([]);
    expect(used.proof.states).toBeGreaterThan(100);
  });
});

/** Whether a file is the one that is named, or in the folder that is. */
function isOf(named: string, file: string): boolean {
  return named.endsWith("/") ? file.startsWith(named) : file === named;
}

/** The files in which the compiler finds something, by a configuration of the tree and in the page. */
function filesWithErrors(tree: string, config: string): ReadonlySet<string> {
  const errors = [config, "tsconfig.studio.json"].flatMap((one) => compilerErrors(tree, one));
  return new Set(errors.map(({ file }) => file));
}

function useLanguage(tree: string): Used {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", "tests/recipes/use-language.ts", code],
    { cwd: tree, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
  );
  if (status !== 0) throw new Error(`The language cannot be used: ${stderr}`);
  return JSON.parse(stdout);
}

function filesIn(tree: string): readonly string[] {
  return readdirSync(tree, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(tree.length + 1));
}

function isSame(file: string, other: string): boolean {
  try {
    return readFileSync(file).equals(readFileSync(other));
  } catch {
    return false;
  }
}
