import type { IncomingMessage } from "node:http";
import type { Logger } from "../log.ts";
import { isProbeCall } from "../twilio/request.ts";
import { isSignature, isSigned } from "../twilio/signature.ts";

/** A forged or malformed request. Answered with `status` and the message as plain text. */
export class RequestError extends Error {
  readonly code = "request";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** True for a request with a wrong signature that seems to be the carrier's own. */
  readonly isCarriers: boolean = false;

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

/** The content type of a form, with or without parameters. */
const isForm = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i;

/** Bytes of the largest body accepted. The carrier's are about one KiB, with add-ons some seventeen. */
const mostBytes = 32 * 1024;

/** The most fields accepted. The carrier sends about thirty; each costs time before the signature is known. */
const mostFields = 128;

/**
 * Reads the body of a request, which must be a form; an absent one is empty.
 *
 * @throws {RequestError} 413 for a larger body or more fields, 415 for another content type or a
 * compressed body, 400 for a body that breaks off
 */
export async function readFormText(request: IncomingMessage): Promise<string> {
  const { headers } = request;
  const hasBody =
    headers["transfer-encoding"] !== undefined || Number(headers["content-length"] ?? 0) > 0;
  if (!hasBody) return "";
  if (!isForm.test(headers["content-type"] ?? "")) {
    throw new RequestError(415, "Send application/x-www-form-urlencoded.");
  }
  if ((headers["content-encoding"] ?? "identity").toLowerCase() !== "identity") {
    throw new RequestError(415, "This encoding is not accepted.");
  }
  const text = await readBody(request);
  if (hasTooManyFields(text)) throw new RequestError(413, "This has too many fields.");
  return text;
}

function hasTooManyFields(text: string): boolean {
  let fields = 1;
  for (let at = text.indexOf("&"); at !== -1; at = text.indexOf("&", at + 1)) fields += 1;
  return fields > mostFields;
}

/** Bytes that are set aside for a body whose length is not told; the carrier's fit. */
const usualBytes = 2 * 1024;

/**
 * Reads to the end what is too large as well, for the client to hear that it is refused. Every piece
 * is copied at once: each that was kept would keep what it came in, and a body can come byte by byte.
 */
function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const told = Number(request.headers["content-length"] ?? usualBytes);
    let body: Buffer = Buffer.allocUnsafe(Math.min(told, mostBytes));
    let bytes = 0;
    request.on("data", (piece: Buffer) => {
      const end = bytes + piece.length;
      if (end <= mostBytes) {
        if (end > body.length) body = enlarge(body, end);
        piece.copy(body, bytes);
      }
      bytes = end;
    });
    request.on("end", () => {
      if (bytes <= mostBytes) resolve(body.toString("utf8", 0, bytes));
      else reject(new RequestError(413, "This is too large."));
    });
    request.on("error", () => reject(new RequestError(400, "This request broke off.")));
  });
}

function enlarge(body: Buffer, bytes: number): Buffer {
  const larger = Buffer.allocUnsafe(Math.min(Math.max(bytes, 2 * body.length), mostBytes));
  body.copy(larger);
  return larger;
}

/** Milliseconds between two warnings of a status: a flood of forged requests must not become a flood of lines. */
const warningInterval = 60_000;

/** What to look at where the carrier itself is refused, by status. */
const refusalHints: Readonly<Record<number, string>> = {
  403: "refused: no right signature. From the carrier? Check PUBLIC_URL and the token",
  404: "refused: no such address. From the carrier? Its number must call PUBLIC_URL and /voice",
  405: "refused: another method. From the carrier? Its number must send POST",
  413: "refused: too large",
  415: "refused: no form",
};

/**
 * Makes what warns of refusals, each status once a minute at most: a wrong PUBLIC_URL or token shows
 * itself here first. Nothing of the request is written: it may be anybody's.
 */
export function warnOfRefusals(logger: Logger): (status: number) => void {
  const quietUntil = new Map<number, number>();
  return (status) => {
    const hint = refusalHints[status];
    const now = performance.now();
    if (hint === undefined || now < (quietUntil.get(status) ?? 0)) return;
    quietUntil.set(status, now + warningInterval);
    logger.warn({ status }, hint);
  };
}

/**
 * Reads a form that the carrier has signed for the address it called.
 *
 * @throws {RequestError} 403 for one without a right signature, in every mode
 */
type ReadSignedForm = (
  signature: string | readonly string[] | undefined,
  address: string,
  text: string,
) => URLSearchParams;

/** The refusal of a request that the carrier seems to have signed, with another token or for another address. */
class CarrierRefused extends RequestError {
  override readonly isCarriers = true;
}

/**
 * Makes the check. Which refused requests seem to be the carrier's own is told by the account that
 * they name, which strangers do not know: the one of the settings, and the one of the last call
 * that was rightly signed, whatever accounts look like there. As long as neither is known, any
 * account of Twilio's will do.
 *
 * @param accountSid the account of the settings, where they name one
 */
export function requireSignature(tokens: readonly string[], accountSid?: string): ReadSignedForm {
  const wrong = "The signature is missing or wrong.";
  // Made once: an error notes where it was made, and a forged request should cost no more than a right one.
  const refusal = Object.freeze(new RequestError(403, wrong));
  const carrierRefusal = Object.freeze(new CarrierRefused(403, wrong));
  let lastAccount: string | undefined;
  const isOurs = (account: string | null) => {
    const known = [accountSid, lastAccount].filter((sid) => sid !== undefined);
    return known.length === 0 ? isAccount(account) : known.some((sid) => sid === account);
  };
  return (signature, address, text) => {
    // Node joins a header that comes twice, and no signature has a comma.
    if (!isSignature(signature)) throw refusal;
    const form = new URLSearchParams(text);
    const account = form.get("AccountSid");
    if (!isSigned(tokens, signature, address, form)) {
      throw isOurs(account) ? carrierRefusal : refusal;
    }
    // The account of a probe's call is made up.
    if (account !== null && /^[\w-]{1,64}$/.test(account) && !isProbeCall(form)) {
      lastAccount = account;
    }
    return form;
  };
}

/** Twilio's accounts; Somleng's, for one, are UUIDs. */
function isAccount(sid: string | null): boolean {
  return sid !== null && /^AC[\da-f]{32}$/i.test(sid);
}
