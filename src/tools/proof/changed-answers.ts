import type { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import type { Language } from "../../line/book/language.ts";
import type { Answer } from "../../line/call/answer.ts";
import { answerCall } from "../../line/call/answer-call.ts";
import { isAlwaysSpoken } from "../../line/call/danger.ts";
import { optionsAt } from "../../line/call/options.ts";
import { arrival, type Position } from "../../line/call/position.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";
import { eventsAfter } from "../../line/call/walk-answers.ts";
import type { Recordings } from "../../line/speech/recorded.ts";
import type { Speech } from "../../line/speech/speech.ts";
import type { PhoneCall } from "../../phone/phone-call.ts";
import type { Ear } from "./ear.ts";
import type { Guide } from "./reach.ts";
import { type Address, isRepeat, positionOf } from "./state.ts";
import { keySteps, type Step, transferSteps } from "./steps.ts";

const danger = standingKeys.danger.key;

/** A book, and how it is spoken. */
export interface SpokenBook {
  readonly book: Book;
  readonly speech: Speech;
  /** What of it is recorded; absent: nothing. */
  readonly recordings?: Recordings | undefined;
}

/** An answer that callers get otherwise than before. */
export interface ChangedAnswer {
  /** All that is said and can be done there, and where it is: the same at another moment where nothing differs. */
  readonly name: string;
  readonly place: string;
  readonly language: Language | undefined;
  /** A shortest way there from arrival. */
  readonly path: readonly Step[];
  /** What is said there, each thing in its language; and what of it was said there before. */
  readonly said: readonly SaidText[];
  readonly saidBefore: ReadonlySet<string>;
  /** Whether callers heard it as a recording, and will. */
  readonly wasRecorded: boolean;
  readonly isRecorded: boolean;
}

/** One thing that is said. */
interface SaidText {
  readonly language: Language;
  readonly text: string;
}

/** What callers get otherwise of one book than of another, and how to hear it. */
export interface Changes {
  readonly answers: readonly ChangedAnswer[];
  /** Some of them are not proved yet. */
  readonly isNews: boolean;
  /**
   * Leads a walk of the line to each of them, and on: every step where something else can be done,
   * the keys that are told where only words differ, and from everywhere silence, to the end.
   */
  readonly guide: (ear: Ear) => Guide;
}

/** An answer, the step that led to it and the answer before. */
interface Reached {
  readonly answer: Answer;
  readonly step?: Step;
  readonly from?: Reached;
}

/**
 * Every answer that callers get otherwise of one book than of another at a moment, from arrival on.
 * Which lines were tried and how a caller came is no difference: an answer is compared once.
 *
 * @param proved the names of answers to which the guide need not lead again
 */
export function changedAnswers(
  before: SpokenBook,
  after: SpokenBook,
  now: Temporal.Instant,
  proved: ReadonlySet<string>,
): Changes {
  const changed: ChangedAnswer[] = [];
  const signs = new Map<string, Sign>();
  const compare = (reached: Reached, then: Answer) => {
    const { answer } = reached;
    const said = textsOf(answer, after.speech);
    const saidBefore = new Set(textsOf(then, before.speech).map(nameOfText));
    const deed = deedOf(after.book, answer, now);
    const doesOther = deed !== deedOf(before.book, then, now);
    const saysOther =
      said.length !== then.say.length || said.some((text) => !saidBefore.has(nameOfText(text)));
    if (!doesOther && !saysOther) return;
    const name = JSON.stringify([deed, said]);
    if (!proved.has(name)) {
      putUpSigns(signs, reached, doesOther ? "every step" : "the keys that are told");
    }
    const { place, language } = answer.here;
    const [wasRecorded, isRecorded] = [isPlayed(then, before), isPlayed(answer, after)];
    const path = pathTo(reached);
    changed.push({ name, place, language, path, said, saidBefore, wasRecorded, isRecorded });
  };
  const seen = new Set<string>();
  const heard = new Set<string>();
  const waiting: Reached[] = [];
  const meet = (reached: Reached, then: () => Answer) => {
    const { here, say } = reached.answer;
    const name = nameOf(here);
    const sound = [name, ...say.map(({ phrase }) => phrase)].join();
    if (heard.has(sound)) return;
    heard.add(sound);
    compare(reached, then());
    // A notice before a place is worth hearing, not following.
    if (!seen.has(name)) waiting.push(reached);
    seen.add(name);
  };
  const arrive = ({ book }: SpokenBook) => {
    const answer = answerCall(book, arrival(book), { kind: "arrived" }, now);
    // Nobody's 1, 1 and 2 are choices in the first seconds: here callers take their time.
    return { ...answer, here: { ...answer.here, typed: undefined } };
  };
  meet({ answer: arrive(after) }, () => arrive(before));
  for (let from = waiting.shift(); from !== undefined; from = waiting.shift()) {
    const { here } = from.answer;
    for (const [name, event] of eventsAfter(from.answer)) {
      const answer = answerCall(after.book, here, event, now);
      meet({ answer, step: stepOf(name), from }, () => answerCall(before.book, here, event, now));
    }
  }
  const isNews = signs.size > 0;
  return { answers: changed, isNews, guide: (ear) => (call) => stepsAt(call, signs, ear) };
}

/** What a guide does at a position. */
interface Sign {
  /** The steps that lead on to what is changed. */
  readonly on: Set<Step>;
  around?: "every step" | "the keys that are told";
}

function putUpSigns(signs: Map<string, Sign>, goal: Reached, around: Sign["around"]): void {
  const signAt = ({ answer: { here } }: Reached): Sign => {
    const name = nameOf(here);
    const sign = signs.get(name) ?? { on: new Set() };
    signs.set(name, sign);
    return sign;
  };
  const sign = signAt(goal);
  if (sign.around !== "every step" && around !== undefined) sign.around = around;
  for (let at = goal; at.from !== undefined && at.step !== undefined; at = at.from) {
    signAt(at.from).on.add(at.step);
  }
}

function stepsAt(call: PhoneCall, signs: ReadonlyMap<string, Sign>, ear: Ear): readonly Step[] {
  const { state } = call;
  if (state.kind === "ended") return [];
  const at = positionOf(call);
  const { on = new Set(), around } = signs.get(nameOfAddress(at)) ?? {};
  const isEvery = around === "every step";
  if (state.kind === "ringing") {
    const canStar = state.dial.hangupOnStar;
    return transferSteps.filter(
      // Whoever does nothing is led on by a line that does not answer.
      (step) => on.has(step) || step === "no-answer" || (isEvery && (step !== "star" || canStar)),
    );
  }
  // Where a place is heard again, keys do the same as before.
  const isFirst = around !== undefined && !isRepeat(at);
  const told = isFirst ? ear.keysOffered(call.sinceLastTurn) : new Set();
  const pressed = keySteps.filter(
    (key) => (isFirst && isEvery) || on.has(key) || told.has(key) || (around && key === danger),
  );
  return [...pressed, "-"];
}

function stepOf(name: string): Step {
  return name === "short" ? "voicemail" : (name as Exclude<Step, "voicemail" | "star">);
}

/** The way to an answer as a telephone goes it: a line rings once its announcement was heard out. */
function pathTo(reached: Reached): readonly Step[] {
  const steps: Step[] = [];
  for (let at: Reached | undefined = reached; at?.step !== undefined; at = at.from) {
    const { step } = at;
    const isEnd = transferSteps.some((end) => end === step);
    const isAnnounced = isEnd && (at.from?.answer.say.length ?? 0) > 0;
    steps.unshift(...(isAnnounced ? (["-", step] as const) : [step]));
  }
  return steps;
}

/** What can be done at an answer, and what happens when nothing is. */
function deedOf(book: Book, { here, otherwise }: Answer, now: Temporal.Instant): string {
  const options = optionsAt(book, here, now).map(({ label, leadTo, isSilent = false }) => [
    "service" in label ? label.service.id : label,
    nameOf(leadTo(now)),
    isSilent,
  ]);
  return JSON.stringify([nameOf(here), otherwise, options]);
}

function textsOf({ say }: Answer, speech: Speech): readonly SaidText[] {
  return say.map((utterance) => {
    const { language, parts } = speech(utterance);
    const text = parts.map((part) => (typeof part === "string" ? part : ", ")).join("");
    return { language, text };
  });
}

/** Whether callers hear recordings: of all that is said there, or of nothing. */
function isPlayed(answer: Answer, { book, speech, recordings }: SpokenBook): boolean {
  const { say, slow } = answer;
  return (
    recordings !== undefined &&
    say.length > 0 &&
    !isAlwaysSpoken(book, answer) &&
    say.every((one) => recordings.clipOf(speech(one), slow) !== undefined)
  );
}

/** Names one thing that is said. */
export function nameOfText({ language, text }: SaidText): string {
  return `${language} ${text}`;
}

/** Where an answer is, but for how the caller came there. */
function nameOf({ place, stage, language, passes, redials, slow, talked }: Position): string {
  return [place, stage, language ?? "", passes, redials, slow, talked === true].join();
}

/** The same of an address that the line wrote. */
function nameOfAddress(at: Address): string {
  const count = (name: string) => Number(at.get(name) ?? 0);
  return [
    at.get("place") ?? "",
    at.get("stage") ?? "prompt",
    at.get("language") ?? "",
    count("passes"),
    count("redials"),
    at.has("slow"),
    at.has("talked"),
  ].join();
}
