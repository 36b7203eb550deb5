import type { RequestListener } from "node:http";
import type { Express } from "express";
import supertest, { type Test } from "supertest";
import { openBook } from "../../src/line/book/open-book.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { silentLogger } from "../../src/log.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import type { CallStep, CallView } from "../../src/studio/api.ts";
import type { StudioParts } from "../../src/studio/parts.ts";
import { createStudio } from "../../src/studio/studio.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallBook } from "../support/small-book.ts";

/** The studio of the small book, on a Monday at ten, without a page; `parts` replace its own. */
export function openStudio(parts: Partial<StudioParts> = {}): Express {
  return createStudio({
    book: openBook(smallBook, routeWhenLive),
    speech: createSpeech(smallBook.phrases),
    publicUrl: "https://line.example.be",
    clock: () => mondayAtTen,
    logger: silentLogger,
    password: undefined,
    anyHost: false,
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
