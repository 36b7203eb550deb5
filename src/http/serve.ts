import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { messageClassesOf } from "./create-express.ts";

/** A server that answers, and how to stop it. */
export interface Served {
  /** The port it listens on; the one the system chose where 0 was asked for. */
  readonly port: number;
  /** Finishes the answers under way, then stops; cuts what is left after four seconds. */
  readonly stop: () => Promise<void>;
}

/** Milliseconds a client has to send its request. The carrier needs a few dozen. */
const requestLimit = { headers: 5_000, whole: 10_000 } as const;

/** Bytes of the largest head of a request: its address, which holds the way of a caller, and its headers. */
const mostHeadBytes = 8 * 1024;

/** Connections at once. What each may send before it is refused must fit into the memory of a start. */
const mostConnections = 4_000;

/** Milliseconds between two looks at whether a limit has passed. Node's own would be thirty seconds. */
const checkInterval = 1_000;

/** Milliseconds an idle connection stays open: longer than a proxy keeps its own, or it meets a closed one. */
const keepAliveTimeout = 75_000;

/** Milliseconds after which answers still under way at a stop are cut. */
const stopLimit = 4_000;

/** Milliseconds between two looks, at a stop, for connections whose answer is finished. */
const idleInterval = 50;

/**
 * Listens until stopped.
 *
 * @param messages the classes of requests and responses; those of the app that most of them are for
 * @throws when the port is taken or the host is not ours
 */
export async function serve(
  listener: RequestListener,
  port: number,
  host: string,
  messages = messageClassesOf(listener),
): Promise<Served> {
  const server = createServer(
    {
      headersTimeout: requestLimit.headers,
      requestTimeout: requestLimit.whole,
      connectionsCheckingInterval: checkInterval,
      keepAliveTimeout,
      maxHeaderSize: mostHeadBytes,
      ...messages,
    },
    listener,
  );
  server.maxConnections = mostConnections;
  server.listen(port, host);
  await once(server, "listening");
  return { port: portOf(server), stop: () => stop(server) };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  const closed = once(server, "close");
  server.close();
  const cut = setTimeout(() => server.closeAllConnections(), stopLimit);
  // A client would keep its connection open for the next request, and the stop waiting.
  const idle = setInterval(() => server.closeIdleConnections(), idleInterval);
  await closed;
  clearTimeout(cut);
  clearInterval(idle);
}
