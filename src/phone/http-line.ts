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
  readonly send?: (url: string, init: RequestInit) => Promise<Response>;
}

/**
 * A line over HTTP: signed, form-encoded POSTs as the carrier sends them. It throws CarrierError
 * when the server cannot be reached, answers late or redirects.
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 * @example const line = httpLine({ authToken, connectTo: "http://127.0.0.1:3000" })
 */
export function httpLine(options: HttpLineOptions): Line {
  const { authToken, connectTo, limitSeconds = 15, send = fetch } = options;
  return {
    async post(url: string, form: Form, asked: PostOptions = {}): Promise<Answer> {
      const limit = Math.min(limitSeconds * 1000, asked.limitMilliseconds ?? Infinity);
      try {
        const response = await send(connectTo === undefined ? url : moveTo(connectTo, url), {
          method: "POST",
          redirect: "manual",
          signal: AbortSignal.timeout(limit),
          ...signForm(authToken, url, form, asked.idempotencyToken),
        });
        refuseRedirect(response.status);
        const contentType = response.headers.get("content-type") ?? "";
        return { status: response.status, contentType, body: await response.text() };
      } catch (cause) {
        if (cause instanceof CarrierError) throw cause;
        const kind = faultOf(cause);
        const isLate = kind === "rt";
        const fault = isLate ? `did not answer within ${limit / 1000} s` : "could not be reached";
        throw new CarrierError(`The server ${fault}`, { cause, kind });
      }
    },
  };
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
