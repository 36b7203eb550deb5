import type { CallStep, CallView, CallViewEvent, CallWait } from "../../api.ts";
import type { LinkedCall } from "../address.ts";
import { askCall } from "../ask-server.ts";
import { noteHeard, preferences } from "../kept.ts";
import { askWhetherRecorded, sayAloud } from "../speak.ts";
import type { Phase } from "../texts/phone.ts";

/** The longest silence that only leaves a moment before a transfer. */
const announcementSeconds = 1;

/** A call on this page. The server plays it again from its start at every step. */
export class CallSession {
  phase: Phase = "idle";
  view: CallView | undefined;
  /** What has been said and done so far. */
  shown: readonly CallViewEvent[] = [];
  problem: string | undefined;
  readonly silence = new SilenceClock(() => this.take("-"));
  readonly #onChange: () => void;
  #playing = new AbortController();
  #promptStartedAt = 0;
  #queue: Promise<void> = Promise.resolve();
  /** The time for which the call was asked; undefined: now. */
  #askedAt: string | undefined;

  constructor(onChange: () => void) {
    this.#onChange = onChange;
  }

  /** The call as a link holds it. */
  get link(): LinkedCall {
    return { at: this.view?.at, steps: this.view?.steps ?? [] };
  }

  /** Whether the call takes place at a time that was chosen, or now where none was. */
  isAt(chosen: string | undefined): boolean {
    return chosen === this.#askedAt || chosen === this.view?.at;
  }

  /** Calls the line; a call that already has steps is shown up to its last, without a voice. */
  async start({ at, steps }: LinkedCall): Promise<void> {
    this.end();
    this.shown = [];
    this.view = undefined;
    this.#askedAt = at;
    this.#queue = this.#ask(at, steps, steps.length > 0);
    await this.#queue;
  }

  /** Does one thing in the call; what is being said is cut short. */
  async take(step: CallStep): Promise<void> {
    if (this.phase === "idle" || this.phase === "over") return;
    const taken = this.#interrupting(step);
    this.#stopPlaying();
    this.#queue = this.#queue.then(async () => {
      // Another step that was waiting its turn may have begun to play.
      this.#stopPlaying();
      const { at, steps } = this.link;
      if (this.phase !== "over") await this.#ask(at, [...steps, taken], false);
    });
    await this.#queue;
  }

  /** Somebody answered: the transfer goes on until it is ended. */
  answer(): void {
    this.#enter("talking");
  }

  /** Shows at once what is still to be said. */
  skip(): void {
    this.#playing.abort();
  }

  /** Hangs up as the caller. */
  end(): void {
    if (this.phase === "idle" || this.phase === "over") return;
    this.#stopPlaying();
    this.shown = [...this.shown, { kind: "ended", by: "caller", second: this.#second() }];
    if (this.view !== undefined) {
      this.view = { ...this.view, steps: [...this.view.steps, "hang-up"] };
    }
    this.#enter("over");
  }

  async #ask(at: string | undefined, steps: readonly CallStep[], isReplay: boolean): Promise<void> {
    const before = this.view?.events ?? [];
    this.problem = undefined;
    this.#enter("asking");
    try {
      // Of the voice, too, is to be known what is drawn.
      const [view] = await Promise.all([askCall(at, steps), askWhetherRecorded()]);
      if (this.#hasEnded()) return;
      this.view = view;
      const first = isReplay ? view.events.length : firstNewEvent(before, view.events);
      this.shown = view.events.slice(0, first);
      noteHeard(view.places);
      void this.#play(view, first);
    } catch (error) {
      this.problem = error instanceof Error ? error.message : `${error}`;
      this.#settle();
    }
  }

  async #play({ events, waits }: CallView, first: number): Promise<void> {
    const playing = new AbortController();
    this.#playing = playing;
    const promptFrom = promptStart(events, waits.kind === "key" ? waits.promptSeconds : 0);
    this.#promptStartedAt = Number.POSITIVE_INFINITY;
    this.#enter("playing");
    for (const event of events.slice(first)) {
      if (this.#playing !== playing) return;
      this.shown = [...this.shown, event];
      if (event.kind === "said" && event.second >= promptFrom) {
        this.#promptStartedAt = Math.min(this.#promptStartedAt, performance.now());
      }
      this.#onChange();
      if (event.kind === "said") await sayAloud(event.text, event, playing.signal);
    }
    if (this.#playing === playing) this.#settle();
  }

  /** Everything is said: the call waits. */
  #settle(): void {
    const waits = this.view?.waits;
    this.#enter(phaseOf(waits));
    if (waits?.kind !== "key" || this.problem !== undefined) return;
    if (waits.silenceSeconds <= announcementSeconds) void this.take("-");
    else this.silence.start(waits.silenceSeconds, preferences().clockWaits);
  }

  /** A key pressed while the line speaks says when: seconds after the prompt began. */
  #interrupting(step: CallStep): CallStep {
    const isKey = /^[0-9*#]$/.test(step);
    if (!isKey || this.phase !== "playing" || this.view?.waits.kind !== "key") return step;
    const seconds = (performance.now() - this.#promptStartedAt) / 1000;
    const { promptSeconds } = this.view.waits;
    const at = Math.min(Math.max(0, seconds * preferences().rate), promptSeconds);
    return `${step}@${at.toFixed(1)}`;
  }

  #stopPlaying(): void {
    this.silence.stop();
    const playing = this.#playing;
    this.#playing = new AbortController();
    playing.abort();
  }

  #second(): number {
    return this.shown.at(-1)?.second ?? 0;
  }

  #hasEnded(): boolean {
    return this.phase === "over";
  }

  #enter(phase: Phase): void {
    this.phase = phase;
    this.#onChange();
  }
}

