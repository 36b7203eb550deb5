/** A number that a reader knows, or one that is looked for: its place among the unknown. */
export type Value = number | { readonly unknown: number };

/** Whole numbers times values, whose sum lies between two bounds. */
interface Relation {
  readonly terms: readonly { readonly unknown: number; readonly times: number }[];
  readonly least: number;
  readonly most: number;
}

interface Unknown {
  readonly name: string;
  readonly fits: (value: number) => boolean;
}

/** How many numbers may be tried for one question; a question that takes more has no answer. */
const mostTries = 500;

/**
 * Whole numbers of which only relations are known. Every answer is by complete search: bounds follow
 * from bounds until they follow no more, then a number is tried. It knows nothing of reports.
 */
export class Puzzle {
  readonly #unknowns: Unknown[] = [];
  readonly #relations: Relation[] = [];
  /** The relations of each unknown. */
  readonly #of: number[][] = [];
  #low: Int32Array = new Int32Array(0);
  #high: Int32Array = new Int32Array(0);
  readonly #firstLow: number[] = [];
  readonly #firstHigh: number[] = [];
  #tries = 0;
  /** The bounds as they were before each change, in the order of the changes. */
  #changes: { readonly unknown: number; readonly low: number; readonly high: number }[] = [];
  #start: { readonly low: Int32Array; readonly high: Int32Array } | undefined;

