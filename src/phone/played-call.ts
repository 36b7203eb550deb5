import { keyTime, RINGING_GRACE_SECONDS } from "./key-time.ts";
import { madeUpSid } from "./made-up-sid.ts";
import type { PhoneCall, PhoneState, PressOptions } from "./phone-call.ts";
import { PhoneError } from "./phone-error.ts";
import { type CallSetup, Player } from "./player.ts";
import { arrivalRequest, keyRequest, type TransferStatus, transferRequest } from "./requests.ts";
import type { Tape } from "./tape.ts";

const KEYS = "0123456789*#";
const RINGING_SECONDS = 5;
const TALK_SECONDS = 60;

type Listening = Extract<PhoneState, { kind: "listening" }>;
type Ringing = Extract<PhoneState, { kind: "ringing" }>;

/** The caller's side of a call, see {@link PhoneCall}; `arrive` comes first, once. */
export class PlayedCall implements PhoneCall {
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
    const talkSeconds = options.talkSeconds ?? (status === "completed" ? TALK_SECONDS : 0);
    if (!(talkSeconds >= 0) || (status !== "completed" && talkSeconds > 0)) {
      throw new PhoneError(`Nobody talks ${talkSeconds} s in a transfer that ends as ${status}.`);
    }
    await this.#turn(async () => {
      this.#tape.clockSeconds += ringingSeconds(state, status) + talkSeconds;
      await this.#reportTransfer(state, status, talkSeconds);
    });
  }

  fork(): PhoneCall {
    if (this.#isTurning) throw new PhoneError("The last turn is not over: await it first.");
    return new PlayedCall(this.#setup, this.#player.copy());
  }

  async hangUp(): Promise<void> {
    if (this.#player.isOver) return;
    await this.#turn(() => this.#player.end("caller"));
  }

  async #answerGather(state: Listening, key: string, at: number): Promise<void> {
    const { gather, promptStartsAt, promptSeconds } = state;
    const interrupted = at < promptStartsAt + promptSeconds;
    if (interrupted) this.#tape.cut(gather.prompts, promptStartsAt, at);
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
