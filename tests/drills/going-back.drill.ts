import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, it, type TestContext } from "vitest";
import { digestOf } from "../../src/line/book/book.ts";
import { type BookDraft, openBook } from "../../src/line/book/open-book.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive, shownWhenLive } from "../../src/server/service-routes.ts";
import { seededRandom } from "../../src/tools/load/caller.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { requireProgram } from "./installed-programs.ts";
import { startJourneys } from "./journey.ts";
import { nextDraft } from "./next-draft.ts";
import { startHaproxy } from "./start-haproxy.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const publicUrl = "https://line.example.be";
const token = "a token for tests";
const callers = 50;
/** Rights, a safe place and what to expect: the newer book has neither of the two. */
const paths = [
  ["3", "5", "4", "#", "#", "*", "*", "*"],
  ["1", "5", "5", "#", "#", "*", "*"],
  ["3", "2", "1", "1", "*", "*", "*"],
];

it("goes to a newer release and back under calls, and back by itself where one does not start", {
  timeout: 150_000,
}, async (context) => {
  const haproxyProgram = requireProgram(context, "haproxy");
  const [a, b] = await portsOfReplicas();
  const server = serverOfSystemd(context, [a, b]);
  const books = {
    old: openBook(bookDraft, routeWhenLive),
    next: openBook(nextDraft(bookDraft), routeWhenLive),
  };
  const digests = { old: digestOf(books.old), next: digestOf(books.next) };

  const first = await server.install();
  // A release is named by its book alone: acts come and go over it.
  expect(first).toMatchObject({ exitCode: 0, stderr: "The book alone: JOURNAL is not set.\n" });
  expect(first.stdout).toContain(`Kept as number 1: 0.1.0 with the book ${digests.old}, commit `);
  expect(
    first.stdout.match(new RegExp(`^Port .* with the book ${digests.old}$`, "gm")),
  ).toHaveLength(2);
  for (const none of ["4", "../releases", "."]) {
    const refused = await server.release("run", none);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining(none) });
  }

  const haproxy = await startHaproxy(context, haproxyProgram, { a, b });
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
  const random = seededRandom(4);
  const line = httpLine({ authToken: token, connectTo: haproxy.url });
  const plan = { line, voiceUrl: `${publicUrl}/voice`, books, random };
  const journeys = startJourneys(context, plan, paths, callers);
  const drill = async () => {
    server.build(nextDraft(bookDraft));
    expect((await server.release("keep")).stdout).toContain(
      `Kept as number 2: 0.1.0 with the book ${digests.next}`,
    );
    expect((await server.release("run", "2")).exitCode).toBe(0);
    expect(await server.bookAt(a)).toBe(digests.next);
    expect(await server.bookAt(b)).toBe(digests.next);

    server.breakStart();
    expect((await server.release("keep")).stdout).toContain("Kept as number 3: ");
    const broken = await server.release("run", "3");
    expect(broken.exitCode).toBe(1);
    expect(broken.stderr).toContain(`Release 3 does not answer at port ${a}`);
    expect(broken.stderr).toContain("releases/2 runs again.");
    expect(await server.bookAt(a)).toBe(digests.next);
    expect(await server.bookAt(b)).toBe(digests.next);
    expect((await server.release("list")).stdout).toMatch(/^ {2}1 .*\n\* 2 .*\n {2}3 .*\n$/);

    const back = await server.release("run", "1");
    expect(back).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await server.bookAt(a)).toBe(digests.old);
    expect(await server.bookAt(b)).toBe(digests.old);
    journeys.end();
  };
  const [ended] = await Promise.all([journeys.ended, drill()]).finally(journeys.end);
  expect(ended).toHaveLength(callers);
  expect(ended.filter(({ dialled }) => dialled !== "112")).toEqual([]);
  expect(ended.filter(({ retried }) => retried > 0)).toEqual([]);
  const moves = ended.reduce((total, journey) => total + journey.moves, 0);
  expect(moves).toBeGreaterThan(0);
  const turns = ended.flatMap((journey) => journey.turns);
  console.info(
    `${callers} calls, ${turns.length} turns, none lost; ${moves} at places that were gone`,
  );
  expect(server.log(a)).toContain(`"book":"${digests.next}","lastAct":0,"msg":"line started"`);
});

