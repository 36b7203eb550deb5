import { appendFileSync, writeFileSync } from "node:fs";
import { type IncomingHttpHeaders, request } from "node:http";
import { request as requestTls } from "node:https";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, expect, it, type TestContext } from "vitest";
import { hashPassword } from "../../src/studio/people/passwords.ts";
import { freePort } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startCaddyWithHttps } from "./start-caddy.ts";

const name = "desk.example.be";
const anna = { name: "Anna", password: "the sea at noon 41" };

/** What a browser, or anybody, asks of the desk over https. */
interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

describe("the desk behind the Caddyfile", { timeout: 180_000 }, () => {
  it("is reached by its name over https alone, by who logs in, until they log out", async (test) => {
    const { ask, post, caddy, stdout } = await startDesk(test);
    const plain = await askPlain(caddy.http, "/");
    expect(plain.status).toBe(308);
    expect(plain.headers.location).toBe(`https://${name}/`);
    const page = await ask("/");
    expect(page.status).toBe(200);
    expect(page.headers["strict-transport-security"]).toBe("max-age=31536000");
    expect((await ask("/api/facts")).status).toBe(401);

    const login = await post("/api/login", anna);
    expect(login.status).toBe(204);
    const cookie = cookiesOf(login);
    expect((await ask("/api/facts", { headers: { cookie } })).status).toBe(200);
    expect(JSON.parse((await ask("/api/me", { headers: { cookie } })).body)).toMatchObject({
      name: "Anna",
      roles: ["words"],
    });
    // Stolen, it opens nothing any more.
    expect((await post("/api/logout", {}, { cookie })).status).toBe(204);
    expect((await ask("/api/facts", { headers: { cookie } })).status).toBe(401);
    expect(stdout()).toContain('"name":"Anna","msg":"logged in"');
    expect(stdout()).not.toMatch(/noon|127\.0\.0\.1|__Host|scrypt/);
  });

  it("lets through what a page needs, and nothing else", async (test) => {
    const { ask, post } = await startDesk(test);
    for (const path of ["/healthz", "/healthz/", "/healthz?a"]) {
      expect(await ask(path)).toMatchObject({ status: 404, body: "There is nothing here." });
    }
    expect((await ask("/voice", { method: "POST" })).status).toBe(404);
    expect((await ask("/", { method: "PUT" })).status).toBe(404);
    expect((await ask("/api/me", { method: "TRACE" })).status).toBeGreaterThanOrEqual(400);
    const large = await ask("/api/login", {
      method: "POST",
      headers: { "content-type": "application/json", "origin": `https://${name}` },
      body: JSON.stringify({ ...anna, password: "a".repeat(100_000) }),
    });
    // Caddy 2.6 says 502 of a body that it breaks off.
    expect([413, 502]).toContain(large.status);
    // A translator's file may be larger, though not before somebody has logged in.
    const cookie = cookiesOf(await post("/api/login", anna));
    const table = `phrase;fr;nl;note;mark\r\nwelcome;a;${"b ".repeat(100_000)}`;
    const came = await ask("/api/translation", {
      method: "POST",
      headers: { cookie, "content-type": "text/csv", "origin": `https://${name}` },
      body: table,
    });
    expect(came).toMatchObject({ status: 200 });
    // A page elsewhere, and another name for the same machine.
    const elsewhere = { "origin": "https://evil.example", "sec-fetch-site": "cross-site" };
    expect((await post("/api/login", anna, elsewhere)).status).toBe(403);
    expect((await ask("/", { headers: { host: "other.example" } })).status).toBe(421);
    expect((await ask("/api/me", { headers: { host: "line.example.be" } })).status).toBe(404);
  });

  it("counts wrong passwords by who asks, whatever they say of themselves", async (test) => {
    const { post } = await startDesk(test);
    const statuses: number[] = [];
    for (let time = 0; time < 11; time += 1) {
      const wrong = { name: `name ${time}`, password: "a wrong password" };
      const { status } = await post("/api/login", wrong, {
        "x-forwarded-for": `198.51.100.${time}`,
      });
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array<number>(10).fill(401), 429]);
  });

  it("forgets at once whom the file names no more", async (test) => {
    const { ask, post, people, stdout } = await startDesk(test);
    const cookie = cookiesOf(await post("/api/login", anna));
    appendFileSync(people, "half a li");
    const status = async () => (await ask("/api/facts", { headers: { cookie } })).status;
    const toldOf = async () => {
      expect(await status()).toBe(200);
      return stdout();
    };
    await expect.poll(toldOf).toContain('"people passed over"');
    writeFileSync(people, "# nobody any more\n");
    await expect.poll(status).toBe(401);
    expect(stdout()).not.toContain("half a li");
  });
});

/** Starts it as in production, with Anna in its file of people, behind Caddy. */
async function startDesk(test: TestContext) {
  const folder = temporaryFolder(test.onTestFinished);
  const people = join(folder, "people");
  writeFileSync(people, `Anna:words:${await hashPassword(anna.password)}\n`);
  const program = runProgram(
    test,
    {
      NODE_ENV: "production",
      DESK_URL: `https://${name}`,
      DESK_PEOPLE: people,
      JOURNAL: join(folder, "journal.jsonl"),
      HOST: "127.0.0.1",
      PORT: String(await freePort()),
    },
    undefined,
    "desk",
  );
  const port = await program.listening();
  const caddy = await startCaddyWithHttps(test, "127.0.0.1:9", `127.0.0.1:${port}`);
  const ask = (path: string, asked: Asked = {}) => askTls(caddy.https, path, asked);
  const post = (path: string, body: object, headers: Readonly<Record<string, string>> = {}) =>
    ask(path, {
      method: "POST",
      headers: { "content-type": "application/json", "origin": `https://${name}`, ...headers },
      body: JSON.stringify(body),
    });
  return { ask, post, caddy, people, stdout: program.stdout };
}

function askTls(port: number, path: string, { method, headers, body }: Asked): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = requestTls(
      {
        ...{ host: "127.0.0.1", port, path, method: method ?? "GET", agent: false },
        ...{ servername: name, rejectUnauthorized: false, headers: { host: name, ...headers } },
      },
      async (answer) => {
        const { statusCode = 0, headers: told } = answer;
        resolve({ status: statusCode, headers: told, body: await text(answer).catch(() => "") });
      },
    );
    sent.on("error", reject);
    sent.end(body);
  });
}

function askPlain(port: number, path: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: "127.0.0.1", port, path, headers: { host: name } },
      async (answer) =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: await text(answer),
        }),
    );
    sent.on("error", reject);
    sent.end();
  });
}

function cookiesOf({ headers }: Answer): string {
  return (headers["set-cookie"] ?? []).map((cookie) => cookie.split(";")[0]).join("; ");
}
