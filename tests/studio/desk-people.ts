import { renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Express } from "express";
import supertest, { type Response, type Test } from "supertest";
import type { TestContext } from "vitest";
import { noActs } from "../../src/server/editions.ts";
import type { Desk, StudioParts } from "../../src/studio/parts.ts";
import { hashPassword } from "../../src/studio/people/passwords.ts";
import { People } from "../../src/studio/people/people.ts";
import { smallBook } from "../support/small-book.ts";
import { smallJournal } from "../support/small-journal.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { openStudio } from "./open-studio.ts";

/** Where the desk of the tests is. */
export const deskUrl = "https://desk.example.be";

/** What they log in with. */
export const passwords = {
  anna: "the sea at noon 41",
  bart: "bread and oranges",
} as const;

const hashes = new Map<string, Promise<string>>();

/** A line of the file of people; a password is made into a hash once. */
export function personLine(name: string, roles: string, password: string): Promise<string> {
  const hashed = hashes.get(password) ?? hashPassword(password);
  hashes.set(password, hashed);
  return hashed.then((text) => `${name}:${roles}:${text}`);
}

/** A desk that asks for a name and a password, behind its proxy. */
export interface GuardedDesk {
  readonly app: Express;
  readonly desk: Desk;
  /** Replaces the file of people. */
  readonly write: (...lines: readonly string[]) => void;
  readonly path: string;
  /** Asks as a browser does that came to the desk, from an address of the internet. */
  readonly post: (path: string, body: object | string, from?: string) => Test;
  readonly get: (path: string, cookie?: string) => Test;
}

/** Opens it with anna, who may change words, and bart, who may change numbers. */
export async function guardedDesk(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  parts: Partial<StudioParts> = {},
): Promise<GuardedDesk> {
  const folder = temporaryFolder(onTestFinished);
  const path = join(folder, "people");
  const write = (...lines: readonly string[]) => {
    writeFileSync(`${path}.new`, `${lines.join("\n")}\n`);
    renameSync(`${path}.new`, path);
  };
  write(
    await personLine("Anna", "words", passwords.anna),
    await personLine("Bart", "numbers", passwords.bart),
  );
  const desk = {
    people: new People(path, () => {}),
    journal: smallJournal(),
    standing: () => noActs,
    isJournalRead: () => true,
    draft: smallBook,
    environment: {},
  };
  const app = openStudio({ deskUrl, desk, ...parts });
  const host = new URL(deskUrl).host;
  return {
    app,
    desk,
    write,
    path,
    post: (at, body, from = "203.0.113.1") =>
      supertest(app)
        .post(at)
        .set({ "Host": host, "Origin": deskUrl, "X-Forwarded-For": from })
        .type("application/json")
        .send(body),
    get: (at, cookie) => {
      const asked = supertest(app).get(at).set("Host", host);
      return cookie === undefined ? asked : asked.set("Cookie", cookie);
    },
  };
}

/** The cookies that an answer gives, with all that is said of them. */
export function givenCookies({ headers }: Response): readonly string[] {
  // Typed as one text; there is one for each.
  return [headers["set-cookie"] ?? []].flat();
}

/** The cookies that an answer gives, as a browser sends them back. */
export function cookiesOf(response: Response): string {
  return givenCookies(response)
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}
