import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { settingNames } from "../../src/server/settings.ts";
import { readText } from "./read-deploy.ts";

const commands = [...readText("src/cli/helpline.ts").matchAll(/^ {6}(\w+): \(\) => import/gm)].map(
  ([, name]) => name,
);

describe.each(["docs/go-live.md", "docs/dependencies.md", "deploy/README.md"])("%s", (path) => {
  const page = readText(path);
  const here = new URL(`../../${path}`, import.meta.url);

  it("links to what is there", () => {
    const links = [...page.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, link = ""]) => link);
    const missing = links.filter(
      (link) => !link.startsWith("http") && !existsSync(new URL(link, here)),
    );
    expect(missing).toEqual([]);
  });

  it("names commands that exist", () => {
    const named = [...page.matchAll(/^helpline (\w+)|`helpline (\w+)/gm)].map(
      ([, one, other]) => one ?? other,
    );
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
  });

  it("names settings that exist", () => {
    const named = [...page.matchAll(/`([A-Z][A-Z_]{3,})(=[^`]*)?`/g)].map(([, name = ""]) => name);
    const others = ["CERTIFICATE", "HEALTHCHECK", "NODE_OPTIONS", "SEED", "SITE"];
    expect(named.filter((name) => ![...settingNames, ...others].includes(name))).toEqual([]);
  });
});

it("docs/go-live.md names a test or drill in each row of what breaks, but one that it owns up to", () => {
  const rows = readFileSync("docs/go-live.md", "utf8")
    .split("\n## When something breaks")[1]
    ?.split("\n")
    .filter((line) => line.startsWith("| "))
    .slice(2);
  expect(rows?.length).toBeGreaterThan(9);
  expect(rows?.filter((row) => !/\]\(\.\.\/tests\//.test(row))).toEqual([
    expect.stringMatching(/\| not here +\|$/),
  ]);
});
