import type { Temporal } from "temporal-polyfill";
import type { BookDraft } from "../../line/book/open-book.ts";
import type { Standing } from "../../line/book/standing.ts";
import { fallbackOf } from "../../line/call/fault.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import { BookError, SettingsError } from "../../mistakes.ts";
import { type Edition, editionOpener } from "../../server/editions.ts";
import type { Settings } from "../../server/settings.ts";
import type { CarrierAccount, CarrierNumber } from "../../twilio/account.ts";
import { markFallback, writeFallback } from "../../twilio/write-twiml.ts";
import { checkPublicUrl, checkSignature } from "./address.ts";
import { checkFacts, checkRoutes } from "./book.ts";
import type { Finding } from "./finding.ts";
import { checkActs, readJournal } from "./journal.ts";
import {
  checkClock,
  checkFigures,
  checkLog,
  checkNode,
  checkRecordings,
  checkTimeZone,
  checkVersion,
  type ServedEdition,
} from "./machine.ts";
import {
  type AskNumbers,
  askNumbers,
  checkCallerId,
  checkNumbers,
  type HostedFallbacks,
  numbersOfLine,
  readFallbacks,
} from "./numbers.ts";
import {
  checkSettings,
  type Environment,
  type LenientSettings,
  readLeniently,
} from "./settings.ts";

/** What an examination looks at. */
interface Examined {
  readonly environment: Environment;
  readonly draft: BookDraft;
  readonly version: string;
  /** The versions of Node the package runs on, such as ">=20.19". */
  readonly neededNode: string;
  readonly now: Temporal.Instant;
  /** Asks an account for its numbers; only where the settings hold its credentials. */
  readonly askNumbers: (account: CarrierAccount) => ReturnType<AskNumbers>;
}

/** Looks at everything that must be right before the line goes live. Nothing is dialled. */
export async function examineLine(examined: Examined): Promise<readonly Finding[]> {
  const { environment, draft, version, neededNode, now } = examined;
  const read = readLeniently(environment);
  const seen = await lookFromOutside(read);
  const { carrierAccount: account, publicUrl, callerId } = read.settings;
  const told = await askNumbers(account && (() => examined.askNumbers(account)));
  const journal = await readJournal(read.settings.journal);
  const { acts } = journal.standing;
  const opened = openAsServed(read.settings, draft, journal.standing, now);
  const inForce = "edition" in opened ? opened.edition.draft : draft;
  const fallbacks = await lookAtFallbacks(
    (settings) => editionOpener(settings, draft)(journal.standing, now),
    read.settings,
    told.numbers,
  );
  return [
    ...checkSettings(read, environment),
    ...seen.findings,
    checkClock(seen.clockAhead),
    checkTimeZone(),
    // A missing one is told among the settings.
    ...(callerId === undefined ? [] : [checkCallerId(callerId, publicUrl, told.numbers)]),
    ...Object.entries(inForce.services).flatMap(([id, { callerId: wish = "line" }]) =>
      wish === "line" || wish === "caller"
        ? []
        : [checkCallerId(wish, publicUrl, told.numbers, id)],
    ),
    ...checkRoutes(read.settings, inForce, numbersOfLine(publicUrl, told.numbers ?? [])),
    ...journal.findings,
    ...("edition" in opened ? checkActs({ acts }, opened.edition) : []),
    ...checkBook(opened, { now, version }, seen.edition),
    ...(told.numbers === undefined
      ? [told.finding]
      : checkNumbers(publicUrl, told.numbers, fallbacks)),
    ...(await checkRecordings(read.settings)),
    checkLog(),
    await checkFigures(read.settings),
    checkNode(process.versions.node, neededNode),
  ];
}

/** What a caller's carrier would see of the line. */
interface SeenFromOutside {
  readonly findings: readonly Finding[];
  readonly clockAhead?: number | undefined;
  readonly edition?: ServedEdition | undefined;
}

async function lookFromOutside({ settings, has }: LenientSettings): Promise<SeenFromOutside> {
  const notLookedAt = (name: string, setting: string): Finding => ({
    status: "look",
    name,
    finding: `not looked at: ${setting} is not set`,
    fix: `Set ${setting}, start the server and run the doctor again.`,
    isUnseen: true,
  });
  if (!has("PUBLIC_URL")) {
    const names = ["PUBLIC_URL answers", "signature check"];
    return { findings: names.map((name) => notLookedAt(name, "PUBLIC_URL")) };
  }
  const { findings, asked } = await checkPublicUrl(settings.publicUrl);
  const signature = has("TWILIO_AUTH_TOKEN")
    ? await checkSignature(settings.publicUrl, settings.authTokens)
    : [notLookedAt("signature check", "TWILIO_AUTH_TOKEN")];
  return {
    findings: [...findings, ...signature],
    clockAhead: asked?.clockAhead,
    edition: asked?.health,
  };
}

/** The book in force, or its mistakes. */
type OpenedBook = { readonly edition: Edition } | { readonly problems: readonly string[] };

/** The book's mistakes; or its name, the age of its facts, and whether the server has the same. */
function checkBook(
  opened: OpenedBook,
  { now, version }: Pick<Examined, "now" | "version">,
  atServer: ServedEdition | undefined,
): readonly Finding[] {
  if ("problems" in opened) {
    const fix = "Correct it: docs/changing.md. No server starts on this book.";
    return opened.problems.map((finding) => ({ status: "mend", name: "book", finding, fix }));
  }
  const { book, digest, lastAct } = opened.edition;
  const finding = `${digest}: ${book.nodes.size} places, ${book.services.size} services, no mistakes`;
  return [
    { status: "ok", name: "book", finding },
    ...checkFacts(book, inBrussels(now).toPlainDate()),
    checkVersion({ version, digest, lastAct }, atServer),
  ];
}

/** The book as a server with these settings has it; mistakes in how its services are reached are told elsewhere. */
function openAsServed(
  settings: Settings,
  draft: BookDraft,
  standing: Standing,
  now: Temporal.Instant,
): OpenedBook {
  const open = (from: Parameters<typeof editionOpener>[0]) => ({
    edition: editionOpener(from, draft)(standing, now),
  });
  try {
    return open(settings);
  } catch (error) {
    if (error instanceof BookError) return { problems: error.problems };
    if (!(error instanceof SettingsError)) throw error;
  }
  try {
    return open({ ...unrouted, transfers: "rehearse" });
  } catch (error) {
    if (error instanceof BookError) return { problems: error.problems };
    throw error;
  }
}

/** Settings that reach nobody in a way of their own. */
const unrouted = {
  callerId: undefined,
  rehearsalNumber: undefined,
  sipTrunk: undefined,
  routes: undefined,
} as const;

/** Compares what is hosted as a fallback with what would be written now; nothing where none can be. */
async function lookAtFallbacks(
  open: (settings: Settings) => Edition,
  settings: Settings,
  numbers: readonly CarrierNumber[] = [],
): Promise<HostedFallbacks | undefined> {
  if (numbers.length === 0) return undefined;
  try {
    const { book, speech } = open({ ...settings, transfers: "live" });
    const hosted = markFallback(writeFallback(fallbackOf(book), speech, settings.voices));
    return await readFallbacks(numbers, hosted);
  } catch {
    // What keeps it from being written is told among the routes and the mistakes of the book.
    return undefined;
  }
}
