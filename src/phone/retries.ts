import { randomUUID } from "node:crypto";
import { type Answer, CarrierError, type CarrierFault, type Form, type Line } from "./line.ts";
import { TwimlError } from "./twiml/element.ts";

/** What is posted where, and how hard the carrier tries. */
interface Delivery {
  readonly url: string;
  readonly form: Form;
  readonly overrides: ConnectionOverrides;
  /** Told of each fault that is tried again, and awaited before that. */
  readonly beforeRetry: (error: unknown) => Promise<void>;
}

/**
 * Posts as the carrier does: again after a fault that the address asks to be tried again, until
 * an answer comes, the retries are used up or the time is over. The last attempt's answer or
 * error counts, whatever it is.
 *
 * @throws CarrierError when the last attempt brought nothing
 */
export async function postWithRetries(line: Line, delivery: Delivery): Promise<Answer> {
  const { url, form, overrides, beforeRetry } = delivery;
  const { retries, readMilliseconds, totalMilliseconds } = overrides;
  const started = performance.now();
  const timeLeft = () => totalMilliseconds - (performance.now() - started);
  const idempotencyToken = randomUUID();

  for (let retriesLeft = retries; ; retriesLeft -= 1) {
    const limitMilliseconds = Math.min(readMilliseconds, Math.max(1, Math.ceil(timeLeft())));
    let answer: Answer | undefined;
    let error: unknown;
    try {
      answer = await line.post(url, form, { limitMilliseconds, idempotencyToken });
      error = errorOf(answer);
    } catch (cause) {
      error = cause;
    }
    // What is no fault of the way to the server is not tried again: it would not pass.
    const isAsked = error instanceof CarrierError && overrides.retryOn.has(error.fault);
    if (isAsked && retriesLeft > 0 && timeLeft() > 0) {
      await beforeRetry(error);
      if (timeLeft() > 0) continue;
    }
    if (answer === undefined) throw error;
    return answer;
  }
}

function errorOf({ status }: Answer): CarrierError | undefined {
  if (status < 400 || status > 599) return undefined;
  const kind = status < 500 ? "4xx" : "5xx";
  return new CarrierError(`The server answered ${status}; answer 200 with TwiML`, { kind });
}

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
