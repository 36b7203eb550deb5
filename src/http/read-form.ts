import type { IncomingMessage } from "node:http";
import { RequestError } from "./request-error.ts";

/** A form as it was sent: every value of every name, in order. */
export type Form = ReadonlyMap<string, readonly string[]>;

const formType = "application/x-www-form-urlencoded";

/** Bytes of the largest body accepted. The carrier's are about one KiB. */
const mostBytes = 16 * 1024;

/** The most fields accepted. The carrier sends about thirty; each costs time before the signature is known. */
const mostFields = 128;

/**
 * Reads the form of a request. An absent body is an empty form.
 *
 * @throws {RequestError} 413 for a larger body or more fields, 415 for another content type or a
 * compressed body, 400 for a body that breaks off
 */
export async function readForm(request: IncomingMessage): Promise<Form> {
  const { headers } = request;
  const hasBody =
    headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody) return new Map();
  const [type = ""] = (headers["content-type"] ?? "").split(";", 1);
  if (type.trim().toLowerCase() !== formType) throw new RequestError(415, `Send ${formType}.`);
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity") {
    throw new RequestError(415, "This encoding is not accepted.");
  }
  return parse(await readBody(request));
}

/** Reads to the end what is too large as well, for the client to hear that it is refused. */
function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= mostBytes) chunks.push(chunk);
      else chunks.length = 0;
    });
    request.on("end", () => {
      if (bytes <= mostBytes) resolve(Buffer.concat(chunks).toString("utf8"));
      else reject(new RequestError(413, "This is too large."));
    });
    request.on("error", () => reject(new RequestError(400, "This request broke off.")));
  });
}

function parse(body: string): Form {
  if (body.split("&", mostFields + 1).length > mostFields) {
    throw new RequestError(413, "This has too many fields.");
  }
  const form = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    const values = form.get(name);
    if (values === undefined) form.set(name, [value]);
    else values.push(value);
  }
  return form;
}
