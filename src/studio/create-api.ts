import express, { Router } from "express";
import type { Language } from "../line/book/language.ts";
import { allowOnly, RequestError } from "../server/requests.ts";
import { hsdsDirectory } from "../tools/facts/hsds.ts";
import type { VoiceView, WayView } from "./api.ts";
import { createChanges, readable } from "./changes.ts";
import { limitWork, requireJson } from "./guards.ts";
import { createMaps } from "./maps.ts";
import { createNotedSpeech } from "./noted-speech.ts";
import type { StudioParts } from "./parts.ts";
import { draftView, phrasesView } from "./phrases.ts";
import { createSnapshot, listApart, SentenceList } from "./recorded-sentences.ts";
import { replayCall } from "./replay-call.ts";
import { readCallRequest, readLanguage, readMoment, readNumber, readPlace } from "./requests.ts";
import { factsView, sendLetter } from "./services.ts";
import { createToday } from "./today.ts";
import {
  readTranslation,
  readTranslationQuery,
  requireTranslation,
  returnedTranslation,
  translationFile,
} from "./translations.ts";
import { wayTo } from "./way-to.ts";
import { createWords, keysView } from "./words.ts";

/** Answers under way at once. More would keep callers of the real line waiting. */
const mostAtOnce = 8;

/** Sixty steps take less than one kilobyte. */
const mostBytes = "8kb";

/** What the page asks of the server, as `api.ts` says. */
export function createApi(parts: StudioParts): Router {
  const { clock, publicUrl } = parts;
  const recordingsNow = createSnapshot(parts.recordings);
  const { listUtterances = listApart } = parts;
  const made = ofEach(
    () => [parts.edition()],
    (edition) => {
      const { book, speech } = edition;
      const noted = createNotedSpeech(book.phrases);
      const { environment = {} } = parts.desk ?? {};
      const task = () => ({ draft: edition.draft, environment, now: `${clock()}` });
      const sentences = new SentenceList(book.phrases, () => listUtterances(task()));
      const mapIn = createMaps(book, speech);
      return { book, speech, noted, edition, publicUrl, mapIn, sentences };
    },
  );
  const shown = ofEach(
    () => [made(), recordingsNow()],
    (ofEdition, recordings) => {
      const heard = { ...ofEdition, recordings };
      return { ...heard, wordsAt: createWords(heard) };
    },
  );
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
    .route("/voice")
    .get((_request, response) => {
      response.json({ isRecorded: parts.recordings !== undefined } satisfies VoiceView);
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
      response.json(await shown().mapIn(readLanguage(request.query.language)));
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
  const drafts = () => {
    const { draft } = shown().edition;
    return { draft, released: parts.desk?.draft ?? draft };
  };
  api
    .route("/phrases")
    .get((_request, response) => {
      response.json(phrasesView(shown().edition, parts.desk));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/drafts")
    .post(requireJson, express.json({ limit: mostBytes }), async (request, response) => {
      const { edition, wordsAt, sentences, recordings } = shown();
      const costOf = (language: Language, phrase: string, text: string) =>
        recordings && sentences.costOf(language, phrase, text, recordings);
      response.json(await draftView(edition, parts.desk, wordsAt, request.body, clock(), costOf));
    })
    .all(allowOnly("POST"));
  api
    .route("/recorded")
    .get(async ({ query }, response) => {
      const { sentences, recordings } = shown();
      if (recordings === undefined) throw new RequestError(404, "Nothing is recorded here.");
      response.json(await sentences.recordedOf(`${query.phrase}`, recordings));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/translation")
    .get(async (request, response) => {
      const { edition, wordsAt } = shown();
      const asked = readTranslationQuery(request.query);
      const { phrases } = phrasesView(edition, parts.desk);
      const file = await translationFile(
        asked,
        phrases,
        await wordsAt(readMoment(undefined, clock())),
      );
      response.attachment(file.name).type(file.type).send(file.text);
    })
    .post(requireTranslation, readTranslation, async (request, response) => {
      const format = request.is("text/csv") ? "csv" : "xliff";
      response.json(await returnedTranslation(request.body ?? new Uint8Array(), format, drafts()));
    })
    .all(allowOnly("GET, HEAD, POST"));
  api
    .route("/facts")
    .get((request, response) => {
      const acts = parts.desk?.standing().acts ?? [];
      response.json(factsView(parts.edition(), acts, readMoment(request.query.at, clock())));
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/letter/:service")
    .get(({ params, query }, response) => {
      const language = query.language === undefined ? undefined : readLanguage(query.language);
      sendLetter(response, parts.edition(), params.service, language, clock());
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

/** Makes something of what is current: anew only when some of it is another. */
function ofEach<const Sources extends readonly unknown[], Made>(
  current: () => Sources,
  make: (...sources: Sources) => Made,
): () => Made {
  let of = current();
  let made = make(...of);
  return () => {
    const now = current();
    if (now.some((one, index) => one !== of[index])) [of, made] = [now, make(...now)];
    return made;
  };
}
