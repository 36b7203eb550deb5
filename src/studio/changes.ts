import { setTimeout as sleep } from "node:timers/promises";
import type { RequestHandler, Response } from "express";
import { z } from "zod";
import { JournalError, JournalMovedError } from "../journal/journal.ts";
import { type Act, type Change, nameMistake, readChange } from "../line/book/acts.ts";
import { RequestError } from "../server/requests.ts";
import type { ActProof } from "../tools/proof/prove-act.ts";
import { asksEvenSo, isQuiet, isRefused, propose } from "../tools/propose.ts";
import { type KeptView, type ProofLine, roleFor } from "./desk-api.ts";
import type { Desk, StudioParts } from "./parts.ts";
import { personAt, requireRole } from "./people/logins.ts";
import { inTurn, type ProveChange, ProvedChanges, proveApart } from "./proofs.ts";

const proofShape = z.object({ change: z.unknown() });
const keepShape = z.object({
  proof: z.string(),
  evenSo: z.boolean().optional(),
  by: z.string().optional(),
});

/** What the page is told of a proof. */
type Proved = Omit<ActProof, "places" | "seconds">;

/** What is proved of a change that callers do not hear. */
const nothingHeard: Proved = {
  changed: 0,
  heard: [],
  moments: [],
  broken: [],
  warnings: [],
  lacks: [],
};

/** Milliseconds that an answer waits for the page's own book to follow, and between two looks. */
const [longestWait, look] = [5_000, 50] as const;

/** What proves a change, `POST api/proofs`, and what keeps one that was proved, `POST api/acts`. */
export function createChanges(
  { desk, edition, clock, logger, recordings }: StudioParts,
  prove: ProveChange = proveApart,
): { readonly prove: RequestHandler; readonly keep: RequestHandler } {
  const proved = new ProvedChanges(clock);
  const proveNext = inTurn(prove);

  const isFollowed = (journal: Desk, number: number) =>
    journal.standing().number >= number && edition().lastAct >= number;

  return {
    prove: async (request, response) => {
      const opened = requireDesk(desk);
      const change = readProposed(request.body);
      await requireRoleFor(response, change, opened);
      const now = clock();
      const standing = await readable(opened.journal.read());
      const proposed = await propose(change, opened.journal, standing, edition().draft, now);
      const say = lineWriter(response);
      if ("problems" in proposed) {
        say({ problems: proposed.problems });
        response.end();
        return;
      }
      const gone = new AbortController();
      response.once("close", () => gone.abort());
      const { draft, environment } = opened;
      const recorded = recordings?.recorded();
      const task = { ...proposed.proposal, draft, environment, recorded, now: `${now}` };
      try {
        const result = isQuiet(change)
          ? { proof: nothingHeard }
          : await proveNext(task, (progress) => say({ progress }), gone.signal);
        if ("problems" in result) say(result);
        else {
          const { changed, voices, heard, moments, broken, warnings, lacks }: Proved = result.proof;
          const id = proved.add({ change, proof: { broken }, after: standing.number });
          const verdict = {
            isRefused: isRefused(change, { broken }),
            asksEvenSo: asksEvenSo(change, { broken }),
          };
          say({
            proof: { id, changed, voices, heard, moments, broken, warnings, lacks, ...verdict },
          });
        }
      } catch (error) {
        if (gone.signal.aborted) return;
        if (!response.headersSent) throw error;
        logger.error({ error: `${error}` }, "proof failed");
        say({ problems: ["It could not be proved, and nothing was kept. Try it again."] });
      }
      response.end();
    },

    keep: async (request, response) => {
      const opened = requireDesk(desk);
      const read = keepShape.safeParse(request.body);
      if (!read.success) {
        throw new RequestError(400, 'Send {"proof": "…", "by": "a name or a role"}.');
      }
      const { proof: id, evenSo = false } = read.data;
      const known = proved.get(id);
      if (known === undefined) throw unknownProof();
      const { change, proof, after } = known;
      await requireRoleFor(response, change, opened);
      const by = personAt(response)?.name ?? read.data.by ?? "";
      const mistake = nameMistake(by);
      if (mistake !== undefined) throw new RequestError(400, `The name ${mistake}.`);
      if (isRefused(change, proof)) {
        throw new RequestError(409, "It would break what the line promises: it is not kept.");
      }
      if (asksEvenSo(change, proof) && !evenSo) {
        throw new RequestError(
          409,
          "It leaves something broken: say that it is true all the same.",
        );
      }
      // Of two at once, one keeps it.
      if (!proved.take(id)) throw unknownProof();
      const { number } = await readable(opened.journal.append(change, by, clock(), after)).catch(
        (error: unknown) => {
          // It can be kept as soon as the journal can be written; if it was written all the same, the journal has moved.
          proved.putBack(id, known);
          throw error;
        },
      );
      const person = personAt(response);
      logger.info({ act: number, ...(person && { name: person.name }) }, "act kept");
      for (let waited = 0; waited < longestWait && !isFollowed(opened, number); waited += look) {
        await sleep(look);
      }
      response.status(201).json({ number } satisfies KeptView);
    },
  };
}

function unknownProof(): RequestError {
  return new RequestError(
    409,
    "This proof is not known any more: it is kept, or older than a quarter of an hour. Look at Today, and prove it again.",
  );
}

function requireDesk(desk: Desk | undefined): Desk {
  if (desk !== undefined) return desk;
  throw new RequestError(503, "Nothing can be changed here: there is no journal. Set JOURNAL.");
}

/** The change that is to be proved. @throws {RequestError} 400 naming each mistake */
function readProposed(body: unknown): Change {
  const shape = proofShape.safeParse(body);
  if (!shape.success) throw new RequestError(400, 'Send {"change": {"do": "close", …}}.');
  const read = readChange(shape.data.change);
  if ("problems" in read) throw new RequestError(400, read.problems.join(" "));
  if (read.change.do !== "adopted") return read.change;
  throw new RequestError(400, "Acts are written into the book by npm run adopt.");
}

/** @throws {RequestError} 403 where the person may not change that */
async function requireRoleFor(
  response: Response,
  change: Change,
  { journal }: Desk,
): Promise<void> {
  if (personAt(response) === undefined) return;
  const done = change.do === "undo" ? await actOf(change.act, journal) : change;
  // What is not there is told as such.
  if (done === undefined || done.do === "undo" || done.do === "adopted") return;
  requireRole(response, roleFor[done.do]);
}

async function actOf(number: number, journal: Desk["journal"]): Promise<Act | undefined> {
  let found: Act | undefined;
  await readable(
    (async () => {
      for await (const act of journal.history()) if (act.number === number) found = act;
    })(),
  );
  return found;
}

/** What is asked of a journal. @throws {RequestError} 409 when it has moved, 503 when it cannot be had */
export async function readable<Result>(asked: Promise<Result>): Promise<Result> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof JournalMovedError) {
      throw new RequestError(
        409,
        "Somebody else has kept a change meanwhile. Look at Today, and prove yours again.",
      );
    }
    if (error instanceof JournalError) throw new RequestError(503, error.message);
    throw error;
  }
}

/** Answers line by line, each at once: the head goes with the first. */
function lineWriter(response: Response): (line: ProofLine) => void {
  return (line) => {
    if (response.destroyed) return;
    if (!response.headersSent) {
      // Compressed, a line would wait for others.
      response.set("Cache-Control", "no-store, no-transform").type("application/x-ndjson");
    }
    response.write(`${JSON.stringify(line)}\n`);
  };
}
