import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readText } from "./read-deploy.ts";

describe("docs/dependencies.md", () => {
  it("is what the lock file says, with a reason for each package", () => {
    const run = spawnSync(process.execPath, [".ci/list-dependencies.mjs", "--check"], {
      encoding: "utf8",
    });
    expect(run).toMatchObject({ status: 0, stderr: "" });
  });

  // The sum is measured: the test before has found the page to be what is installed.
  it("adds them up to less than 55 MB", () => {
    const [, megabytes] =
      /\nTogether: \d+ packages, ([\d.]+) MB\./.exec(readText("docs/dependencies.md")) ?? [];
    expect(Number(megabytes)).toBeLessThan(55);
  });

  it("names what a server in production loads, and what it does not", () => {
    const page = readText("docs/dependencies.md");
    const [, always = "", sometimes = ""] =
      /\nLoaded by every server:([\s\S]*?)\nLoaded where ([\s\S]*?)\n## /.exec(page) ?? [];
    const named = (text: string) => [...text.matchAll(/^- \*\*(.+?)\*\*: /gm)].map(([, n]) => n);
    const loaded = packagesLoadedBy("src/cli/helpline.ts", "src/cli/start.ts");
    expect([...loaded].sort()).toEqual(named(always).sort());
    expect(named(sometimes).filter((name) => name !== undefined && loaded.has(name))).toEqual([]);
    expect(named(sometimes).length).toBeGreaterThan(0);
  });
});

it("every licence in production is one that somebody has read", () => {
  const run = spawnSync(process.execPath, [".ci/check-licences.mjs"], { encoding: "utf8" });
  expect(run).toMatchObject({ status: 0, stderr: "" });
});

/** The packages that these files load at once, through every file of ours; `import()` is not followed. */
function packagesLoadedBy(...entries: readonly string[]): ReadonlySet<string> {
  const packages = new Set<string>();
  const seen = new Set<string>();
  const visit = (file: URL) => {
    if (seen.has(file.href) || !file.href.endsWith(".ts")) return;
    seen.add(file.href);
    const source = readFileSync(file, "utf8");
    for (const [, names = "", from = ""] of source.matchAll(
      /^(?:import|export) ((?!type )[^;]*?) from "([^"]+)"/gm,
    )) {
      if (/^\{( *type \w+( as \w+)?,?)+ *\}$/.test(names) || from.startsWith("node:")) continue;
      if (from.startsWith(".")) visit(new URL(from, file));
      else packages.add(/^(@[^/]+\/)?[^/]+/.exec(from)?.[0] ?? from);
    }
  };
  for (const entry of entries) visit(new URL(`../../${entry}`, import.meta.url));
  expect(seen.size).toBeGreaterThan(50);
  return packages;
}
