import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../book/open-book.ts";
import type { LineToProve } from "../check/line-to-prove.ts";
import type { Mode, Visit } from "../check/visits.ts";
import { messageClassesOf } from "../http/create-express.ts";
import { createLogger } from "../logging/create-logger.ts";
import { type Line as BuiltLine, bookDraft, buildLine } from "../main.ts";
import { appLine } from "../phone/app-line.ts";
import { readSettings } from "../settings/read-settings.ts";

/** The settings that make each mode; the numbers are nobody's. */
const modes: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  "live": { TRANSFERS: "live", CALLER_ID: "+3225550100" },
  "rehearsed": { TRANSFERS: "rehearse" },
  "test number": {
    TRANSFERS: "rehearse",
    REHEARSAL_NUMBER: "+3225550199",
    CALLER_ID: "+3225550100",
  },
};

const publicUrl = "https://line.example.be";

/**
 * The real app of a book, to be proved in this process: nothing listens and nothing is dialled.
 *
 * @throws {BookError} when the book has mistakes
 */
export function lineToProve(draft: BookDraft = bookDraft): LineToProve {
  const token = randomBytes(16).toString("hex");
  let clock: Visit["clock"] = Temporal.Now.instant;
  const build = (mode: Mode) => {
    const settings = readSettings({
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: token,
      ...modes[mode],
    });
    return buildLine(settings, createLogger("silent"), () => clock(), draft);
  };
  const lineOf = ({ app }: BuiltLine) => appLine(app, token, messageClassesOf(app));
  const live = build("live");
  const lines = {
    "live": lineOf(live),
    "rehearsed": lineOf(build("rehearsed")),
    "test number": lineOf(build("test number")),
  };
  return {
    book: live.book,
    phrases: draft.phrases,
    voiceUrl: `${publicUrl}/voice`,
    open: (visit) => {
      clock = visit.clock;
      return lines[visit.mode];
    },
  };
}
