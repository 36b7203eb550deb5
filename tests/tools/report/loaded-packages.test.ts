import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";

/** The packages that a program loads at its start: what a file imports, and so on, but no `import()`. */
function packagesOf(file: URL, seen = new Set<string>()): ReadonlySet<string> {
  const source = readFileSync(fileURLToPath(file), "utf8");
  const statements = source.matchAll(/^(?:import|export)(?! type)\b[^;"]*"([^"]+)";$/gm);
  for (const [, name = ""] of statements) {
    const next = name.startsWith(".") ? new URL(name, file) : undefined;
    if (seen.has(next?.href ?? name)) continue;
    seen.add(next?.href ?? name);
    if (next?.pathname.endsWith(".ts")) packagesOf(next, seen);
  }
  return seen;
}

const command = (name: string) => new URL(`../../../src/cli/${name}.ts`, import.meta.url);

it("draws charts with a package that the report alone loads, never the server", () => {
  expect(packagesOf(command("report"))).toContain("echarts/core");
  for (const name of ["start", "helpline"]) {
    const loaded = [...packagesOf(command(name))];
    expect(loaded).toContain(name === "start" ? "express" : "citty");
    expect(loaded.filter((one) => one.startsWith("echarts"))).toEqual([]);
  }
});
