/** How many wrong passwords are taken, and in which time. */
export interface WrongLimit {
  readonly most: number;
  /** From the first wrong one, in milliseconds. */
  readonly window: number;
}

/** Names of whom wrong ones are counted; the oldest gives way, so that a flood of them fills no memory. */
const mostRemembered = 10_000;

/** Counts wrong passwords by whom they came from, or whose they were to be. */
export class WrongPasswords {
  readonly #counted = new Map<string, { count: number; readonly until: number }>();
  readonly #limit: WrongLimit;
  readonly #clock: () => number;

  /** @param clock in milliseconds, never going back */
  constructor(limit: WrongLimit, clock: () => number = () => performance.now()) {
    this.#limit = limit;
    this.#clock = clock;
  }

  /** Whole seconds until one more is taken; 0: it is now. */
  secondsToWait(whose: string): number {
    const counted = this.#counted.get(whose);
    if (counted === undefined || counted.count < this.#limit.most) return 0;
    return Math.max(0, Math.ceil((counted.until - this.#clock()) / 1000));
  }

  /** Counts one more, and says how many they are. */
  add(whose: string): number {
    const now = this.#clock();
    const counted = this.#counted.get(whose);
    if (counted !== undefined && counted.until > now) {
      counted.count += 1;
      return counted.count;
    }
    this.#counted.delete(whose);
    const [oldest] = this.#counted.keys();
    if (this.#counted.size >= mostRemembered && oldest !== undefined) this.#counted.delete(oldest);
    this.#counted.set(whose, { count: 1, until: now + this.#limit.window });
    return 1;
  }

  /** Takes one back that was none: more may be under way. */
  takeBack(whose: string): void {
    const counted = this.#counted.get(whose);
    if (counted !== undefined && counted.count > 0) counted.count -= 1;
  }

  /** Forgets them: a password was right. */
  forget(whose: string): void {
    this.#counted.delete(whose);
  }

  /** Of how many they are counted now. */
  get size(): number {
    return this.#counted.size;
  }
}

/**
 * What counts as one visitor's address: an address of version 4 as it is, the first 64 bits of one
 * of version 6, for each household has so many that it could try a password from every one.
 */
export function networkOf(address: string): string {
  if (!address.includes(":")) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  const [head = "", tail] = address.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - before.length - after.length);
  const groups = [...before, ...Array<string>(missing).fill("0"), ...after];
  return groups.slice(0, 4).join(":");
}

function groupsOf(text: string): readonly string[] {
  return text === "" ? [] : text.split(":");
}
