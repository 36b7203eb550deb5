import { execFileSync } from "node:child_process";
import { chmodSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { Change } from "../../../src/line/book/acts.ts";
import { nameOfAct, openAmended } from "../../../src/line/book/amend.ts";
import { digestOf } from "../../../src/line/book/book.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { findAdoption } from "../../../src/tools/adopt/adopt.ts";
import { differenceOf } from "../../../src/tools/adopt/difference.ts";
import { planAdoption } from "../../../src/tools/adopt/plan-adoption.ts";
import { readBook, readSources } from "../../../src/tools/adopt/sources.ts";
import { type BookCopy, copyBook } from "../../support/book-copy.ts";
import { type SmallJournal, smallJournal, sunday } from "../../support/small-journal.ts";

let book: BookCopy;
beforeEach(() => {
  book = copyBook();
});

/** Adopts what a journal says now. */
async function adoptFrom(journal: SmallJournal) {
  const adoption = await findAdoption(book.folder, journal, sunday);
  await adoption.keep("a tester");
  return adoption;
}

/** What would be written. */
function planned(...changes: readonly Change[]) {
  return planAdoption(readSources("."), bookDraft, smallJournal(...changes).acts, sunday);
}

/** Each line that would change, of files other than the list of acts. */
function changedBy(...changes: readonly Change[]): readonly string[] {
  const sources = readSources(".");
  return [...planned(...changes).changed]
    .filter(([file]) => file !== "menus/adopted.ts")
    .flatMap(([file, text]) => differenceOf(file, sources.get(file) ?? "", text));
}

function expectFormatted(): void {
  const biome = join("node_modules", "@biomejs", "biome", "bin", "biome");
  const files = ["format", "--vcs-enabled=false", "--colors=off", "menus", "locales"];
  execFileSync(process.execPath, [biome, ...files], { cwd: book.folder, stdio: "pipe" });
}

const number = {
  do: "number",
  service: "sos-viol",
  phone: "02 555 01 01",
  from: "2026-11-28T22:00",
} as const satisfies Change;
const welcome = {
  do: "say",
  language: "en",
  phrase: "welcome",
  text: "Nobody speaks on this line.",
} as const satisfies Change;

describe("what has become lasting is written where it stands, and nothing else", () => {
  it("a number whose time has come", async () => {
    expect(changedBy(number)).toEqual([
      "menus/services.ts:56",
      '-     phone: "0800 98 100",',
      '+     phone: "02 555 01 01",',
      "menus/services.ts:58",
      '-     cost: "free",',
      '+     cost: "unknown",',
    ]);
  });

  it("hours, with what they say of holidays, and hours that are to come", async () => {
    const changed = changedBy(
      { do: "hours", service: "sos-viol", hours: "Mo-Fr 09:00-12:00", from: "2027-01-01" },
      {
        do: "hours",
        service: "1712",
        hours: 'Mo-Fr 10:00-12:00; PH off || "by appointment"',
        from: "2026-11-02",
      },
    );
    expect(changed).toEqual([
      "menus/services.ts:61",
      '+     laterHours: [{ from: "2027-01-01", hours: "Mo-Fr 09:00-12:00" }],',
      "menus/services.ts:96",
      '-     hours: "Mo-Fr 09:00-17:00",',
      '-     holidays: "not stated",',
      "+     hours: 'Mo-Fr 10:00-12:00; PH off || \"by appointment\"',",
    ]);
  });

  it("words with quotes of both kinds, with blanks, and words that stood on the next line", async () => {
    const long =
      "One of the services that were named can be called at {{number}} now; and once more: {{again}}.";
    const changed = changedBy(
      { ...welcome, text: `It's "automatic", a \\ "machine".` },
      { ...welcome, phrase: "number", text: long },
      { ...welcome, phrase: "online.say", text: "It is violence." },
      { ...welcome, language: "fr", text: "Voilà : c’est l'été." },
    );
    expect(changed.filter((line) => !line.includes("It is violence if"))).toEqual([
      "locales/en.ts:6",
      '-   "welcome": "This line is automatic.",',
      `+   "welcome": 'It\\'s "automatic", a \\\\ "machine".',`,
      "locales/en.ts:43",
      '-   "number": "The number is: {{number}}. I repeat: {{again}}.",',
      '+   "number":',
      `+     "${long}",`,
      "locales/en.ts:157",
      '-   "online.say":',
      '+   "online.say": "It is violence.",',
      "locales/fr.ts:9",
      '-   "welcome": "Cette ligne est automatique.",',
      `+   "welcome": "Voilà : c’est l'été.",`,
    ]);
  });

  it("checks of services and of topics, whichever file they are in", async () => {
    const check = { do: "checked", on: "2026-11-29", outcome: "unclear" } as const;
    const changed = changedBy(
      { ...check, fact: "cpvcf" },
      { ...check, fact: "temporary-ban", outcome: "confirmed" },
      { ...check, fact: "someone-in-english" },
      { ...check, fact: "sos-viol", outcome: "not reached" },
    );
    expect(changed).toEqual([
      "menus/rights.ts:60",
      '-       checked: "2026-11-21",',
      '+       checked: "2026-11-29",',
      "menus/services.ts:181",
      '-     source: { from: ["partner-violence-sheet"], checked: "2026-11-21", confidence: "confirmed" },',
      '+     source: { from: ["partner-violence-sheet"], checked: "2026-11-29", confidence: "unconfirmed" },',
      "menus/tree.ts:57",
      '-         checked: "2026-11-21",',
      '-         confidence: "confirmed",',
      '+         checked: "2026-11-29",',
      '+         confidence: "unconfirmed",',
    ]);
  });

  it("what a service agreed to, whose number was not dialled before", async () => {
    const agreed = { do: "agreed", service: "gams", ringSeconds: 40 } as const;
    const { changed, notes } = planned({ ...agreed, callerId: "+3225550100" });
    expect([...changed.keys()]).toEqual(["menus/adopted.ts", "menus/services.ts"]);
    expect(changed.get("menus/services.ts")).toContain(
      [
        '    phone: "02 219 43 40",',
        "    ringSeconds: 40,",
        '    callerId: "+3225550100",',
        "    answers: [],",
      ].join("\n"),
    );
    expect(notes).toEqual([{ id: "gams", note: expect.stringContaining("take transfer out") }]);
  });

  it("several acts on one service, the last of each", async () => {
    const hours = { do: "hours", service: "sos-viol" } as const;
    const { changed } = planned(
      number,
      { ...hours, hours: "Mo-Fr 08:00-16:00", from: "2027-03-01" },
      { ...hours, hours: "Mo-Fr 07:00-16:00", from: "2027-01-01" },
      { ...number, phone: "02 555 01 02" },
      { do: "checked", fact: "sos-viol", on: "2026-11-29", outcome: "confirmed" },
      { do: "agreed", service: "sos-viol", ringSeconds: 50 },
    );
    expect(changed.get("menus/services.ts")).toContain(
      [
        '    phone: "02 555 01 02",',
        "    ringSeconds: 50,",
        '    answers: ["fr"],',
        '    cost: "unknown",',
        '    hours: "Mo-Fr 08:00-18:00",',
        '    holidays: "not stated",',
        "    laterHours: [",
        '      { from: "2027-01-01", hours: "Mo-Fr 07:00-16:00" },',
        '      { from: "2027-03-01", hours: "Mo-Fr 08:00-16:00" },',
        "    ],",
      ].join("\n"),
    );
  });
});

describe("what ends by itself, and what is to come, is left to the journal", () => {
  it.each<Change>([
    {
      do: "close",
      service: "sos-viol",
      from: "2026-11-28T00:00",
      until: "2026-12-02T00:00",
    },
    { do: "withdraw", service: "sos-viol", from: "2026-11-28T00:00" },
    { ...number, from: "2026-11-30T00:00" },
    { ...welcome, do: "read", text: "This line is automatic." },
  ])("$do", (change) => {
    const { acts, changed } = planned(change);
    expect([acts, [...changed]]).toEqual([[], []]);
  });

  it("what was undone, and what this book cannot take", async () => {
    const other = { ...welcome, text: "With a {{blank}} that it has not." };
    const journal = smallJournal(number, { do: "undo", act: 1 }, other);
    expect((await adoptFrom(journal)).acts).toEqual([]);
    expect(journal.acts).toHaveLength(3);
  });
});

describe("the book and the journal after", () => {
  const rest = [
    { do: "close", service: "cpvcf", from: "2026-11-28T00:00", until: "2026-12-02T00:00" },
    { ...number, service: "cpvcf", phone: "02 555 01 09", from: "2027-01-01T00:00" },
  ] as const satisfies readonly Change[];

  it("say what book and journal said before, with the journal and without what it wrote", async () => {
    const journal = smallJournal(number, ...rest, welcome);
    const digestWith = (draft: typeof bookDraft, acts = journal.acts) =>
      digestOf(openAmended(draft, acts, sunday, routeWhenLive).book);
    const before = digestWith(bookDraft);
    await adoptFrom(journal);
    const after = await readBook(book.folder);
    expect(digestWith(after)).toBe(before);
    expect(digestWith(after, journal.acts.slice(1, 3))).toBe(before);
    expect(after.adopted).toEqual(
      [journal.acts[0], journal.acts[3]].map((act) => act && nameOfAct(act)),
    );
  });

  it("name the acts, and a second time there is nothing to do", async () => {
    const journal = smallJournal(number, ...rest, welcome);
    await adoptFrom(journal);
    expect(journal.acts.at(-1)).toMatchObject({ do: "adopted", acts: [1, 4], by: "a tester" });
    const written = book.read("menus/services.ts");
    const again = await adoptFrom(journal);
    expect([again.acts, again.unsaid, [...again.changed]]).toEqual([[], [], []]);
    expect(journal.acts).toHaveLength(5);
    expect(book.read("menus/services.ts")).toBe(written);
    expect(book.read("menus/adopted.ts")).toMatch(
      /= \[\n {2}\/\/ Act 1 of 2026-11-29: sos-viol has the number 02 555 01 01 from .*\n {2}"[\da-f]{12}",\n {2}\/\/ Act 4 .*\n {2}"[\da-f]{12}",\n\];\n$/,
    );
  });

  it("take what is new the next time, beside what was adopted before", async () => {
    const journal = smallJournal(number);
    await adoptFrom(journal);
    journal.add({ do: "hours", service: "sos-viol", hours: "24/7", from: "2026-11-29" });
    await adoptFrom(journal);
    expectFormatted();
    expect(journal.acts.at(-1)).toMatchObject({ do: "adopted", acts: [3] });
    expect(await readBook(book.folder)).toMatchObject({
      services: { "sos-viol": { phone: "02 555 01 01", hours: "24/7" } },
      adopted: [{}, {}].map(() => expect.any(String)),
    });
  });
});

describe("all of it is written, or nothing", () => {
  const untouched = async (adopting: () => Promise<unknown>, message: RegExp) => {
    const files = ["menus/services.ts", "menus/adopted.ts", "locales/en.ts"];
    const before = files.map(book.read);
    await expect(adopting()).rejects.toThrow(message);
    expect(files.map(book.read)).toEqual(before);
    expect(readdirSync(join(book.folder, "menus")).filter((name) => !name.endsWith(".ts"))).toEqual(
      [],
    );
  };

  it("where somebody keeps an act meanwhile", async () => {
    const journal = smallJournal(number, welcome);
    const { keep } = await findAdoption(book.folder, journal, sunday);
    journal.add({ do: "undo", act: 1 });
    await untouched(() => keep("a tester"), /Nothing was written: Somebody kept an act/);
    expect(journal.acts).toHaveLength(3);
  });

  it("where a file cannot be written", async () => {
    const journal = smallJournal(number, welcome);
    const { keep } = await findAdoption(book.folder, journal, sunday);
    execFileSync("mkdir", [join(book.folder, `menus/services.ts.adopt-${process.pid}`)]);
    await expect(keep("a tester")).rejects.toThrow(/Nothing was written: EEXIST/);
    expect(journal.acts).toHaveLength(2);
    expect(book.read("locales/en.ts")).not.toContain(welcome.text);
  });

  it("where one of the files cannot be put in its place; the next time all are", async () => {
    const journal = smallJournal(number, welcome);
    const stumbling = {
      ...journal,
      append: (...kept: Parameters<typeof journal.append>) => {
        rmSync(join(book.folder, `menus/services.ts.adopt-${process.pid}`));
        return journal.append(...kept);
      },
    };
    const { keep } = await findAdoption(book.folder, stumbling, sunday);
    await untouched(() => keep("a tester"), /Nothing was written: ENOENT/);
    expect((await adoptFrom(journal)).acts).toHaveLength(2);
    expect(book.read("menus/services.ts")).toContain(number.phone);
    expect(book.read("locales/en.ts")).toContain(welcome.text);
  });

  it("where a value is not written as one", async () => {
    book.edit("menus/services.ts", 'phone: "0800 98 100",', "...{ phone: `0800 98 100` },");
    await untouched(
      () => adoptFrom(smallJournal(welcome, number)),
      /"sos-viol" in one place of its own, with phone/,
    );
  });

  it("where the book has mistakes", async () => {
    book.edit("menus/services.ts", "export const services = defineServices(", "const own = (");
    await untouched(
      () => adoptFrom(smallJournal(number)),
      /menus\/services.ts: the whole file: is missing/,
    );
  });

  it("where something else in the file overrules what is written", async () => {
    book.edit(
      "menus/services.ts",
      '    phone: "0800 98 100",\n',
      '    phone: "0800 98 100",\n    ...({ phone: "0800 98 100" } as const),\n',
    );
    await untouched(() => adoptFrom(smallJournal(number)), /would be another/);
  });
});

describe("a journal that does not know what was adopted", () => {
  it("is told once, of acts that the book names", async () => {
    const journal = smallJournal(number);
    await adoptFrom(journal);
    const forgetful = smallJournal(number, welcome);
    const { unsaid, acts } = await adoptFrom(forgetful);
    expect([unsaid, acts].map((some) => some.map((act) => act.number))).toEqual([[1], [2]]);
    expect(forgetful.acts.at(-1)).toMatchObject({ do: "adopted", acts: [1, 2] });
    expect((await adoptFrom(forgetful)).unsaid).toEqual([]);
  });
});

describe("the sources of the checkout", () => {
  it("are read as they are, be they newer than the program", async () => {
    book.edit("menus/services.ts", "0800 98 100", "0800 98 101");
    const { changed } = await adoptFrom(smallJournal(welcome));
    expect([...changed.keys()]).toEqual(["locales/en.ts", "menus/adopted.ts"]);
    expect(book.read("menus/services.ts")).toContain("0800 98 101");
  });

  it("keep their mode, and changes that are not committed are told", async () => {
    const git = (...words: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=t", "-c", "user.email=t@t.example", ...words], {
        cwd: book.folder,
        env: { PATH: process.env.PATH },
      });
    git("init", "-q");
    git("add", "menus", "locales");
    git("commit", "-qm", "The book");
    book.edit("menus/services.ts", '"0800 32 123"', '"0800 32 124"');
    chmodSync(join(book.folder, "menus/services.ts"), 0o600);
    const { edited } = await adoptFrom(smallJournal(number, welcome));
    expect(edited).toEqual(["menus/services.ts"]);
    expect(git("diff", "--stat").toString()).toContain("3 files changed");
    expect(git("diff", "--summary").toString()).toBe("");
  });
});
