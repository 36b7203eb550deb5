import type { SentenceView } from "../../recorder-api.ts";
import type { RecorderAction } from "../texts/recorder.ts";
import { clipAddress, discardTake, RecorderProblem, sendHeard, sendTake } from "./ask-recorder.ts";
import { adviceOn, inSeconds, own, problemOf, whyNotKept } from "./own-texts.ts";
import { type Microphone, MicrophoneError, openMicrophone, play } from "./sound.ts";
import { type Level, writeWav } from "./take.ts";

/** What the page shows one after the other: sentences to record, or those that wait to be listened to. */
export type Round = "record" | "hear";

/** Where one sentence stands: nothing yet; being recorded; recorded; being made into files; made. */
type Stage = "ready" | "opening" | "recording" | "taken" | "making" | "made";

/** What the session tells the page. */
interface Watcher {
  /** Something has changed; `isOther`: another sentence is shown. */
  readonly onChange: (isOther: boolean) => void;
  readonly onLevel: (level: Level) => void;
  /** Says what happens; an alert is said at once. */
  readonly say: (text: string, isAlert?: boolean) => void;
}

/** What can be done at each stage. */
const possible: Readonly<Record<Stage, readonly RecorderAction[]>> = {
  ready: ["record", "skip", "back"],
  opening: [],
  recording: ["stop", "again"],
  taken: ["record", "listen", "again", "keep", "skip", "back"],
  making: [],
  made: ["listen", "slow", "again", "good", "skip", "back"],
};

/** One person who records, sentence after sentence. */
export class Session {
  readonly #watcher: Watcher;
  readonly #all: SentenceView[];
  /** Shown before, latest last. */
  readonly #shown: string[] = [];
  #round: Round = "record";
  #current: SentenceView | undefined;
  #stage: Stage = "ready";
  #microphone: Microphone | undefined;
  #take: { readonly wav: Blob; readonly address: string } | undefined;
  /** Whether what was made of the sentence was listened to, to its end. */
  #isHeard = false;
  #player: { readonly stop: () => void } | undefined;

  constructor(sentences: readonly SentenceView[], watcher: Watcher) {
    this.#all = [...sentences];
    this.#watcher = watcher;
  }

  /** Shows the first sentence that is missing; where none is, the first that waits. */
  begin(): void {
    const isWaiting = this.#of("missing").length === 0 && this.#of("waiting").length > 0;
    if (isWaiting) this.#round = "hear";
    this.#go(this.#next());
  }

  get all(): readonly SentenceView[] {
    return this.#all;
  }

  get round(): Round {
    return this.#round;
  }

  /** The sentence that is shown; undefined when the round has none left. */
  get current(): SentenceView | undefined {
    return this.#current;
  }

  get isRecording(): boolean {
    return this.#stage === "recording";
  }

  get isBusy(): boolean {
    return this.#stage === "opening" || this.#stage === "making";
  }

  can(action: RecorderAction): boolean {
    if (action === "back") return possible[this.#stage].includes(action) && this.#shown.length > 0;
    if (this.#current === undefined) return false;
    if (action === "slow" && this.#current.slowFile === undefined) return false;
    return possible[this.#stage].includes(action);
  }

  /** Turns to the other round. */
  turnTo(round: Round): void {
    if (this.isBusy || this.isRecording || round === this.#round) return;
    this.#round = round;
    this.#go(this.#next());
  }

  /** Does it, where it can be done now. */
  async do(action: RecorderAction): Promise<void> {
    if (!this.can(action)) return;
    try {
      await this.#ways[action]();
    } catch (error) {
      if (!(error instanceof RecorderProblem)) throw error;
      const { failed, noAnswer } = own();
      this.#watcher.say(error.message === "" ? noAnswer : failed, true);
    }
  }

  readonly #ways: Readonly<Record<RecorderAction, () => Promise<void> | void>> = {
    record: () => this.#record(),
    stop: () => this.#stop(),
    listen: () => this.#listen(this.#current?.file),
    slow: () => this.#listen(this.#current?.slowFile),
    again: () => this.#again(),
    keep: () => this.#keep(),
    good: () => this.#good(),
    skip: () => this.#go(this.#next()),
    back: () => this.#back(),
  };

  async #record(): Promise<void> {
    // The loudspeaker would be recorded too.
    this.#stopSound();
    this.#dropTake();
    if (this.#microphone === undefined && !(await this.#open())) return;
    this.#microphone?.record();
    this.#turn("recording", own().recording);
  }

  async #open(): Promise<boolean> {
    this.#turn("opening", own().opening);
    try {
      this.#microphone = await openMicrophone({
        onLevel: this.#watcher.onLevel,
        onFull: () => {
          this.#stop();
          this.#watcher.say(own().full, true);
        },
        onLost: () => {
          this.#microphone = undefined;
          if (this.isRecording) this.#turn("ready");
          this.#watcher.say(own().microphone.lost, true);
        },
      });
      return true;
    } catch (error) {
      const problem = error instanceof MicrophoneError ? error.problem : "unknown";
      this.#turn("ready");
      this.#watcher.say(own().microphone[problem], true);
      return false;
    }
  }

  #stop(): void {
    const take = this.#microphone?.stop();
    if (take === undefined) return;
    const problem = problemOf(take);
    if (problem !== undefined) {
      this.#turn("ready");
      this.#watcher.say(problem, true);
      return;
    }
    const wav = writeWav(take);
    this.#take = { wav, address: URL.createObjectURL(wav) };
    const advice = adviceOn(take);
    this.#turn("taken");
    const said = [own().taken(inSeconds(take.seconds)), ...(advice === undefined ? [] : [advice])];
    this.#watcher.say(said.join(" "), advice !== undefined);
  }

