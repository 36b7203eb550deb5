import supertest from "supertest";
import { afterAll, describe, expect, it } from "vitest";
import type { Utterance } from "../../src/line/call/answer.ts";
import { nameOfSentence } from "../../src/line/speech/recorded.ts";
import type { WordsView } from "../../src/studio/api.ts";
import type { DraftView, RecordedView } from "../../src/studio/desk-api.ts";
import { listSentences } from "../../src/tools/recordings/sentences.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { playedFrom, recordForDesk } from "../support/recorded-book.ts";
import { smallBook } from "../support/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { editionOf, openStudio, playCall } from "./open-studio.ts";

const edition = editionOf(smallBook);
const utterances: Utterance[] = [];
const sentences = listSentences(
  edition.book,
  (utterance) => {
    utterances.push(utterance);
    return edition.speech(utterance);
  },
  mondayAtTen,
);

const folder = temporaryFolder(afterAll);
const all = await recordForDesk(folder, sentences, 0.3);

/** The desk of the small book of which all is recorded, but for some sentences. */
function openRecorded(isMissing: (sentence: (typeof sentences)[number]) => boolean = () => false) {
  const missing = new Set(sentences.filter(isMissing).map(nameOfSentence));
  const recorded = all.recorded().filter((one) => !missing.has(nameOfSentence(one)));
  return openStudio({
    recordings: playedFrom(folder, recorded),
    listUtterances: async () => utterances,
  });
}

describe("the telephone of a desk with recordings", () => {
  it("plays each sentence from the desk's own address, and speaks in danger", async () => {
    const studio = openRecorded();
    const call = await playCall(studio, undefined, "1", "2");
    const said = call.events.flatMap((event) => (event.kind === "said" ? [event] : []));
    expect(said.length).toBeGreaterThan(3);
    for (const { recording, seconds } of said) {
      expect(recording).toMatch(/^recordings\/(fr|nl|en)\/[0-9a-f]{24}-[0-9a-f]{12}\.wav$/);
      expect(seconds).toBeCloseTo(0.3);
    }
    const played = await supertest(studio).get(`/${said[0]?.recording}`).expect(200);
    expect(played.headers["content-type"]).toBe("audio/wav");
    expect(played.headers["content-security-policy"]).toContain("media-src 'self'");
    const danger = await playCall(studio, undefined, "1", "0");
    const last = danger.events.findLast((event) => event.kind === "said");
    expect(last).not.toHaveProperty("recording");
  });

  it("gives no other file of the folder", async () => {
    const studio = openRecorded();
    for (const path of ["/recordings/manifest.json", "/recordings/nl/..%2Fmanifest.json"]) {
      await supertest(studio).get(path).expect(404);
    }
  });

  it("speaks an answer of which one sentence is missing, all of it", async () => {
    const studio = openRecorded(({ phrase }) => phrase === "welcome");
    const { events } = await playCall(studio, undefined, "1");
    const voices = new Map<number, Set<boolean>>();
    for (const event of events) {
      if (event.kind !== "said") continue;
      const known = voices.get(event.step) ?? new Set();
      voices.set(event.step, known.add(event.recording !== undefined));
    }
    expect([...voices.values()].map((one) => [...one])).toEqual([[true], [false]]);
  });

  it("has nothing recorded without a folder, and says so", async () => {
    const studio = openStudio();
    await supertest(studio).get("/api/voice").expect(200, { isRecorded: false });
    await supertest(studio).get("/api/recorded?phrase=welcome").expect(404);
    await supertest(studio).get("/recordings/nl/a.wav").expect(404);
    const { events } = await playCall(studio, undefined, "1");
    expect(JSON.stringify(events)).not.toContain("recording");
  });
});

describe("the words of a desk with recordings", () => {
  it("name the recordings of what is recorded whole, and of danger none", async () => {
    const studio = openRecorded();
    await supertest(studio).get("/api/voice").expect(200, { isRecorded: true });
    const { body } = await supertest(studio).get("/api/words").expect(200);
    const { rows }: WordsView = body;
    const clipsOf = (id: string) => rows.find((row) => row.id === id)?.spoken.fr.recordings;
    expect(clipsOf("rooms")?.length).toBeGreaterThan(1);
    expect(clipsOf("in-danger")).toBeUndefined();
  });

  it("tell of a phrase how many of the sentences with it are recorded, in each language", async () => {
    const options = sentences.filter(
      ({ language, phrase }) => language === "fr" && phrase === "option",
    );
    const studio = openRecorded((one) => one === options[0]);
    const { body } = await supertest(studio).get("/api/recorded?phrase=option").expect(200);
    const { fr, nl }: RecordedView = body;
    expect(fr.heard).toBe(options.length);
    expect(fr.recorded).toBe(options.length - 1);
    expect(nl.recorded).toBe(nl.heard);
    // What fills blanks is heard in the sentences of others.
    const digits = await supertest(studio).get("/api/recorded?phrase=digit.1").expect(200);
    expect(digits.body.nl.recorded).toBeGreaterThan(0);
    const danger = await supertest(studio).get("/api/recorded?phrase=danger.calling").expect(200);
    expect(danger.body.nl).toEqual({ heard: 0, recorded: 0 });
  });

  it("tell of a draft what it costs, once the sentences are listed", async () => {
    const studio = openRecorded();
    const costOf = async (text: string): Promise<DraftView["cost"]> => {
      const draft = { language: "en", phrase: "option", text };
      const { body } = await supertest(studio).post("/api/drafts").send(draft).expect(200);
      return body.cost;
    };
    const other = "To choose {{option}}, press {{key}}.";
    expect(await costOf(other)).toBeUndefined();
    await supertest(studio).get("/api/recorded?phrase=option").expect(200);
    const options = sentences.filter(
      ({ language, phrase }) => language === "en" && phrase === "option",
    );
    expect(await costOf(other)).toEqual({
      sentences: options.length,
      minutes: Math.ceil((options.length * 0.3 * 4) / 60),
    });
    expect(await costOf(smallBook.phrases.en.option ?? "")).toEqual({ sentences: 0, minutes: 0 });
  });
});
