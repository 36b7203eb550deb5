import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { bookDraft, openRoutedBook } from "../../src/server/build-line.ts";
import { readSettings } from "../../src/server/settings.ts";
import { writeTwiml } from "../../src/twilio/write-twiml.ts";
import { walkBook } from "../support/walk-book.ts";
import { buildTwiml } from "./builder.ts";

const voiceUrl = "https://line.example.be/voice";

/** Tests that every answer of the association's book, at that moment and with these settings, is written as by the carrier's own builder. */
export function testWholeBook(
  how: string,
  moment: string,
  settings: Readonly<Record<string, string>>,
): void {
  it(`the whole book, ${how}, is written byte for byte as the carrier's own builder writes it`, () => {
    const speech = createSpeech(phrases);
    const book = openRoutedBook(readSettings(settings), bookDraft);
    const walked = walkBook(book, Temporal.Instant.from(moment));
    expect(walked.length).toBeGreaterThan(1_000);
    for (const [index, { answer }] of walked.entries()) {
      const isWithheld = index % 2 === 0;
      const built = buildTwiml(answer, speech, voiceUrl, isWithheld);
      expect(writeTwiml(answer, speech, voiceUrl, isWithheld)).toBe(built);
    }
  });
}
