import type { Temporal } from "temporal-polyfill";
import { type Book, serviceAt } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { canConnect, type Route } from "../../line/book/route.ts";
import { type Option, optionsAt, toldAt } from "../../line/call/options.ts";
import { isCalling, type Position } from "../../line/call/position.ts";
import { serviceThatRings } from "../../line/call/silence.ts";
import type { PhoneCall, PhoneState } from "../../phone/phone-call.ts";
import type { TransferStatus } from "../../phone/requests.ts";
import { dialledBy } from "../../phone/twiml/verbs.ts";
import { fromQuery } from "../../twilio/addresses.ts";

/** What a caller knows: the book tells them which key leads where. */
export interface CallerKnowledge {
  readonly book: Book;
  /** The keys from the start of a call to each service, by language and service: "fr sos-viol" → "1 2 1". */
  readonly ways: ReadonlyMap<string, string>;
  readonly clock: () => Temporal.Instant;
}

/** More turns without a key than any silence may lead to before the line says goodbye. */
const mostSilentTurns = 40;

/** A person on the telephone. Every method throws WrongOutcome when the line does not do what the book says. */
export class Caller {
  readonly book: Book;
  readonly random: Random;
  readonly #phone: PhoneCall;
  readonly #knowledge: CallerKnowledge;
  #language: Language | undefined;

  constructor(phone: PhoneCall, knowledge: CallerKnowledge, random: Random) {
    this.book = knowledge.book;
    this.random = random;
    this.#phone = phone;
    this.#knowledge = knowledge;
    this.expectAt(this.book.start);
  }

  /** Where the line says the caller is. */
  get position(): Position {
    const { state } = this.#phone;
    if (state.kind === "ended") throw new WrongOutcome("The line ended the call too early");
    const action = state.kind === "listening" ? state.gather.action : state.dial.action;
    if (action === undefined || !URL.canParse(action)) {
      throw new WrongOutcome("The line asks for a key and gives no address to send it to");
    }
    return fromQuery(new URL(action).searchParams);
  }

  /** Services that have a page of their own in a language, from which somebody can be called. */
  reachable(language: Language): readonly string[] {
    const inDanger = serviceAt(this.book, this.book.danger);
    return [...this.book.services.values()]
      .filter(({ id }) => this.#knowledge.ways.has(`${language} ${id}`) && id !== inDanger?.id)
      .filter(({ route }) => canConnect(route))
      .map(({ id }) => id);
  }

  /** The language in which to ask for a service: the first of the line in which it answers; any where that is not known. */
  languageFor(service: string): Language {
    const answers = this.book.services.get(service)?.answers ?? [];
    return languages.find((one) => answers.includes(one)) ?? oneOf(languages, this.random);
  }

  /** Presses the keys from the start of the call to a service's page. */
  async goTo(service: string, language = this.languageFor(service)): Promise<void> {
    const way = this.#knowledge.ways.get(`${language} ${service}`);
    if (way === undefined) {
      throw new WrongOutcome(
        `The book has no way to "${service}" in ${language}: name another service in src/tools/load/scripts.ts`,
      );
    }
    const [languageKey = "", ...further] = way.split(" ");
    await this.press(languageKey);
    this.#language = language;
    for (const key of further) await this.press(key);
    this.expectAt(service);
  }

  /** Chooses a language, and is at the main menu. */
  async choose(language: Language): Promise<void> {
    await this.#choose(
      (to) => to.place === this.book.home && to.language === language,
      `chooses ${language}`,
    );
    this.#language = language;
    this.expectAt(this.book.home);
  }

