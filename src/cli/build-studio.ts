import type { RequestListener } from "node:http";
import { Temporal } from "temporal-polyfill";
import type { Journal } from "../journal/journal.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Logger } from "../log.ts";
import { bookDraft } from "../server/build-line.ts";
import { type Editions, editionOpener } from "../server/editions.ts";
import { publicAddress } from "../server/requests.ts";
import { shownWhenLive } from "../server/service-routes.ts";
import type { Settings } from "../server/settings.ts";
import type { StudioParts } from "../studio/parts.ts";
import type { People } from "../studio/people/people.ts";

/** What the desk may be given beside its settings. */
interface DeskParts extends Pick<StudioParts, "deskUrl" | "recordings"> {
  readonly people?: People | undefined;
  readonly clock?: () => Temporal.Instant;
  readonly draft?: BookDraft;
}

/**
 * Puts the desk together: a line of its own that never learns the carrier's token, with transfers
 * as for live use, over the book that is in force. The telephone that calls it is software and dials
 * nothing.
 *
 * @param editions those of the line that it stands beside
 * @param journal where acts are kept; undefined: the page only shows
 * @throws as `buildLine`
 */
export async function buildStudio(
  settings: Settings,
  logger: Logger,
  editions: Editions,
  journal: Journal | undefined,
  { people, deskUrl, recordings, clock = Temporal.Now.instant, draft = bookDraft }: DeskParts = {},
): Promise<RequestListener> {
  // Loaded where it is on: a line without it starts faster and in less memory.
  const { createStudio, pageFolder } = await import("../studio/studio.ts");
  const { callerId = shownWhenLive } = settings;
  const live = { ...settings, transfers: "live", rehearsalNumber: undefined, callerId } as const;
  const open = editionOpener(live, draft);
  let shown = editions.opened(open);
  editions.onChange(() => {
    shown = editions.opened(open);
  });
  const { sipTrunk: SIP_TRUNK, routes: ROUTES } = settings;
  return createStudio({
    edition: () => shown,
    desk: journal && {
      people,
      journal,
      standing: () => editions.standing,
      isJournalRead: () => editions.isJournalRead,
      draft,
      environment: { SIP_TRUNK, ROUTES },
    },
    publicUrl: settings.publicUrl,
    clock,
    logger,
    deskUrl,
    recordings,
    pageFolder,
  });
}

/**
 * One listener for both: what belongs to the line goes to it untouched, everything else to the
 * studio. A path prefix of PUBLIC_URL is taken off for the studio, whether or not a proxy did.
 */
export function besideLine(
  line: RequestListener,
  studio: RequestListener,
  publicUrl: string,
): RequestListener {
  const { prefix } = publicAddress(publicUrl);
  return (request, response) => {
    const { url = "/" } = request;
    const isPrefixed = prefix !== "" && url.startsWith(`${prefix}/`);
    const path = isPrefixed ? url.slice(prefix.length) : url;
    // Before and after: a prefix may itself be called /voice.
    if (isOfLine(url) || isOfLine(path)) return line(request, response);
    request.url = path;
    return studio(request, response);
  };
}

function isOfLine(path: string): boolean {
  return /^\/(?:voice|healthz|recordings)(?![^/?])/.test(path);
}
