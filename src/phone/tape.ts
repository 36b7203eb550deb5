import { type Heard, hear } from "./hear.ts";
import type { PhoneEvent } from "./phone-call.ts";
import type { Pause, Say } from "./twiml/verbs.ts";

type WithoutTime<Event> = Event extends unknown ? Omit<Event, "at"> : never;

/** Keeps a call's time, and what happened and was heard in it. */
export class Tape {
  readonly events: PhoneEvent[] = [];
  readonly heard: Heard[] = [];
  clockSeconds = 0;
  readonly #onEvent: (event: PhoneEvent) => void;
  #turnStart = 0;

  constructor(onEvent: (event: PhoneEvent) => void) {
    this.#onEvent = onEvent;
  }

  /** A tape that goes on from here by itself. */
  copy(): Tape {
    const copy = new Tape(this.#onEvent);
    copy.events.push(...this.events);
    copy.heard.push(...this.heard);
    copy.clockSeconds = this.clockSeconds;
    copy.#turnStart = this.#turnStart;
    return copy;
  }

  /** Notes an event at this moment. */
  note(what: WithoutTime<PhoneEvent>): void {
    this.#noteAt(this.clockSeconds, what);
  }

  /** Plays prompts to their end. */
  play(prompts: readonly (Say | Pause)[]): void {
    const { heard, endsAt } = hear(prompts, this.clockSeconds);
    for (const said of heard) {
      this.heard.push(said);
      this.#noteAt(said.startsAt, { kind: "said", said });
    }
    this.clockSeconds = endsAt;
  }

  /** Turns back to `until`, when the last prompts, begun at `startsAt`, were cut: what follows was never heard. */
  cut(prompts: readonly (Say | Pause)[], startsAt: number, until: number): void {
    const says = prompts.filter((prompt) => prompt.kind === "say").length;
    this.heard.splice(this.heard.length - says, says, ...hear(prompts, startsAt, until).heard);
    this.clockSeconds = until;
  }

  /** Begins the caller's next turn: {@link sinceLastTurn} is empty. */
  startTurn(): void {
    this.#turnStart = this.heard.length;
  }

  /** Forgets what happened, and what was heard before the turn. */
  forget(): void {
    this.events.length = 0;
    this.heard.splice(0, this.#turnStart);
    this.#turnStart = 0;
  }

  /** What was heard since the turn began. */
  get sinceLastTurn(): readonly Heard[] {
    return this.heard.slice(this.#turnStart);
  }

  #noteAt(at: number, what: WithoutTime<PhoneEvent>): void {
    const event: PhoneEvent = { at, ...what };
    this.events.push(event);
    this.#onEvent(event);
  }
}
