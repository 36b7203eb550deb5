import type { Book } from "../book/book.ts";
import type { Line } from "../phone/line.ts";
import type { Phrasebook } from "../speech/phrasebook.ts";
import type { Visit } from "./visits.ts";

/** What is to be proved. */
export interface LineToProve {
  readonly book: Book;
  readonly phrases: Phrasebook;
  /** The address that a call is answered at. */
  readonly voiceUrl: string;
  /** Opens the line as the carrier would reach it. Only the one opened last is used. */
  readonly open: (visit: Pick<Visit, "mode" | "clock">) => Line;
}