  /** Plays the take as it was recorded, or a file that was made. */
  async #listen(file: string | undefined): Promise<void> {
    const address = this.#stage === "made" && file ? clipAddress(file) : this.#take?.address;
    if (address === undefined) return;
    const of = this.#current;
    const player = play(address);
    this.#stopSound();
    this.#player = player;
    this.#watcher.say(own().playing);
    const end = await player.ended;
    if (this.#current !== of || this.#player !== player) return;
    this.#player = undefined;
    if (end === "failed") return this.#watcher.say(own().notPlayed, true);
    if (this.#stage === "made" && file === of?.file) this.#isHeard = true;
    this.#watcher.onChange(false);
    this.#watcher.say(this.#stage === "made" ? own().played : own().takenPlayed);
  }

  async #again(): Promise<void> {
    if (this.#stage === "recording") this.#microphone?.stop();
    if (this.#stage === "made" && this.#current !== undefined) {
      const { name } = this.#current;
      this.#stopSound();
      this.#replace((await this.#whileMade(discardTake(name))).sentence);
    }
    this.#stopSound();
    this.#dropTake();
    this.#turn("ready", own().thrownAway);
  }

  async #keep(): Promise<void> {
    const [take, current] = [this.#take, this.#current];
    if (take === undefined || current === undefined) return;
    this.#stopSound();
    this.#turn("making", own().making);
    try {
      const { sentence, faults = [] } = await sendTake(current.name, take.wav);
      this.#replace(sentence);
      if (faults.length > 0) {
        this.#dropTake();
        this.#turn("ready");
        return this.#watcher.say(whyNotKept(faults), true);
      }
    } catch (error) {
      // It is still here: it can be kept once what was wrong is mended.
      this.#turn("taken");
      throw error;
    }
    this.#dropTake();
    this.#isHeard = false;
    this.#turn("made", own().made);
    await this.#listen(this.#current?.file);
  }

  async #good(): Promise<void> {
    const { name, file } = this.#current ?? {};
    if (name === undefined || file === undefined) return;
    if (!this.#isHeard) {
      // The key that confirms plays it first: nothing counts that nobody has heard.
      if (this.#player === undefined) return this.#listen(file);
      return this.#watcher.say(own().hearFirst);
    }
    this.#replace((await this.#whileMade(sendHeard(name, file))).sentence);
    this.#go(this.#next());
    this.#watcher.say(own().counts);
  }

  /** Waits for an answer about what was made; meanwhile nothing else can be done to it. */
  async #whileMade<Answer>(answer: Promise<Answer>): Promise<Answer> {
    this.#turn("making");
    try {
      return await answer;
    } finally {
      this.#turn("made");
    }
  }

  #back(): void {
    const name = this.#shown.pop();
    const sentence = this.#all.find((one) => one.name === name);
    if (sentence !== undefined) this.#go(sentence, false);
  }

  /** The next of the round after the one that is shown, from the top again after the last. */
  #next(): SentenceView | undefined {
    const wanted = this.#of(this.#round === "record" ? "missing" : "waiting");
    const at = this.#current === undefined ? -1 : this.#all.indexOf(this.#current);
    return wanted.find((one) => this.#all.indexOf(one) > at) ?? wanted[0];
  }

  #of(state: SentenceView["state"]): readonly SentenceView[] {
    return this.#all.filter((one) => one.state === state);
  }

  #go(next: SentenceView | undefined, isNoted = true): void {
    this.#stopSound();
    this.#dropTake();
    if (isNoted && this.#current !== undefined) this.#shown.push(this.#current.name);
    this.#current = next;
    this.#isHeard = next?.state === "heard";
    this.#stage = next === undefined || next.state === "missing" ? "ready" : "made";
    this.#watcher.onChange(true);
  }

  #turn(stage: Stage, said?: string): void {
    this.#stage = stage;
    this.#watcher.onChange(false);
    if (said !== undefined) this.#watcher.say(said);
  }

  #replace(sentence: SentenceView): void {
    const index = this.#all.findIndex(({ name }) => name === sentence.name);
    this.#all[index] = sentence;
    if (this.#current?.name === sentence.name) this.#current = sentence;
  }

  #stopSound(): void {
    this.#player?.stop();
    this.#player = undefined;
  }

  #dropTake(): void {
    if (this.#take !== undefined) URL.revokeObjectURL(this.#take.address);
    this.#take = undefined;
  }
}
