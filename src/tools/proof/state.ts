import type { Heard } from "../../phone/hear.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import type { Dial, Pause, Say } from "../../phone/twiml/verbs.ts";
import type { Step } from "./steps.ts";

/** Words, and the language they are said in. */
export type Spoken = Pick<Heard, "language" | "text">;

/** What promises ask of a call that waits somewhere. The call itself is not kept: there are thousands. */
interface Standing {
  /** What the call waits for: a key, the end of a transfer, or nothing any more. */
  readonly kind: "listening" | "ringing" | "ended";
  /** The position that the line wrote in its address; empty where it waits for nothing. */
  readonly at: Address;
  /** Everything said since the step before. */
  readonly heard: readonly Spoken[];
  /** What is said while the line listens; part of what is heard. */
  readonly prompts: readonly (Say | Pause)[];
  /** Seconds of speech here, before the line listens in silence. */
  readonly promptSeconds: number;
  /** Seconds a caller who presses nothing spends here, listening and in silence; none while it rings. */
  readonly silentSeconds: number;
  /** Whom a transfer rings, a number in E.164 or a SIP address. */
  readonly rings: string | undefined;
  /** Characters of the last document. */
  readonly characters: number;
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

/** Notes where calls stand, for one walk. What is said in many states is kept once. */
export function createNoter(): (call: PhoneCall) => Standing {
  const once = <Value>(kept: Map<string, Value>, name: string, value: Value): Value => {
    const known = kept.get(name);
    if (known === undefined) kept.set(name, value);
    return known ?? value;
  };
  const spoken = new Map<string, Spoken>();
  const prompts = new Map<string, Say | Pause>();
  return (call) => {
    const { state } = call;
    const isListening = state.kind === "listening";
    return {
      kind: state.kind,
      at: positionOf(call),
      heard: call.sinceLastTurn.map(({ language, text }) =>
        once(spoken, `${language} ${text}`, { language, text }),
      ),
      prompts: isListening
        ? state.gather.prompts.map((prompt) => once(prompts, JSON.stringify(prompt), prompt))
        : [],
      promptSeconds: isListening ? state.promptSeconds : 0,
      silentSeconds: isListening ? state.promptSeconds + state.silenceSeconds : 0,
      rings: state.kind === "ringing" ? targetOf(state.dial) : undefined,
      characters: call.lastDocument.length,
    };
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
  return new Address(URL.canParse(url) ? new URL(url).search : "");
}
