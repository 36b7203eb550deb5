import { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import type { Phrasebook } from "../../line/book/language.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import type { Standing } from "../../line/book/standing.ts";
import type { Recordings } from "../../line/speech/recorded.ts";
import { createSpeech } from "../../line/speech/speech.ts";
import type { Line } from "../../phone/line.ts";
import { bookDraft } from "../../server/build-line.ts";
import type { Edition } from "../../server/editions.ts";
import { editionOpener, noActs } from "../../server/editions.ts";
import { readVoices } from "../../twilio/voices.ts";
import {
  liveSettings,
  makeOwnLine,
  type OwnLine,
  openOwnLine,
  ownUrl,
  settingsWhenLive,
} from "../own-line.ts";
import { actsToHear, mondayAtTen } from "./moments.ts";
import type { LineToProve, Mode, Visit } from "./visits.ts";

/** The settings that make each mode; the numbers are nobody's. */
const modes: Readonly<Record<Mode, Readonly<Record<string, string>>>> = {
  "live": liveSettings,
  "112 read out": liveSettings,
  "with acts": liveSettings,
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
 * @param standing what stands in its journal: the book is proved as these acts leave it now
 * @param recordings what is played to callers; absent: the carrier's voice speaks
 * @param voices the settings of the carrier's voices; absent: the usual
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the carrier lists no such voice
 */
export function lineToProve(
  draft: BookDraft = bookDraft,
  standing: Standing = noActs,
  recordings?: Recordings,
  voices: Readonly<Record<string, string | undefined>> = {},
): LineToProve {
  let clock: Visit["clock"] = Temporal.Now.instant;
  const build = (mode: Mode): OwnLine => {
    if (mode === "with acts") {
      const speech = createSpeech(draft.phrases);
      const parts = { book: bookWithActs(), speech, publicUrl: ownUrl, clock: () => clock() };
      return makeOwnLine({ ...parts, recordings, voices: readVoices(voices).voices });
    }
    const read = mode === "112 read out" ? withoutEmergencyCalls(draft) : draft;
    const settings = { ...modes[mode], ...voices };
    return openOwnLine(settings, () => clock(), read, standing, undefined, { recordings });
  };
  const { book, voiceUrl } = build("live");
  let amended: Book | undefined;
  const bookWithActs = () => {
    const open = editionOpener(settingsWhenLive({}), draft);
    amended ??= open({ ...noActs, acts: actsToHear(book) }, mondayAtTen.at).book;
    return amended;
  };
  // One of them is in memory at a time: visits of one mode follow one another.
  let opened: { readonly mode: Mode; readonly line: Line } | undefined;
  return {
    book,
    phrases: draft.phrases,
    voiceUrl,
    bookIn: (mode) => (mode === "with acts" ? bookWithActs() : book),
    open: (visit) => {
      clock = visit.clock;
      if (opened?.mode !== visit.mode) {
        opened = { mode: visit.mode, line: build(visit.mode).line };
      }
      return begunBefore(opened.line, voiceUrl, (isArrival) => {
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
    ...line,
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
  { book, draft: { phrases } }: Pick<Edition, "book" | "draft">,
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
