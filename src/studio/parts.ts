import type { Temporal } from "temporal-polyfill";
import type { Journal } from "../journal/journal.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Standing } from "../line/book/standing.ts";
import type { Recordings } from "../line/speech/recorded.ts";
import type { Logger } from "../log.ts";
import type { Edition } from "../server/editions.ts";
import type { NotedSpeech } from "./noted-speech.ts";
import type { People } from "./people/people.ts";
import type { ProveChange } from "./proofs.ts";
import type { ListUtterances, PlayedRecordings } from "./recorded-sentences.ts";

/** What the page shows and changes. No token of the carrier's is among it: it cannot reach a real line. */
export interface StudioParts {
  /** The book in force, the very same object until another is; with routes as for live transfers, so that they ring in the telephone made of software. */
  readonly edition: () => Edition;
  /** What makes changes possible; undefined: the page only shows. */
  readonly desk: Desk | undefined;
  /** The address the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly clock: () => Temporal.Instant;
  /** Told of faults of the page's own, never of its calls. */
  readonly logger: Logger;
  /** Where people open it, without a slash at its end, and nowhere else; undefined: at this machine's own names. */
  readonly deskUrl?: string | undefined;
  /** Proves a change; in a thread of its own where none is given. */
  readonly prove?: ProveChange;
  /** What the page plays; absent: the carrier's voice says all. */
  readonly recordings?: PlayedRecordings | undefined;
  /** Lists what can be recorded; in a thread of its own where none is given. */
  readonly listUtterances?: ListUtterances;
  /** Where the built page lies. */
  readonly pageFolder: string;
}

/** What changes are made with. */
export interface Desk {
  /** Who may make them, and is asked for a name and a password; absent: whoever opens it. */
  readonly people?: People | undefined;
  readonly journal: Journal;
  /** What stands in the journal, as it was read last. */
  readonly standing: () => Standing;
  /** Whether the journal could be read when it was looked at last. */
  readonly isJournalRead: () => boolean;
  /** The book as it was released, without its journal. */
  readonly draft: BookDraft;
  /** The line's settings, for its ROUTES and SIP_TRUNK: with them a change is proved. */
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** The parts that play, speak and show one edition. */
export type ShownParts = Pick<Edition, "book" | "speech"> &
  Pick<StudioParts, "publicUrl"> & {
    readonly noted: NotedSpeech;
    /** Absent where the carrier's voice says all. */
    readonly recordings?: Recordings | undefined;
  };
