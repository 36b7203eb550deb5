import { emitKeypressEvents } from "node:readline";
import { keys } from "../line/call/position.ts";
import { standingKeys } from "../line/call/standing-keys.ts";
import type { PhoneCall, PhoneState } from "../phone/phone-call.ts";
import type { CallOptions } from "./call-options.ts";

/** Seconds a real telephone would go on ringing before nobody answers. */
const ringingSeconds = 30;

/** Seconds after which a tape has said that nobody is there. */
const tapeSeconds = 8;

/** The keys that end a transfer at the keyboard, and how. */
const endings = new Map([
  ["a", "completed"],
  ["enter", "completed"],
  ["s", "short"],
  ["b", "busy"],
  ["n", "no-answer"],
  ["nothing", "no-answer"],
  ["f", "failed"],
] as const);

/**
 * Holds the receiver: presses the keys that were given, then those of the keyboard; hangs up
 * when there are none left and nobody is at the keyboard.
 */
export async function handleCall(
  call: PhoneCall,
  options: Pick<CallOptions, "keys" | "transfer">,
  keyboard: Keyboard | undefined,
): Promise<void> {
  const given = [...options.keys];
  for (let { state } = call; state.kind !== "ended"; { state } = call) {
    if (state.kind === "ringing") await holdWhileRinging(call, given, options.transfer, keyboard);
    else if (isAnnouncement(state) && isForLater(given[0], keyboard)) await call.wait();
    else {
      const key = given.shift() ?? (await keyFrom(keyboard, state));
      if (key === undefined || key === "hang up") await call.hangUp();
      else if (["-", "enter", "nothing"].includes(key)) await call.wait();
      else if (isTelephoneKey(key)) await call.press(key);
    }
  }
}

/** True while a transfer is announced: the line gives the caller a moment to stop it, no more. */
function isAnnouncement(state: Extract<PhoneState, { kind: "listening" }>): boolean {
  return state.silenceSeconds <= 1;
}

/** Before a transfer only the standing keys mean anything; other keys given are for what follows it. */
function isForLater(key: string | undefined, keyboard: Keyboard | undefined): boolean {
  if (key === undefined) return keyboard === undefined;
  return key !== "-" && !Object.values(standingKeys).some((standing) => standing.key === key);
}

async function keyFrom(
  keyboard: Keyboard | undefined,
  state: Extract<PhoneState, { kind: "listening" }>,
): Promise<string | undefined> {
  return keyboard?.next(state.promptSeconds + state.silenceSeconds);
}

async function holdWhileRinging(
  call: PhoneCall,
  given: string[],
  ending: CallOptions["transfer"],
  keyboard: Keyboard | undefined,
): Promise<void> {
  if (ending === "star" || given[0] === "*") {
    if (ending !== "star") given.shift();
    await call.press("*");
    // A call to an emergency service hears no star key: it rings until nobody answers.
    if (ending === "star" && call.state.kind === "ringing") await call.endTransfer("no-answer");
  } else if (ending !== undefined || keyboard === undefined) {
    await endTransfer(call, ending ?? "completed");
  } else {
    // Not to standard output, which with --json holds one JSON object a line.
    process.stderr.write(
      "       a or Enter answered, s short, b busy, n no answer, f failed, * back, Esc hang up\n",
    );
    const key = await keyboard.next(ringingSeconds);
    const ended = new Map<string, Ending>(endings).get(key);
    if (key === "hang up") await call.hangUp();
    else if (ended !== undefined) await endTransfer(call, ended);
    else if (isTelephoneKey(key)) await call.press(key);
  }
}

/** How a transfer ends that no star ends. */
type Ending = Exclude<CallOptions["transfer"], "star" | undefined>;

function endTransfer(call: PhoneCall, ending: Ending): Promise<void> {
  return ending === "short"
    ? call.endTransfer("completed", { talkSeconds: tapeSeconds })
    : call.endTransfer(ending);
}

function isTelephoneKey(key: string): boolean {
  return keys.some((known) => known === key);
}

/** The keys of the terminal, while somebody sits at it. */
export interface Keyboard {
  /** The next key: a telephone key, a letter, "enter", "hang up", or "nothing" after so many seconds. */
  readonly next: (seconds: number) => Promise<string>;
  readonly close: () => void;
}

/** Opens the keyboard; undefined where standard input is no terminal. */
export function openKeyboard(): Keyboard | undefined {
  const { stdin } = process;
  if (!stdin.isTTY) return undefined;
  emitKeypressEvents(stdin);
  stdin.setRawMode(true);
  stdin.resume();
  return {
    next: (seconds) =>
      new Promise((resolve) => {
        const finish = (key: string) => {
          clearTimeout(timer);
          stdin.off("keypress", onKeypress);
          resolve(key);
        };
        const timer = setTimeout(() => finish("nothing"), seconds * 1000);
        const onKeypress = (text: string | undefined, key: { name?: string; ctrl?: boolean }) => {
          const hangsUp = key.name === "escape" || (key.ctrl === true && key.name === "c");
          if (hangsUp) finish("hang up");
          else if (key.name === "return") finish("enter");
          else if (text !== undefined) finish(text);
        };
        stdin.on("keypress", onKeypress);
      }),
    close: () => {
      stdin.setRawMode(false);
      stdin.pause();
    },
  };
}
