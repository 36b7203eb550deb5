import { readFileSync } from "node:fs";

/** The files that a recipe of docs/changing.md names in its tables: one list a table, in order. */
export function filesOfRecipe(title: string): readonly (readonly string[])[] {
  const page = readFileSync(new URL("../../docs/changing.md", import.meta.url), "utf8");
  const recipe = page.split(/^## /m).find((section) => section.startsWith(`${title}\n`));
  if (recipe === undefined) throw new Error(`docs/changing.md has no recipe "${title}".`);
  return recipe
    .split(/^\| file .*$/m)
    .slice(1)
    .map((table) => [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, file = ""]) => file));
}
