import type { Temporal } from "temporal-polyfill";
import { type Book, digestOf } from "../../line/book/book.ts";
import { type BookDraft, openBook } from "../../line/book/open-book.ts";
import { inBrussels } from "../../line/hours/calendar.ts";
import { BookError, SettingsError } from "../../mistakes.ts";
import { openRoutedBook } from "../../server/build-line.ts";
import type { Settings } from "../../server/settings.ts";
import type { CarrierAccount } from "../../twilio/account.ts";
import { checkPublicUrl, checkSignature } from "./address.ts";
import { checkFacts, checkRoutes } from "./book.ts";
import type { Finding } from "./finding.ts";
import {
  checkClock,
  checkFigures,
  checkLog,
  checkNode,
  checkTimeZone,
  checkVersion,
  type Edition,
} from "./machine.ts";
import {
  type AskNumbers,
  askNumbers,
  checkCallerId,
  checkNumbers,
  numbersOfLine,
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
  return [
    ...checkSettings(read, environment),
    ...seen.findings,
    checkClock(seen.clockAhead),
    checkTimeZone(),
    // A missing one is told among the settings.
    ...(callerId === undefined ? [] : [checkCallerId(callerId, publicUrl, told.numbers)]),
    ...Object.entries(draft.services).flatMap(([id, { callerId: wish = "line" }]) =>
      wish === "line" || wish === "caller"
        ? []
        : [checkCallerId(wish, publicUrl, told.numbers, id)],
    ),
    ...checkRoutes(read.settings, draft, numbersOfLine(publicUrl, told.numbers ?? [])),
    ...checkBook(read.settings, { draft, now, version }, seen.edition),
    ...(told.numbers === undefined ? [told.finding] : checkNumbers(publicUrl, told.numbers)),
    checkLog(),
    await checkFigures(read.settings),
    checkNode(process.versions.node, neededNode),
  ];
}

/** What a caller's carrier would see of the line. */
interface SeenFromOutside {
  readonly findings: readonly Finding[];
  readonly clockAhead?: number | undefined;
  readonly edition?: Edition | undefined;
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

/** The book's mistakes; or its name, the age of its facts, and whether the server has the same. */
function checkBook(
  settings: Settings,
  { draft, now, version }: Pick<Examined, "draft" | "now" | "version">,
  atServer: Edition | undefined,
): readonly Finding[] {
  try {
    const book = openAsServed(settings, draft);
    const digest = digestOf(book);
    const finding = `${digest}: ${book.nodes.size} places, ${book.services.size} services, no mistakes`;
    const today = inBrussels(now).toPlainDate();
    return [
      { status: "ok", name: "book", finding },
      ...checkFacts(book, today),
      checkVersion({ version, digest }, atServer),
    ];
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    const fix = "Correct it: docs/changing.md. No server starts on this book.";
    return error.problems.map((finding) => ({ status: "mend", name: "book", finding, fix }));
  }
}

/** The book as a server with these settings has it; mistakes in how its services are reached are told elsewhere. */
function openAsServed(settings: Settings, draft: BookDraft): Book {
  try {
    return openRoutedBook(settings, draft);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return openBook(draft, () => ({ kind: "rehearsed" }));
  }
}
