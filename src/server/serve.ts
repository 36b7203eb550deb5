import { once } from "node:events";
import {
  createServer,
  IncomingMessage,
  type RequestListener,
  type Server,
  ServerResponse,
} from "node:http";
import type { AddressInfo } from "node:net";
import express, { type Express } from "express";

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
const mostConnections = 2_000;

/**
 * Requests on one connection; the answer to the last tells the client that it closes. A stranger can
 * send thousands without waiting for an answer, and Node would take them one after another before
 * it turns to anybody else.
 */
const mostRequestsPerConnection = 100;

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
    (request, response) => {
      request.url = originForm(request.url ?? "/");
      listener(request, response);
    },
  );
  server.maxConnections = mostConnections;
  server.maxRequestsPerSocket = mostRequestsPerConnection;
  // Node would answer each one more with 503. Whoever waits for answers has read that the connection closes.
  server.on("dropRequest", (_request, socket) => void socket.destroy());
  server.listen(port, host);
  await once(server, "listening");
  return { port: portOf(server), stop: () => stop(server) };
}

/**
 * The path and query of a request line. One may name the whole address, as to a proxy, and a server
 * must take it: `POST http://line.example.be/voice`. Which host it names says as little as the Host
 * header does: PUBLIC_URL alone is believed. https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
function originForm(target: string): string {
  if (target.startsWith("/")) return target;
  const path = target.replace(/^[a-z][a-z\d+.-]*:\/\/[^/?#]*/i, "");
  return path === "" || path.startsWith("?") ? `/${path}` : path;
}

/** A host as it stands in an address: version 6 of the Internet Protocol in brackets. */
export function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
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

/** What a server makes of each request. */
interface MessageClasses {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse;
}

const classesOf = new WeakMap<RequestListener, MessageClasses>();

/**
 * Makes an Express app without its own header, ETags and loose paths.
 *
 * Express changes the prototype of every request and response to the app's own, and the engine then
 * forgets what it had compiled for them: that takes longer than all of a turn. Here both are made
 * with the app's prototype, by the classes that `messageClassesOf` knows. npm run bench
 */
export function createExpress(): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("case sensitive routing");
  app.enable("strict routing");
  class AppRequest extends IncomingMessage {}
  class AppResponse<Of extends IncomingMessage> extends ServerResponse<Of> {}
  app.request = Object.setPrototypeOf(AppRequest.prototype, app.request);
  app.response = Object.setPrototypeOf(AppResponse.prototype, app.response);
  // Their own, as in any app: where this one is mounted in another, what they inherit changes.
  const own = { value: app, configurable: true, enumerable: true, writable: true };
  Object.defineProperty(app.request, "app", own);
  Object.defineProperty(app.response, "app", own);
  classesOf.set(app, { IncomingMessage: AppRequest, ServerResponse: AppResponse });
  return app;
}

/** The classes to make an app's requests and responses with: Node's own, but for an app of `createExpress`. */
export function messageClassesOf(app: RequestListener): MessageClasses {
  return classesOf.get(app) ?? { IncomingMessage, ServerResponse };
}
