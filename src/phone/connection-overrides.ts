import type { CarrierFault } from "./carrier-error.ts";
import { TwimlError } from "./twiml-error.ts";

/** How the carrier tries to reach an address, as the address's fragment asks. */
export interface ConnectionOverrides {
  /** Attempts after the first, 0 to 5. */
  readonly retries: number;
  /** The faults after which it is tried again. */
  readonly retryOn: ReadonlySet<CarrierFault>;
  /** How long one attempt may wait for an answer, in milliseconds. */
  readonly readMilliseconds: number;
  /** How long all attempts together may take, in milliseconds. */
  readonly totalMilliseconds: number;
}

const faults = ["ct", "rt", "4xx", "5xx"] as const;

/** The whole numbers an override may be, and its value where none is given. */
const numbers = {
  rc: { least: 0, most: 5, usual: 1 },
  ct: { least: 100, most: 10_000, usual: 5_000 },
  rt: { least: 100, most: 15_000, usual: 15_000 },
  tt: { least: 100, most: 15_000, usual: 15_000 },
} as const;

/** Overrides that change nothing here: the way out of the carrier's network, and TLS. */
const ignored = ["e", "sni"];

/**
 * Reads the overrides of an address, `#rc=2&rp=all`. `ct` is checked and has no effect: the phone
 * cannot tell a slow connection from a slow answer.
 *
 * @throws TwimlError when one is unknown or out of bounds
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export function readConnectionOverrides(url: string): ConnectionOverrides {
  const mark = url.indexOf("#");
  const given = new URLSearchParams(mark === -1 ? "" : url.slice(mark + 1));
  const known = [...Object.keys(numbers), "rp", ...ignored];
  for (const name of given.keys()) {
    if (!known.includes(name)) throw mistake(`the override "${name}"; write ${known.join(", ")}`);
  }
  readNumber(given, "ct");
  return {
    retries: readNumber(given, "rc"),
    retryOn: readFaults(given.get("rp") ?? "ct"),
    readMilliseconds: readNumber(given, "rt"),
    totalMilliseconds: readNumber(given, "tt"),
  };
}

function readNumber(given: URLSearchParams, name: keyof typeof numbers): number {
  const { least, most, usual } = numbers[name];
  const text = given.get(name) ?? String(usual);
  const value = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw mistake(`${name}=${text}; write a whole number from ${least} to ${most}`);
}

/** "all" holds "other" too: a connection that breaks off, for which there is no word of its own. */
function readFaults(text: string): ReadonlySet<CarrierFault> {
  const read = text.split(",").flatMap((part): readonly CarrierFault[] => {
    if (part === "all") return [...faults, "other"];
    const known = faults.find((one) => one === part);
    if (known === undefined) throw mistake(`rp=${text}; write some of ${faults.join(", ")} or all`);
    return [known];
  });
  return new Set(read);
}

function mistake(what: string): TwimlError {
  return new TwimlError(
    undefined,
    `names an address whose fragment has ${what}`,
    "not try again as was meant, and write a warning in its debugger",
  );
}
