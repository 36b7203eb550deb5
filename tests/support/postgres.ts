import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** A server of PostgreSQL's own, thrown away at the end. */
export interface PostgresServer {
  /** The address of a new, empty database, as its owner sees it. */
  readonly newDatabase: () => Promise<string>;
  /** Does something as the owner of a database. */
  readonly ask: (address: string, sql: string) => Promise<readonly Record<string, unknown>[]>;
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
  /** Starts it again; resolves when it answers. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** The owner's password: it must be seen in no message. */
export const databasePassword = "p@ss:word/never-told";

/** Where PostgreSQL's programs are; undefined where it is not installed. In CI that is a fault. */
export function findPostgres(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).toSorted() : [];
  const folders = [
    ...versions.toReversed().map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(":"),
  ];
  const found = folders.find((folder) => existsSync(join(folder, "initdb")));
  if (found !== undefined) return found;
  const fix = "PostgreSQL is not installed: apt-get install --no-install-recommends postgresql";
  if (process.env.CI_RUN !== undefined) throw new Error(fix);
  console.info(`Skipped: ${fix}`);
  return undefined;
}

/** Starts a server at loopback, in a folder of its own. */
export async function startPostgres(programs: string): Promise<PostgresServer> {
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, databasePassword);
  const user = userToRunAs();
  if (user !== undefined) execFileSync("chown", ["-R", `${user.uid}:${user.gid}`, folder]);
  const options = { ...user, cwd: folder, stdio: "ignore" } as const;
  const words = ["-D", data, "-U", "owner", "-A", "scram-sha-256", "--no-sync"];
  execFileSync(join(programs, "initdb"), [...words, "--pwfile", passwordFile], options);
  const port = await freePort();
  const address = (database: string) =>
    `postgres://owner:${encodeURIComponent(databasePassword)}@127.0.0.1:${port}/${database}`;

  let server: ReturnType<typeof spawn> | undefined;
  const endServer = async (signal: NodeJS.Signals) => {
    if (server === undefined || server.exitCode !== null || server.signalCode !== null) return;
    const ended = once(server, "close");
    server.kill(signal);
    await ended;
  };
  const killWithProcess = () => void server?.kill("SIGKILL");
  const start = async () => {
    for (;;) {
      server = spawn(
        join(programs, "postgres"),
        ["-D", data, "-k", folder, "-p", String(port), "-h", "127.0.0.1"],
        options,
      );
      while (server.exitCode === null && !(await answers(address("postgres")))) await pause(50);
      // After a kill, what its own processes still hold keeps it from starting for a moment.
      if (server.exitCode === null) return;
      await pause(100);
    }
  };
  process.once("exit", killWithProcess);
  await start();
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `journal_${databases}`;
      await ask(address("postgres"), `create database ${name}`);
      return address(name);
    },
    ask,
    kill: () => endServer("SIGKILL"),
    start,
    stop: async () => {
      process.off("exit", killWithProcess);
      await endServer("SIGQUIT");
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

async function ask(address: string, sql: string) {
  const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

async function answers(address: string): Promise<boolean> {
  return ask(address, "select 1").then(
    () => true,
    () => false,
  );
}

/** PostgreSQL refuses to run as root: a container's tests run as that. */
function userToRunAs(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) =>
    Number(spawnSync("id", [flag, "nobody"], { encoding: "utf8" }).stdout);
  return { uid: id("-u"), gid: id("-g") };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
