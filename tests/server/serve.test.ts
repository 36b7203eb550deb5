import { once } from "node:events";
import { Agent, createServer, get, type RequestListener } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { holdTimers, timersUntil } from "../support/held-timers.ts";
import { openLine } from "../support/open-line.ts";
import { sendRaw } from "../support/send-raw.ts";
import { startServer } from "../support/start-server.ts";

describe.concurrent("a server", () => {
  it("waits five seconds for the head of a request, not a minute as Node would", async (test) => {
    const { open } = await startServer(test);
    const since = performance.now();
    const answer = await text(open("POST /voice HTTP/1.1\r\nHost: x\r\n"));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(performance.now() - since).toBeGreaterThan(4_500);
    expect(performance.now() - since).toBeLessThan(20_000);
  });

  it("listens on the port the system chose, and says which", async (test) => {
    const { port } = await startServer(test);
    expect(port).toBeGreaterThan(0);
    expect((await sendRaw(port, { method: "GET", path: "/healthz" })).status).toBe(200);
  });

  it("keeps an idle connection longer than a proxy keeps its own", async (test) => {
    const { port } = await startServer(test);
    const { headers } = await fetch(`http://127.0.0.1:${port}/healthz`);
    expect(headers.get("keep-alive")).toMatch(/^timeout=75\b/);
  });

  it("reads no larger a head than the longest call needs: what is held back must fit into memory", async (test) => {
    const { port } = await startServer(test);
    const ask = (bytes: number) =>
      fetch(`http://127.0.0.1:${port}/healthz`, { headers: { "X-Long": "x".repeat(bytes) } });
    expect((await ask(6 * 1024)).status).toBe(200);
    expect((await ask(8 * 1024)).status).toBe(431);
  });

  it("answers a hundred requests on a connection and says that it closes: none is lost", async (test) => {
    const { port } = await startServer(test);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    test.onTestFinished(() => agent.destroy());
    const told: (string | undefined)[] = [];
    for (let count = 0; count < 250; count += 1) {
      const { status, connection } = await askWith(agent, port);
      expect(status).toBe(200);
      told.push(connection);
    }
    const closes = told.flatMap((connection, at) => (connection === "close" ? [at + 1] : []));
    expect(closes).toEqual([100, 200]);
  });

  it("takes no more of thousands that come at once on a connection", async (test) => {
    let taken = 0;
    const count: RequestListener = (_request, response) => {
      taken += 1;
      response.end("answered");
    };
    const server = await serve(count, 0, "127.0.0.1");
    test.onTestFinished(() => server.stop());
    const socket = connect(server.port, "127.0.0.1");
    test.onTestFinished(() => void socket.destroy());
    socket.on("data", () => {}).on("error", () => {});
    const closed = new Promise((resolve) => socket.once("close", resolve));
    socket.write("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n".repeat(5_000));
    await closed;
    expect(taken).toBe(100);
    expect((await fetch(`http://127.0.0.1:${server.port}/`)).status).toBe(200);
  });

  it("fails to start on a port that is taken", async ({ onTestFinished }) => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expect(serve(openLine(), port, "127.0.0.1")).rejects.toThrow("EADDRINUSE");
  });
});

describe("a server that is told to stop", () => {
  it("stops at once when nothing is under way, though clients stay connected", async (test) => {
    const { stop, open } = await startServer(test);
    await once(open("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n"), "data");
    holdTimers(test);
    await stop();
  });

  it("stops as soon as the answer under way is finished", async (test) => {
    const { port, stop, open } = await startServer(test);
    const socket = open(beginning);
    const answered = text(socket);
    await readBefore(port);
    holdTimers(test);
    const elapsed = timeOf(stop());
    socket.write("a=");
    expect(await answered).toMatch(/^HTTP\/1\.1 403 /);
    expect(await elapsed).toBeLessThan(1_000);
  });

  it("cuts a client that takes its time after four seconds", async (test) => {
    const { port, stop, open } = await startServer(test);
    const cut = once(open(beginning).resume(), "close");
    await readBefore(port);
    holdTimers(test);
    const elapsed = await timeOf(stop());
    expect(elapsed).toBeGreaterThanOrEqual(4_000);
    expect(elapsed).toBeLessThan(5_000);
    await cut;
  });
});

/** A request whose body is on its way. */
const beginning =
  "POST /voice HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n" +
  "Content-Type: application/x-www-form-urlencoded\r\n\r\n";

/** Waits until the server has begun to read what was sent before: it has once it answers a later request. */
async function readBefore(port: number): Promise<void> {
  expect((await sendRaw(port, { method: "GET", path: "/healthz" })).status).toBe(200);
}

/** How many milliseconds of held timers a stop takes. */
function timeOf(stopped: Promise<void>): Promise<number> {
  let isOver = false;
  void stopped.then(() => {
    isOver = true;
  });
  return timersUntil(() => isOver);
}

/** Asks after a server's health over a connection that is kept. */
async function askWith(agent: Agent, port: number) {
  const asked = get({ host: "127.0.0.1", port, path: "/healthz", agent });
  const [response] = await once(asked, "response");
  await text(response);
  return {
    status: Number(response.statusCode),
    connection: response.headers.connection as string | undefined,
  };
}
