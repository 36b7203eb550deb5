import { IncomingMessage, type RequestListener, ServerResponse } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";
import type { Answer, Form, Line, PostOptions } from "./line.ts";
import { signForm } from "./requests.ts";

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
