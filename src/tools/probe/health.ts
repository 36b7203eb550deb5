import { z } from "zod";
import { ask, TooLargeError } from "../../phone/ask.ts";

const health = z.object({
  version: z.string(),
  // Lines before this one told no digest.
  book: z.object({
    digest: z.string().default("unknown"),
    places: z.number(),
    services: z.number(),
  }),
  lastAct: z.number().default(0),
});

/** What a server's health check told. */
interface ServerHealth {
  readonly version: string;
  /** Names its book: `digestOf`. */
  readonly digest: string;
  readonly places: number;
  readonly services: number;
  /** The number of the last act in its journal; 0 for none. */
  readonly lastAct: number;
}

/** What came of asking for it. */
export interface AskedHealth {
  /** Undefined where something else answered, such as a proxy that keeps the address to itself. */
  readonly health: ServerHealth | undefined;
  /** The HTTP status that came. */
  readonly status: number;
  /** How far the server's clock is ahead of ours, in milliseconds; undefined where no date came. */
  readonly clockAhead: number | undefined;
}

/** A date in a header has whole seconds: its middle is off by half of one at most. */
const halfSecond = 500;

/**
 * Asks a server for its health.
 *
 * @param base where to connect, without a slash at its end
 * @throws as `ask`, when nothing answers to the end within `limitSeconds`
 */
export async function readHealth(base: string, limitSeconds: number): Promise<AskedHealth> {
  const asked = Date.now();
  const { status, headers, text } = await ask(`${base}/healthz`, limitSeconds * 1000);
  const between = (asked + Date.now()) / 2;
  const date = Date.parse(headers.get("date") ?? "");
  const read = health.safeParse(parseJson(text));
  return {
    status,
    clockAhead: Number.isNaN(date) ? undefined : date + halfSecond - between,
    health:
      status === 200 && read.success
        ? { version: read.data.version, lastAct: read.data.lastAct, ...pick(read.data.book) }
        : undefined,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function pick({ digest, places, services }: Omit<ServerHealth, "version" | "lastAct">) {
  return { digest, places, services };
}

/** What a person should look at, by the code of a connection that never came about. */
const causes: Readonly<Record<string, string>> = {
  ECONNREFUSED: "nothing listens there: is the server, or the proxy before it, running",
  ENOTFOUND: "the name is not known: check it, and its entry in the DNS",
  EAI_AGAIN: "the name could not be looked up: check this machine's network and DNS",
  EHOSTUNREACH: "there is no way to that machine: check the address and the firewall",
  ECONNRESET: "the connection was cut: check the proxy before the server",
  CERT_HAS_EXPIRED: "its certificate has expired: renew it",
  DEPTH_ZERO_SELF_SIGNED_CERT:
    "its certificate is its own: the carrier wants one from an authority",
  ERR_TLS_CERT_ALTNAME_INVALID: "its certificate is for another name: get one for this name",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate lacks the chain: serve the full chain",
};

/** Says in one sentence why `ask` got no answer from an address. */
export function explainFault(error: unknown, address: string, limitSeconds: number): string {
  if (!(error instanceof Error)) return `${address} could not be asked.`;
  if (error instanceof TooLargeError) return `${address} ${error.message}.`;
  if (error.name === "TimeoutError") return `${address} did not answer within ${limitSeconds} s.`;
  const { cause } = error;
  const code =
    typeof cause === "object" && cause !== null && "code" in cause ? String(cause.code) : "";
  const known = causes[code];
  if (known !== undefined) return `${address} could not be reached (${code}): ${known}.`;
  return `${address} could not be reached (${code === "" ? error.message : code}).`;
}
