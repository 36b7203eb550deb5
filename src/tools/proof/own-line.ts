import { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../../line/book/open-book.ts";
import type { Line } from "../../phone/line.ts";
import { bookDraft } from "../../server/build-line.ts";
import { liveSettings, openOwnLine } from "../own-line.ts";
import type { LineToProve, Mode, Visit } from "./visits.ts";

/** The settings that make each mode; the numbers are nobody's. */
const modes: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  "live": liveSettings,
  "112 read out": liveSettings,
  "rehearsed": { TRANSFERS: "rehearse" },
  "test number": {
    TRANSFERS: "rehearse",
    REHEARSAL_NUMBER: "+3225550199",
    CALLER_ID: liveSettings.CALLER_ID,
  },
};

/**
 * The real app of a book, to be proved in this process: nothing listens and nothing is dialled.
 *
 * @throws {BookError} when the book has mistakes
 */
export function lineToProve(draft: BookDraft = bookDraft): LineToProve {
  let clock: Visit["clock"] = Temporal.Now.instant;
  const build = (mode: Mode) => {
    const read = mode === "112 read out" ? withoutEmergencyCalls(draft) : draft;
    return openOwnLine(modes[mode], () => clock(), read);
  };
  const { book, voiceUrl } = build("live");
  const lines = new Map<Mode, Line>();
  return {
    book,
    phrases: draft.phrases,
    voiceUrl,
    open: (visit) => {
      clock = visit.clock;
      const line = lines.get(visit.mode) ?? build(visit.mode).line;
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
