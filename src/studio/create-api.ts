import express, { Router } from "express";
import type { Edition } from "../server/editions.ts";
import { allowOnly } from "../server/requests.ts";
import { hsdsDirectory } from "../tools/facts/hsds.ts";
import type { WayView } from "./api.ts";
import { createChanges, readable } from "./changes.ts";
import { limitWork, requireJson } from "./guards.ts";
import { createMaps } from "./maps.ts";
import type { StudioParts } from "./parts.ts";
import { replayCall } from "./replay-call.ts";
import { readCallRequest, readLanguage, readMoment, readNumber, readPlace } from "./requests.ts";
import { factsView, sendLetter } from "./services.ts";
import { createToday } from "./today.ts";
import { wayTo } from "./way-to.ts";
import { createWords, keysView } from "./words.ts";

/** Answers under way at once. More would keep callers of the real line waiting. */
const mostAtOnce = 8;

/** Sixty steps take less than one kilobyte. */
const mostBytes = "8kb";

/** What the page asks of the server, as `api.ts` says. */
export function createApi(parts: StudioParts): Router {
  const { clock, publicUrl } = parts;
  const shown = ofEachEdition(parts.edition, ({ book, speech }) => ({
    book,
    speech,
    publicUrl,
    mapIn: createMaps(book, speech, parts.drawMap),
    wordsAt: createWords({ book, speech }),
  }));
  const api = Router({ caseSensitive: true, strict: true });
  api.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  api.use(limitWork(mostAtOnce));
  api
    .route("/call")
    .post(requireJson, express.json({ limit: mostBytes }), async (request, response) => {
      response.json(await replayCall(shown(), readCallRequest(request.body, clock())));
    })
    .all(allowOnly("POST"));
  const changes = createChanges(parts, parts.prove);
  api
    .route("/proofs")
    .post(requireJson, express.json({ limit: mostBytes }), changes.prove)
    .all(allowOnly("POST"));
  const { today, history } = createToday(parts);
  api
    .route("/acts")
    .get(async (request, response) => {
      response.json(await readable(history(readNumber(request.query.before))));
    })
    .post(requireJson, express.json({ limit: mostBytes }), changes.keep)
    .all(allowOnly("GET, HEAD, POST"));
  api
    .route("/today")
    .get(async (_request, response) => {
      response.json(await today());
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/keys")
    .get((_request, response) => {
      response.json(keysView(shown().speech));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/map")
    .get(async (request, response) => {
      const picture = await shown().mapIn(readLanguage(request.query.language));
      response.type("image/svg+xml").send(picture);
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/way")
    .get((request, response) => {
      const { place, language, at } = request.query;
      const { book } = shown();
      const steps = wayTo(
        book,
        readPlace(place, book),
        readLanguage(language),
        readMoment(at, clock()),
      );
      response.json((steps === undefined ? {} : { steps }) satisfies WayView);
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/words")
    .get(async (request, response) => {
      response.json(await shown().wordsAt(readMoment(request.query.at, clock())));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/facts")
    .get((request, response) => {
      const acts = parts.desk?.standing().acts ?? [];
      response.json(factsView(shown(), acts, readMoment(request.query.at, clock())));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/letter/:service")
    .get(({ params, query }, response) => {
      const language = query.language === undefined ? undefined : readLanguage(query.language);
      sendLetter(response, shown(), params.service, language, clock());
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/hsds")
    .get((_request, response) => {
      const { book, speech } = shown();
      response.attachment("directory-hsds.json").json(hsdsDirectory(book, speech, clock()));
    })
    .all(allowOnly("GET, HEAD"));
  return api;
}

/** Makes something of the edition in force: anew only when it is another. */
function ofEachEdition<Made>(current: () => Edition, make: (edition: Edition) => Made): () => Made {
  let of = current();
  let made = make(of);
  return () => {
    const edition = current();
    if (edition !== of) [of, made] = [edition, make(edition)];
    return made;
  };
}
