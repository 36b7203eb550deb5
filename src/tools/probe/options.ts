import { SettingsError } from "../../mistakes.ts";

/** The server to probe. */
export interface ProbeTarget {
  /** Its PUBLIC_URL, without a slash at its end. */
  readonly publicUrl: string;
  readonly authToken: string;
  /** Where to connect, when that is another address. */
  readonly connectTo?: string;
  /** Seconds an answer may take. */
  readonly limitSeconds: number;
}

/** What a probe is asked to do. */
interface ProbeOptions {
  readonly target: ProbeTarget;
  readonly json: boolean;
  /** Where to write figures for Prometheus. */
  readonly figures: string | undefined;
}

/** The options as they were typed. */
export interface TypedProbeOptions {
  readonly url?: string | undefined;
  readonly token?: string | undefined;
  readonly connect?: string | undefined;
  readonly limit?: string | undefined;
  readonly figures?: string | undefined;
  readonly json?: boolean | undefined;
}

/** Seconds: after four the carrier asks again, as the line's addresses tell it to. */
const usualLimit = "4";

/**
 * Reads the options of `helpline probe`.
 *
 * @param tokens TWILIO_AUTH_TOKEN, where `--token` is left out; the first of several signs
 * @throws {SettingsError} naming each option that is wrong, and its fix
 */
export function readProbeOptions(
  typed: TypedProbeOptions,
  tokens: string | undefined,
): ProbeOptions {
  const { url = "", connect, limit = usualLimit } = typed;
  const problems = [
    ...(url === "" ? ["Give the server's PUBLIC_URL: helpline probe https://line.example.be"] : []),
    ...[url, connect]
      .filter((address) => address !== undefined && address !== "" && !isHttp(address))
      .map((address) => `${address} is no http or https address.`),
  ];
  const authToken = signingToken(typed.token, tokens);
  if (authToken === "") {
    problems.push("Give the server's auth token: set TWILIO_AUTH_TOKEN, or --token.");
  }
  const limitSeconds = /^\d{1,2}(\.\d+)?$/.test(limit) ? Number(limit) : 0;
  if (limitSeconds <= 0 || limitSeconds > 15) {
    problems.push(`--limit ${limit} is no number of seconds up to 15, the carrier's patience.`);
  }
  if (problems.length > 0) throw new SettingsError(problems);
  return {
    target: {
      publicUrl: url.replace(/\/+$/, ""),
      authToken,
      limitSeconds,
      ...(connect === undefined ? {} : { connectTo: connect.replace(/\/+$/, "") }),
    },
    json: typed.json === true,
    figures: typed.figures,
  };
}

/** The token that signs for a server: the one that was typed, else the first of its setting; empty where there is none. */
export function signingToken(typed: string | undefined, setting: string | undefined): string {
  return typed ?? setting?.split(",")[0]?.trim() ?? "";
}

/** True for an address that can be asked. */
export function isHttp(address: string): boolean {
  return URL.canParse(address) && /^https?:$/.test(new URL(address).protocol);
}
