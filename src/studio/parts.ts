import type { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import type { Speech } from "../line/speech/speech.ts";
import type { Logger } from "../log.ts";
import type { MapGraph } from "../tools/map/graph.ts";

/** What the studio is made of. No token of the carrier's is among it: it cannot reach a real line. */
export interface StudioParts {
  /** With routes as for live transfers, so that they ring in the telephone made of software. */
  readonly book: Book;
  readonly speech: Speech;
  /** The address the carrier calls, without a slash at its end. */
  readonly publicUrl: string;
  readonly clock: () => Temporal.Instant;
  /** Told of faults of the studio's own, never of its calls. */
  readonly logger: Logger;
  /** Undefined: everybody who reaches this machine by its own name may look. */
  readonly password: string | undefined;
  /** Answers under every host name; otherwise at this machine's own, and with a password at PUBLIC_URL's. */
  readonly anyHost: boolean;
  /** Draws the map; in a thread of its own where none is given. */
  readonly drawMap?: (graph: MapGraph) => Promise<string>;
  /** Where the built page lies. */
  readonly pageFolder: string;
}
