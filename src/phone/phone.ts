import type { Line } from "./line.ts";
import {
  keyTime,
  type PhoneCall,
  PhoneError,
  type PhoneEvent,
  type PhoneState,
  type PressOptions,
  RINGING_GRACE_SECONDS,
  type Tape,
} from "./phone-call.ts";
import { type CallSetup, Player } from "./player.ts";
import {
  arrivalRequest,
  keyRequest,
  madeUpSid,
  type TransferStatus,
  transferRequest,
} from "./requests.ts";

/** Who calls whom, and where the carrier asks what to play. */
export interface CallOptions {
  /** The public address asked when the call arrives; the carrier's connection overrides may stand in its fragment. */
  readonly voiceUrl: string;
  /** The public address told when the call is over; absent: nobody is told. */
  readonly statusUrl?: string;
  /** The public address asked when another gives no TwiML; absent: the call ends there. */
  readonly fallbackUrl?: string;
  /** E.164 or "anonymous"; a made-up mobile number by default. */
  readonly from?: string;
  /** E.164; a made-up Brussels number by default. */
  readonly to?: string;
  /** When the call arrives, for the time its end reports; now by default. */
  readonly startedAt?: Date;
  /**
   * Awaited before an address is asked again, as its fragment asks; at once by default, for the
   * carrier documents no pause. The time it takes counts towards the carrier's limit.
   */
  readonly beforeRetry?: () => Promise<void>;
  /** Told of each event as it becomes known. */
  readonly onEvent?: (event: PhoneEvent) => void;
}

/**
 * Calls a line with a phone made of software, on a clock of its own, and plays the answer until it
 * waits for the caller or the call is over. No real phone rings, ever: dialling is an event.
 * @throws TwimlError when a document is not what a carrier would play as written
 * @throws CarrierError when an answer is no TwiML, late or missing
 * @throws PhoneError when `voiceUrl` is no address
 * @example
 * const call = await placeCall(line, { voiceUrl: "https://example.be/voice" });
 * await call.press("2");
 */
export async function placeCall(line: Line, options: CallOptions): Promise<PhoneCall> {
  const { voiceUrl } = options;
  if (!URL.canParse(voiceUrl)) throw new PhoneError(`"${voiceUrl}" is no address to call.`);
  const call = new PlayedCall({
    line,
    parties: {
      accountSid: madeUpSid("AC"),
      callSid: madeUpSid("CA"),
      from: options.from ?? "+32470123456",
      to: options.to ?? "+3225550100",
    },
    voiceUrl,
    statusUrl: options.statusUrl,
    fallbackUrl: options.fallbackUrl,
    beforeRetry: options.beforeRetry ?? (async () => {}),
    startedAt: options.startedAt ?? new Date(),
    onEvent: options.onEvent ?? (() => {}),
  });
  await call.arrive();
  return call;
}

const KEYS = "0123456789*#";
const RINGING_SECONDS = 5;
const TALK_SECONDS = 60;

type Listening = Extract<PhoneState, { kind: "listening" }>;
type Ringing = Extract<PhoneState, { kind: "ringing" }>;

/** The caller's side of a call, see {@link PhoneCall}; `arrive` comes first, once. */
class PlayedCall implements PhoneCall {
  readonly #setup: CallSetup;
  readonly #player: Player;
  readonly #tape: Tape;
  #isTurning = false;

  constructor(setup: CallSetup, player = new Player(setup)) {
    this.#setup = setup;
    this.#player = player;
    this.#tape = this.#player.tape;
  }

  get state(): PhoneState {
    return this.#player.state;
  }
  get events(): PhoneCall["events"] {
    return this.#tape.events;
  }
  get heard(): PhoneCall["heard"] {
    return this.#tape.heard;
  }
  get sinceLastTurn(): PhoneCall["sinceLastTurn"] {
    return this.#tape.sinceLastTurn;
  }
  get clockSeconds(): number {
    return this.#tape.clockSeconds;
  }
  get lastDocument(): string {
    return this.#player.lastDocument;
  }
  get lastAnswer(): PhoneCall["lastAnswer"] {
    return this.#player.lastAnswer;
  }

  /** Asks the voice address what to play, and plays it. @throws CarrierError, TwimlError */
  async arrive(): Promise<void> {
    const { voiceUrl, parties } = this.#setup;
    await this.#turn(() => this.#player.ask(voiceUrl, arrivalRequest(parties)));
  }

