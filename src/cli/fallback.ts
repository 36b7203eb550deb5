import { defineCommand } from "citty";
import { phrases } from "../../locales/index.ts";
import type { Book } from "../book/book.ts";
import { CallError } from "../call/call-error.ts";
import { type Fallback, fallbackOf } from "../call/fallback.ts";
import { bookDraft, openRoutedBook } from "../main.ts";
import { readSettings } from "../settings/read-settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { createSpeech } from "../speech/create-speech.ts";
import { writeFallback } from "../twiml/write-fallback.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";
import { refuseUnknown } from "./refuse-unknown.ts";

/** `helpline fallback`: the static document that callers hear while the server cannot be reached. */
export const fallback = defineCommand({
  meta: { name: "fallback", description: "Print the TwiML to host at the carrier as a fallback." },
  run({ args }) {
    const twiml = exitOnMistakes(() => {
      refuseUnknown(args, {});
      // It must dial for real, and show helplines our number: live settings, CALLER_ID with them.
      const { CALLER_ID, SIP_TRUNK, ROUTES } = process.env;
      const settings = readSettings({ TRANSFERS: "live", CALLER_ID, SIP_TRUNK, ROUTES });
      const book = openRoutedBook(settings, bookDraft);
      return writeFallback(dialling(book), createSpeech(phrases));
    });
    process.stdout.write(`${twiml}\n`);
  },
});

function dialling(book: Book): Fallback {
  try {
    return fallbackOf(book);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new SettingsError([error.message]);
  }
}
