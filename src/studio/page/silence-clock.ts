/** Counts a silence down, in seconds; it can stand still until it is let go. */
export class SilenceClock {
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
