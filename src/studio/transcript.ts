import type { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { inEachLanguage, type Language } from "../line/book/language.ts";
import type { Position } from "../line/call/position.ts";
import { calledFrom } from "../line/call/silence.ts";
import { recordingsPath } from "../line/speech/recorded.ts";
import type { Speech } from "../line/speech/speech.ts";
import type { Heard } from "../phone/hear.ts";
import type { PhoneCall, PhoneEvent, PhoneState } from "../phone/phone-call.ts";
import { type Dial, dialledBy } from "../phone/twiml/verbs.ts";
import { createWriter } from "../tools/map/words.ts";
import { fromQuery } from "../twilio/addresses.ts";
import type { CallStep, CallView, CallViewEvent, CallWait } from "./api.ts";
import { type NotedSaid, phrasesHeard } from "./noted-speech.ts";
import { writeMoment } from "./requests.ts";

/** Where the record of a step begins in what was heard and in what happened. */
interface StepMark {
  readonly heard: number;
  readonly events: number;
}

/** Follows a call step by step, for the page to show. */
export class CallTranscript {
  readonly #call: PhoneCall;
  readonly #book: Book;
  readonly #nameOf: (place: string) => Readonly<Record<Language, string>>;
  readonly #places: string[] = [];
  readonly #marks: StepMark[] = [];
  readonly #said: readonly NotedSaid[];
  #eventsNoted = 0;

  /**
   * @param call one that has just arrived
   * @param said what the line says in it, to which it goes on adding
   */
  constructor(call: PhoneCall, book: Book, speech: Speech, said: readonly NotedSaid[]) {
    this.#said = said;
    this.#call = call;
    this.#book = book;
    this.#nameOf = (place) =>
      inEachLanguage((language) => createWriter(book, speech, language).name(place));
    this.noteStep();
  }

  /** Notes where the call is. To be told after each step. */
  noteStep(): void {
    const { heard, sinceLastTurn, events, state } = this.#call;
    // A caller who hangs up hears nothing more: what was said since is the answer to the step before.
    const answered = state.kind === "ended" && state.by === "caller" ? 0 : sinceLastTurn.length;
    this.#marks.push({ heard: heard.length - answered, events: this.#eventsNoted });
    this.#eventsNoted = events.length;
    const place = positionOf(state)?.place;
    if (place !== undefined && !this.#places.includes(place)) this.#places.push(place);
  }

  /** The call as it is now. */
  view(arrives: Temporal.Instant, steps: readonly CallStep[]): CallView {
    const here = positionOf(this.#call.state);
    const phrases = phrasesHeard(this.#call.heard, this.#said);
    return {
      at: writeMoment(arrives),
      steps,
      events: this.#marks.flatMap((_, step) => this.#eventsOf(step, phrases)),
      waits: this.#wait(),
      ...(here === undefined
        ? {}
        : { place: here.place, placeName: this.#nameOf(here.place), stage: here.stage }),
      ...(here?.language === undefined ? {} : { language: here.language }),
      places: this.#places,
      twiml: this.#call.lastDocument,
    };
  }

  /** What happened in a step; what was said, only as far as it was heard. */
  #eventsOf(step: number, phrases: readonly (readonly string[])[]): readonly CallViewEvent[] {
    const { heard, events } = this.#call;
    const [mark, next] = [this.#marks[step], this.#marks[step + 1]];
    const from = mark?.heard ?? 0;
    const said = heard
      .slice(from, next?.heard)
      .map((one, index) => saidEvent(one, step, phrases[from + index] ?? []));
    const happened = events
      .slice(mark?.events, next?.events)
      .flatMap((event) => unsaidEvent(event, this.#book));
    const leadsTo = happened.filter(({ kind }) => kind === "ringing" || kind === "ended");
    const came = happened.filter((event) => !leadsTo.includes(event));
    // At the same second: the key, its answer, then what the answer leads to.
    return [...came, ...said, ...leadsTo].toSorted((one, other) => one.second - other.second);
  }

  #wait(): CallWait {
    const { state } = this.#call;
    switch (state.kind) {
      case "listening": {
        const { promptSeconds, silenceSeconds } = state;
        return { kind: "key", promptSeconds: inHundredths(promptSeconds), silenceSeconds };
      }
      case "ringing": {
        const { dial } = state;
        return { kind: "transfer", target: dialledBy(dial), starComesBack: dial.hangupOnStar };
      }
      case "ended":
        return { kind: "nothing" };
    }
  }
}

/** Something said, as the page shows it. */
function saidEvent(heard: Heard, step: number, phrases: readonly string[]): CallViewEvent {
  const { language, text, rate, recording } = heard;
  const second = inHundredths(heard.startsAt);
  const seconds = inHundredths(heard.seconds);
  return {
    ...{ second, kind: "said", language, text, seconds, rate, step, phrases },
    ...(recording === undefined ? {} : { recording: addressOnPage(recording) }),
  };
}

/** Where the page has a recording that callers hear at an address of the line: below its own. */
export function addressOnPage(address: string): string {
  return address.slice(address.lastIndexOf(recordingsPath) + 1);
}

/** Something that happened and was not said, as the page shows it; nothing where it does not. */
function unsaidEvent(event: PhoneEvent, book: Book): readonly CallViewEvent[] {
  const second = inHundredths(event.at);
  switch (event.kind) {
    case "pressed":
      return [{ second, kind: "pressed", key: event.key }];
    case "silent":
      return [{ second, kind: "silent", seconds: event.seconds }];
    case "ringing": {
      const from = positionOfDial(event.dial);
      const service = from === undefined ? undefined : calledFrom(book, from)?.id;
      const target = dialledBy(event.dial);
      return [{ second, kind: "ringing", target, ...(service === undefined ? {} : { service }) }];
    }
    case "transfer-ended":
      return [{ second, kind: "transfer-ended", status: event.status }];
    case "ended":
      return [{ second, kind: "ended", by: event.by }];
    default:
      return [];
  }
}

/** Seconds, without the dust of reckoning. */
export function inHundredths(seconds: number): number {
  return Math.round(seconds * 100) / 100;
}

/** Where a call is, as the line wrote it in the address it is to come back to; undefined when it is over. */
function positionOf(state: PhoneState): Position | undefined {
  switch (state.kind) {
    case "listening":
      return positionIn(state.gather.action);
    case "ringing":
      return positionOfDial(state.dial);
    case "ended":
      return undefined;
  }
}

/** Where a transfer was begun. */
function positionOfDial({ action }: Dial): Position | undefined {
  return action === undefined ? undefined : positionIn(action);
}

function positionIn(address: string): Position {
  return fromQuery(new URL(address).searchParams);
}
