import type { Book } from "../../line/book/book.ts";
import { languages } from "../../line/book/language.ts";
import { longCall, mostPasses } from "../../line/call/bounds.ts";
import { passesBeforeOffer } from "../../line/call/silence.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import type { Ear } from "./ear.ts";
import { type Extreme, limits } from "./promise.ts";
import {
  type Address,
  isCalling,
  isEnding,
  isRepeat,
  type Standing,
  type State,
  standingOf,
  wayOf,
  withoutWay,
} from "./state.ts";
import { type Counterexample, keySteps, type Step, takeStep } from "./steps.ts";

/** A call that waits somewhere, what is heard there, and the way to it. */
interface Heard {
  readonly call: PhoneCall;
  readonly path: readonly Step[];
  readonly state: Standing;
}

/** An option, whatever is none, the keys that work everywhere, and silence. */
const anyStep: readonly Step[] = [
  "1",
  "9",
  ...Object.values(standingKeys).map(({ key }) => key),
  "-",
];

/** Whom the line will call, said to callers who press keys that lead nowhere. */
const offers = [
  ...["silence.offer", "silence.stay"],
  ...["danger.stay", "danger.stay-brief", "transfer.redial"],
];

/**
 * Follows callers from every place to the end of their call, beside a walk of the line, and holds it
 * to its bounds.
 *
 * - Keys in a row that lead nowhere, wrong ones, repeats or both in turn, lead to the offer of a
 *   person and then to a goodbye, or to a call. From the offer on, one answer differs from the next
 *   by the count alone: that is why the walk need not tell them apart.
 * - After its minutes a call leads to a person, to danger or to its end, whatever is pressed.
 */
export class Endings {
  readonly #broken: Counterexample[] = [];
  /** What is heard in calls that have lasted long, of each answer one. */
  readonly late: Standing[] = [];
  /** The places that callers were followed from. */
  readonly #places = new Set<string>();
  readonly #lateDocuments = new Set<string>();
  /** The longest answers of a late call, in seconds: in danger, while a line is called, and any. */
  readonly #longest = { danger: 0, calling: 0, goodbye: 0, any: 0 };
  readonly #book: Book;
  readonly #ear: Ear;
  readonly #later: (minutes: number) => void;

  /** @param later turns the line's clock to so many minutes after the walk */
  constructor(book: Book, ear: Ear, later: (minutes: number) => void) {
    this.#book = book;
    this.#ear = ear;
    this.#later = later;
  }

