import { randomBytes } from "node:crypto";
import type { RequestListener } from "node:http";
import { Temporal } from "temporal-polyfill";
import type { Book } from "../line/book/book.ts";
import type { Language } from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import type { Standing } from "../line/book/standing.ts";
import { recordingsPath } from "../line/speech/recorded.ts";
import type { Said } from "../line/speech/speech.ts";
import { silentLogger } from "../log.ts";
import { CarrierError, type FetchedClip, type Line } from "../phone/line.ts";
import { appLine } from "../phone/lines.ts";
import { voices } from "../phone/twiml/verbs.ts";
import { type AppParts, createApp } from "../server/app.ts";
import { bookDraft, version } from "../server/build-line.ts";
import { editionOpener, noActs } from "../server/editions.ts";
import { messageClassesOf } from "../server/serve.ts";
import { shownWhenLive } from "../server/service-routes.ts";
import { readSettings, type Settings } from "../server/settings.ts";

/** Settings of a line that connects callers, for one that nobody telephones; the number is nobody's. */
export const liveSettings = { TRANSFERS: "live", CALLER_ID: shownWhenLive } as const;

/** The address of a line that nobody telephones. */
export const ownUrl = "https://line.example.be";

/**
 * The settings of a line that connects callers as one with this environment would: over its trunk,
 * and with its ROUTES.
 *
 * @throws {SettingsError} when they have mistakes
 */
export function settingsWhenLive({
  ROUTES,
  SIP_TRUNK,
}: Readonly<Record<string, string | undefined>>): Settings {
  return readSettings({ PUBLIC_URL: ownUrl, ...liveSettings, ROUTES, SIP_TRUNK });
}

/**
 * A line of the real app's, to be called from here: it logs nothing, counts nothing, and whoever
 * calls it reads what it would dial. Nobody else has its token.
 */
export interface OwnLine {
  readonly book: Book;
  /** The address that a call is answered at. */
  readonly voiceUrl: string;
  readonly app: RequestListener;
  readonly authToken: string;
  /** The way to it in this process: nothing listens. */
  readonly line: Line;
}

/** What an own line plays, and its files for whoever calls it over HTTP. */
type PlayedParts = Pick<AppParts, "recordings" | "recordingFiles">;

/** What an own line is made of. */
type OwnParts = Pick<
  AppParts,
  "book" | "speech" | "lastAct" | "publicUrl" | "clock" | "voices" | keyof PlayedParts
>;

/** Makes a line over a book that is open already. */
export function makeOwnLine(parts: OwnParts): OwnLine {
  const authToken = randomBytes(32).toString("hex");
  const app = createApp({
    ...parts,
    authTokens: [authToken],
    logger: silentLogger,
    logKey: authToken,
    version,
  });
  return {
    book: parts.book,
    voiceUrl: `${parts.publicUrl}/voice`,
    app,
    authToken,
    line: {
      ...appLine(app, authToken, messageClassesOf(app)),
      fetchClip: async (url) => clipAt(url, parts),
    },
  };
}

/** A recording that an own line plays: known by its address, and fetched by nobody. */
function clipAt(url: string, { recordings, publicUrl }: OwnParts): FetchedClip {
  const file = url.slice(`${publicUrl}${recordingsPath}/`.length);
  const sentence = recordings?.sentenceIn(file);
  if (sentence === undefined) throw new CarrierError(`There is no recording at ${url}`);
  const { clip, slowClip, language, parts } = sentence;
  const { seconds } = slowClip?.file === file ? slowClip : clip;
  return { ...asHeard(language, parts), seconds };
}

/** Words and gaps of one of our languages, as a phone hears them. @throws {RangeError} where it knows no such language */
function asHeard(language: Language, said: Said["parts"]): Pick<FetchedClip, "language" | "parts"> {
  const known = languagesHeard.find((code) => code.startsWith(language));
  if (known === undefined) throw new RangeError(`No phone hears ${language}.`);
  const parts = said.map((part) =>
    typeof part === "string"
      ? ({ kind: "text", text: part, rate: 100 } as const)
      : ({ kind: "break", milliseconds: part.milliseconds } as const),
  );
  return { language: known, parts };
}

const languagesHeard = Object.keys(voices) as (keyof typeof voices)[];

/**
 * Makes a line as a server with these settings has it.
 *
 * @param standing what stands in its journal; nothing where it is left out
 * @param at the moment at which its book is opened: acts begin and end
 * @param played what it plays; nothing: the carrier's voice speaks
 * @throws {BookError} when the book has mistakes
 * @throws {SettingsError} when the settings have, or the file that ROUTES names
 */
export function openOwnLine(
  environment: Readonly<Record<string, string | undefined>>,
  clock: () => Temporal.Instant,
  draft: BookDraft = bookDraft,
  standing: Standing = noActs,
  at: Temporal.Instant = Temporal.Now.instant(),
  played: PlayedParts = {},
): OwnLine {
  const settings = readSettings({ PUBLIC_URL: ownUrl, ...environment });
  const { book, speech, lastAct } = editionOpener(settings, draft)(standing, at);
  return makeOwnLine({
    book,
    speech,
    lastAct,
    publicUrl: settings.publicUrl,
    voices: settings.voices,
    clock,
    ...played,
  });
}
