import { defineCommand } from "citty";
import { phrases } from "../../locales/index.ts";
import { openBook } from "../book/open-book.ts";
import { fallbackOf } from "../call/fallback.ts";
import { bookDraft } from "../main.ts";
import { routeService } from "../routing/route-service.ts";
import { readSettings } from "../settings/read-settings.ts";
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
      const { CALLER_ID, SIP_TRUNK } = process.env;
      const settings = readSettings({ TRANSFERS: "live", CALLER_ID, SIP_TRUNK });
      const book = openBook(bookDraft, (_id, service) =>
        routeService(service, settings, undefined),
      );
      return writeFallback(fallbackOf(book), createSpeech(phrases));
    });
    process.stdout.write(`${twiml}\n`);
  },
});
