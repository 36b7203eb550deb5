import { randomUUID } from "node:crypto";
import { CarrierError } from "./carrier-error.ts";
import type { ConnectionOverrides } from "./connection-overrides.ts";
import type { Answer, Form, Line } from "./line.ts";

/** What is posted where, and how hard the carrier tries. */
export interface Delivery {
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
