import { join } from "node:path";
import { fileURLToPath } from "node:url";
import express, { type Express, type RequestHandler, Router } from "express";
import type { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Language } from "../line/book/language.ts";
import { clipFile } from "../line/speech/recorded.ts";
import type { Logger } from "../log.ts";
import { type ManifestSentence, readManifest } from "../server/manifest.ts";
import { allowOnly, RequestError } from "../server/requests.ts";
import { makeSounds } from "../tools/recordings/decode-sound.ts";
import { SoundError, type SoundFault } from "../tools/recordings/finish-sound.ts";
import { keepTake, markHeard, removeTake, type TakenSounds } from "../tools/recordings/folder.ts";
import type { Sentence } from "../tools/recordings/sentences.ts";
import { checkSounds } from "../tools/recordings/sound-checks.ts";
import { toolTexts } from "../tools/texts/texts.ts";
import {
  limitWork,
  requireJson,
  requireKnownHost,
  requireSameSite,
  setRecorderHeaders,
} from "./guards.ts";
import {
  type HeardRequest,
  largestTake,
  type RecorderView,
  type SentenceView,
  type TakeView,
} from "./recorder-api.ts";
import { answerProblem, servePage } from "./serve-page.ts";

/** Makes both files of a take of a sentence, or says what is wrong with it. */
type MakeTaken = (
  sentence: Sentence,
  wav: Uint8Array,
) => Promise<TakenSounds | { readonly faults: readonly SoundFault[] }>;

/** Makes them as every recording is made, by ffmpeg, and holds them to what a recording has to be. */
export const makeTaken: MakeTaken = async ({ parts }, wav) => {
  try {
    const sounds = await makeSounds(wav);
    const problems = checkSounds({ parts: [...parts] }, sounds);
    const faults = [...new Set(problems.map(({ fault }) => fault))];
    return faults.length > 0 ? { faults } : sounds;
  } catch (error) {
    if (error instanceof SoundError) return { faults: [error.fault] };
    throw error;
  }
};

/** What the recorder works with. */
export interface RecorderParts {
  readonly language: Language;
  /** All of that language that can be recorded, in reading order. */
  readonly sentences: readonly Sentence[];
  /** The folder of recordings. */
  readonly folder: string;
  /** A program that is missing on this machine, without which nothing can be made of a take. */
  readonly lacks?: string | undefined;
  readonly makeTaken: MakeTaken;
  readonly clock: () => Temporal.Instant;
  /** Told of faults of the recorder's own, never of what was recorded. */
  readonly logger: Logger;
  /** Where the built page lies. */
  readonly pageFolder: string;
}

/** Requests under way at once: one person has one page. */
const mostAtOnce = 8;

/** The recorder as a web application, for this machine alone: whoever opens it can record. */
export function createRecorder(parts: RecorderParts): Express {
  const recorder = express();
  recorder.disable("x-powered-by");
  recorder.enable("case sensitive routing");
  recorder.enable("strict routing");
  recorder.set("query parser", "simple");
  recorder.use(setRecorderHeaders, requireKnownHost(undefined));
  recorder.use("/api", requireSameSite({ publicUrl: "http://localhost" }), createApi(parts));
  recorder.use(servePage(parts.pageFolder));
  recorder.use(() => {
    throw new RequestError(404, "There is nothing here. The recorder is at /");
  });
  recorder.use(answerProblem(parts.logger));
  return recorder;
}

/** Where its built page lies: in dist/, whether this file runs from there or from the source. */
export const recorderFolder = fileURLToPath(
  new URL(
    import.meta.url.endsWith(".ts") ? "../../dist/studio/recorder/" : "../../studio/recorder/",
    import.meta.url,
  ),
);

const heardRequest: z.ZodType<HeardRequest> = z.strictObject({ file: z.string().regex(clipFile) });