  /** Presses the first key that leads to another place of the tree, and is there; for menus. */
  async goIn(): Promise<void> {
    const from = this.position.place;
    const isInside = (to: Position) =>
      this.book.nodes.has(to.place) && to.place !== from && to.stage === "prompt";
    this.expectAt((await this.#choose(isInside, "leads further")).place);
  }

  /** Has the number of the service read out. */
  async askNumber(): Promise<void> {
    await this.#choose((to) => to.stage === "number", "reads the number");
    this.#expect(this.position.stage === "number", `The number is not read out`);
  }

  /** Presses the first key that calls somebody, and stays on until that telephone rings. */
  async call(): Promise<void> {
    const wanted = await this.#choose(isCalling, "calls somebody");
    this.expectAt(wanted.place);
    await this.stayOn(wanted.place);
  }

  /** Lets the announcement pass; then the service's own number must ring, or a rehearsal be over. */
  async stayOn(place: string): Promise<void> {
    const at = this.position;
    this.#expect(at.place === place && isCalling(at), `"${place}" is not being called`);
    await this.#phone.wait();
    expectRinging(this.#phone.state, serviceThatRings(this.book, at)?.route, place);
  }

  /** Ends the transfer that rings, if one does: in rehearsal the line has ended it already. */
  async endTransfer(status: TransferStatus): Promise<void> {
    if (this.#phone.state.kind !== "ringing") return;
    const called = this.position.place;
    await this.#phone.endTransfer(status);
    const { place, stage } = this.position;
    // After a talk, the page of the service; danger has none.
    const afterTalk = called === this.book.danger ? "over" : "prompt";
    const isNearby = place === called && stage === (status === "completed" ? afterTalk : status);
    const isHome = status === "completed" && place === this.book.home;
    this.#expect(
      isNearby || isHome,
      `After "${called}" was ${status}, the caller is at "${place}"`,
    );
    this.#expectLanguage();
  }

  /** Presses nothing; every telephone that rings goes unanswered; the line must end it with a goodbye. */
  async saysNothing(): Promise<void> {
    let last = this.position;
    for (let turns = 0; this.#phone.state.kind !== "ended"; turns += 1) {
      this.#expect(turns < mostSilentTurns, "The line goes on for ever without the caller");
      last = this.position;
      if (this.#phone.state.kind === "ringing") await this.#phone.endTransfer("no-answer");
      else await this.#phone.wait();
    }
    this.#expect(
      last.stage === "goodbye",
      `The line ended the call at "${last.place}", not a goodbye`,
    );
  }

  /** Presses one key, during the prompt or soon after it. */
  async press(key: string): Promise<void> {
    const { state } = this.#phone;
    if (state.kind !== "listening")
      throw new WrongOutcome(`The line does not listen for key ${key}`);
    // The first prompt is heard out by all, so that the shortest call outlasts the ramp.
    const mayInterrupt = this.#language !== undefined;
    await this.#phone.press(key, { afterSeconds: pressMoment(state, mayInterrupt, this.random) });
    this.#expectLanguage();
  }

  /** The caller must be at this place, and not be put through. */
  expectAt(place: string): void {
    const at = this.position;
    this.#expect(at.place === place, `The caller must be at "${place}" and is at "${at.place}"`);
  }

  /** Hangs up. */
  async hangUp(): Promise<void> {
    this.#expect(
      this.#phone.state.kind !== "ended",
      "The line ended the call before the caller did",
    );
    await this.#phone.hangUp();
  }

  async #choose(isWanted: (to: Position) => boolean, what: string): Promise<Position> {
    const at = this.position;
    const now = this.#knowledge.clock();
    const leadsTo = (option: Option) => option.leadTo(now);
    const options = optionsAt(this.book, at, toldAt(at, now)).map(leadsTo);
    const index = options.findIndex(isWanted);
    const wanted = options[index];
    if (wanted === undefined) throw new WrongOutcome(`No key at "${at.place}" ${what}`);
    await this.press(String(index + 1));
    if (this.position.place === wanted.place) return wanted;
    // A door may have opened or closed while the key was on its way.
    const later = optionsAt(this.book, at, toldAt(at, now))[index];
    return later?.leadTo(this.#knowledge.clock()) ?? wanted;
  }

  #expectLanguage(): void {
    const language = this.#language;
    if (language === undefined) return;
    const other = this.#phone.sinceLastTurn.find((said) => !said.language.startsWith(language));
    this.#expect(other === undefined, `The caller chose ${language} and hears ${other?.language}`);
  }

  #expect(isSo: boolean, otherwise: string): void {
    if (!isSo) throw new WrongOutcome(otherwise);
  }
}

/**
 * Passes a telephone that rings under the very number or SIP address that the book's route names.
 * @throws WrongOutcome when another number rings or none, and when a rehearsal rings any
 */
function expectRinging(state: PhoneState, route: Route | undefined, place: string): void {
  const wanted = addressOf(route);
  const dialled = state.kind === "ringing" ? dialledBy(state.dial) : undefined;
  const isOver = state.kind === "ended";
  if (dialled === wanted && !isOver) return;
  throw new WrongOutcome(
    `"${place}" must ring ${wanted ?? "nobody"}; ${isOver ? "the call ended" : `${dialled ?? "nobody"} rings`}`,
  );
}

function addressOf(route: Route | undefined): string | undefined {
  if (route?.kind === "number") return route.number;
  return route?.kind === "sip" ? route.uri : undefined;
}

/** A call under load ended otherwise than its script must; the message says what should have happened. */
class WrongOutcome extends Error {
  readonly code = "wrong-outcome";

  constructor(message: string) {
    super(message);
    this.name = "WrongOutcome";
  }
}

/** Numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * Random numbers that are the same for the same seed, so that a run can be repeated.
 * @see https://gist.github.com/tommyettinger/46a874533244883189143505d203312c (mulberry32)
 */
export function seededRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** One of them, each as likely as the others. @throws RangeError when there are none */
export function oneOf<Value>(values: readonly Value[], random: Random): Value {
  const chosen = values[Math.floor(random() * values.length)];
  if (chosen === undefined) throw new RangeError("There is nothing to choose from.");
  return chosen;
}

/** Of the callers who know what they want, how many interrupt a prompt. */
const shareWhoInterrupt = 0.3;

/** Seconds in which the others press a key once a prompt is over. */
const longestThought = 4;

/** When a person presses a key: seconds from the prompt's start, during it or soon after. */
function pressMoment(
  listening: Extract<PhoneState, { kind: "listening" }>,
  mayInterrupt: boolean,
  random: Random,
): number {
  const { promptSeconds, silenceSeconds } = listening;
  if (mayInterrupt && random() < shareWhoInterrupt) return random() * promptSeconds;
  return promptSeconds + random() * Math.min(longestThought, silenceSeconds);
}
