import type { RequestListener } from "node:http";
import type { Express } from "express";
import supertest, { type Test } from "supertest";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { silentLogger } from "../../src/log.ts";
import { type Edition, editionOpener, noActs } from "../../src/server/editions.ts";
import { shownWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import type { CallStep, CallView } from "../../src/studio/api.ts";
import type { StudioParts } from "../../src/studio/parts.ts";
import { createStudio } from "../../src/studio/studio.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallBook } from "../support/small-book.ts";

/** A book on a Monday at ten, as it would be in force with nothing in its journal. */
export function editionOf(draft: BookDraft): Edition {
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
  return editionOpener(settings, draft)(noActs, mondayAtTen);
}

/** The studio of the small book, on a Monday at ten, without a page; `parts` replace its own. */
export function openStudio(parts: Partial<StudioParts> = {}): Express {
  const edition = editionOf(smallBook);
  return createStudio({
    edition: () => edition,
    desk: undefined,
    publicUrl: "https://line.example.be",
    clock: () => mondayAtTen,
    logger: silentLogger,
    pageFolder: "no-such-folder",
    ...parts,
  });
}

/** Asks the studio to play a call, whatever it answers. */
export function postCall(studio: RequestListener, body: object): Test {
  return supertest(studio).post("/api/call").send(body);
}

/** A call that the studio has played. */
export async function playCall(
  studio: RequestListener,
  at: string | undefined,
  ...steps: readonly CallStep[]
): Promise<CallView> {
  const { body } = await postCall(studio, { at, steps }).expect(200);
  return body;
}

/** Everything that was said in answer to a step; the last where none is named. */
export function said({ events, steps }: CallView, step = steps.length): string {
  return events
    .flatMap((event) => (event.kind === "said" && event.step === step ? [event.text] : []))
    .join(" ");
}

/** The kinds of what happened, in order. */
export function kinds({ events }: CallView): readonly string[] {
  return events.map(({ kind }) => kind);
}
