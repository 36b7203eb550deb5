import { rm } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { BookDraft } from "../../../src/line/book/open-book.ts";
import { readManifest } from "../../../src/server/manifest.ts";
import { loadRecordings } from "../../../src/server/recordings.ts";
import { mondayAtTen } from "../../../src/tools/proof/moments.ts";
import { recordTones } from "../../support/espeak.ts";
import { provedBook, withFrench } from "../../support/proved-book.ts";
import { hearVoices, sentencesOf, type VoicedAnswer } from "../../support/recorded-answers.ts";
import { temporaryFolder } from "../../support/temporary-folder.ts";

const folder = temporaryFolder(afterAll);

beforeAll(() => recordTones(folder, sentencesOf(provedBook)));

async function hear(
  draft: BookDraft = provedBook,
  clock = () => mondayAtTen.at,
): Promise<readonly VoicedAnswer[]> {
  const { recordings } = await loadRecordings(folder);
  return hearVoices(draft, recordings, clock, "closely");
}

describe("a line whose every sentence is recorded", () => {
  let answers: readonly VoicedAnswer[] = [];

  beforeAll(async () => {
    answers = await hear();
  });

  it("never changes its voice within an answer, and only danger is spoken", () => {
    expect(answers.length).toBeGreaterThan(100);
    expect(answers.filter(({ voices }) => voices.length > 1)).toEqual([]);
    const spoken = answers.filter(({ voices }) => voices[0] === "spoken");
    const danger = answers.filter(({ isDanger }) => isDanger);
    expect(danger).not.toEqual([]);
    expect(spoken).toEqual(danger);
  });

  it("plays slow copies to whoever asked for a repeat", () => {
    const slow = answers.filter(({ isSlow, isDanger }) => isSlow && !isDanger);
    expect(slow).not.toEqual([]);
    expect(slow.filter(({ voices }) => voices[0] !== "slow")).toEqual([]);
  });

  it("speaks while it is broken", async () => {
    const apologies = await hear(provedBook, () => {
      throw new Error("This clock is broken.");
    });
    expect(apologies).not.toEqual([]);
    expect(apologies.filter(({ voices }) => voices.join() !== "spoken")).toEqual([]);
  });

  it("speaks each answer whole that has a changed sentence, and plays the others", async () => {
    const changed = "quite another welcome";
    const now = await hear(withFrench({ welcome: changed }));
    const isSpoken = ({ voices }: VoicedAnswer) => voices.join() === "spoken";
    const withIt = now.filter(({ text }) => text.includes(changed));
    expect(withIt).not.toEqual([]);
    expect(withIt.every(isSpoken)).toBe(true);
    const others = now.filter(({ text, isDanger }) => !text.includes(changed) && !isDanger);
    expect(others.filter(isSpoken)).toEqual([]);
  });

  it("names a file that is gone, and speaks the answers that would play it", async () => {
    const { sentences } = await readManifest(folder);
    const gone = sentences.find(
      ({ language, parts }) => language === "nl" && parts.join() === provedBook.phrases.nl.welcome,
    );
    if (gone === undefined) throw new Error("The welcome is not recorded.");
    await rm(join(folder, gone.clip.file));
    const { problems } = await loadRecordings(folder);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(gone.clip.file);
    const now = await hear();
    expect(now.filter(({ voices }) => voices.length > 1)).toEqual([]);
    const spoken = now.filter(({ voices, isDanger }) => voices[0] === "spoken" && !isDanger);
    expect(spoken).not.toEqual([]);
  });
});
