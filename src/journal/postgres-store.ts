import pg from "pg";
import type { StoredLine } from "../line/book/standing.ts";
import { messageOf } from "../mistakes.ts";
import { JournalError, JournalMovedError, type Look, type Store } from "./journal.ts";

/** Milliseconds after which a database that does not answer is given up, and asked anew. */
const patienceMs = 4_000;

/** Acts that are fetched at once: a few milliseconds in which no caller is answered. */
const numbersAtOnce = 250n;

/** How far a table was read: to the highest number, after so many rows. */
interface Mark {
  readonly number: string;
  readonly count: number;
}

const start: Mark = { number: "0", count: 0 };

const makeTable =
  "create table if not exists helpline_journal (number bigint primary key check (number > 0), act text not null)";

/** What PostgreSQL calls its refusals. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const refusals = { noTable: "42P01", noRight: "42501", isTaken: "23505" };

/**
 * A journal in PostgreSQL, a row an act, for replicas that share no disk. The table is made where
 * there is none, by whoever may; who reads alone needs no more than SELECT.
 *
 * @throws {JournalError} when the address is none
 */
export function postgresStore(address: string): Store<Mark> {
  const place = placeOf(address);
  const database = new Database(address, place);
  return {
    place,
    pause: 3,
    look: async (since = undefined) => {
      const mark = await countRows(database, since);
      if (since !== undefined && since.number === mark.number && since.count === mark.count) {
        return undefined;
      }
      return {
        mark,
        isMore: mark.isMore,
        lines: (after = start) => rowsBetween(database, after, mark),
        close: async () => {},
      } satisfies Look<Mark>;
    },
    // The key of the table keeps two writers apart.
    alone: (work) => work(),
    write: async (line, number) => {
      try {
        await database.ask("insert into helpline_journal (number, act) values ($1, $2)", [
          number,
          line,
        ]);
      } catch (error) {
        const { cause } = error as { readonly cause?: unknown };
        if (codeOf(cause) === refusals.isTaken) throw new JournalMovedError(number - 1);
        throw error;
      }
      // It is kept: whoever misses this finds it at the next look.
      await database.ask("notify helpline_journal").catch(() => {});
    },
    watch: (onNews) => database.watch(onNews),
    close: () => database.close(),
  };
}

async function countRows(database: Database, since: Mark | undefined) {
  const [row] = await database.ask<{ count: string; number: string | null; more: string }>(
    "select count(*), max(number) as number, count(*) filter (where number > $1) as more from helpline_journal",
    [since?.number ?? "0"],
  );
  const count = Number(row?.count ?? 0);
  return {
    number: row?.number ?? "0",
    count,
    isMore: since !== undefined && count - Number(row?.more ?? 0) === since.count,
  };
}

/** Rows in the order of their numbers, so many numbers at a time: a limit of rows alone would have all sorted anew. */
async function* rowsBetween(
  database: Database,
  after: Mark,
  until: Mark,
): AsyncGenerator<readonly StoredLine[]> {
  const most = BigInt(until.number);
  for (let last = BigInt(after.number); last < most; ) {
    const end = last + numbersAtOnce < most ? last + numbersAtOnce : most;
    const rows = await database.ask<{ act: string | null }>(
      `select case when length(act) < 65536 then act end as act from helpline_journal
       where number > $1 and number <= $2 order by number`,
      [last, end],
    );
    yield rows.map(({ act }) => act ?? { unread: "is longer than 64 kB" });
    last = end;
    if (rows.length > 0) continue;
    const [next] = await database.ask<{ number: string | null }>(
      "select min(number) as number from helpline_journal where number > $1",
      [last],
    );
    // Nonsense may have any number: there may be no other for a very long way.
    last = next?.number == null ? most : BigInt(next.number) - 1n;
  }
}

/** A connection that is made when something is asked, and made anew after it was lost. */
class Database {
  readonly #address: string;
  readonly #place: string;
  readonly #watchers = new Set<() => void>();
  #client: Promise<pg.Client> | undefined;
  #isClosed = false;

  constructor(address: string, place: string) {
    this.#address = address;
    this.#place = place;
  }

  /** @throws {JournalError} with what went wrong as its cause */
  async ask<Row extends object>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
    if (this.#isClosed) throw new JournalError(`The journal ${this.#place} was closed.`);
    let asked: Promise<pg.Client> | undefined;
    let isConnected = false;
    try {
      this.#client ??= this.#connect();
      asked = this.#client;
      const client = await asked;
      isConnected = true;
      const { rows } = await client.query<Row>(sql, [...values]);
      return rows;
    } catch (error) {
      // What it refuses it answers, and goes on; after anything else the connection is of no more use.
      if (!(isConnected && error instanceof pg.DatabaseError)) this.#leave(asked);
      throw this.#explain(error);
    }
  }

  watch(onNews: () => void): () => void {
    this.#watchers.add(onNews);
    return () => this.#watchers.delete(onNews);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    const client = await this.#client?.catch(() => undefined);
    this.#client = undefined;
    await client?.end().catch(() => {});
  }

  #connect(): Promise<pg.Client> {
    const client = new pg.Client({
      connectionString: this.#address,
      application_name: "helpline",
      connectionTimeoutMillis: patienceMs,
      query_timeout: patienceMs,
      statement_timeout: patienceMs,
      keepAlive: true,
    });
    const tellNews = () => {
      for (const tell of this.#watchers) tell();
    };
    // Without this, a database that goes away would end the process.
    client.on("error", () => this.#leave(connected));
    client.on("end", () => this.#leave(connected));
    client.on("notification", tellNews);
    const connected = this.#open(client);
    return connected;
  }

  async #open(client: pg.Client): Promise<pg.Client> {
    try {
      await client.connect();
      await makeTableIn(client);
      // A copy that is only read tells no news: it is looked at every few seconds all the same.
      await client.query("listen helpline_journal").catch(ignoreRefusal);
      return client;
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
  }

  #leave(asked: Promise<pg.Client> | undefined): void {
    if (this.#client === asked) this.#client = undefined;
    asked?.then((client) => client.end()).catch(() => {});
  }

  #explain(error: unknown): JournalError {
    const code = codeOf(error);
    const why =
      code === refusals.noTable
        ? `it has no table, and this user may not make it. Have its owner do: ${makeTable}; grant select on helpline_journal to …`
        : code === refusals.noRight
          ? "this user has no right to it. Have its owner grant SELECT to who reads, INSERT too to who writes"
          : messageOf(error) || String(code);
    return new JournalError(`The journal ${this.#place} cannot be reached: ${why}.`, {
      cause: error,
    });
  }
}

async function makeTableIn(client: pg.Client): Promise<void> {
  const { rows } = await client.query("select to_regclass('helpline_journal') as made");
  // Two that make it at once: one is refused, and it is there. Who may not is told when it is read.
  if (rows[0]?.made === null) await client.query(makeTable).catch(ignoreRefusal);
}

function ignoreRefusal(error: unknown): void {
  if (!(error instanceof pg.DatabaseError)) throw error;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

/** Host and database of an address: no user, no password. */
function placeOf(address: string): string {
  try {
    const { hostname, port, pathname, searchParams } = new URL(address);
    const host = hostname === "" ? (searchParams.get("host") ?? "localhost") : hostname;
    return `postgres://${host}${port === "" ? "" : `:${port}`}${pathname}`;
  } catch {
    // The error of the address would quote it, its password too.
    throw new JournalError(
      "JOURNAL is no address of PostgreSQL: postgres://user:password@host:5432/database. Signs other than letters and digits are written as %40 in a password.",
    );
  }
}
