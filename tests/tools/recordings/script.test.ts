import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import type { Manifest } from "../../../src/server/manifest.ts";
import { coverageOf } from "../../../src/tools/recordings/coverage.ts";
import { scriptLines, writeScript } from "../../../src/tools/recordings/script.ts";
import type { Sentence } from "../../../src/tools/recordings/sentences.ts";
import { provedBook } from "../../support/proved-book.ts";
import { sentencesOf } from "../../support/recorded-answers.ts";

const listed = sentencesOf(provedBook);
const inDutch = scriptLines(listed, "nl");

/** The lines of a script that are read: number, words and name. */
function linesOf(script: string): readonly string[] {
  return script.split("\n").filter((line) => /^\d{3} /.test(line));
}

describe("the script", () => {
  it.each(languages)("has a line a sentence in %s, with its number, words and name", (language) => {
    const lines = linesOf(writeScript(listed, language));
    const own = scriptLines(listed, language);
    expect(lines).toHaveLength(own.length);
    for (const [index, { name, parts }] of own.entries()) {
      const words = parts.filter((part) => typeof part === "string");
      const line = lines[index] ?? "";
      expect(line).toMatch(
        new RegExp(`^${String(index + 1).padStart(3, "0")}  .*  \\(${name}\\)$`),
      );
      for (const text of words) expect(line).toContain(text.trim());
    }
  });

  it("marks each gap of a sentence", () => {
    const withGap = inDutch.find(({ parts }) => parts.some((part) => typeof part !== "string"));
    const gaps = withGap?.parts.filter((part) => typeof part !== "string").length;
    const line = linesOf(writeScript(listed, "nl"))[(withGap?.number ?? 0) - 1];
    expect(line?.split(" … ").length).toBe((gaps ?? 0) + 1);
  });

  it("keeps the numbers of the whole script where it holds only what is missing", () => {
    const [, second, third] = inDutch;
    const isLeft = ({ name }: Sentence) => name === second?.name || name === third?.name;
    const lines = linesOf(writeScript(listed, "nl", isLeft));
    expect(lines.map((line) => line.slice(0, 3))).toEqual(["002", "003"]);
  });
});

describe("how much is recorded", () => {
  const heard = inDutch[0] as Sentence;
  const waiting = inDutch[1] as Sentence;
  const clip = { file: "nl/0-0.wav", seconds: 1, bytes: 8058 };
  const of = ({ language, parts }: Sentence) => ({ language, parts: [...parts], clip });
  const manifest: Manifest = {
    sentences: [
      { ...of(heard), heardOn: "2026-11-02" },
      of(waiting),
      { language: "nl", parts: ["what the line said last year"], clip },
    ],
    left: [],
  };

  it("counts what is heard, waits, is missing, and is said no more", () => {
    const { nl, fr } = coverageOf(listed, manifest);
    const missing = inDutch.length - 2;
    expect(nl).toMatchObject({ heard: 1, waiting: 1, missing, orphaned: 1 });
    expect(nl.sentences).toBe(inDutch.length);
    expect(nl.missingSeconds).toBeCloseTo(
      inDutch.slice(2).reduce((sum, { seconds }) => sum + seconds, 0),
    );
    expect(fr).toMatchObject({ heard: 0, waiting: 0, missing: fr.sentences, orphaned: 0 });
  });
});
