import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { describe, expect, it } from "vitest";
import packageFile from "../../package.json" with { type: "json" };
import { deskSettingNames } from "../../src/cli/desk.ts";
import { settingNames } from "../../src/server/settings.ts";
import { readText } from "./read-deploy.ts";

const commands = [...readText("src/cli/commands.ts").matchAll(/^ +(\w+): \(\) => import/gm)].map(
  ([, name]) => name,
);

/** Every page that people read, but for the history. */
const pages = [".", "docs", "docs/decisions", "deploy", "deploy/probe"]
  .flatMap((folder) => readdirSync(folder).map((name) => normalize(join(folder, name))))
  .filter((path) => path.endsWith(".md") && path !== "CHANGELOG.md");

/** The links of a page to files of the project, each with its anchor; in code, nothing is a link. */
function linksOf(path: string): readonly { readonly file: string; readonly anchor: string }[] {
  const page = readText(path).replaceAll(/^```.*?^```/gms, "");
  return [...page.matchAll(/\]\(([^)\s]*)\)/g)]
    .map(([, link = ""]) => link)
    .filter((link) => !/^https?:/.test(link))
    .map((link) => {
      const [file = "", anchor = ""] = link.split("#");
      return { file: file === "" ? path : normalize(join(dirname(path), file)), anchor };
    });
}

/** The anchors that GitHub gives to the headings of a page. */
function anchorsOf(path: string): readonly string[] {
  return [...readText(path).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

/** Files that recipes make, for a branch about violence at work and for German. */
function isMadeUp(file: string): boolean {
  return /\b(at-work|de)\.ts$/.test(file);
}

it("there are pages to look at", () => {
  expect(pages).toEqual(expect.arrayContaining(["README.md", "docs/go-live.md"]));
  expect(commands).toEqual(expect.arrayContaining(["start", "call"]));
  expect(pages.flatMap(linksOf).filter(({ anchor }) => anchor !== "").length).toBeGreaterThan(3);
});

describe.each(pages)("%s", (path) => {
  const page = readText(path);

  it("links to what is there", () => {
    const broken = linksOf(path).filter(
      ({ file, anchor }) =>
        !existsSync(file) || (anchor !== "" && !anchorsOf(file).includes(anchor)),
    );
    expect(broken).toEqual([]);
  });

  it("names commands that exist", () => {
    const named = [...page.matchAll(/^helpline (\w+)|`helpline (\w+)/gm)].map(
      ([, one, other]) => one ?? other,
    );
    expect(named.filter((name) => !commands.includes(name))).toEqual([]);
    const scripts = [...page.matchAll(/npm run (?:--silent )?([\w:-]+)/g)].map(([, name]) => name);
    expect(scripts.filter((name = "") => !(name in packageFile.scripts))).toEqual([]);
  });

  it("names files that exist", () => {
    const named = [
      ...page.matchAll(/(?<![\w./-])(?:src|tests|menus|locales|bench|deploy)\/[\w./-]*\w/g),
    ]
      .map(([file]) => file)
      .filter((file) => !isMadeUp(file));
    expect(named.filter((file) => !existsSync(file))).toEqual([]);
  });
});

describe.each(pages.filter((path) => /^docs\/[^/]+$/.test(path)))("%s", (path) => {
  it("is linked from README.md", () => {
    expect(linksOf("README.md").map(({ file }) => file)).toContain(path);
  });

  it("begins with whom it is for", () => {
    expect(readText(path)).toMatch(/^# .+\n\nFor /);
  });
});

describe.each(["docs/settings.md", "docs/go-live.md", "docs/dependencies.md", "deploy/README.md"])(
  "%s",
  (path) => {
    it("names settings that exist", () => {
      const named = [...readText(path).matchAll(/`([A-Z][A-Z_]{3,})(=[^`]*)?`/g)].map(
        ([, name = ""]) => name,
      );
      const others = [
        "CERTIFICATE",
        "COMPOSE_PROFILES",
        "DESK",
        "DESK_SITE",
        "HEALTHCHECK",
        "LISTEN",
        "NODE_OPTIONS",
        "REPLICA_A",
        "REPLICA_B",
        "SEED",
        "SITE",
      ];
      expect(
        named.filter((name) => ![...settingNames, ...deskSettingNames, ...others].includes(name)),
      ).toEqual([]);
    });
  },
);

it("docs/settings.md explains each setting, and .env.example has a line for it", () => {
  const [page, example] = [readText("docs/settings.md"), readText(".env.example")];
  const all = [...new Set<string>([...settingNames, ...deskSettingNames])];
  expect(all.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  // A test's own, and the files of secrets, of which two are an example.
  const left = ["TWILIO_API_URL", "TWILIO_API_SECRET_FILE"];
  expect(all.filter((name) => !left.includes(name) && !example.includes(`${name}=`))).toEqual([]);
});

it("README.md is read in one sitting", () => {
  expect(readText("README.md").split(/\s+/).filter(Boolean).length).toBeLessThan(1000);
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
