import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { readBytes, type Send } from "../../phone/ask.ts";

/** Sends requests over connections that stay open. */
interface KeepAliveSender {
  readonly send: Send;
  /** Closes every connection. */
  readonly close: () => void;
}

/** Connections at most: a carrier reuses its own too, and thousands would meet the limit on open files. */
const mostConnections = 256;

/**
 * Opens a sender for `httpLine`. It is Node's own client: a request takes half of the processor
 * time of `fetch`, so that the callers leave the server a core of its own.
 */
export function openSender(): KeepAliveSender {
  const options = { keepAlive: true, maxSockets: mostConnections };
  const plain = new http.Agent(options);
  const secure = new https.Agent(options);
  return {
    send: (url, init) =>
      url.startsWith("https:")
        ? exchange(https.request(url, requestOptions(init, secure)), init)
        : exchange(http.request(url, requestOptions(init, plain)), init),
    close: () => {
      plain.destroy();
      secure.destroy();
    },
  };
}

function requestOptions({ method, headers, signal }: RequestInit, agent: http.Agent) {
  return {
    agent,
    method: method ?? "GET",
    headers: Object.fromEntries(new Headers(headers)),
    ...(signal == null ? {} : { signal }),
  };
}

function exchange(request: http.ClientRequest, { body, signal }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    // Node says "aborted"; the signal knows that it was the time limit.
    const fail = (error: Error) => reject(signal?.aborted ? signal.reason : error);
    request.on("error", fail);
    request.on("response", (answer) => {
      readBytes(answer).then((bytes) => resolve(toResponse(answer, bytes)), fail);
    });
    request.end(typeof body === "string" ? body : "");
  });
}

function toResponse({ statusCode = 0, headers }: IncomingMessage, bytes: Buffer): Response {
  const mayHaveBody = statusCode !== 204 && statusCode !== 304;
  const type = headers["content-type"];
  return new Response(mayHaveBody ? bytes : null, {
    status: statusCode,
    headers: type === undefined ? {} : { "content-type": type },
  });
}