/** Two free ports whose figures have a port too: the unit puts a 1 before. */
async function portsOfReplicas(): Promise<[number, number]> {
  const found: number[] = [];
  for (let port = 3_000 + (process.pid % 5_000); found.length < 2; port += 1) {
    if ((await isFree(port)) && (await isFree(10_000 + port))) found.push(port);
  }
  return found as [number, number];
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  const isOurs = await once(server, "listening").then(
    () => true,
    () => false,
  );
  if (isOurs) await once(server.close(), "close");
  return isOurs;
}

/** A machine as deploy/README.md sets it up under systemd, in a folder; its processes end with the test. */
function serverOfSystemd(test: TestContext, ports: readonly [number, number]) {
  const folder = temporaryFolder(test.onTestFinished);
  const inFolder = (...names: readonly string[]) => join(folder, ...names);
  for (const name of ["opt", "etc", "bin", "units", "written", "checkout"]) {
    mkdirSync(inFolder(name));
  }
  symlinkSync(join(root, "tests/drills/stand-in-systemctl.mjs"), inFolder("bin", "systemctl"));
  const standIn = (name: string, script: string) =>
    writeFileSync(inFolder("bin", name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  standIn("sudo", 'exec "$@"');
  // What a person writes; the packages are there already.
  standIn("nano", `cp "${inFolder("written")}/$(basename "$1")" "$1"`);
  standIn("npm", "exit 0");
  // No user is made on the machine that tests: the journal stays this one's.
  standIn("useradd", "exit 0");
  standIn("chown", "exit 0");
  const settings = `PUBLIC_URL=${publicUrl}\nTRANSFERS=live\nCALLER_ID=${shownWhenLive}\n`;
  writeFileSync(inFolder("written", "settings"), settings);
  writeFileSync(inFolder("written", "routes.json"), "{}\n");
  for (const name of ["package.json", "LICENSE", "dist", "deploy"]) {
    cpSync(join(root, name), inFolder("checkout", name), { recursive: true });
  }
  symlinkSync(join(root, "node_modules"), inFolder("checkout", "node_modules"));
  const run = async (program: string, args: readonly string[], input = "") => {
    const child = spawn(program, args, {
      cwd: inFolder("checkout"),
      env: {
        PATH: `${inFolder("bin")}:${process.env.PATH}`,
        STAND_IN: folder,
        HELPLINE_HOME: inFolder("opt"),
        HELPLINE_SETTINGS: inFolder("etc"),
        HELPLINE_REPLICAS: ports.join(" "),
      },
    });
    child.stdin.on("error", () => {}).end(input);
    const [stdout, stderr, [exitCode]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    return { stdout, stderr, exitCode };
  };
  const kill = () => {
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".pid"))) {
      try {
        process.kill(Number(readFileSync(inFolder(name), "utf8")), "SIGKILL");
      } catch {
        // It had ended.
      }
    }
  };
  process.once("exit", kill);
  test.onTestFinished(() => {
    process.off("exit", kill);
    kill();
  });
  return {
    /** Types what deploy/README.md prints for systemd, up to the proxies, in this folder's paths. */
    install: () => {
      const page = readFileSync(join(root, "deploy/README.md"), "utf8");
      const [, printed = ""] = /\n## systemd\n.*?\n```sh\n(.*?)```\n/s.exec(page) ?? [];
      const commands = printed
        .replaceAll("/etc/helpline", inFolder("etc"))
        .replaceAll("/etc/systemd/system", inFolder("units"))
        .replaceAll("/var/lib/helpline", inFolder("state"))
        .replaceAll("/usr/local/bin", inFolder("bin"));
      return run("bash", ["--norc", "-euc", commands], `${token}\n`);
    },
    /** Runs the installed program in the checkout. */
    release: (...args: readonly string[]) => run(inFolder("bin", "helpline-release"), args),
    /** Puts another book into what is built in the checkout. */
    build: ({ tree }: BookDraft) => {
      appendFileSync(
        inFolder("checkout", "dist/src/server/build-line.js"),
        `\nconst { nodes } = bookDraft.tree;
        for (const id of Object.keys(nodes)) delete nodes[id];
        Object.assign(nodes, ${JSON.stringify(tree.nodes)});\n`,
      );
    },
    /** Makes what is built in the checkout end as soon as it is started. */
    breakStart: () => {
      writeFileSync(inFolder("checkout", "dist/src/cli/start.js"), "process.exit(1);\n");
    },
    bookAt: async (port: number): Promise<unknown> => {
      const health = await fetch(`http://127.0.0.1:${port}/healthz`);
      const { book } = (await health.json()) as { book: { digest: unknown } };
      return book.digest;
    },
    log: (port: number) => readFileSync(inFolder(`${port}.log`), "utf8"),
  };
}
