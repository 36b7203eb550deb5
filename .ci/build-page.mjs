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

/** Builds the page of the recorder into a folder of its own: no server of callers has a use for it. */
export async function buildRecorder(folder = "dist/studio/recorder") {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(source, "icon.svg"), join(folder, "icon.svg"));
  copyFileSync(join(source, "recorder/index.html"), join(folder, "index.html"));
  const entryPoints = ["recorder.ts", "microphone-worklet.ts", "recorder.css"];
  await build({
    ...options,
    entryPoints: entryPoints.map((name) => join(source, "recorder", name)),
    outdir: folder,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await buildPage(process.argv[2]);
  await buildRecorder();
}