  /** Goes on with a call that waits where the walk took every step. */
  async follow(
    call: PhoneCall,
    { path, next, at }: Pick<State, "path" | "next" | "at">,
  ): Promise<void> {
    if (call.state.kind !== "listening" || isRepeat(at) || isEnding(at) || at.has("faults")) return;
    if (this.#places.has(wayOf(at))) return;
    this.#places.add(wayOf(at));
    const wrong = keySteps.find((key) => this.#ear.hears(next.get(key)?.heard ?? [], "wrong-key"));
    const { key: again } = standingKeys.again;
    for (const keys of wrong === undefined ? [[again]] : [[wrong], [again], [again, wrong]]) {
      await this.#pressOn(call.fork(), path, keys);
    }
    await this.#repeat({ call, path }, at, next);
    await this.#ringInVain(call.fork(), path);
    await this.#lastLong({ call, path, state: standingOf(call) });
    this.#later(0);
  }

  /** Where a bound is broken. */
  get broken(): readonly Counterexample[] {
    const { seconds, most, path } = this.longestCall;
    if (seconds <= most) return this.#broken;
    const message = `a call without a transfer lasts ${seconds.toFixed(0)} s; at most ${most}`;
    return [...this.#broken, { path, message }];
  }

  /** How many places callers were followed from. */
  get places(): number {
    return this.#places.size;
  }

  /**
   * The longest that a call lasts without a transfer: whatever is said when it must end is heard
   * out, then danger and a goodbye, or the announcement of a call as often as keys put it off.
   */
  get longestCall(): Omit<Extreme, "where"> & Pick<State, "path"> {
    const { any, danger, calling, goodbye } = this.#longest;
    const last = Math.max(danger + goodbye, calling * (passesBeforeOffer + 1));
    const seconds = longCall.endMinutes * 60 + any + last;
    return {
      what: "the end of a call without a transfer",
      seconds,
      most: limits.callSeconds,
      path: [],
    };
  }

  /** Keeps silent, on an engine that says of every telephone that rang in vain what it says of a star. */
  async #ringInVain(call: PhoneCall, from: readonly Step[]): Promise<void> {
    let path = from;
    for (let steps = 0; steps < limits.stepsAlone; steps += 1) {
      path = [...path, call.state.kind === "ringing" ? "canceled" : "-"];
      if ((await this.#take(call, path)) === undefined || call.state.kind === "ended") return;
    }
    this.#breaks(path, "a caller who does nothing is led round and round");
  }

  /** After a repeat, and after another, every key leads where it led before. */
  async #repeat(
    { call, path }: Pick<Heard, "call" | "path">,
    from: Address,
    before: State["next"],
  ): Promise<void> {
    const { key: again } = standingKeys.again;
    let [repeated, way] = [call, path];
    for (let times = 1; times <= 2; times += 1) {
      repeated = repeated.fork();
      way = [...way, again];
      const state = await this.#take(repeated, way);
      // In a call that is announced it is no repeat: some bring the call nearer.
      if (state === undefined || wayOf(state.at) !== wayOf(from)) return;
      for (const [key, { at: then, heard }] of before) {
        const next = repeated.fork();
        const now = key === "-" ? undefined : await this.#take(next, [...way, key]);
        if (now === undefined || wayOf(now.at) === wayOf(then)) continue;
        // Keys that lead nowhere lead to a call after some, where one was announced.
        const isIdle = key === again || this.#ear.hears(heard, "wrong-key");
        if (isIdle && isCalling(now.at)) continue;
        this.#breaks([...way, key], `after a repeat, key ${key} leads elsewhere than before it`);
      }
    }
  }

  /** Presses keys that lead nowhere until somebody rings or the call ends. */
  async #pressOn(call: PhoneCall, from: readonly Step[], keys: readonly Step[]): Promise<void> {
    let path = from;
    let [isOffered, isTold] = [false, false];
    let before: string | undefined;
    for (let count = 1; count <= mostPasses + 1; count += 1) {
      const key = keys[(count - 1) % keys.length] ?? standingKeys.again.key;
      path = [...path, key];
      const state = await this.#take(call, path);
      if (state === undefined) return;
      const { kind, heard, promptSeconds } = state;
      if (kind === "ringing") return;
      if (kind === "ended") {
        if (!isTold) this.#breaks(path, "keys that lead nowhere end the call without a goodbye");
        return;
      }
      isOffered ||= this.#isOffer(state);
      isTold ||= this.#ear.hears(heard, "goodbye");
      if (isTold && !isOffered) {
        this.#breaks(path, "keys that lead nowhere end the call before a person is offered");
      }
      if (promptSeconds > limits.answerSeconds) {
        this.#breaks(
          path,
          `${promptSeconds.toFixed(0)} s of speech, at most ${limits.answerSeconds}`,
        );
      }
      // After the offer, which silence alone can bring again.
      const document = withoutWay(call.lastDocument);
      const isCounted = keys.length === 1 && document.includes("passes=many");
      if (isCounted && before !== undefined && before !== document) {
        this.#breaks(path, "after the offer, more than the count differs from the answer before");
      }
      before = isCounted ? document : undefined;
    }
    this.#breaks(path, `${mostPasses} keys that lead nowhere do not end the call`);
  }

  /** True where a person is offered, and where nobody is left to be offered. */
  #isOffer({ at, heard }: Standing): boolean {
    return this.#hasTriedAll(at) || offers.some((phrase) => this.#ear.hears(heard, phrase));
  }

