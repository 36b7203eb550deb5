import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import { type Fallback, fallbackOf } from "../line/call/fault.ts";
import { CallError } from "../line/call/position.ts";
import { SettingsError } from "../mistakes.ts";
import { bookDraft } from "../server/build-line.ts";
import { editionOpener } from "../server/editions.ts";
import { readSettings } from "../server/settings.ts";
import { pickVoices } from "../twilio/voices.ts";
import { markFallback, mostHostedCharacters, writeFallback } from "../twilio/write-twiml.ts";
import { helplineCommand } from "./command.ts";
import { readStanding } from "./standing.ts";

/** `helpline fallback`: the static document that callers hear while the server cannot be reached. */
export const fallback = helplineCommand(
  {
    name: "fallback",
    description: "Print the TwiML to host at the carrier as a fallback.",
    options: {},
  },
  async () => {
    // It must dial for real, and show helplines our number: live settings, CALLER_ID with them.
    const { CALLER_ID, SIP_TRUNK, ROUTES } = process.env;
    const settings = readSettings({
      ...pickVoices(process.env),
      ...{ TRANSFERS: "live", CALLER_ID, SIP_TRUNK, ROUTES },
    });
    const standing = await readStanding(process.env);
    const { book, speech } = editionOpener(settings, bookDraft)(standing, Temporal.Now.instant());
    const document = markFallback(writeFallback(dialling(book), speech, settings.voices));
    process.stdout.write(`${document}\n`);
    if (document.length <= mostHostedCharacters) return "good";
    process.stderr.write(
      `It has ${document.length} characters, and the carrier hosts ${mostHostedCharacters} at most. Host it elsewhere, or shorten "fault.apology" and "silence.stay" in locales/.\n`,
    );
    return "found";
  },
);

function dialling(book: Book): Fallback {
  try {
    return fallbackOf(book);
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    throw new SettingsError([error.message]);
  }
}
