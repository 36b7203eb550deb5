import { copyFileSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const source = fileURLToPath(new URL("../src/studio/page/", import.meta.url));

/** What esbuild makes of the page: a script, what some views need beside it, a style sheet. The compiler has seen to its types before. */
const options = {
  entryPoints: [join(source, "main.ts"), join(source, "style.css")],
  bundle: true,
  splitting: true,
  format: "esm",
  target: "es2023",
  minify: true,
  // French, Dutch and English as they are written: escaped, they would take more room.
  charset: "utf8",
  external: ["*.svg"],
  logLevel: "warning",
};

/** Builds the page into a folder, which holds nothing else afterwards. */
export async function buildPage(folder = "dist/studio/page") {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ["index.html", "icon.svg"])
    copyFileSync(join(source, name), join(folder, name));
  await build({ ...options, outdir: folder });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildPage(process.argv[2]);
