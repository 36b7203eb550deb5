import { randomBytes } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../../line/book/open-book.ts";
import { createLogger } from "../../log.ts";
import { appLine } from "../../phone/app-line.ts";
import type { Line } from "../../phone/line.ts";
import { type Line as BuiltLine, bookDraft, buildLine } from "../../server/build-line.ts";
import { messageClassesOf } from "../../server/serve.ts";
import { readSettings } from "../../server/settings.ts";
import type { LineToProve, Mode, Visit } from "./visits.ts";

/** The settings that make each mode; the numbers are nobody's. */
const live = { TRANSFERS: "live", CALLER_ID: "+3225550100" } as const;
const modes: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  "live": live,
  "112 read out": live,
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
    const read = mode === "112 read out" ? withoutEmergencyCalls(draft) : draft;
    return buildLine(settings, createLogger("silent"), () => clock(), read);
  };
  const lineOf = ({ app }: BuiltLine) => appLine(app, token, messageClassesOf(app));
  const { book } = build("live");
  const lines = new Map<Mode, Line>();
  return {
    book,
    phrases: draft.phrases,
    voiceUrl: `${publicUrl}/voice`,
    open: (visit) => {
      clock = visit.clock;
      const line = lines.get(visit.mode) ?? lineOf(build(visit.mode));
      lines.set(visit.mode, line);
      return line;
    },
  };
}

/** As ROUTES has it where no trunk reaches emergency services: their numbers are read out only. */
function withoutEmergencyCalls(draft: BookDraft): BookDraft {
  const services = Object.entries(draft.services).map(([id, service]) => [
    id,
    service.emergency ? { ...service, transfer: "never" } : service,
  ]);
  return { ...draft, services: Object.fromEntries(services) };
}
