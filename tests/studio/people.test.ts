import { renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import { SettingsError } from "../../src/mistakes.ts";
import { People, readPeople, readRoles } from "../../src/studio/people/people.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const hashed = `scrypt$32768$8$3$${"a".repeat(22)}$${"b".repeat(43)}`;
const otherHash = hashed.replaceAll("b", "c");

describe("a file of people", () => {
  it("names each with roles and a password", () => {
    const { people, problems } = readPeople(
      `# who works at the desk\n\nAnna Peeters:words,facts:${hashed}\r\n  zoë:numbers:${hashed}  \n`,
    );
    expect(problems).toEqual([]);
    expect([...people.values()].map(({ name, roles }) => [name, roles])).toEqual([
      ["Anna Peeters", ["words", "facts"]],
      ["zoë", ["numbers"]],
    ]);
  });

  it.each([
    ["anna", "is no name:roles:password: make the line anew with helpline password"],
    [`anna:words:${hashed}:more`, "is no name:roles:password"],
    [`:words:${hashed}`, "has a name that must be a name or a role"],
    [`an\u202ena:words:${hashed}`, "has a name that must be on one line"],
    [`anna\u3164:words:${hashed}`, "has a name that must be without signs that nobody sees"],
    [`\u2800:words:${hashed}`, "has a name that must be without signs that nobody sees"],
    [`anna:word:${hashed}`, "has other roles than words, facts, numbers: write one or more"],
    [`anna::${hashed}`, "has other roles than words, facts, numbers"],
    [`anna:words,__proto__:${hashed}`, "has other roles than"],
    ["anna:words:my own password", "has a password that was not made here: make the line anew"],
  ])("says what is wrong with %j, and quotes nothing", (line, problem) => {
    const { people, problems } = readPeople(`# first\n${line}\nzoe:facts:${hashed}\n`);
    expect(problems).toEqual([expect.stringContaining(`line 2 ${problem}`)]);
    expect(problems.join()).not.toMatch(/scrypt|my own|anna/);
    expect([...people.keys()]).toEqual(["zoe"]);
  });

  it("lets in neither of two lines of one name", () => {
    const { people, problems } = readPeople(`Zoë:words:${hashed}\nzoe\u0308:facts:${otherHash}\n`);
    expect(problems).toEqual([expect.stringContaining("line 2 has a name that stands above")]);
    expect(people.size).toBe(0);
  });

  it("may name somebody as JavaScript names its own", () => {
    const { people } = readPeople(`__proto__:words:${hashed}\nconstructor:facts:${hashed}`);
    expect(people.get("__proto__")?.roles).toEqual(["words"]);
    expect(people.get("constructor")?.roles).toEqual(["facts"]);
    expect(readPeople(`anna:words:${hashed}`).people.get("__proto__")).toBeUndefined();
  });

  it("has roles in whatever order they were written", () => {
    expect(readRoles("numbers, words")).toEqual(["words", "numbers"]);
    expect(readRoles("")).toBeUndefined();
    expect(readRoles("words,")).toBeUndefined();
  });
});

describe("the people of a file", () => {
  it("are those of this moment to whoever logs in, and of the last second to whoever has", (test) => {
    const { write, people, tick } = peopleOf(test, `anna:words:${hashed}\nzoe:facts:${hashed}\n`);
    expect(people.find("ANNA ")?.name).toBe("anna");
    write(`anna:words,facts:${hashed}\n`);
    expect(people.recall("zoe")).toBeDefined();
    tick(999);
    expect(people.recall("zoe")).toBeDefined();
    tick(1);
    expect(people.recall("zoe")).toBeUndefined();
    expect(people.recall("anna")?.roles).toEqual(["words", "facts"]);
    write(`anna:words:${otherHash}\nnew:facts:${hashed}\n`);
    expect(people.find("new")).toBeDefined();
  });

  it("are marked anew when their line is another", (test) => {
    const { write, people } = peopleOf(test, `anna:words:${hashed}\n`);
    const marks = new Set([people.find("anna")?.mark]);
    for (const line of [`anna:words:${otherHash}`, `anna:facts:${otherHash}`]) {
      write(line);
      marks.add(people.find("anna")?.mark);
    }
    expect(marks.size).toBe(3);
    write(`# moved\nanna:facts:${otherHash}\n`);
    expect(marks.has(people.find("anna")?.mark)).toBe(true);
  });

  it("are nobody while it cannot be read, which is told once", (test) => {
    const { path, write, people, told } = peopleOf(test, `anna:words:${hashed}\n`);
    rmSync(path);
    expect(people.find("anna")).toBeUndefined();
    expect(people.find("anna")).toBeUndefined();
    expect(people.isRead).toBe(false);
    expect(told).toEqual([["it cannot be read (ENOENT): let the user of the desk read it"]]);
    write(`anna:words:${hashed}\n`);
    expect(people.find("anna")).toBeDefined();
    expect(people.isRead).toBe(true);
  });

  it("lose nobody to a line with a mistake but who stands there", (test) => {
    const { write, people, told } = peopleOf(test, `anna:words:${hashed}\n`);
    write(`anna:words:${hashed}\nzoe:facts:scr`);
    expect(people.find("anna")).toBeDefined();
    expect(people.find("zoe")).toBeUndefined();
    expect(told).toEqual([
      [expect.stringContaining("line 2 has a password that was not made here")],
    ]);
  });

  it.each([
    ["# nobody\n", "it names nobody: add the line that helpline password makes."],
    ["anna\n", "line 1 is no name:roles:password: make the line anew with helpline password."],
  ])("are none at the start where it says %j", (text, problem) =>
    expect(() => openPeople(text)).toThrow(
      new SettingsError([`The file of DESK_PEOPLE: ${problem}`]),
    ),
  );
});

function peopleOf({ onTestFinished }: Pick<TestContext, "onTestFinished">, text: string) {
  const path = join(temporaryFolder(onTestFinished), "people");
  let now = 0;
  const told: (readonly string[])[] = [];
  const write = (next: string) => {
    writeFileSync(`${path}.new`, next);
    renameSync(`${path}.new`, path);
  };
  write(text);
  const people = new People(
    path,
    (problems) => told.push(problems),
    () => now,
  );
  const tick = (milliseconds: number) => {
    now += milliseconds;
  };
  return { path, write, people, told, tick };
}

function openPeople(text: string): People {
  const path = join(temporaryFolder(), "people");
  writeFileSync(path, text);
  return new People(path, () => {});
}
