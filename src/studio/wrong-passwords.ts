import { networkOf } from "./network-of.ts";

/** Wrong passwords that an address has a minute for. */
export const mostWrong = 10;

const window = 60_000;

/** Addresses remembered; the oldest gives way, so that a flood of them fills no memory. */
const mostAddresses = 10_000;

/** Counts wrong passwords by address, within a minute of the first. */
export class WrongPasswords {
  readonly #counted = new Map<string, { count: number; readonly until: number }>();
  readonly #clock: () => number;

  /** @param clock in milliseconds, never going back */
  constructor(clock: () => number = () => performance.now()) {
    this.#clock = clock;
  }

  /** Whole seconds until the address may try again; 0: it may now. */
  secondsToWait(address: string): number {
    const counted = this.#counted.get(networkOf(address));
    if (counted === undefined || counted.count < mostWrong) return 0;
    return Math.max(0, Math.ceil((counted.until - this.#clock()) / 1000));
  }

  /** Counts one more. */
  add(address: string): void {
    const network = networkOf(address);
    const now = this.#clock();
    const counted = this.#counted.get(network);
    if (counted !== undefined && counted.until > now) {
      counted.count += 1;
      return;
    }
    this.#counted.delete(network);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size >= mostAddresses && oldest !== undefined) this.#counted.delete(oldest);
    this.#counted.set(network, { count: 1, until: now + window });
  }

  /** Forgets an address: its password was right. */
  forget(address: string): void {
    this.#counted.delete(networkOf(address));
  }

  /** Addresses remembered now. */
  get size(): number {
    return this.#counted.size;
  }
}
