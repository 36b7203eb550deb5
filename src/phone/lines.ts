import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import { ask, type Send, TooLargeError } from "./ask.ts";
import { clipFetcher } from "./clips.ts";
import {
  type Answer,
  CarrierError,
  type CarrierFault,
  type Form,
  type Line,
  type PostOptions,
  refuseRedirect,
} from "./line.ts";
import { signForm } from "./requests.ts";

/** How {@link httpLine} reaches a server. */
export interface HttpLineOptions {
  /** Signs every request. */
  readonly authToken: string;
  /** Where to connect instead of the public address, such as "http://127.0.0.1:3000"; signatures stay with the public one. */
  readonly connectTo?: string;
  /** The carrier's patience; 15 by default, as the carrier's. */
  readonly limitSeconds?: number;
  /** Sends instead of fetch. */
  readonly send?: Send;
}

/**
 * A line over HTTP: signed, form-encoded POSTs as the carrier sends them, and files fetched unsigned,
 * each once. It throws CarrierError when the server cannot be reached, answers late or without end,
 * or redirects.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 * @example const line = httpLine({ authToken, connectTo: "http://127.0.0.1:3000" })
 */
export function httpLine(options: HttpLineOptions): Line {
  const { authToken, connectTo, limitSeconds = 15, send } = options;
  const addressOf = (url: string) => (connectTo === undefined ? url : moveTo(connectTo, url));
  return {
    async post(url: string, form: Form, asked: PostOptions = {}): Promise<Answer> {
      const limit = Math.min(limitSeconds * 1000, asked.limitMilliseconds ?? Infinity);
      try {
        const signed = signForm(authToken, url, form, asked.idempotencyToken);
        const init = { method: "POST", ...signed };
        const { status, headers, text } = await ask(addressOf(url), limit, init, send);
        refuseRedirect(status);
        return { status, contentType: headers.get("content-type") ?? "", body: text };
      } catch (error) {
        throw toCarrierError(error, "The server", limit);
      }
    },
    fetchClip: clipFetcher(async (url, mostBytes) => {
      const limit = limitSeconds * 1000;
      try {
        const asked = await ask(addressOf(url), limit, {}, send, mostBytes);
        const contentType = asked.headers.get("content-type") ?? "";
        return { status: asked.status, contentType, bytes: asked.bytes };
      } catch (error) {
        throw toCarrierError(error, `The server of ${url}`, limit);
      }
    }),
  };
}

function toCarrierError(error: unknown, who: string, limitMilliseconds: number): CarrierError {
  if (error instanceof CarrierError) return error;
  if (error instanceof TooLargeError) {
    return new CarrierError(`${who} ${error.message}`, { cause: error });
  }
  const kind = faultOf(error);
  const late = `did not answer within ${limitMilliseconds / 1000} s`;
  const fault = kind === "rt" ? late : "could not be reached";
  return new CarrierError(`${who} ${fault}`, { cause: error, kind });
}

/** The codes of a connection that never came about, in Node and in its fetch. */
const connectionCodes = [
  "ECONNREFUSED",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
  "ETIMEDOUT",
  "UND_ERR_CONNECT_TIMEOUT",
];

function faultOf(error: unknown): CarrierFault {
  if (!(error instanceof Error)) return "other";
  if (error.name === "TimeoutError") return "rt";
  const { cause } = error;
  const code = typeof cause === "object" && cause !== null && "code" in cause ? cause.code : "";
  return connectionCodes.some((known) => known === code) ? "ct" : "other";
}

/** The same path and query at another server, not normalised: the signature covers every character. */
function moveTo(base: string, url: string): string {
  return base.replace(/\/+$/, "") + url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
}

/**
 * A line in this process: signed, form-encoded POSTs as the carrier sends them, handed to an app
 * without a network between. What the app writes is read back as it would have left the machine.
 * @param messages the classes of requests and responses that the app's server would use
 * @example const line = appLine(app, authToken)
 */
export function appLine(
  app: RequestListener,
  authToken: string,
  messages = { IncomingMessage, ServerResponse },
): Line {
  return {
    post: (url: string, form: Form, { idempotencyToken }: PostOptions = {}): Promise<Answer> =>
      new Promise((resolve) => {
        const connection = new Recorder();
        // Node's types want a socket; a stream is all that is used of it.
        const socket = connection as unknown as Socket;
        const request = new messages.IncomingMessage(socket);
        const { headers, body } = signForm(authToken, url, form, idempotencyToken);
        request.method = "POST";
        // Whole from the start: otherwise its end would pass for a caller who broke off.
        request.complete = true;
        request.url = url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
        for (const [name, value] of Object.entries(headers)) {
          request.headers[name.toLowerCase()] = value;
        }
        request.headers["content-length"] = String(Buffer.byteLength(body));
        request.push(body);
        request.push(null);
        const response = new messages.ServerResponse(request);
        response.assignSocket(socket);
        response.on("finish", () => resolve(readAnswer(connection.written)));
        app(request, response);
      }),
  };
}

/** The end of a connection that leads nowhere: it keeps what is written to it. */
class Recorder extends Duplex {
  written = "";

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    this.written += chunk.toString("utf8");
    done();
  }
}

/** Reads an answer as it was written: a status line, headers, an empty line, a body of known length. */
function readAnswer(written: string): Answer {
  const end = written.indexOf("\r\n\r\n");
  const head = written.slice(0, end);
  return {
    status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1]),
    contentType: /^content-type: (.*)$/im.exec(head)?.[1] ?? "",
    body: written.slice(end + 4),
  };
}
