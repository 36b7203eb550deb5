import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CallOptions } from "../../src/cli/call-options.ts";
import { handleCall, type Keyboard } from "../../src/cli/handle-call.ts";
import type { PhoneCall, PhoneState } from "../../src/phone/phone-call.ts";

/** What a call waits for: a prompt, the announcement of a transfer, a transfer that rings, nothing. */
const states = {
  prompt: { kind: "listening", promptStartsAt: 0, promptSeconds: 5, silenceSeconds: 8 },
  announcement: { kind: "listening", promptStartsAt: 0, promptSeconds: 5, silenceSeconds: 1 },
  ringing: { kind: "ringing", startsAt: 0 },
  ended: { kind: "ended", by: "line" },
} as const;

/** Handles a call that waits for one thing after another, and tells what was done about each. */
async function handle(
  waits: readonly (keyof typeof states)[],
  options: Partial<CallOptions>,
  keyboard?: Keyboard,
): Promise<readonly string[]> {
  const done: string[] = [];
  let turn = 0;
  const doIt = (what: string) => {
    done.push(what);
    turn = what === "hang up" ? waits.length : turn + 1;
    return Promise.resolve();
  };
  const call = {
    get state() {
      return states[waits[turn] ?? "ended"] as PhoneState;
    },
    press: (key: string) => doIt(`press ${key}`),
    wait: () => doIt("wait"),
    endTransfer: (status: string, { talkSeconds }: { talkSeconds?: number } = {}) =>
      doIt(`transfer ${status}${talkSeconds === undefined ? "" : ` after ${talkSeconds} s`}`),
    hangUp: () => doIt("hang up"),
  } as PhoneCall;
  await handleCall(call, { keys: [], transfer: undefined, ...options }, keyboard);
  return done;
}

/** Somebody at the keyboard who presses these keys and then hangs up. */
function typist(...keys: readonly string[]): Keyboard {
  const left = [...keys];
  return { next: async () => left.shift() ?? "hang up", close: () => {} };
}

describe("a star that the call does not hear", () => {
  it("ends it all the same: it rings until nobody answers", async () => {
    expect(await handle(["ringing", "ringing", "prompt"], { transfer: "star" })).toEqual([
      "press *",
      "transfer no-answer",
      "hang up",
    ]);
  });
});

describe("a transfer that a tape answers", () => {
  const short = "transfer completed after 8 s";

  it("is ended by --transfer short", async () => {
    expect(await handle(["ringing", "prompt"], { transfer: "short" })).toEqual([short, "hang up"]);
  });

  it("is ended by a key", async () => {
    expect(await handle(["ringing"], {}, typist("s"))).toEqual([short]);
  });
});

describe("a call with keys that were given", () => {
  it("presses them, one a prompt, and hangs up when there are none left", async () => {
    expect(await handle(["prompt", "prompt", "prompt"], { keys: ["3", "#"] })).toEqual([
      "press 3",
      "press #",
      "hang up",
    ]);
  });

  it("keeps silent where a hyphen is given", async () => {
    expect(await handle(["prompt", "prompt"], { keys: ["-", "1"] })).toEqual(["wait", "press 1"]);
  });

  it("lets the announcement of a transfer pass, and keeps its keys for later", async () => {
    expect(
      await handle(["announcement", "ringing", "prompt"], { keys: ["4"], transfer: "busy" }),
    ).toEqual(["wait", "transfer busy", "press 4"]);
    expect(await handle(["announcement", "ringing"], {})).toEqual(["wait", "transfer completed"]);
  });

  it.each(["*", "0", "#"])("presses a standing key during the announcement: %s", async (key) => {
    expect(await handle(["announcement"], { keys: [key] })).toEqual([`press ${key}`]);
  });

  it("ends a transfer as it was told, and with the star key where that is given", async () => {
    expect(await handle(["ringing"], { transfer: "no-answer" })).toEqual(["transfer no-answer"]);
    expect(await handle(["ringing"], { transfer: "star" })).toEqual(["press *"]);
    expect(await handle(["ringing", "prompt"], { keys: ["*", "2"], transfer: "busy" })).toEqual([
      "press *",
      "press 2",
    ]);
  });
});

describe("a call with somebody at the keyboard", () => {
  beforeEach(() => {
    const writes = vi.spyOn(process.stderr, "write").mockReturnValue(true);
    return () => writes.mockRestore();
  });

  it("presses the keys given first, then those of the keyboard", async () => {
    expect(
      await handle(["prompt", "prompt", "prompt"], { keys: ["1"] }, typist("2", "hang up")),
    ).toEqual(["press 1", "press 2", "hang up"]);
  });

  it("keeps silent when nothing is pressed in time, or Enter", async () => {
    expect(await handle(["prompt", "prompt"], {}, typist("nothing", "enter"))).toEqual([
      "wait",
      "wait",
    ]);
  });

  it.each([
    ["a", "transfer completed"],
    ["enter", "transfer completed"],
    ["b", "transfer busy"],
    ["n", "transfer no-answer"],
    ["nothing", "transfer no-answer"],
    ["f", "transfer failed"],
    ["*", "press *"],
    ["hang up", "hang up"],
  ])("ends a transfer with the key %s: %s", async (key, done) => {
    expect(await handle(["ringing"], {}, typist(key))).toEqual([done]);
  });

  it("lists the keys that end a transfer, beside what --json prints", async () => {
    const printed = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    await handle(["ringing"], {}, typist("a"));
    expect(process.stderr.write).toHaveBeenCalledWith(expect.stringContaining("b busy"));
    expect(printed).not.toHaveBeenCalled();
    printed.mockRestore();
  });

  it("ignores keys that a telephone has not", async () => {
    expect(await handle(["prompt"], {}, typist("x", "é", "5"))).toEqual(["press 5"]);
  });
});
