import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { type Fields, type Value, writeChanges } from "../../../src/tools/adopt/write-changes.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const order = ["phone", "hours", "laterHours", "source"];

/** A book of one entry, with comments wherever people put them. */
const source = `/** Above. */
export const services = make({
  // Before it.
  "day-line": {
    // About its number.
    phone: "1", // Beside it.
    transfer: "never", // Nobody asked.
    also: 'It is "there".',
    hours: "24/7", /* closed? */ holidays: "not stated",
    laterHours: [
      // The school holidays.
      { from: "2027-07-01", hours: "Mo" }, // Until autumn.
      { from: "2027-09-01", hours: "Tu" },
    ],
    source: { from: ["a", "b"], checked: "2026-11-21", confidence: "confirmed" },
  } as const,
});
`;

const was = {
  phone: "1",
  transfer: "never",
  also: 'It is "there".',
  hours: "24/7",
  holidays: "not stated",
  laterHours: [
    { from: "2027-07-01", hours: "Mo" },
    { from: "2027-09-01", hours: "Tu" },
  ],
  source: { from: ["a", "b"], checked: "2026-11-21", confidence: "confirmed" },
} as const satisfies Fields;

const entry = { file: "menus/services.ts", name: "day-line", having: ["phone", "source"] };

function write(is: Fields, text = source, before: Value = was): string {
  return writeChanges(text, entry, { was: before, is, order });
}

it("changes nothing where nothing is another", () => {
  expect(write({ ...was })).toBe(source);
});

it("keeps the comments beside what it changes, takes out and adds", () => {
  const { transfer: _transfer, holidays: _holidays, ...rest } = was;
  const is = {
    ...rest,
    phone: "2",
    ringSeconds: 40,
    laterHours: [
      { from: "2027-03-01", hours: "Su" },
      { from: "2027-07-01", hours: "We" },
    ],
  };
  expect(writeChanges(source, entry, { was, is, order: ["phone", "ringSeconds", ...order] })).toBe(
    source
      .replace('phone: "1", // Beside it.', 'phone: "2", // Beside it.\n    ringSeconds: 40,')
      .replace('transfer: "never", // Nobody', "// Nobody")
      .replace(' /* closed? */ holidays: "not stated",', "")
      .replace("    laterHours: [", '    laterHours: [\n      { from: "2027-03-01", hours: "Su" },')
      .replace('hours: "Mo"', 'hours: "We"')
      .replace('      { from: "2027-09-01", hours: "Tu" },\n', ""),
  );
});

it("refuses what is not written as one value in one place", () => {
  const twice = `${source}make({ "day-line": { phone: "1", source: 1 } });\n`;
  expect(() => write({ ...was, phone: "2" }, twice)).toThrow(
    /"day-line" as one value in one place/,
  );
  const apart = source.replace(/source: \{.*\}/, "source: shared");
  const checked = { ...was, source: { ...was.source, checked: "2026-11-29" } };
  expect(() => write(checked, apart)).toThrow(/source › checked of "day-line"/);
});

it("leaves every file as the formatter would, whatever is written into it", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "formatted"));
  const formatted = source
    .replace(/ \/\* closed\? \*\/ .*\n/, "\n")
    .replaceAll(/^ *\/\/.*\n| *\/\/.*/gm, "");
  const words = fc.string({
    unit: fc.constantFrom(..."abc \"'\\é{}"),
    minLength: 1,
    maxLength: 95,
  });
  const later = fc.array(
    fc.record({ from: fc.constantFrom("2027-01-01", "2027-07-01", "2028-01-01"), hours: words }),
    { minLength: 1, maxLength: 3 },
  );
  const entries = fc.record(
    {
      phone: words,
      hours: words,
      also: words,
      laterHours: later,
      source: fc.record({ from: fc.constant(["a", "b"]), checked: words, confidence: words }),
    },
    { requiredKeys: ["phone", "source"] },
  );
  const { holidays: _holidays, ...before } = was;
  for (const [index, is] of fc.sample(entries, { numRuns: 150, seed: 15 }).entries()) {
    const days = new Map(is.laterHours?.map((one) => [one.from, one]));
    const laterHours = [...days.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
    const after = is.laterHours === undefined ? is : { ...is, laterHours };
    const written = write(after as Fields, formatted, before);
    // What is written is read back as what it was.
    const [, object = ""] = /"day-line": ([\s\S]*) as const/.exec(written) ?? [];
    expect(new Function(`return ${object}`)()).toEqual(after);
    writeFileSync(join(folder, `${index}.ts`), written);
  }
  const biome = resolve("node_modules/@biomejs/biome/bin/biome");
  const words2 = [
    "format",
    "--write",
    "--vcs-enabled=false",
    "--colors=off",
    `--config-path=${resolve("biome.json")}`,
    ".",
  ];
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));
  const texts = files.map((file) => readFileSync(join(folder, file), "utf8"));
  execFileSync(process.execPath, [biome, ...words2], { cwd: folder, stdio: "pipe" });
  for (const [index, file] of files.entries()) {
    expect(texts[index]).toBe(readFileSync(join(folder, file), "utf8"));
  }
});
