import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, it, type TestContext } from "vitest";
import { serve } from "../../src/http/serve.ts";
import { openLine } from "./open-line.ts";
import { sendRaw } from "./send-raw.ts";

/** A server of the small book, and a client that sends it what it is told to, as slowly as it likes. */
async function startServer({ onTestFinished }: TestContext) {
  const server = await serve(openLine(), 0, "127.0.0.1");
  let isStopped = false;
  const stop = async () => {
    isStopped = true;
    await server.stop();
  };
  const sockets: Socket[] = [];
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    if (!isStopped) await server.stop();
  });
  const open = (sent: string) => {
    const socket = connect(server.port, "127.0.0.1");
    sockets.push(socket);
    socket.write(sent);
    return socket;
  };
  return { port: server.port, stop, open };
}

const started = () => {
  const start = performance.now();
  return () => performance.now() - start;
};

describe.concurrent("a server", () => {
  it("listens on the port the system chose, and says which", async (test) => {
    const { port } = await startServer(test);
    expect(port).toBeGreaterThan(0);
    expect((await sendRaw(port, { method: "GET", path: "/healthz" })).status).toBe(200);
  });

  it("fails to start on a port that is taken", async ({ onTestFinished }) => {
    const other = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void other.close());
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    await expect(serve(openLine(), port, "127.0.0.1")).rejects.toThrow("EADDRINUSE");
  });

  it("stops at once when nothing is under way, though clients stay connected", async (test) => {
    const { stop, open } = await startServer(test);
    const socket = open("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    await once(socket, "data");
    const elapsed = started();
    await stop();
    expect(elapsed()).toBeLessThan(500);
  });

  it("stops as soon as the answer under way is finished", async (test) => {
    const { stop, open } = await startServer(test);
    const socket = open("POST /voice HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n");
    socket.write("Content-Type: application/x-www-form-urlencoded\r\n\r\na");
    const answered = text(socket);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const elapsed = started();
    const stopped = stop();
    await new Promise((resolve) => setTimeout(resolve, 300));
    socket.write("=");
    expect(await answered).toMatch(/^HTTP\/1\.1 403 /);
    await stopped;
    expect(elapsed()).toBeGreaterThan(290);
    expect(elapsed()).toBeLessThan(1_000);
  });

  it("stops within five seconds, though a client never ends", async (test) => {
    const { stop, open } = await startServer(test);
    const socket = open("POST /voice HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n");
    socket.write("Content-Type: application/x-www-form-urlencoded\r\n\r\na");
    const cut = once(socket.resume(), "close");
    await new Promise((resolve) => setTimeout(resolve, 100));
    const elapsed = started();
    await stop();
    await cut;
    expect(elapsed()).toBeGreaterThan(3_900);
    expect(elapsed()).toBeLessThan(5_000);
  });

  it("does not wait for a client that takes its time", async (test) => {
    const { open } = await startServer(test);
    const elapsed = started();
    const answer = await text(open("POST /voice HTTP/1.1\r\nHost: x\r\n"));
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(elapsed()).toBeGreaterThan(4_500);
    expect(elapsed()).toBeLessThan(7_500);
  });
});
