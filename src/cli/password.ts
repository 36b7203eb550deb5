import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { SettingsError } from "../mistakes.ts";
import { type Role, roles } from "../studio/desk-api.ts";
import { hashPassword, passwordMistake } from "../studio/people/passwords.ts";
import { personNameMistake, readRoles, writePerson } from "../studio/people/people.ts";
import { helplineCommand } from "./command.ts";

/** `helpline password`: makes the line of a person for the file of DESK_PEOPLE. It keeps nothing. */
export const password = helplineCommand(
  {
    name: "password",
    description: "Make the line of a person who may work at the desk. docs/desk.md",
    options: {
      name: { type: "string", description: "the person's name, as acts are kept under it" },
      roles: {
        type: "string",
        description: `what the person may change, with commas between: ${roles.join(", ")}`,
      },
    },
  },
  async (args): Promise<"good"> => {
    const isTyped = process.stdin.isTTY === true;
    if (!isTyped && (args.name === undefined || args.roles === undefined)) {
      throw new SettingsError([
        "Who is it for? Add --name and --roles, or call this in a terminal, without a pipe.",
      ]);
    }
    const name = checkName(args.name ?? (await ask("Name: ")));
    const has = checkRoles(args.roles ?? (await ask(`Roles, of ${roles.join(", ")}: `)));
    const chosen = isTyped ? await askTwice() : (await text(process.stdin)).replace(/\r?\n$/, "");
    const mistake = passwordMistake(chosen, name);
    if (mistake !== undefined) throw new SettingsError([`The password ${mistake}.`]);
    const line = writePerson({ name, roles: has }, await hashPassword(chosen));
    process.stdout.write(`${line}\n`);
    if (isTyped) {
      process.stderr.write(
        "Put this line in the file of DESK_PEOPLE, in place of an older one of that name.\n",
      );
    }
    return "good";
  },
);

function checkName(written: string): string {
  const mistake = personNameMistake(written);
  if (mistake !== undefined) throw new SettingsError([`The name ${mistake}.`]);
  return written.trim();
}

function checkRoles(written: string): readonly Role[] {
  const read = readRoles(written);
  if (read !== undefined) return read;
  throw new SettingsError([
    `Roles are ${roles.join(", ")}: give one or more, with commas between, such as words,facts.`,
  ]);
}

async function askTwice(): Promise<string> {
  const first = await ask("Password (nothing is shown): ", { isHidden: true });
  const second = await ask("The same again: ", { isHidden: true });
  if (first === second) return first;
  throw new SettingsError(["These were two passwords. Nothing was made: try again."]);
}

/** Asks on standard error: standard output is for the line alone. */
function ask(question: string, { isHidden = false } = {}): Promise<string> {
  process.stderr.write(question);
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const output = isHidden ? nowhere : process.stderr;
  const terminal = createInterface({ input: process.stdin, output, terminal: true });
  return new Promise((resolve, reject) => {
    let answer: string | undefined;
    terminal.once("line", (line) => {
      answer = line;
      terminal.close();
    });
    terminal.once("close", () => {
      if (isHidden) process.stderr.write("\n");
      if (answer !== undefined) resolve(answer);
      else reject(new SettingsError(["Nothing was made."]));
    });
  });
}