/** What a call does once everything is said. */
function phaseOf(waits: CallWait | undefined): Phase {
  if (waits === undefined) return "idle";
  if (waits.kind === "nothing") return "over";
  return waits.kind === "key" ? "listening" : "ringing";
}

/** The second at which the last prompt, that a key interrupts, begins. */
function promptStart(events: readonly CallViewEvent[], promptSeconds: number): number {
  const last = events.findLast((event) => event.kind === "said");
  return last === undefined ? 0 : last.second + last.seconds - promptSeconds - 0.01;
}

/** Counts a silence down, in seconds; it can stand still until it is let go. */
class SilenceClock {
  secondsLeft: number | undefined;
  totalSeconds = 0;
  isPaused = true;
  /** Told at each tick. */
  onTick: () => void = () => {};
  readonly #onEnd: () => void;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(onEnd: () => void) {
    this.#onEnd = onEnd;
  }

  /** Begins a silence. */
  start(seconds: number, isPaused: boolean): void {
    this.stop();
    this.totalSeconds = seconds;
    this.secondsLeft = seconds;
    this.isPaused = isPaused;
    this.#timer = setInterval(() => this.#tick(), 1000);
    this.onTick();
  }

  /** Lets the clock stand still, or go on. */
  pause(isPaused: boolean): void {
    this.isPaused = isPaused;
    this.onTick();
  }

  /** No silence is being counted any more. */
  stop(): void {
    clearInterval(this.#timer);
    this.secondsLeft = undefined;
    this.onTick();
  }

  #tick(): void {
    if (this.isPaused || this.secondsLeft === undefined) return;
    this.secondsLeft = Math.max(0, this.secondsLeft - 1);
    this.onTick();
    if (this.secondsLeft > 0) return;
    this.stop();
    this.#onEnd();
  }
}

/**
 * Where a call that was played again goes on: the first event that the page has not shown. What a
 * key cut short differs from what was announced, and is not said a second time.
 */
function firstNewEvent(before: readonly CallViewEvent[], now: readonly CallViewEvent[]): number {
  const isSame = (index: number) => JSON.stringify(before[index]) === JSON.stringify(now[index]);
  let first = 0;
  while (first < before.length && first < now.length && isSame(first)) first++;
  if (first === before.length) return first;
  const acted = now.findIndex(({ kind }, index) => index >= first && kind !== "said");
  return acted === -1 ? now.length : acted;
}
