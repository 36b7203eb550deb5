import { copyFileSync, mkdirSync, readdirSync } from "node:fs";

/** Puts what the compiler leaves aside next to the page's scripts: its HTML, its styles, its icon. */
const [from, to = "dist/studio/page"] = ["src/studio/page", ...process.argv.slice(2)];
mkdirSync(to, { recursive: true });
for (const name of readdirSync(from)) {
  if (/\.(html|css|svg)$/.test(name)) copyFileSync(`${from}/${name}`, `${to}/${name}`);
}
