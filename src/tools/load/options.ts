import { SettingsError } from "../../mistakes.ts";
import { isHttp, signingToken } from "../probe/options.ts";

/** A running server that is called instead of a new one. */
interface LoadTarget {
  /** Its PUBLIC_URL, without a slash at its end. */
  readonly publicUrl: string;
  readonly authToken: string;
  /** Where to connect, when that is another address. */
  readonly connectTo?: string;
}

/** What a load run is asked to do. */
export interface LoadOptions {
  readonly calls: number;
  readonly speed: number;
  readonly seed: number;
  readonly json: boolean;
  /** Undefined: start a server. */
  readonly target: LoadTarget | undefined;
}

/** The options as they were typed. */
export interface TypedLoadOptions {
  readonly "calls"?: string | undefined;
  readonly "speed"?: string | undefined;
  readonly "seed"?: string | undefined;
  readonly "json"?: boolean | undefined;
  readonly "url"?: string | undefined;
  readonly "connect"?: string | undefined;
  readonly "token"?: string | undefined;
  readonly "i-own-this-server"?: boolean | undefined;
}

const limits = {
  calls: { least: 1, most: 100_000 },
  speed: { least: 0.1, most: 10_000 },
  seed: { least: 0, most: 2_147_483_647 },
} as const;

/**
 * Reads the options of `helpline load`.
 *
 * @param tokenOfEnvironment the server's token, where `--token` is left out
 * @throws {SettingsError} naming each option that is wrong, and its fix; a server that is not on
 * this machine is one, unless its owner says so
 */
export function readLoadOptions(
  typed: TypedLoadOptions,
  tokenOfEnvironment: string | undefined,
): LoadOptions {
  const problems: string[] = [];
  const options = {
    calls: readNumber("calls", typed.calls, 2000, problems),
    speed: readNumber("speed", typed.speed, 5, problems),
    seed: readNumber("seed", typed.seed, 1, problems),
    json: typed.json === true,
    target: readTarget(typed, tokenOfEnvironment, problems),
  };
  if (problems.length > 0) throw new SettingsError(problems);
  return options;
}

function readNumber(
  name: keyof typeof limits,
  typed: string | undefined,
  fallback: number,
  problems: string[],
): number {
  if (typed === undefined) return fallback;
  const { least, most } = limits[name];
  const pattern = name === "speed" ? /^\d+(\.\d+)?$/ : /^\d+$/;
  const value = pattern.test(typed) ? Number(typed) : Number.NaN;
  if (value >= least && value <= most) return value;
  const kind = name === "speed" ? "number" : "whole number";
  problems.push(`--${name} ${typed} is no ${kind} from ${least} to ${most}.`);
  return fallback;
}

function readTarget(
  typed: TypedLoadOptions,
  tokenOfEnvironment: string | undefined,
  problems: string[],
): LoadTarget | undefined {
  const { url, connect } = typed;
  if (url === undefined) {
    const lost = (["connect", "token"] as const).filter((name) => typed[name] !== undefined);
    problems.push(...lost.map((name) => `--${name} belongs to --url, the server's PUBLIC_URL.`));
    return undefined;
  }
  const authToken = signingToken(typed.token, tokenOfEnvironment);
  if (authToken === "") {
    problems.push("--url needs --token, the server's TWILIO_AUTH_TOKEN.");
  }
  const addresses = { url, ...(connect === undefined ? {} : { connect }) };
  const wrong = Object.entries(addresses).filter(([, address]) => !isHttp(address));
  problems.push(
    ...wrong.map(([name, address]) => `--${name} ${address} is no http or https address.`),
  );
  const reached = connect ?? url;
  if (wrong.length === 0 && !isLoopback(reached) && typed["i-own-this-server"] !== true) {
    problems.push(
      `${reached} is not this machine. A load run can stop a server that people in danger call: run it against your own only, and add --i-own-this-server to say that it is yours.`,
    );
  }
  const publicUrl = url.replace(/\/+$/, "");
  return { publicUrl, authToken, ...(connect === undefined ? {} : { connectTo: connect }) };
}

/** True when an address can only be this machine: localhost, 127.0.0.0/8 or ::1; other names are never looked up. */
function isLoopback(url: string): boolean {
  const { hostname } = new URL(url);
  return hostname === "localhost" || hostname === "[::1]" || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
