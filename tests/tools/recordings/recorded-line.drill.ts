import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBook } from "../../../src/line/book/open-book.ts";
import { isAlwaysSpoken } from "../../../src/line/call/danger.ts";
import { walkAnswers } from "../../../src/line/call/walk-answers.ts";
import { nameOfSentence } from "../../../src/line/speech/recorded.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { loadRecordings } from "../../../src/server/recordings.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { momentsThatMatter, mondayAtTen } from "../../../src/tools/proof/moments.ts";
import { countWholeAnswers } from "../../../src/tools/recordings/coverage.ts";
import { findEspeak, recordTones, recordWithEspeak } from "../../support/espeak.ts";
import { ofToday } from "../../support/of-today.ts";
import { hearVoices, sentencesOf, type VoicedAnswer } from "../../support/recorded-answers.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const listed = sentencesOf(bookDraft);
const speech = createSpeech(bookDraft.phrases);
const book = openBook(bookDraft, routeWhenLive);

describe("the association's line", () => {
  it.each(ofToday(momentsThatMatter(book), 20))(
    "has every sentence listed that is heard: $name",
    ({ at }) => {
      const names = new Set(listed.map(({ name }) => name));
      const missing = new Set<string>();
      const heard = new Set<string>();
      for (const { answer } of walkAnswers(book, at)) {
        if (isAlwaysSpoken(book, answer)) continue;
        for (const utterance of answer.say) {
          const sound = JSON.stringify(utterance);
          if (heard.has(sound)) continue;
          heard.add(sound);
          const said = speech(utterance);
          if (!names.has(nameOfSentence(said))) missing.add(JSON.stringify(said));
        }
      }
      expect(heard.size).toBeGreaterThan(500);
      expect([...missing]).toEqual([]);
    },
  );
});

const espeak = findEspeak();

// Each day a voice speaks another ninth of the sentences; the others are tones of the same length.
describe.skipIf(espeak === undefined)("the line, recorded in three languages", () => {
  const folder = espeak === undefined ? "" : temporaryFolder(afterAll);

  beforeAll(async () => {
    const spoken = new Set(ofToday(listed, 9));
    await recordWithEspeak(espeak ?? "", folder, [...spoken]);
    await recordTones(
      folder,
      listed.filter((one) => !spoken.has(one)),
    );
  });

  it("plays every answer in one voice, all but danger", async () => {
    const { recordings, problems } = await loadRecordings(folder);
    expect(problems).toEqual([]);
    const answers = await hearVoices(bookDraft, recordings, () => mondayAtTen.at, "closely");
    expect(answers.length).toBeGreaterThan(1000);
    expect(answers.filter(({ voices }) => voices.length > 1)).toEqual([]);
    const isOtherwise = ({ voices, isDanger, isSlow }: VoicedAnswer) =>
      voices[0] !== (isDanger ? "spoken" : isSlow ? "slow" : "recorded");
    expect(answers.filter(isOtherwise)).toEqual([]);
    for (const { answers: all, whole, slowToo } of Object.values(
      countWholeAnswers(book, speech, recordings, mondayAtTen.at),
    )) {
      expect(all).toBeGreaterThan(500);
      expect([whole, slowToo]).toEqual([all, all]);
    }
  });
});
