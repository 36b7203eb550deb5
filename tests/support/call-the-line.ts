import type { Express } from "express";
import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import { type PhraseKey, phrases } from "../../locales/index.ts";
import type { Act } from "../../src/line/book/acts.ts";
import type { Language } from "../../src/line/book/language.ts";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { fromBrussels } from "../../src/line/hours/calendar.ts";
import { type Logger, silentLogger } from "../../src/log.ts";
import type { Line } from "../../src/phone/line.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import type { Parameters } from "../../src/phone/requests.ts";
import { buildLine } from "../../src/server/build-line.ts";
import type { Editions } from "../../src/server/editions.ts";
import { serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";
import { standingOf } from "./acts.ts";

/** A call to the real line, and what a test asks about it. */
export interface TestCall {
  readonly phone: PhoneCall;
  /** Presses keys one after the other, each when its prompt is over. */
  readonly press: (...keys: readonly string[]) => Promise<void>;
  /** Lets the moment pass in which a transfer can be stopped, so that it rings. */
  readonly stayOn: () => Promise<void>;
  /** The place of the tree, or the service, that the caller is at. */
  readonly place: () => string;
  /** True when the newest answer says this phrase, whatever fills its blanks. */
  readonly says: (phrase: PhraseKey) => boolean;
  /** What the newest answer says, one language after the other. */
  readonly words: () => string;
  /** What rings, as it is dialled; undefined when nothing does. */
  readonly dials: () => string | undefined;
  /** The number shown to whom is called; undefined: the caller's own. */
  readonly shows: () => string | undefined;
  /** The time of the call, as ISO 8601. */
  readonly time: () => string;
  /** Has the line take these acts, and no others, while the call goes on; of a line that has `acts`. */
  readonly takeActs: (...acts: readonly Act[]) => void;
}

/** What a test line is like. */
export interface TestLine {
  /** Belgian time at which the call arrives; of an hour that comes twice the first, unless its offset says otherwise. */
  readonly at: string;
  /** Settings of the server beside those of a live line. */
  readonly settings?: Readonly<Record<string, string>>;
  /** The caller's number as the carrier gives it. */
  readonly from?: string;
  /** What another engine would send in place of what this carrier sends. */
  readonly engine?: Engine;
  /** Another book than the association's. */
  readonly draft?: BookDraft;
  /** Where the server writes its log. */
  readonly logger?: Logger;
  /** What stands in its journal when the call arrives; with none, too, no other test has the same line. */
  readonly acts?: readonly Act[];
}

/** Rewrites what is posted to the line. */
export type Engine = (form: Parameters) => Parameters;

const token = "a token for tests";
const publicUrl = "https://line.example.be";

/** A line that was put together. Every call with the same settings is made to it: it remembers none. */
interface BuiltLine {
  readonly app: Express;
  readonly editions: Editions;
  /** The time of the call that goes on. */
  readonly time: { clock: () => Temporal.Instant };
}

const builtLines = new Map<string, BuiltLine>();

function lineWith({ settings = {}, draft, logger, acts }: Omit<TestLine, "at">): BuiltLine {
  const isUsual = draft === undefined && logger === undefined && acts === undefined;
  const name = JSON.stringify(settings);
  const known = isUsual ? builtLines.get(name) : undefined;
  if (known !== undefined) return known;
  const read = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    ...settings,
  });
  const time = { clock: Temporal.Now.instant };
  const { app, editions } = buildLine(read, logger ?? silentLogger, {
    clock: () => time.clock(),
    ...(draft === undefined ? {} : { draft }),
  });
  const line: BuiltLine = { app, editions, time };
  if (isUsual) builtLines.set(name, line);
  return line;
}

/** Calls the real line, book and server, over HTTP on this machine. Nothing is dialled. */
export async function callTheLine({ at, ...line }: TestLine): Promise<TestCall> {
  const { from, engine = (form) => form } = line;
  const arrival = at.includes("+") ? Temporal.Instant.from(at) : fromBrussels(at);
  let now = arrival;
  const built = lineWith(line);
  const takeActs = (...acts: readonly Act[]) => {
    if (line.acts === undefined) throw new Error("Give the line its acts: it is shared otherwise.");
    built.time.clock = () => now;
    built.editions.take(standingOf(acts));
  };
  if (line.acts !== undefined) takeActs(...line.acts);
  const server = await serve(built.app, 0, "127.0.0.1");
  onTestFinished(() => server.stop());
  const carrier = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${server.port}` });
  const way: Line = {
    post: (url, form, options) => {
      built.time.clock = () => now;
      return carrier.post(url, engine(form as Parameters), options);
    },
  };
  const phone = await placeCall(way, {
    voiceUrl: `${publicUrl}/voice`,
    ...(from === undefined ? {} : { from }),
    onEvent: (event) => {
      now = arrival.add({ milliseconds: Math.round(event.at * 1000) });
    },
  });
  return {
    phone,
    press: async (...keys) => {
      for (const key of keys) await phone.press(key);
    },
    stayOn: () => phone.wait(),
    place: () => placeOf(phone),
    says: (phrase) =>
      phone.sinceLastTurn.some(({ language, text }) =>
        patternOf(phrase, language.slice(0, 2) as Language).test(text),
      ),
    words: () => phone.sinceLastTurn.map(({ text }) => text).join(" "),
    dials: () => {
      if (phone.state.kind !== "ringing") return undefined;
      const { target } = phone.state.dial;
      return "number" in target ? target.number : target.sip;
    },
    time: () => now.toString(),
    takeActs,
    shows: () => (phone.state.kind === "ringing" ? phone.state.dial.callerId : undefined),
  };
}

function placeOf({ state }: PhoneCall): string {
  if (state.kind === "ended") return "ended";
  const action = state.kind === "listening" ? state.gather.action : (state.dial.action ?? "");
  return new URL(action).searchParams.get("place") ?? "";
}

/** A phrase of the locales as a pattern: its blanks may hold anything. */
function patternOf(phrase: PhraseKey, language: Language): RegExp {
  const literal = phrases[language][phrase]
    .split(/\{\{.*?\}\}/)
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(literal.join(".*"), "i");
}
