import type { IncomingMessage } from "node:http";
import type { Logger } from "../log.ts";
import { isSigned } from "../twilio/signature.ts";

/** A forged or malformed request. Answered with `status` and the message as plain text. */
export class RequestError extends Error {
  readonly code = "request";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "RequestError";
    this.status = status;
    this.headers = headers;
  }
}

/** Refuses a request whose method is none of these: 405. */
export function allowOnly(methods: string): () => never {
  return () => {
    throw new RequestError(405, `Use ${methods}.`, { Allow: methods });
  };
}

/** The status that Express or its body parser gave a request it refused; undefined for a fault. */
export function statusOf(error: unknown): number | undefined {
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const { status } = error;
  return typeof status === "number" && status >= 400 && status < 500 ? status : undefined;
}

/** Where the line is reached from outside, and how to tell that address from the one we see. */
interface PublicAddress {
  /** The path under PUBLIC_URL's host: "" or "/line". */
  readonly prefix: string;
  /** The public address of `/voice`. */
  readonly voiceUrl: string;
  /** The address the carrier called, from the path and query under `prefix` that reached us. */
  readonly of: (pathAndQuery: string) => string;
}

/**
 * The carrier signs the address it called. Behind a proxy, host and scheme are not the ones we
 * see, and a path prefix may or may not have been taken off: PUBLIC_URL alone tells.
 *
 * @param publicUrl an absolute address without a slash at its end
 */
export function publicAddress(publicUrl: string): PublicAddress {
  const prefix = new URL(publicUrl).pathname.replace(/\/+$/, "");
  return {
    prefix,
    voiceUrl: `${publicUrl}/voice`,
    of: (pathAndQuery) => publicUrl + pathAndQuery,
  };
}

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

/** Milliseconds between two warnings: a flood of forged requests must not become a flood of lines. */
const warningInterval = 60_000;

/**
 * Lets a form through that the carrier has signed for the address it called.
 *
 * @throws {RequestError} 403 for one without a right signature, in every mode
 */
type RequireSignature = (
  signature: string | readonly string[] | undefined,
  address: string,
  form: Form,
) => void;

/**
 * Makes the check. The log is warned once a minute at most: a wrong PUBLIC_URL or token shows
 * itself here first.
 */
export function requireSignature(tokens: readonly string[], logger: Logger): RequireSignature {
  let quietUntil = 0;
  const warn = () => {
    const now = performance.now();
    if (now < quietUntil) return;
    quietUntil = now + warningInterval;
    logger.warn("refused: no right signature. From the carrier? Check PUBLIC_URL and the token");
  };
  return (signature, address, form) => {
    // Node joins a header that comes twice, and no signature has a comma.
    if (typeof signature === "string" && isSigned(tokens, signature, address, form)) return;
    warn();
    throw new RequestError(403, "The signature is missing or wrong.");
  };
}
