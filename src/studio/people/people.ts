import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { nameMistake } from "../../line/book/acts.ts";
import { SettingsError } from "../../mistakes.ts";
import { type Role, roles } from "../desk-api.ts";
import { type HashedPassword, readHashedPassword } from "./passwords.ts";

/** Somebody who may work at the desk. */
export interface Person {
  /** Acts are kept under it. */
  readonly name: string;
  readonly roles: readonly Role[];
}

/** Somebody as the file of people says. */
export interface KnownPerson extends Person {
  readonly password: HashedPassword;
  /** Another as soon as the name, the roles or the password are: what was let in before ends. */
  readonly mark: string;
}

/** What a file of people says: those who are known, and the lines that nobody can be let in by. */
interface ReadPeople {
  /** By `nameKey`. */
  readonly people: ReadonlyMap<string, KnownPerson>;
  /** What is wrong, a line each with its fix. Nothing of the file is quoted: it may be a password. */
  readonly problems: readonly string[];
}

/** How names are compared: nobody is told from another by a capital letter. */
export function nameKey(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** What is wrong with a person's name, as "must …"; undefined where nothing is. */
export function personNameMistake(name: string): string | undefined {
  if (/^\s*#|:/.test(name)) return "must have no colon in it, and no # before it";
  return nameMistake(name);
}

/** Reads roles that are written with commas between. @returns undefined where one is none, or there is none */
export function readRoles(written: string): readonly Role[] | undefined {
  const named = written.split(",").map((role) => role.trim());
  const known = roles.filter((role) => named.includes(role));
  return named.every((name) => known.some((role) => role === name)) ? known : undefined;
}

/** A line of the file of people. */
export function writePerson(
  { name, roles }: Person,
  /** As `hashPassword` makes it. */
  hashed: string,
): string {
  return `${name}:${roles.join(",")}:${hashed}`;
}

/** Reads `name:roles:scrypt$…` lines; empty ones and those that begin with # say nothing. */
export function readPeople(text: string): ReadPeople {
  const people = new Map<string, KnownPerson>();
  const problems: string[] = [];
  const twice = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (/^\s*(#|$)/.test(line)) continue;
    const person = readPerson(line.trim());
    if (typeof person === "string") {
      problems.push(`line ${index + 1} ${person}`);
      continue;
    }
    const key = nameKey(person.name);
    if (people.has(key)) {
      problems.push(
        `line ${index + 1} has a name that stands above already: keep one of the two lines`,
      );
      twice.add(key);
    }
    people.set(key, person);
  }
  // Nobody knows which of the two holds.
  for (const key of twice) people.delete(key);
  return { people, problems };
}

/** @returns what is wrong with it, where something is */
function readPerson(line: string): KnownPerson | string {
  const fix = "make the line anew with helpline password";
  const [name = "", written = "", hashed, ...rest] = line.split(":");
  if (hashed === undefined || rest.length > 0) {
    return `is no name:roles:password: ${fix}`;
  }
  const mistake = personNameMistake(name);
  if (mistake !== undefined) return `has a name that ${mistake}`;
  const has = readRoles(written);
  if (has === undefined) {
    return `has other roles than ${roles.join(", ")}: write one or more, with commas between`;
  }
  const password = readHashedPassword(hashed);
  if (password === undefined) return `has a password that was not made here: ${fix}`;
  const mark = createHash("sha256").update(line).digest("base64url");
  return { name: name.trim(), roles: has, password, mark };
}

/** Milliseconds in which the file is not looked at again for somebody who has logged in. */
const lookInterval = 1_000;

/**
 * The people of a file, as it is now. It is read anew when it has changed. While it runs, a line
 * with a mistake lets nobody in and takes nothing from the others; while the file cannot be read,
 * nobody is known.
 */
export class People {
  readonly #path: string;
  readonly #tell: (problems: readonly string[]) => void;
  readonly #clock: () => number;
  #read: ReadPeople | undefined;
  #seen = "";
  #looked = Number.NEGATIVE_INFINITY;

  /**
   * @param tell is told of mistakes that come later
   * @param clock in milliseconds, never going back
   * @throws {SettingsError} when the file cannot be read, has mistakes or names nobody
   */
  constructor(
    path: string,
    tell: (problems: readonly string[]) => void,
    clock: () => number = () => performance.now(),
  ) {
    this.#path = path;
    this.#clock = clock;
    const problems: string[] = [];
    this.#tell = (found) => problems.push(...found);
    this.#look();
    if (this.#read?.people.size === 0 && problems.length === 0) {
      problems.push("it names nobody: add the line that helpline password makes");
    }
    if (problems.length > 0) {
      throw new SettingsError(problems.map((problem) => `The file of DESK_PEOPLE: ${problem}.`));
    }
    this.#tell = tell;
  }

  /** Whether the file could be read when it was looked at last. */
  get isRead(): boolean {
    return this.#read !== undefined;
  }

  /** Somebody as the file says at this moment. */
  find(name: string): KnownPerson | undefined {
    this.#look();
    return this.#read?.people.get(nameKey(name));
  }

  /** Somebody as the file said within the last second. */
  recall(name: string): KnownPerson | undefined {
    if (this.#clock() - this.#looked >= lookInterval) this.#look();
    return this.#read?.people.get(nameKey(name));
  }

  #look(): void {
    this.#looked = this.#clock();
    try {
      const found = statSync(this.#path, { bigint: true });
      // To open a pipe would wait for ever.
      if (!found.isFile()) throw Object.assign(new Error("no file"), { code: "no file" });
      const { size, ino, mtimeNs, ctimeNs } = found;
      const seen = [ino, size, mtimeNs, ctimeNs].join(" ");
      if (seen === this.#seen) return;
      this.#read = readPeople(readFileSync(this.#path, "utf8"));
      this.#seen = seen;
      if (this.#read.problems.length > 0) this.#tell(this.#read.problems);
    } catch (error) {
      const { code = "unknown" } = error as NodeJS.ErrnoException;
      const isNew = this.#seen !== code;
      this.#read = undefined;
      this.#seen = code;
      if (isNew) this.#tell([`it cannot be read (${code}): let the user of the desk read it`]);
    }
  }
}
