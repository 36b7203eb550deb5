import { readdirSync, readFileSync, statSync } from "node:fs";

const root = new URL("../", import.meta.url);
const { packages } = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8"));

/** What stands in node_modules on a server: by path in the lock file, without optional packages. */
export const productionPackages = Object.fromEntries(
  Object.entries(packages).filter(
    ([path, { dev, devOptional, optional }]) => path !== "" && !(dev || devOptional || optional),
  ),
);

/** The packages that package.json asks for in production. */
export const directDependencies = Object.keys(packages[""].dependencies);

/** A package and everything that it brings along, as paths in the lock file. */
export function closureOf(path, seen = new Set()) {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const name of Object.keys(productionPackages[path].dependencies ?? {})) {
    closureOf(resolve(path, name), seen);
  }
  return seen;
}

/** Where node finds a package for another: in its own node_modules, or in one further up. */
function resolve(from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, "")) {
    const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
    if (path in productionPackages) return path;
    if (folder === "") throw new Error(`${name}, which ${from} needs, is not in the lock file.`);
  }
}

/** What an installed package says its licence is, as SPDX. */
export function licenceOf(path) {
  const { license } = JSON.parse(readFileSync(new URL(`${path}/package.json`, root), "utf8"));
  return typeof license === "string" ? license : `unclear: ${JSON.stringify(license)}`;
}

/** Bytes of an installed package's own files. */
export function sizeOf(path) {
  return sizeOfFolder(new URL(`${path}/`, root));
}

function sizeOfFolder(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.name !== "node_modules")
    .map((entry) =>
      entry.isDirectory()
        ? sizeOfFolder(new URL(`${entry.name}/`, folder))
        : statSync(new URL(entry.name, folder)).size,
    )
    .reduce((sum, size) => sum + size, 0);
}
