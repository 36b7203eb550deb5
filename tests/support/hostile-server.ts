import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import type { TestContext } from "vitest";

/** How a server wears out whoever asks it. */
export const hostileModes = [
  "never answers",
  "sends for ever",
  "sends a byte now and then",
  "announces two gigabytes",
  "redirects for ever",
  "sends headers without end",
] as const;

export type HostileMode = (typeof hostileModes)[number];

/** Answers of the test's own, by the request. */
type Answering = (request: IncomingMessage, response: ServerResponse) => void;

/** Bytes after which even a server that sends for ever sends no more: the test's machine is not the victim. */
const mostSent = 64 * 1024 * 1024;

/** Milliseconds after which it lets go of whoever still waits: a test that fails ends too. */
const patience = 8_000;

/** A server that means no good, at loopback. */
export interface HostileServer {
  readonly url: string;
  readonly port: number;
  /** Bytes of bodies it got rid of, what its kernel holds included. */
  readonly sent: () => number;
  /** Whether it had to let go: nobody else ended it. */
  readonly letGo: () => boolean;
  /** Each request as "METHOD host/path?query", the host as the carrier's client was told it. */
  readonly requests: readonly string[];
}

/** Starts it; it stops at the end of the test. */
export async function startHostileServer(
  { onTestFinished }: Pick<TestContext, "onTestFinished">,
  answering: HostileMode | Answering,
): Promise<HostileServer> {
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let sent = 0;
  const send = (response: ServerResponse, piece: Buffer) => {
    sent += piece.length;
    return response.write(piece);
  };
  const wearOut: Readonly<Record<HostileMode, Answering>> = {
    "never answers": () => {},
    "sends for ever": (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/xml" });
      pour(response, (piece) => send(response, piece));
    },
    "sends a byte now and then": (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/xml" });
      const timer = setInterval(() => send(response, Buffer.from(" ")), 15);
      response.on("close", () => clearInterval(timer));
    },
    "announces two gigabytes": (_request, response) => {
      response.writeHead(200, { "Content-Type": "text/xml", "Content-Length": 2 ** 31 });
      pour(response, (piece) => send(response, piece));
    },
    "redirects for ever": (_request, response) => {
      response.writeHead(302, { Location: `/${requests.length}` }).end();
    },
    "sends headers without end": (_request, response) => {
      const socket = response.socket;
      socket?.write("HTTP/1.1 200 OK\r\n");
      const line = Buffer.from(`X-Filler: ${"x".repeat(1000)}\r\n`);
      const timer = setInterval(() => {
        for (let at = 0; at < 50 && !socket?.destroyed; at += 1) {
          sent += line.length;
          if (sent < mostSent) socket?.write(line);
        }
      }, 5);
      socket?.on("close", () => clearInterval(timer));
    },
  };
  const answer = typeof answering === "string" ? wearOut[answering] : answering;
  const server = createServer((request, response) => {
    const host = String(request.headers["x-forwarded-host"] ?? request.headers.host);
    requests.push(`${request.method} ${host}${request.url}`);
    request.resume();
    response.on("error", () => {});
    answer(request, response);
  });
  server.on("connection", (socket) => {
    sockets.add(socket);
    // Whoever has had enough breaks off.
    socket.on("error", () => {}).on("close", () => sockets.delete(socket));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  let hasLetGo = false;
  const end = setTimeout(() => {
    hasLetGo = true;
    for (const socket of sockets) socket.destroy();
  }, patience);
  onTestFinished(async () => {
    clearTimeout(end);
    server.close();
    for (const socket of sockets) socket.destroy();
    await once(server, "close");
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    sent: () => sent,
    letGo: () => hasLetGo,
    requests,
  };
}

/** Writes as fast as it is read, up to the most; then the connection stays open and silent. */
function pour(response: ServerResponse, send: (piece: Buffer) => boolean): void {
  const piece = Buffer.alloc(64 * 1024, " ");
  let poured = 0;
  const go = () => {
    while (!response.destroyed && poured < mostSent) {
      poured += piece.length;
      if (!send(piece)) {
        response.once("drain", go);
        return;
      }
    }
  };
  go();
}
