import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { describe, expect, it } from "vitest";

/** Rooms from the ground up. A room imports from those before it alone. */
const floors = [
  ["src/log.ts", "src/mistakes.ts"],
  ["src/line/hours"],
  ["src/line/book"],
  ["src/line/call", "locales"],
  ["src/line/speech"],
  ["src/phone"],
  ["src/twilio", "menus"],
  ["src/journal"],
  ["src/server"],
  ["src/tools"],
  ["src/studio"],
  ["src/cli"],
];

const modules = filesUnder("src").filter((path) => path.endsWith(".ts"));
const imports = new Map(
  [...modules, ...filesUnder("menus"), ...filesUnder("locales")].map((path) => [
    path,
    importsOf(path),
  ]),
);

describe("The house", () => {
  const lines = modules.map((path) => ({ path, lines: linesOf(path) }));
  const sorted = lines.map((one) => one.lines).toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const entries = readdirSync("src");
  const arrows = [...imports].flatMap(([from, targets]) =>
    targets.map((to) => [roomOf(from), roomOf(to)] as const).filter(([one, two]) => one !== two),
  );

  it("prints its figures", () => {
    console.log(
      [
        `${modules.length} modules in src, the middle one ${median} lines, the longest ${sorted.at(-1)}`,
        `${entries.length} entries in src, ${floors.length} floors, ${new Set(arrows.map(String)).size} arrows between rooms`,
        `${linesOf("biome.json")} lines of linter rules, ${words("README.md")} words in the README`,
      ].join("\n"),
    );
  });

  it("has modules that are neither crumbs nor heaps", () => {
    expect(modules.length).toBeGreaterThanOrEqual(160);
    // On top of two hundred came forty of the journal and its proofs, and fifty of the desk.
    expect(modules.length).toBeLessThanOrEqual(350);
    expect(median).toBeGreaterThanOrEqual(90);
    expect(lines.filter((one) => one.lines > 300)).toEqual([]);
  });

  it("has few doors", () => {
    expect(entries.length).toBeLessThanOrEqual(10);
  });

  it("has one way down", () => {
    const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room));
    const upwards = [...new Set(arrows.map(([from, to]) => `${from} → ${to}`))].filter((arrow) => {
      const [from = "", to = ""] = arrow.split(" → ");
      return floorOf(from) <= floorOf(to);
    });
    expect(upwards).toEqual([]);
  });

  it("has no circle, types included", () => {
    expect(circleIn(imports)).toBeUndefined();
  });

  it("is held together by a short linter configuration", () => {
    expect(linesOf("biome.json")).toBeLessThan(200);
  });
});

function filesUnder(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name).split(sep).join("/"));
}

/** The modules of ours that a module imports, at the top or when it needs them, types too. */
function importsOf(path: string): readonly string[] {
  const text = readFileSync(path, "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport\(|^import)\s*"(\.[^"]+\.ts)"/gm)].map(
    ([, address = ""]) =>
      relative(".", join(dirname(path), address))
        .split(sep)
        .join("/"),
  );
}

function roomOf(path: string): string {
  const rooms = floors.flat();
  const room = rooms.find((one) => path === one || path.startsWith(`${one}/`));
  if (room === undefined) throw new Error(`${path} is in no room that this test knows.`);
  return room;
}

/** A way from a module back to itself. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const follow = (path: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path];
    if (done.has(path)) return undefined;
    for (const next of graph.get(path) ?? []) {
      const circle = follow(next, [...way, path]);
      if (circle !== undefined) return circle;
    }
    done.add(path);
    return undefined;
  };
  for (const path of graph.keys()) {
    const circle = follow(path, []);
    if (circle !== undefined) return circle;
  }
  return undefined;
}

function linesOf(path: string): number {
  return readFileSync(path, "utf8").split("\n").length - 1;
}

function words(path: string): number {
  return readFileSync(path, "utf8").split(/\s+/).filter(Boolean).length;
}
