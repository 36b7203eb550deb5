import { Temporal } from "temporal-polyfill";
import { beforeAll, describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import type { Book } from "../../src/line/book/book.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import type { Answer } from "../../src/line/call/answer.ts";
import { mostPasses } from "../../src/line/call/bounds.ts";
import { passesBeforeOffer } from "../../src/line/call/silence.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { listeningSeconds } from "../../src/phone/hear.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import type { Say, Verb } from "../../src/phone/twiml/verbs.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeService } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import { writeTwiml } from "../../src/twilio/write-twiml.ts";
import { type ReadAnswer, readAnswer } from "../support/read-answer.ts";
import { type WalkedAnswer, walkBook } from "../support/walk-book.ts";

const voiceUrl = "https://line.example.be/voice";
const callerId = "+3225550100";
const speech = createSpeech(phrases);

/** What callers are promised: bytes of TwiML, and seconds of speech at 160 words a minute. */
const most = { bytes: 8 * 1024, answer: 60, menu: 30, text: 45 } as const;

const moments = [
  ["Monday at ten", "2026-11-23T10:00"],
  ["Sunday at three in the night", "2026-11-22T03:00"],
] as const;
const modes = {
  live: { TRANSFERS: "live", CALLER_ID: callerId },
  rehearsed: { TRANSFERS: "rehearse" },
};

/** An answer of the real book, as it is written and as it is heard. */
interface HeardAnswer extends WalkedAnswer {
  readonly twiml: string;
  readonly heard: ReadAnswer;
  readonly says: readonly Say[];
}

function openRealBook(variables: Record<string, string>): Book {
  const settings = readSettings(variables);
  return openBook(bookDraft, (_id, service) => routeService(service, settings, undefined));
}

function walkAt(book: Book, time: string): readonly WalkedAnswer[] {
  return walkBook(
    book,
    Temporal.PlainDateTime.from(time).toZonedDateTime("Europe/Brussels").toInstant(),
  );
}

function hearAll(walkedAnswers: readonly WalkedAnswer[]): readonly HeardAnswer[] {
  const heardNow = walkedAnswers.map((walked) => {
    const { say, slow, otherwise, here } = walked.answer;
    const sound = JSON.stringify([say, slow, otherwise, here.language]);
    const known = sounds.get(sound) ?? hear(walked);
    sounds.set(sound, known);
    return known;
  });
  return [...new Set(heardNow)];
}

/** What sounds the same at two places or moments is heard once: it takes long to read it all. */
const sounds = new Map<string, HeardAnswer>();

function hear(walked: WalkedAnswer): HeardAnswer {
  const twiml = writeTwiml(walked.answer, speech, voiceUrl);
  const heard = readAnswer(twiml);
  return { ...walked, twiml, heard, says: heard.gather.prompts.filter(isSay) };
}

const isSay = (verb: Verb): verb is Say => verb.kind === "say";
const secondsOf = (says: readonly Say[]) =>
  says.reduce((sum, say) => sum + listeningSeconds(say), 0);
const atNormalRate = (say: Say): Say => ({
  ...say,
  parts: say.parts.map((part) => (part.kind === "text" ? { ...part, rate: 100 } : part)),
});

/** Finds answers of so many seconds or more, at the normal rate. */
function longerThan(limit: number) {
  return ({ answer, says }: HeardAnswer): string | undefined => {
    const seconds = secondsOf(says.map(atNormalRate));
    return seconds < limit ? undefined : `${answer.here.place}, ${seconds.toFixed(1)} s`;
  };
}

/** One line an answer that breaks a promise: how to reach it, and by how much. */
function broken(
  answers: readonly HeardAnswer[],
  problem: (answer: HeardAnswer) => string | undefined,
): readonly string[] {
  return answers.flatMap((answer) => {
    const found = problem(answer);
    return found === undefined ? [] : [`keys${answer.path}: ${found}`];
  });
}

describe.each(Object.entries(modes))("every answer of the real book, %s", (mode, variables) => {
  const book = openRealBook(variables);
  const emergency = [...book.services.values()].filter((service) => service.emergency === true);

  const nodeAt = ({ here }: Answer) => book.nodes.get(here.place);

  // A rehearsal differs in whom it calls, not in when.
  describe.each(mode === "live" ? moments : moments.slice(0, 1))("%s", (_moment, time) => {
    let answers: readonly HeardAnswer[] = [];
    /** The calls to emergency services that keys interrupted: the only answers without a word. */
    let wordless: readonly WalkedAnswer[] = [];
    beforeAll(() => {
      const walked = walkAt(book, time);
      wordless = walked.filter(({ answer }) => answer.say.length === 0);
      answers = hearAll(walked.filter(({ answer }) => answer.say.length > 0));
    });

    it("is heard, in each language, up to the last place", () => {
      const reached = new Set(answers.map(({ answer }) => answer.here.place));
      const silent = [...book.nodes].filter(([, node]) => node.kind === "first-open");
      const places = new Set([...book.nodes.keys(), ...book.services.keys()]);
      for (const [id] of silent) places.delete(id);
      // Danger stands for the service it calls.
      for (const node of book.nodes.values())
        if (node.kind === "danger") places.delete(node.service);
      expect([...places].filter((place) => !reached.has(place))).toEqual([]);
      for (const language of ["fr", "nl", "en", undefined]) {
        expect(answers.some(({ answer }) => answer.here.language === language)).toBe(true);
      }
    });

    it("is asked for again under PUBLIC_URL, at the address of what happens", () => {
      const endings = { redirect: "silent", dial: "ended", hangup: undefined };
      const problem = ({ heard: { gather, then } }: HeardAnswer) => {
        const [, query] = gather.action.split("?");
        const [signed] = (query ?? "").split("#");
        if (!/^[\w.=&-]+$/.test(signed ?? "")) return `the address ends in ${query}`;
        if (gather.action !== `${voiceUrl}/pressed?${query}`) return gather.action;
        const next =
          then.kind === "redirect" ? then.url : "action" in then ? then.action : undefined;
        const ending = endings[then.kind];
        const expected = ending === undefined ? undefined : `${voiceUrl}/${ending}?${query}`;
        return next === expected ? undefined : String(next);
      };
      expect(broken(answers, problem)).toEqual([]);
    });

    it("takes one key, any of the twelve, while it speaks", () => {
      const problem = ({ twiml }: HeardAnswer) => {
        const gather = /<Gather input="dtmf" numDigits="1" finishOnKey="" timeout="[1-9]\d?" /;
        return gather.test(twiml) ? undefined : twiml.slice(0, 200);
      };
      expect(broken(answers, problem)).toEqual([]);
    });

    it("says something, in the language of the call, and no blank is left", () => {
      const problem = ({ heard, answer }: HeardAnswer) => {
        if (heard.text.trim() === "") return "nothing is said";
        if (/[{}]|\bundefined\b|\bnull\b|\$t\(/.test(heard.text)) return heard.text;
        const { language } = answer.here;
        const isMenu = nodeAt(answer)?.kind === "language";
        const expected = language === undefined || isMenu ? "fr,nl,en" : language;
        return heard.languages.join() === expected ? undefined : heard.languages.join();
      };
      expect(broken(answers, problem)).toEqual([]);
    });

    it("is short: under 8 KiB, under a minute", () => {
      const tooLarge = ({ twiml }: HeardAnswer) => {
        const bytes = Buffer.byteLength(twiml);
        return bytes < most.bytes ? undefined : `${bytes} bytes`;
      };
      expect(broken(answers, tooLarge)).toEqual([]);
      expect(broken(answers, longerThan(most.answer))).toEqual([]);
    });

    it("of a menu is under half a minute, whatever is said before and after it", () => {
      const menus = answers.filter(({ answer }) => nodeAt(answer)?.kind === "menu");
      expect(menus.length).toBeGreaterThan(20);
      expect(broken(menus, longerThan(most.menu))).toEqual([]);
    });

    it("of a text and its options is under three quarters of a minute", () => {
      const texts = answers.filter(({ answer }) => {
        const node = nodeAt(answer);
        return node !== undefined && "say" in node && answer.say[0]?.phrase === node.say;
      });
      const plain = texts.filter(({ answer }) => answer.here.passes === 0);
      expect(plain.length).toBeGreaterThan(5);
      expect(broken(plain, longerThan(most.text))).toEqual([]);
    });

    it("connects to one number, with a way back, and records nothing", () => {
      const dials = answers.filter(({ heard }) => heard.then.kind === "dial");
      const problem = ({ heard: { then }, answer, twiml }: HeardAnswer) => {
        if (then.kind !== "dial") return "nobody is dialled";
        if (then.timeoutSeconds !== 25) return `it rings ${then.timeoutSeconds} s`;
        if (/record|transcri/i.test(twiml)) return "something is recorded";
        const node = nodeAt(answer);
        const called = node?.kind === "danger" ? node.service : answer.here.place;
        const isEmergency = emergency.some(({ id }) => id === called);
        const limit = isEmergency ? 14_400 : 7200;
        if (then.timeLimitSeconds !== limit) return `it lasts ${then.timeLimitSeconds} s`;
        if (then.hangupOnStar === isEmergency) return `the star ends it: ${then.hangupOnStar}`;
        const shown = isEmergency ? undefined : callerId;
        if (then.callerId !== shown) return `it shows ${then.callerId}`;
        const { then: withheld } = readAnswer(writeTwiml(answer, speech, voiceUrl, true));
        const isOurs = withheld.kind === "dial" && withheld.callerId === callerId;
        return isOurs ? undefined : "it shows no number where the caller's is withheld";
      };
      expect(broken(dials, problem)).toEqual([]);
      if (mode === "rehearsed") expect(dials).toEqual([]);
      else expect(dials.length).toBeGreaterThan(20);
    });

    it("says nothing only where keys interrupt a call, which is made at once, or a last goodbye", () => {
      const emergencies = emergency.map(({ id }) => id);
      for (const { answer } of wordless) {
        const { here, otherwise } = answer;
        const [first, ...others] = readTwiml(writeTwiml(answer, speech, voiceUrl));
        expect(others).toEqual([]);
        if (otherwise.do === "hang-up") {
          expect(first).toEqual({ kind: "hangup" });
          expect(here).toMatchObject({ stage: "goodbye", passes: mostPasses + 1 });
          continue;
        }
        const isEmergency = here.place === book.danger || emergencies.includes(here.place);
        expect(first).toMatchObject({ kind: "dial", hangupOnStar: !isEmergency });
        expect(here.stage).toBe("at-once");
        if (!isEmergency) expect(here.passes).toBe(passesBeforeOffer);
      }
      const dials = wordless.filter(({ answer }) => answer.otherwise.do === "dial");
      const spoken = new Set(dials.map(({ answer }) => answer.here.language));
      expect(spoken.size).toBe(mode === "live" ? 4 : 0);
    });

    it("hangs up on nobody who was not told so first", () => {
      const last = answers.filter(({ heard }) => heard.then.kind === "hangup");
      const problem = ({ heard, answer }: HeardAnswer) => {
        const { language } = answer.here;
        const told = phrases[language ?? "en"].goodbye;
        return heard.text.includes(told) ? undefined : heard.text;
      };
      expect(last.length).toBeGreaterThan(2);
      expect(broken(last, problem)).toEqual([]);
    });
  });
});
