import { join } from "node:path";
import express, { type Express } from "express";
import supertest from "supertest";
import type { Temporal } from "temporal-polyfill";
import type { TestContext } from "vitest";
import type { Journal } from "../../src/journal/journal.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { silentLogger } from "../../src/log.ts";
import { Editions, editionOpener, noActs } from "../../src/server/editions.ts";
import { RequestError } from "../../src/server/requests.ts";
import { shownWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import { createApi } from "../../src/studio/create-api.ts";
import type { ProofLine } from "../../src/studio/desk-api.ts";
import type { StudioParts } from "../../src/studio/parts.ts";
import type { Person } from "../../src/studio/people/logins.ts";
import type { ProveChange } from "../../src/studio/proofs.ts";
import type { ActProof } from "../../src/tools/proof/prove-act.ts";
import { mondayAtTen } from "../support/open-line.ts";
import { smallBook } from "../support/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

/** What a test says of a proof, where it says nothing else. */
export const wholeProof: ActProof = {
  changed: 2,
  places: [],
  heard: [{ language: "fr", when: "now", steps: ["1"], before: "Oui.", after: "Non." }],
  moments: ["now"],
  broken: [],
  warnings: [],
  lacks: [],
  seconds: 1,
};

/** The desk of the small book over a journal of its own, followed as a line follows it. */
export interface OpenDesk {
  readonly app: Express;
  readonly journal: Journal;
  /** Turns the clock. */
  readonly later: (duration: Temporal.DurationLike) => void;
  readonly proofOf: (change: unknown) => Promise<readonly ProofLine[]>;
  /** Has a change proved and kept; gives the answer to the keeping. */
  readonly keep: (change: Change, with_?: object) => Promise<supertest.Response>;
}

/** What a test has otherwise. */
export interface DeskParts {
  readonly prove?: ProveChange;
  /** Who has logged in. */
  readonly person?: Person;
}

/** Opens a desk on a Monday at ten. Nothing is called up for a proof, unless the test says so. */
export async function openDesk(
  test: Pick<TestContext, "onTestFinished">,
  { prove = async () => ({ proof: wholeProof }), person }: DeskParts = {},
): Promise<OpenDesk> {
  let now = mondayAtTen;
  const clock = () => now;
  const journal = await openJournal(
    join(temporaryFolder(test.onTestFinished), "journal.jsonl"),
    clock,
  );
  const settings = readSettings({ TRANSFERS: "live", CALLER_ID: shownWhenLive });
  const editions = new Editions(editionOpener(settings, smallBook), noActs, clock, silentLogger);
  const following = journal.follow({ standing: editions.take, trouble: editions.trouble });
  await following.first;
  test.onTestFinished(async () => {
    await following.stop();
    await journal.close();
  });
  const parts: StudioParts = {
    edition: () => editions.current,
    desk: {
      journal,
      standing: () => editions.standing,
      isJournalRead: () => editions.isJournalRead,
      draft: smallBook,
      environment: {},
    },
    publicUrl: "https://line.example.be",
    clock,
    logger: silentLogger,
    pageFolder: "no-such-folder",
    prove,
  };
  const app = express();
  app.use((_request, response, next) => {
    response.locals.person = person;
    next();
  });
  app.use("/api", createApi(parts));
  app.use(answerRefusal);
  const proofOf = async (change: unknown) => {
    const { text } = await supertest(app).post("/api/proofs").send({ change }).expect(200);
    return linesOf(text);
  };
  return {
    app,
    journal,
    later: (duration) => {
      now = now.add(duration);
    },
    proofOf,
    keep: async (change, others = { by: "Ann" }) => {
      const last = (await proofOf(change)).at(-1);
      if (last === undefined || !("proof" in last)) throw new Error(JSON.stringify(last));
      return supertest(app)
        .post("/api/acts")
        .send({ proof: last.proof.id, ...others });
    },
  };
}

/** The lines of an answer. */
function linesOf(text: string): readonly ProofLine[] {
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

const answerRefusal: express.ErrorRequestHandler = (error, _request, response, _next) => {
  const status = error instanceof RequestError ? error.status : (error.status ?? 500);
  response.status(status).json({ problem: error.message });
};
