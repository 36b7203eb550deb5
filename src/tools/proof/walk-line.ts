import type { Line } from "../../phone/line.ts";
import { type CallOptions, placeCall } from "../../phone/phone.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import { type Guide, type HeardBefore, type Reach, stepsFrom, strayed } from "./reach.ts";
import { type Address, digestOf, Sayings, type State, standingOf, withoutWay } from "./state.ts";
import { type Counterexample, keySteps, type Step, takeStep } from "./steps.ts";

/** Everything that can happen to a caller at one moment. */
export interface Walk {
  readonly states: readonly State[];
  /** Steps taken: keys, silences and ends of transfers. */
  readonly transitions: number;
  /** Steps after which the call could not go on, for the carrier would have refused the answer; and those that led elsewhere than before from the same words. */
  readonly broken: readonly Counterexample[];
}

/**
 * Calls the line and takes every step that a caller can, from every state that can be reached.
 * Two calls are in the same state when they hear the same and the line knows the same of them,
 * but for the way they came.
 *
 * @param options the address that the first request goes to, and who calls
 * @param heardBefore what was heard at earlier moments; what is heard now is added
 * @param follow goes on from where a call waits, once its every step was taken
 */
export async function walkLine(
  line: Line,
  options: Pick<CallOptions, "voiceUrl" | "from">,
  reach: Reach | Guide,
  heardBefore: HeardBefore,
  follow?: (call: PhoneCall, state: State) => Promise<void>,
): Promise<Walk> {
  const states = new Map<string, State>();
  const exits = new Map<string, Exits>();
  const broken: Counterexample[] = [];
  const waiting: Waiting[] = [];
  const sayings = new Sayings();
  let transitions = 0;

  const arriveAt = (call: PhoneCall, path: readonly Step[]): State => {
    const document = withoutWay(call.lastDocument);
    const name = digestOf(`${call.state.kind} ${document}`);
    const known = states.get(name);
    if (known !== undefined) return known;
    const turn = digestOf(turnOf(call, document));
    const knownExits = exits.get(turn);
    const standing = standingOf(call, sayings);
    const out = knownExits ?? {
      steps: stepsFrom(call, reach, heardBefore.get(name)),
      next: new Map<Step, State>(),
      from: standing.at,
    };
    const state: State = {
      path,
      ...standing,
      isKeyed: keySteps.every((key) => out.steps.includes(key)),
      next: out.next,
      leftFrom: out.from,
    };
    states.set(name, state);
    exits.set(turn, out);
    // Whatever was said before it, the same address answers the same step alike.
    if (knownExits === undefined) {
      call.forget();
      waiting.push({ call, state, out });
    }
    return state;
  };

  const takeEveryStep = async ({ call, state, out }: Waiting): Promise<void> => {
    for (const step of out.steps) {
      const way = [...state.path, step];
      const next = call.fork();
      transitions += 1;
      try {
        await takeStep(next, step);
        out.next.set(step, arriveAt(next, way));
      } catch (error) {
        broken.push({ path: way, message: messageOf(error) });
      }
    }
    await follow?.(call, state);
  };

  try {
    arriveAt(await placeCall(line, options), []);
  } catch (error) {
    broken.push({ path: [], message: messageOf(error) });
  }
  for (let first = waiting.shift(); first !== undefined; first = waiting.shift()) {
    await takeEveryStep(first);
  }
  for (const [name, state] of states) {
    const before = heardBefore.get(name);
    if (before === undefined) heardBefore.note(name, state);
    else {
      for (const { step, message } of strayed(state, before)) {
        broken.push({ path: [...state.path, step], message });
      }
    }
  }
  return { states: [...states.values()], transitions, broken };
}

/** The steps out of a state, and where each leads, as far as they were taken. */
interface Exits {
  readonly steps: readonly Step[];
  readonly next: Map<Step, State>;
  readonly from: Address;
}

/** A call whose steps are still to be taken. Let go of once they are. */
interface Waiting {
  readonly call: PhoneCall;
  readonly state: State;
  readonly out: Exits;
}

/**
 * What decides where the steps from here lead: the address, and what follows when no key comes.
 * Where lines were tried before, also what is said, for they are not offered again.
 */
function turnOf({ state }: PhoneCall, document: string): string {
  if (state.kind !== "listening") return `${state.kind} ${document}`;
  const { action } = state.gather;
  if (action.includes("tried=")) return document;
  return withoutWay(action) + document.slice(document.indexOf("</Gather>"));
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
