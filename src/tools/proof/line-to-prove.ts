import { Temporal } from "temporal-polyfill";
import type { AmendedBook } from "../../line/book/amend.ts";
import type { Book } from "../../line/book/book.ts";
import type { Phrasebook } from "../../line/book/language.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import { createSpeech } from "../../line/speech/speech.ts";
import type { Line } from "../../phone/line.ts";
import { bookDraft } from "../../server/build-line.ts";
import { liveSettings, makeOwnLine, openOwnLine, ownUrl } from "../own-line.ts";
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
      return begunBefore(line, voiceUrl, (isArrival) => {
        clock = isArrival ? () => visit.clock().subtract(aMinute) : visit.clock;
      });
    },
  };
}

/**
 * The line as it is reached by calls that began a minute ago at each of their turns: nobody's 1, 1
 * and 2 are the emergency number.
 *
 * @param setClock turns the line's clock for a request; a minute earlier for an arrival
 */
function begunBefore(line: Line, voiceUrl: string, setClock: (isArrival: boolean) => void): Line {
  return {
    post: (url, form, options) => {
      setClock(!url.startsWith(`${voiceUrl}/`));
      return line.post(url, form, options);
    },
  };
}

/** A line of the real app's, over a book that is open already. */
export interface OpenLine {
  readonly book: Book;
  readonly phrases: Phrasebook;
  readonly voiceUrl: string;
  readonly line: Line;
}

/** The real app of a book that is open already, as it is reached while the clock says that. */
export function lineOver(
  { book, draft: { phrases } }: Pick<AmendedBook, "book" | "draft">,
  clock: () => Temporal.Instant,
): OpenLine {
  let now = clock;
  const speech = createSpeech(phrases);
  const parts = { book, speech, publicUrl: ownUrl, clock: () => now() };
  const { line, voiceUrl } = makeOwnLine(parts);
  const begun = begunBefore(line, voiceUrl, (isArrival) => {
    now = isArrival ? () => clock().subtract(aMinute) : clock;
  });
  return { book, phrases, voiceUrl, line: begun };
}

const aMinute = { minutes: 1 } as const;

/** As ROUTES has it where no trunk reaches emergency services: their numbers are read out only. */
function withoutEmergencyCalls(draft: BookDraft): BookDraft {
  const services = Object.entries(draft.services).map(([id, service]) => [
    id,
    service.emergency ? { ...service, transfer: "never" } : service,
  ]);
  return { ...draft, services: Object.fromEntries(services) };
}