/** What the page asks, as `recorder-api.ts` says. */
function createApi(parts: RecorderParts): Router {
  const { language, sentences, folder, lacks, clock } = parts;
  const byName = new Map(sentences.map((sentence) => [sentence.name, sentence]));
  const find = (name: unknown): Sentence => {
    const sentence = byName.get(String(name));
    if (sentence === undefined) {
      throw new RequestError(404, "There is no such sentence. Load the page again.");
    }
    return sentence;
  };
  const kept = async () => {
    const { sentences: all } = await readManifest(folder);
    const ofLanguage = all.filter((one) => one.language === language);
    return new Map(ofLanguage.map((one) => [clipFile.exec(one.clip.file)?.[2], one]));
  };
  const viewOf = async (sentence: Sentence): Promise<SentenceView> =>
    sentenceView(sentence, (await kept()).get(sentence.name));

  const api = Router({ caseSensitive: true, strict: true });
  api.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  api.use(limitWork(mostAtOnce));
  api
    .route("/sentences")
    .get(async (_request, response) => {
      const there = await kept();
      const views = sentences.map((sentence) => sentenceView(sentence, there.get(sentence.name)));
      response.json({ language, lacks, sentences: views } satisfies RecorderView);
    })
    .all(allowOnly("GET, HEAD"));
  api
    .route("/takes/:name")
    .post(
      requireWav,
      express.raw({ type: wavTypes, limit: largestTake, inflate: false }),
      async ({ params, body }, response) => {
        const sentence = find(params.name);
        if (lacks !== undefined) throw new RequestError(503, `${lacks} is missing here.`);
        const made = await parts.makeTaken(sentence, readWav(body));
        const faults = "faults" in made ? made.faults : undefined;
        if (!("faults" in made)) await keepTake(folder, sentence, made, clock());
        response.json({ sentence: await viewOf(sentence), faults } satisfies TakeView);
      },
    )
    .delete(async ({ params }, response) => {
      const sentence = find(params.name);
      await removeTake(folder, language, sentence.name, clock());
      response.json({ sentence: await viewOf(sentence) } satisfies TakeView);
    })
    .all(allowOnly("POST, DELETE"));
  api
    .route("/heard/:name")
    .post(requireJson, express.json({ limit: "1kb" }), async ({ params, body }, response) => {
      const sentence = find(params.name);
      const { success, data } = heardRequest.safeParse(body);
      if (!success) throw new RequestError(400, "Say which file was listened to.");
      const there = (await kept()).get(sentence.name);
      if (there?.clip.file !== data.file) {
        throw new RequestError(409, "There is another recording by now. Load the page again.");
      }
      const today = clock().toZonedDateTimeISO("Europe/Brussels").toPlainDate();
      await markHeard(folder, language, sentence.name, today);
      response.json({ sentence: await viewOf(sentence) } satisfies TakeView);
    })
    .all(allowOnly("POST"));
  api
    .route("/clips/:language/:file")
    .get(async ({ params }, response) => {
      const file = `${params.language}/${params.file}`;
      const there = [...(await kept()).values()];
      const isNamed = there.some(
        ({ clip, slowClip }) => clip.file === file || slowClip?.file === file,
      );
      if (!isNamed) throw new RequestError(404, "There is no such recording.");
      response.type("audio/wav").sendFile(join(params.language, params.file), {
        root: folder,
        cacheControl: false,
      });
    })
    .all(allowOnly("GET, HEAD"));
  return api;
}

function sentenceView(sentence: Sentence, kept: ManifestSentence | undefined): SentenceView {
  const { name, parts, group, seconds, around, language } = sentence;
  const { clip, slowClip, heardOn } = kept ?? {};
  return {
    name,
    parts,
    group: toolTexts[language].script.groups[group],
    before: around.before,
    after: around.after,
    seconds,
    state: clip === undefined ? "missing" : heardOn === undefined ? "waiting" : "heard",
    file: clip?.file,
    slowFile: slowClip?.file,
  };
}

const wavTypes = ["audio/wav", "audio/x-wav", "audio/wave"];

const requireWav: RequestHandler = (request, _response, next) => {
  if (request.is(wavTypes)) return next();
  throw new RequestError(415, "Send audio/wav.");
};

/** A body that begins as a WAV file does; what is in it, ffmpeg finds out. */
function readWav(body: unknown): Uint8Array {
  if (body instanceof Uint8Array && body.length > 44) {
    const name = (at: number) => Buffer.from(body.subarray(at, at + 4)).toString("latin1");
    if (name(0) === "RIFF" && name(8) === "WAVE") return body;
  }
  throw new RequestError(415, "This is no WAV file.");
}
