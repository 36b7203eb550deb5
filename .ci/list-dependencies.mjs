// Writes the table of docs/dependencies.md from the lock file and what is installed. With --check
// it writes nothing, and exits 1 when the table is stale or a package has no reason.
import { readFileSync, writeFileSync } from "node:fs";
import {
  closureOf,
  directDependencies,
  licenceOf,
  productionPackages,
  sizeOf,
} from "./production-packages.mjs";

const file = new URL("../docs/dependencies.md", import.meta.url);
const marks = ["<!-- generated: node .ci/list-dependencies.mjs -->", "<!-- end -->"];
const megabytes = (paths) =>
  (paths.reduce((sum, path) => sum + sizeOf(path), 0) / 1_000_000).toFixed(1);

const page = readFileSync(file, "utf8");
const [from, to] = marks.map((mark) => page.indexOf(mark));
if (from < 0 || to < from) throw new Error(`docs/dependencies.md has lost ${marks.join(" or ")}.`);

const missing = directDependencies.filter((name) => !page.includes(`\n- **${name}**: `));
for (const name of missing) console.error(`docs/dependencies.md gives no reason for ${name}.`);

const all = Object.keys(productionPackages);
const rows = directDependencies.map((name) => {
  const path = `node_modules/${name}`;
  const others = [...closureOf(path)].filter((other) => other !== path);
  const { version } = productionPackages[path];
  const along = others.length === 0 ? "none" : `${others.length}, ${megabytes(others)} MB`;
  return [name, version, licenceOf(path), `${megabytes([path])} MB`, along];
});
const table = [["package", "version", "licence", "size", "brings along"], ...rows];
const widths = table[0].map((_, column) => Math.max(...table.map((row) => row[column].length)));
const line = (cells) => `| ${cells.map((cell, at) => cell.padEnd(widths[at])).join(" | ")} |`;
const generated = [
  marks[0],
  "",
  line(table[0]),
  `| ${widths.map((width) => "-".repeat(width)).join(" | ")} |`,
  ...rows.map(line),
  "",
  `Together: ${all.length} packages, ${megabytes(all)} MB. Several bring the same ones along.`,
  "",
  "",
].join("\n");

const next = page.slice(0, from) + generated + page.slice(to);
if (process.argv.includes("--check")) {
  if (next !== page) console.error("docs/dependencies.md: run node .ci/list-dependencies.mjs");
  if (next !== page || missing.length > 0) process.exit(1);
} else {
  writeFileSync(file, next);
}
