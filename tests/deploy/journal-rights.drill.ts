import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { openJournal } from "../../src/journal/open-journal.ts";
import { endWithTest } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { composeServices, filled, readText } from "./read-deploy.ts";

const program = fileURLToPath(new URL("../../dist/src/cli/helpline.js", import.meta.url));
const given = { PUBLIC_URL: "https://line.example.be", CALLER_ID: "+3225550100" };
const unit = readText("deploy/systemd/helpline@.service");
const desk = readText("deploy/systemd/helpline-desk.service");
const doctor = readText("deploy/systemd/helpline-doctor.service");
const services = composeServices();

/** The folder that a service of compose.yaml sees under a path, and whether it may write there. */
function folderAt(service: string, path: string) {
  const mounts = (services[service]?.volumes ?? []).map((volume) => volume.split(":"));
  const [host, , right = "rw"] = mounts.find(([, inside]) => inside === path) ?? [];
  return { host, right };
}

const all = (text: string, name: string) =>
  [...text.matchAll(new RegExp(`^${name}=(.*)$`, "gm"))].map(([, value = ""]) => value);

/** The variables that a unit sets. */
function variablesOf(text: string): Readonly<Record<string, string>> {
  const assignments = all(text, "Environment").flatMap((line) => line.split(" "));
  return Object.fromEntries(assignments.map((one) => one.split(/=(.*)/s, 2)));
}

describe("the journal is there to be read by the lines, and to be written by whoever is on duty", () => {
  it("in Docker Compose", () => {
    const path = services.today?.environment.JOURNAL ?? "";
    const folder = posix.dirname(path);
    expect(folderAt("today", folder)).toEqual({ host: "./journal", right: "rw" });
    for (const line of ["line-a", "line-b"]) {
      expect(services[line]?.environment.JOURNAL).toBe(path);
      expect(folderAt(line, folder)).toEqual({ host: "./journal", right: "ro" });
    }
    expect(services.today).toMatchObject({
      profiles: ["today"],
      network_mode: "none",
      entrypoint: ["node", "dist/src/cli/helpline.js", "today"],
    });
    expect(services.today).not.toHaveProperty("secrets");
    expect(services.desk?.environment.JOURNAL).toBe(path);
    expect(folderAt("desk", folder)).toEqual({ host: "./journal", right: "rw" });
    // As it is now, whenever it is looked at.
    expect(folderAt("desk", "/people")).toEqual({ host: "./people", right: "ro" });
    expect(services.desk).toMatchObject({ networks: ["inside"], profiles: ["desk"] });
  });

  it("in helpline-desk.service", () => {
    const { JOURNAL = "" } = variablesOf(desk);
    expect(JOURNAL).toBe(variablesOf(unit).JOURNAL);
    expect(all(desk, "User")).toEqual(["helpline-journal"]);
    expect(all(desk, "ReadWritePaths")).toEqual([dirname(JOURNAL)]);
    // But for who it is and what it may write, it has no right more than a line.
    const own = /^(User|Group|DynamicUser|SupplementaryGroups|Read\w+Paths)=/;
    const rights = (text: string) =>
      text
        .slice(text.indexOf("UMask="))
        .split("\n")
        .filter((line) => /^\w+=/.test(line) && !own.test(line));
    expect(rights(desk)).toEqual(rights(unit));
  });

  it.each([
    ["helpline@.service", unit],
    ["helpline-doctor.service", doctor],
  ])("in %s", (_name, one) => {
    const { JOURNAL = "" } = variablesOf(one);
    expect(all(one, "ProtectSystem")).toEqual(["strict"]);
    expect(all(one, "ReadOnlyPaths")).toEqual([`-${dirname(JOURNAL)}`]);
    expect(all(one, "ReadWritePaths").join()).not.toContain(dirname(JOURNAL));
    expect(all(one, "SupplementaryGroups")).toEqual(["helpline-journal"]);
    // The program of whoever is on duty has the same.
    expect(readText("deploy/systemd/helpline")).toContain(`-${dirname(JOURNAL)}}`);
    expect(readText("deploy/README.md")).toContain(`chmod 2750 ${dirname(JOURNAL)}`);
  });
});

describe.each([
  ["compose.yaml", services["line-a"]?.environment ?? {}],
  ["helpline@.service", variablesOf(unit)],
])("a line with the values of %s", (_file, values) => {
  it("reads the journal, takes an act, and cannot write", async (test) => {
    const folder = temporaryFolder(test.onTestFinished);
    const inFolder = (path: string) => join(folder, path);
    const { JOURNAL = "" } = values;
    const path = inFolder(JOURNAL);
    mkdirSync(dirname(path), { recursive: true });
    const journal = await openJournal(path);
    test.onTestFinished(() => journal.close());
    const check = async (after: number) => {
      const change = {
        do: "checked",
        fact: "awel",
        outcome: "confirmed",
        on: "2026-11-29",
      } as const;
      await journal.append(change, "Anna", Temporal.Now.instant(), after);
    };
    await check(0);
    // As a mount for reading alone: this user may look, and no more.
    chmodSync(path, 0o444);
    for (let one = dirname(path); one.length >= folder.length; one = dirname(one)) {
      chmodSync(one, 0o555);
    }
    test.onTestFinished(() => {
      for (let one = dirname(path); one.length >= folder.length; one = dirname(one)) {
        chmodSync(one, 0o755);
      }
    });
    const secrets = temporaryFolder(test.onTestFinished);
    chmodSync(secrets, 0o755);
    const secret = join(secrets, "secret");
    writeFileSync(secret, "a secret of sixteen letters or more\n");
    const environment = Object.fromEntries(
      Object.entries({ ...given, TRANSFERS: "rehearse", ...values }).map(([name, value]) => [
        name,
        name.endsWith("_FILE") ? secret : filled(String(value), given),
      ]),
    );
    const settings = {
      ...environment,
      JOURNAL: path,
      HOST: "127.0.0.1",
      PORT: "0",
      ADMIN_PORT: "0",
      DELETE_CALL_RECORDS: "off",
      PATH: process.env.PATH ?? "",
    };
    const line = startAsReader(test, ["start"], settings);
    const port = await line.port();
    const lastAct = async () => {
      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      return ((await health.json()) as { lastAct: unknown }).lastAct;
    };
    expect(await lastAct()).toBe(1);

    const words = ["today", "checked", "awel", "confirmed", "--yes"];
    const refused = await startAsReader(test, words, settings).ended;
    expect(refused).toMatchObject({ exitCode: 2, stderr: /this user has no right to: give it/ });
    expect(await lastAct()).toBe(1);

    chmodSync(path, 0o644);
    chmodSync(dirname(path), 0o755);
    await check(1);
    await expect.poll(lastAct).toBe(2);
  });
});

/** Starts `helpline` as somebody who owns nothing here: root could write whatever is written at a file. */
function startAsReader(
  test: TestContext,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
) {
  const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
  const child = spawn(process.execPath, [program, ...args], {
    env,
    ...nobody,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const [stderr, exited] = [text(child.stderr), once(child, "close")];
  child.stdout.resume();
  const ended = exited.then(async ([exitCode]) => ({ exitCode, stderr: await stderr }));
  endWithTest(test, child, ended);
  let seen = "";
  child.stderr.on("data", (part) => {
    seen += part;
  });
  const port = async () => {
    for (;;) {
      const found = /listens on http:\/\/[^ ]+:(\d+)\n/.exec(seen)?.[1];
      if (found !== undefined) return found;
      if (child.exitCode !== null) throw new Error(seen);
      await Promise.race([once(child.stderr, "data"), exited]);
    }
  };
  return { ended, port };
}
