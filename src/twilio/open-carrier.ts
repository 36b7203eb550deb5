import type { CarrierAccount, CarrierApi } from "./account.ts";
import { CarrierApiError } from "./refusal.ts";

/**
 * Opens the carrier's REST interface; nothing is asked yet. Its client is loaded here and not
 * before: it takes an eighth of a second and ten megabytes that answering calls has no use for.
 */
export async function openCarrier(account: CarrierAccount): Promise<CarrierApi> {
  const { createCarrierApi } = await import("./client.ts");
  return createCarrierApi(account);
}

/** Waits so many milliseconds. */
type Wait = (milliseconds: number) => Promise<void>;

const mostAttempts = 4;

/** Seconds between two attempts where the carrier names none, and the most that a command waits. */
const seconds = { usual: 2, most: 60 } as const;

/**
 * Asks again while the carrier answers that it is asked too much, after the time it names. Such a
 * request was not carried out: https://www.twilio.com/docs/api/errors/20429
 *
 * @throws what the last attempt threw
 */
async function askPatiently<Result>(ask: () => Promise<Result>, wait: Wait): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      const isBusy = error instanceof CarrierApiError && error.refusal === "too many requests";
      if (!isBusy || attempt === mostAttempts) throw error;
      const named = error.retryAfterSeconds ?? seconds.usual * 2 ** (attempt - 1);
      await wait(Math.min(named, seconds.most) * 1000);
    }
  }
}

/** The same, for every function of an object. */
export function patiently<Api extends object>(api: Api, wait: Wait): Api {
  return new Proxy(api, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (typeof value !== "function") return value;
      return (...given: readonly unknown[]) =>
        askPatiently(() => Reflect.apply(value, target, given), wait);
    },
  });
}
