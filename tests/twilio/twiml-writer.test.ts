import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import { answerCall } from "../../src/line/call/answer-call.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { routeWhenLive } from "../../src/server/routes.ts";
import { createTwimlWriter, writeTwiml } from "../../src/twilio/write-twiml.ts";
import { smallBook } from "../support/small-book.ts";
import { walkBook } from "../support/walk-book.ts";

const voiceUrl = "https://line.example.be/voice";
const book = openBook(smallBook, routeWhenLive);
const plainSpeech = createSpeech(smallBook.phrases);

/** Speech that counts what it is asked to say. */
function countedSpeech() {
  const spoken = { count: 0 };
  const speech: typeof plainSpeech = (utterance) => {
    spoken.count += 1;
    return plainSpeech(utterance);
  };
  return { speech, spoken };
}

const moments = ["2026-11-23T09:00:00Z", "2026-11-22T22:30:00Z"].map((moment) =>
  Temporal.Instant.from(moment),
);

describe("a writer that keeps what it has composed", () => {
  const write = createTwimlWriter(plainSpeech, voiceUrl);

  it.each([false, true])(
    "writes every answer of a book as without it, at any moment; number withheld: %s",
    (isWithheld) => {
      let answers = 0;
      for (const now of [...moments, ...moments]) {
        for (const { answer } of walkBook(book, now)) {
          const expected = writeTwiml(answer, plainSpeech, voiceUrl, isWithheld);
          expect(write(answer, isWithheld)).toBe(expected);
          answers += 1;
        }
      }
      expect(answers).toBeGreaterThan(400);
    },
  );

  it("keeps callers apart who show their number and who do not", () => {
    const danger = { place: "in-danger", stage: "at-once", language: "en" } as const;
    const from = { ...danger, trail: [], tried: [], silences: 0, slow: false };
    const [now] = moments;
    if (now === undefined) throw new Error("No moment.");
    const answer = answerCall(book, from, { kind: "pressed", key: "0" }, now);
    expect(write(answer, true)).toContain('callerId="+3225550100"');
    expect(write(answer, false)).not.toContain("callerId");
    expect(write(answer, true)).toContain('callerId="+3225550100"');
  });

  it("writes a position of several fields into its addresses, escaped as XML wants it", () => {
    const [first] = walkBook(book, moments[0] as Temporal.Instant);
    if (first === undefined) throw new Error("No answer.");
    const here = { ...first.answer.here, language: "nl", trail: ["a", "b"], slow: true } as const;
    const document = write({ ...first.answer, here });
    expect(document).toContain("/pressed?language=nl&amp;place=welcome&amp;trail=a.b&amp;slow=yes");
    expect(document).not.toMatch(/&(?!amp;|lt;|gt;|quot;|apos;)/);
  });

  it("composes what callers at one place hear only once, whatever way they came", () => {
    const { speech, spoken } = countedSpeech();
    const counting = createTwimlWriter(speech, voiceUrl);
    const [first] = walkBook(book, moments[0] as Temporal.Instant);
    if (first === undefined) throw new Error("No answer.");
    counting(first.answer);
    const once = spoken.count;
    expect(once).toBeGreaterThan(0);
    for (const trail of [["a"], ["b"], ["a", "b"]]) {
      counting({ ...first.answer, here: { ...first.answer.here, trail } });
    }
    expect(spoken.count).toBe(once);
  });

  it("forgets, rather than grow without end", () => {
    const { speech, spoken } = countedSpeech();
    const counting = createTwimlWriter(speech, voiceUrl);
    const [first] = walkBook(book, moments[0] as Temporal.Instant);
    if (first === undefined) throw new Error("No answer.");
    const { answer } = first;
    const short = (listenSeconds: number) => ({
      ...answer,
      say: answer.say.slice(0, 1),
      listenSeconds,
    });
    for (let seconds = 1; seconds <= 4_000; seconds += 1) counting(short(seconds));
    expect(spoken.count).toBe(4_000);
    counting(short(1));
    expect(spoken.count).toBe(4_000);
    counting(short(4_001));
    counting(short(1));
    expect(spoken.count).toBe(4_002);
  });

  it("keeps nothing of what could not be said", () => {
    const [first] = walkBook(book, moments[0] as Temporal.Instant);
    if (first === undefined) throw new Error("No answer.");
    let isBroken = true;
    const sometimes = createTwimlWriter((utterance) => {
      if (isBroken) throw new RangeError("no voice");
      return plainSpeech(utterance);
    }, voiceUrl);
    expect(() => sometimes(first.answer)).toThrow("no voice");
    isBroken = false;
    expect(sometimes(first.answer)).toBe(writeTwiml(first.answer, plainSpeech, voiceUrl));
  });
});