  /** Adds an unknown number between two bounds, both included. */
  unknown(name: string, low: number, high: number, fits: Unknown["fits"] = () => true): Value {
    this.#start = undefined;
    this.#unknowns.push({ name, fits });
    this.#firstLow.push(low);
    this.#firstHigh.push(high);
    this.#of.push([]);
    return { unknown: this.#unknowns.length - 1 };
  }

  /** Says that a sum of values, each so many times, lies between two bounds. */
  relate(parts: readonly (readonly [times: number, value: Value])[], least: number, most: number) {
    this.#start = undefined;
    let known = 0;
    const terms: { unknown: number; times: number }[] = [];
    for (const [times, value] of parts) {
      if (typeof value === "number") known += times * value;
      else terms.push({ unknown: value.unknown, times });
    }
    for (const { unknown } of terms) this.#of[unknown]?.push(this.#relations.length);
    this.#relations.push({ terms, least: least - known, most: most - known });
  }

  get names(): readonly string[] {
    return this.#unknowns.map(({ name }) => name);
  }

  /**
   * Numbers that fit all relations, one unknown among them between two bounds; "none" where none do,
   * and "too long" where the search takes too long to say.
   *
   * @param prefer what each unknown is tried with first, where it is possible
   * @param order in which all unknowns are tried: what comes last has to take what is left
   */
  solve(
    prefer: (unknown: number) => number,
    order: readonly number[],
    wanted?: { readonly unknown: number; readonly low: number; readonly high: number },
  ): readonly number[] | "none" | "too long" {
    this.#start ??= this.#narrowed();
    if (this.#start === undefined) return "none";
    this.#low = this.#start.low.slice();
    this.#high = this.#start.high.slice();
    this.#tries = 0;
    this.#changes = [];
    if (wanted !== undefined) {
      const { unknown, low, high } = wanted;
      const from = Math.max(low, this.#bound(unknown, "low"));
      const to = Math.min(high, this.#bound(unknown, "high"));
      if (!this.#tighten(unknown, from, to)) return "none";
      if (!this.#narrow([...(this.#of[unknown] ?? [])])) return "none";
    }
    if (this.#search(order, 0, prefer)) return [...this.#low];
    return this.#tries > mostTries ? "too long" : "none";
  }

  /** What bounds follow from bounds alone. */
  bounds(unknown: number): { readonly low: number; readonly high: number } {
    this.#start ??= this.#narrowed();
    return { low: this.#start?.low[unknown] ?? 0, high: this.#start?.high[unknown] ?? 0 };
  }

  /** The bounds that follow before any number is tried. */
  #narrowed(): { readonly low: Int32Array; readonly high: Int32Array } | undefined {
    this.#low = Int32Array.from(this.#firstLow);
    this.#high = Int32Array.from(this.#firstHigh);
    if (!this.#narrow([...this.#relations.keys()])) return undefined;
    return { low: this.#low, high: this.#high };
  }

  #search(order: readonly number[], from: number, prefer: (unknown: number) => number): boolean {
    let at = from;
    let next = order[at];
    while (next !== undefined && this.#low[next] === this.#high[next]) {
      at += 1;
      next = order[at];
    }
    if (next === undefined) return true;
    const [first, last] = [this.#bound(next, "low"), this.#bound(next, "high")];
    const changes = this.#changes.length;
    const preferred = Math.min(last, Math.max(first, prefer(next)));
    for (let step = 0; step <= last - first + 1; step += 1) {
      // The preferred one, then all from the lowest.
      const value = step === 0 ? preferred : first + step - 1;
      if (step > 0 && value === preferred) continue;
      if (this.#unknowns[next]?.fits(value) !== true) continue;
      this.#tries += 1;
      if (this.#tries > mostTries) break;
      this.#set(next, value, value);
      const relations = [...(this.#of[next] ?? [])];
      if (this.#narrow(relations) && this.#search(order, at + 1, prefer)) return true;
      this.#undo(changes);
    }
    return false;
  }

  /** Sets bounds, each a number that fits; false where there is none between them. */
  #tighten(unknown: number, low: number, high: number): boolean {
    const fits = this.#unknowns[unknown]?.fits ?? (() => true);
    let [from, to] = [low, high];
    while (from <= to && !fits(from)) from += 1;
    while (from <= to && !fits(to)) to -= 1;
    this.#set(unknown, from, to);
    return from <= to;
  }

  #set(unknown: number, low: number, high: number): void {
    const before = {
      unknown,
      low: this.#bound(unknown, "low"),
      high: this.#bound(unknown, "high"),
    };
    this.#changes.push(before);
    this.#low[unknown] = low;
    this.#high[unknown] = high;
  }

  /** Takes back all changes but the first ones. */
  #undo(kept: number): void {
    for (const { unknown, low, high } of this.#changes.splice(kept).reverse()) {
      this.#low[unknown] = low;
      this.#high[unknown] = high;
    }
  }

  /** Draws bounds together until nothing follows any more; false where nothing fits. */
  #narrow(waiting: number[]): boolean {
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const relation = this.#relations[index];
      if (relation === undefined) continue;
      const { terms, least, most } = relation;
      let [low, high] = [0, 0];
      for (const { unknown, times } of terms) {
        low += times * this.#bound(unknown, times > 0 ? "low" : "high");
        high += times * this.#bound(unknown, times > 0 ? "high" : "low");
      }
      if (low > most || high < least) return false;
      if (low >= least && high <= most) continue;
      for (const { unknown, times } of terms) {
        const lowest = this.#bound(unknown, "low");
        const highest = this.#bound(unknown, "high");
        // What is left for this one when all others take as much, or as little, as they can.
        const upTo = most - low + times * (times > 0 ? lowest : highest);
        const downTo = least - high + times * (times > 0 ? highest : lowest);
        const above = times > 0 ? Math.floor(upTo / times) : Math.floor(downTo / times);
        const below = times > 0 ? Math.ceil(downTo / times) : Math.ceil(upTo / times);
        if (above >= highest && below <= lowest) continue;
        const [from, to] = [Math.max(lowest, below), Math.min(highest, above)];
        if (!this.#tighten(unknown, from, to)) return false;
        // The sums above are of before, and hold still: the relation comes again with the others.
        waiting.push(...(this.#of[unknown] ?? []));
      }
    }
    return true;
  }

  #bound(unknown: number, end: "low" | "high"): number {
    return (end === "low" ? this.#low[unknown] : this.#high[unknown]) ?? 0;
  }
}
