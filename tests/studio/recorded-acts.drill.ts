import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { isAlwaysSpoken } from "../../src/line/call/danger.ts";
import { walkAnswers } from "../../src/line/call/walk-answers.ts";
import { nameOfSentence } from "../../src/line/speech/recorded.ts";
import type { Said } from "../../src/line/speech/speech.ts";
import { type Edition, editionOpener } from "../../src/server/editions.ts";
import { shownWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import { createNotedSpeech } from "../../src/studio/noted-speech.ts";
import { proveApart } from "../../src/studio/proofs.ts";
import { listApart } from "../../src/studio/recorded-sentences.ts";
import { listSentences } from "../../src/tools/recordings/sentences.ts";
import { actsOf, standingOf } from "../support/acts.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { recordForDesk } from "../support/recorded-book.ts";
import { smallBook } from "../support/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
const open = editionOpener(settings, smallBook);
const released = open(standingOf([]), mondayAtTen);

/** Every answer at that hour that recordings may say: all that is said, and the phrases that it is made of. */
function answersOf({ book }: Edition) {
  const noted = createNotedSpeech(book.phrases);
  return [...walkAnswers(book, mondayAtTen)].flatMap(({ answer, path }) => {
    if (isAlwaysSpoken(book, answer) || answer.say.length === 0) return [];
    return [{ path: path.join(), slow: answer.slow, all: answer.say.map(noted) }];
  });
}

const folder = temporaryFolder(afterAll);

const heard = new Map<string, Said>();
for (const { all } of answersOf(released)) {
  for (const { said } of all) heard.set(nameOfSentence(said), said);
}
const recordings = await recordForDesk(folder, [...heard.values()], 0.1);

const change: Change = {
  do: "say",
  language: "nl",
  phrase: "day-line.name",
  text: "de lijn van overdag",
};

/** The ways to the answers of a book that the carrier's voice says. */
function spokenIn(edition: Edition): readonly string[] {
  return answersOf(edition)
    .filter(({ slow, all }) => all.some(({ said }) => recordings.clipOf(said, slow) === undefined))
    .map(({ path }) => path);
}

it("an act that changes a phrase makes exactly the answers with it spoken; undone, they are recorded again", async (test) => {
  expect(spokenIn(released)).toEqual([]);
  const journal = await openJournal(join(folder, "journal.jsonl"), () => mondayAtTen);
  test.onTestFinished(() => journal.close());
  await journal.append(change, "Anna", mondayAtTen, 0);
  const amended = open(await journal.read(), mondayAtTen);
  const withIt = answersOf(amended).filter(({ all }) =>
    all.some(({ said, phrases }) => said.language === "nl" && phrases.includes("day-line.name")),
  );
  expect(withIt.length).toBeGreaterThan(3);
  expect(spokenIn(amended)).toEqual(withIt.map(({ path }) => path));
  await journal.append({ do: "undo", act: 1 }, "Anna", mondayAtTen, 1);
  expect(spokenIn(open(await journal.read(), mondayAtTen))).toEqual([]);
});

it("the proof of an act says how many recorded answers it loses, and that of its undo how many come back", async () => {
  const acts = actsOf([change]);
  const voicesOf = async (task: Pick<Parameters<typeof proveApart>[0], "acts" | "change">) => {
    const whole = { ...task, draft: smallBook, environment: {}, now: `${mondayAtTen}` };
    const signal = new AbortController().signal;
    const proved = { ...whole, recorded: recordings.recorded() };
    const result = await proveApart(proved, () => {}, signal);
    if ("problems" in result) throw new Error(result.problems.join());
    return result.proof;
  };
  const kept = await voicesOf({ acts: [], change });
  expect(kept.voices?.lost).toBeGreaterThan(3);
  expect(kept.voices?.lost).toBeLessThanOrEqual(kept.changed);
  expect(kept.voices?.gained).toBe(0);
  const undone = await voicesOf({ acts, change: { do: "undo", act: 1 } });
  expect(undone.voices).toEqual({ lost: 0, gained: kept.voices?.lost });
});

it("what can be recorded is listed in a thread of its own", async () => {
  const { draft } = released;
  const listed = await listApart({ draft, environment: {}, now: `${mondayAtTen}` });
  const names = new Set(listed.map((one) => nameOfSentence(released.speech(one))));
  const expected = listSentences(released.book, released.speech, mondayAtTen);
  expect(names).toEqual(new Set(expected.map(({ name }) => name)));
});