  async press(key: string, options: PressOptions = {}): Promise<void> {
    if (key.length !== 1 || !KEYS.includes(key)) {
      throw new PhoneError(`No telephone has the key "${key}": press one of ${KEYS}.`);
    }
    const state = this.state;
    if (state.kind === "ended") throw new PhoneError(`The call is over: ${key} reaches nobody.`);
    const at = keyTime(state, options);
    if (state.kind === "listening") {
      await this.#turn(() => this.#answerGather(state, key, at));
    } else if (key === "*" && state.dial.hangupOnStar) {
      await this.#turn(() => this.#leaveTransfer(state, at, options.starReportedAs ?? "canceled"));
    } else {
      this.#tape.note({ kind: "ignored", key });
    }
  }

  async wait(): Promise<void> {
    const state = this.state;
    if (state.kind === "ended") throw new PhoneError("The call is over: nothing will be said.");
    if (state.kind === "ringing") {
      throw new PhoneError("A transfer is ringing: say how it ends with endTransfer().");
    }
    const { silenceSeconds } = state;
    await this.#turn(async () => {
      this.#tape.clockSeconds += silenceSeconds;
      this.#tape.startTurn();
      this.#tape.note({ kind: "silent", seconds: silenceSeconds });
      await this.#player.fallThrough();
    });
  }

  async endTransfer(
    status: TransferStatus,
    options: { readonly talkSeconds?: number } = {},
  ): Promise<void> {
    const state = this.state;
    if (state.kind !== "ringing") throw new PhoneError("No transfer is ringing.");
    const wished = options.talkSeconds ?? (status === "completed" ? TALK_SECONDS : 0);
    if (!(wished >= 0) || (status !== "completed" && wished > 0)) {
      throw new PhoneError(`Nobody talks ${wished} s in a transfer that ends as ${status}.`);
    }
    const talkSeconds = Math.min(wished, state.dial.timeLimitSeconds);
    await this.#turn(async () => {
      this.#tape.clockSeconds += ringingSeconds(state, status) + talkSeconds;
      await this.#reportTransfer(state, status, talkSeconds);
    });
  }

  fork(): PhoneCall {
    if (this.#isTurning) throw new PhoneError("The last turn is not over: await it first.");
    return new PlayedCall(this.#setup, this.#player.copy());
  }

  forget(): void {
    this.#tape.forget();
  }

  async hangUp(): Promise<void> {
    if (this.#player.isOver) return;
    await this.#turn(() => this.#player.end("caller"));
  }

  async #answerGather(state: Listening, key: string, at: number): Promise<void> {
    const { gather, prompts, promptStartsAt, promptSeconds } = state;
    const interrupted = at < promptStartsAt + promptSeconds;
    if (interrupted) this.#tape.cut(prompts, promptStartsAt, at);
    this.#tape.clockSeconds = at;
    this.#tape.startTurn();
    this.#tape.note({ kind: "pressed", key, interrupted });
    await this.#player.ask(gather.action, keyRequest(this.#setup.parties, key));
  }

  async #leaveTransfer(
    state: Ringing,
    at: number,
    status: "completed" | "canceled",
  ): Promise<void> {
    this.#tape.clockSeconds = at;
    this.#tape.note({ kind: "pressed", key: "*", interrupted: false });
    const talkSeconds = status === "completed" ? at - state.startsAt : 0;
    await this.#reportTransfer(state, status, talkSeconds);
  }

  async #reportTransfer(
    { dial }: Ringing,
    status: TransferStatus,
    talkSeconds: number,
  ): Promise<void> {
    this.#tape.startTurn();
    this.#tape.note({ kind: "transfer-ended", status, talkSeconds });
    const ended = { status, talkSeconds, dialCallSid: madeUpSid("CA") };
    await this.#player.afterTransfer(dial, transferRequest(this.#setup.parties, ended));
  }

  async #turn(play: () => Promise<void>): Promise<void> {
    if (this.#isTurning) throw new PhoneError("The last turn is not over: await it first.");
    this.#isTurning = true;
    try {
      await play();
    } catch (error) {
      this.#tape.note({ kind: "failed", error });
      // The first fault is the one to tell: a status address that fails as well must not hide it.
      if (!this.#player.isOver) await this.#player.end("line").catch(() => {});
      throw error;
    } finally {
      this.#isTurning = false;
    }
  }
}

function ringingSeconds({ dial }: Ringing, status: TransferStatus): number {
  if (status === "failed") return 0;
  return status === "no-answer" ? dial.timeoutSeconds + RINGING_GRACE_SECONDS : RINGING_SECONDS;
}