  #hasTriedAll(at: Address): boolean {
    const language = languages.find((known) => known === at.get("language"));
    const tried = at.get("tried")?.split(".") ?? [];
    return this.#book.withoutKeys[language ?? "no language yet"].every((id) => tried.includes(id));
  }

  async #lastLong(from: Heard): Promise<void> {
    const place = from.state.at.get("place");
    for (const late of await this.#stepAfter(longCall.offerMinutes, from, anyStep)) {
      if (this.#leadsToHelp(late)) continue;
      if (late.state.at.get("stage") === "late") await this.#goOnLate(late);
      else
        this.#breaks(late.path, `after ${longCall.offerMinutes} minutes the call goes on as ever`);
    }
    for (const last of await this.#stepAfter(longCall.endMinutes, from, anyStep)) {
      if (this.#leadsToHelp(last, place)) continue;
      if (!this.#ear.hears(last.state.heard, "goodbye")) {
        this.#breaks(last.path, `after ${longCall.endMinutes} minutes no goodbye is said`);
        continue;
      }
      for (const end of await this.#stepAfter(longCall.endMinutes, last, ["9"])) {
        if (end.state.kind === "ended") continue;
        this.#breaks(end.path, `after ${longCall.endMinutes} minutes the call does not end`);
      }
    }
  }

  /** From the late offer silence rings somebody, and any key but danger's ends the call within two. */
  async #goOnLate(offer: Heard): Promise<void> {
    const document = withoutWay(offer.call.lastDocument).replaceAll(/place=[\w-]*/g, "");
    if (this.#lateDocuments.has(document)) return;
    this.#lateDocuments.add(document);
    this.late.push(offer.state);
    for (const next of await this.#stepAfter(longCall.offerMinutes, offer, [...keySteps, "-"])) {
      if (this.#leadsToHelp(next)) continue;
      if (next.path.at(-1) === "-" && !this.#hasTriedAll(offer.state.at)) {
        this.#breaks(next.path, "silence at the late offer rings nobody");
      }
      if (!this.#ear.hears(next.state.heard, "goodbye")) {
        this.#breaks(next.path, "a key at the late offer leads neither to danger nor to a goodbye");
      }
      for (const end of await this.#stepAfter(longCall.offerMinutes, next, keySteps)) {
        if (end.state.kind === "ended" || this.#leadsToHelp(end)) continue;
        this.#breaks(end.path, "a key at the late goodbye leads neither to danger nor to the end");
      }
    }
  }

  /** Where each step leads in a call that has lasted so many minutes. */
  async #stepAfter(
    minutes: number,
    { call, path }: Heard,
    steps: readonly Step[],
  ): Promise<readonly Heard[]> {
    this.#later(minutes);
    const reached: Heard[] = [];
    for (const step of steps) {
      const next = { call: call.fork(), path: [...path, step] };
      const state = await this.#take(next.call, next.path);
      if (state === undefined) continue;
      reached.push({ ...next, state });
      this.#measure(state);
    }
    return reached;
  }

  /** Notes how long an answer of a late call is heard, in danger, while a line is called, or elsewhere. */
  #measure({ at, silentSeconds }: Standing): void {
    const isDanger = at.get("place") === this.#book.danger;
    const spoken = isEnding(at) ? "goodbye" : isDanger ? "danger" : "any";
    const part = isCalling(at) ? "calling" : spoken;
    for (const each of [part, "any"] as const) {
      this.#longest[each] = Math.max(this.#longest[each], silentSeconds);
    }
  }

  /** True where somebody is called, and in danger, for callers who were not there. */
  #leadsToHelp({ state: { kind, at } }: Heard, from: string | null = null): boolean {
    if (kind === "ringing" || isCalling(at)) return true;
    return from !== this.#book.danger && at.get("place") === this.#book.danger && !isEnding(at);
  }

  /** Takes the last step of a way. Undefined where the carrier would refuse what comes. */
  async #take(call: PhoneCall, path: readonly Step[]): Promise<Standing | undefined> {
    try {
      await takeStep(call, path.at(-1) ?? "-");
      return standingOf(call);
    } catch (error) {
      this.#breaks(path, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }

  #breaks(path: readonly Step[], message: string): void {
    this.#broken.push({ path, message });
  }
}
