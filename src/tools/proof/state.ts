import { hash } from "node:crypto";
import type { Heard } from "../../phone/hear.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import type { Dial, Sound } from "../../phone/twiml/verbs.ts";
import type { Step } from "./steps.ts";

/** Words, and the language they are said in. */
export type Spoken = Pick<Heard, "language" | "text">;

/** What promises ask of a call that waits somewhere. The call itself is not kept: there are thousands. */
export interface Standing {
  /** What the call waits for: a key, the end of a transfer, or nothing any more. */
  readonly kind: "listening" | "ringing" | "ended";
  /** The position that the line wrote in its address; empty where it waits for nothing. */
  readonly at: Address;
  /** Everything said since the step before. */
  readonly heard: readonly Spoken[];
  /** What is said while the line listens; part of what is heard. */
  readonly prompts: readonly Sound[];
  /** Seconds of speech here, before the line listens in silence. */
  readonly promptSeconds: number;
  /** Seconds a caller who presses nothing spends here, listening and in silence; none while it rings. */
  readonly silentSeconds: number;
  /** Whom a transfer rings, a number in E.164 or a SIP address. */
  readonly rings: string | undefined;
  /** Characters of the last document. */
  readonly characters: number;
  /** Bytes of the last document, as it is sent. */
  readonly bytes: number;
}

/** Where a call can stand: what is heard there, and where each step leads. */
export interface State extends Standing {
  /** A shortest way here from arrival. */
  readonly path: readonly Step[];
  /** Whether every key was pressed here. */
  readonly isKeyed: boolean;
  /** Filled while the line is walked; shared by states that differ only in what was said. */
  readonly next: ReadonlyMap<Step, State>;
  /** The position in whose address those steps were taken: the way there may be another one. */
  readonly leftFrom: Address;
}

/** What is said in many states, each thing kept once. */
export class Sayings {
  readonly #spoken = new Map<string, Spoken>();
  readonly #prompts = new Map<string, Sound>();

  spoken({ language, text }: Spoken): Spoken {
    return once(this.#spoken, `${language} ${text}`, { language, text });
  }

  prompt(prompt: Sound): Sound {
    return once(this.#prompts, JSON.stringify(prompt), prompt);
  }
}

function once<Value>(kept: Map<string, Value>, name: string, value: Value): Value {
  const known = kept.get(name);
  if (known === undefined) kept.set(name, value);
  return known ?? value;
}

/** Where a call stands. */
export function standingOf(call: PhoneCall, sayings: Sayings = new Sayings()): Standing {
  const { state } = call;
  const isListening = state.kind === "listening";
  return {
    kind: state.kind,
    at: positionOf(call),
    heard: call.sinceLastTurn.map((said) => sayings.spoken(said)),
    prompts: isListening ? state.prompts.map((prompt) => sayings.prompt(prompt)) : [],
    promptSeconds: isListening ? state.promptSeconds : 0,
    silentSeconds: isListening ? state.promptSeconds + state.silenceSeconds : 0,
    rings: state.kind === "ringing" ? targetOf(state.dial) : undefined,
    characters: call.lastDocument.length,
    bytes: Buffer.byteLength(call.lastDocument),
  };
}

function targetOf({ target }: Dial): string {
  return "number" in target ? target.number : target.sip;
}

/** A query that is kept as text and read when it is asked: parameters taken apart fill ten times as much. */
export class Address {
  readonly #query: string;

  constructor(query: string) {
    // A text of its own: a part of another would keep the whole of it.
    this.#query = Buffer.from(query).toString("latin1");
  }

  get(name: string): string | null {
    return new URLSearchParams(this.#query).get(name);
  }

  has(name: string): boolean {
    return this.get(name) !== null;
  }
}

/** The position that the line wrote in the address it waits at; empty where it waits for nothing. */
export function positionOf({ state }: PhoneCall): Address {
  const url =
    state.kind === "listening"
      ? state.gather.action
      : state.kind === "ringing"
        ? (state.dial.action ?? "")
        : "";
  // When the call began, and when its options were told, is the same everywhere in a walk.
  const { search } = URL.canParse(url) ? new URL(url) : { search: "" };
  return new Address(search.replaceAll(/&(?:begun|told)=\d+/g, ""));
}

/**
 * How a caller came and which lines were tried tell only where "back" leads and what is left to
 * offer; when the call began, only that it is early. Passes that lead nowhere are told apart up to
 * the offer of a person, which each one after it repeats, up to the last: `endings.ts` counts them.
 */
export function withoutWay(text: string): string {
  return text
    .replaceAll(/(?:&amp;|&)(?:trail|tried|told|begun|typed)=[^&"#]*/g, "")
    .replaceAll(afterOffer, "$1passes=many");
}

const afterOffer = /(&amp;|&)passes=(?:[5-9]|1[01])(?=[&"#])/g;

/** A short name for a long text: documents would fill the memory, and so would longer names. */
export function digestOf(text: string): string {
  // 72 bits: among a hundred thousand states, two of one name would be a wonder.
  return hash("sha256", text, "base64").slice(0, 12);
}

/** Where the same is said again: after silence, or slower. */
export function isRepeat(at: Address): boolean {
  return at.has("passes") || at.has("slow");
}

/** Where an address leads, but for how often it was heard and how the caller came. */
export function wayOf(at: Address): string {
  return ["place", "stage", "language"].map((part) => at.get(part) ?? "none").join(" ");
}

/** True where the line takes leave. */
export function isEnding(at: Address): boolean {
  return ["goodbye", "late"].includes(at.get("stage") ?? "");
}

/** True while a line is called: what is heard is the announcement. */
export function isCalling(at: Address): boolean {
  return ["introduce", "connect", "at-once"].includes(at.get("stage") ?? "");
}
