import type { Temporal } from "temporal-polyfill";
import { BookError } from "../book/book-error.ts";
import { type BookDraft, openBook } from "../book/open-book.ts";
import type { CarrierAccount } from "../carrier/carrier-account.ts";
import { inBrussels } from "../hours/brussels.ts";
import { type AskNumbers, askNumbers, type ToldNumbers } from "./ask-numbers.ts";
import { checkCallerId } from "./check-caller-id.ts";
import { checkClock } from "./check-clock.ts";
import { checkFacts } from "./check-facts.ts";
import { checkFigures } from "./check-figures.ts";
import { checkLog } from "./check-log.ts";
import { checkNumbers } from "./check-numbers.ts";
import { checkPublicUrl } from "./check-public-url.ts";
import { checkRoutes } from "./check-routes.ts";
import { checkSettings } from "./check-settings.ts";
import { checkSignature } from "./check-signature.ts";
import { checkTimeZone } from "./check-time-zone.ts";
import { checkNode, checkVersion } from "./check-versions.ts";
import type { Finding } from "./finding.ts";
import { type Environment, type LenientSettings, readLeniently } from "./read-leniently.ts";

/** What an examination looks at. */
export interface Examined {
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
    ...(callerId === undefined ? [] : [checkCallerId(callerId, numbersIn(told))]),
    ...checkRoutes(read.settings, draft),
    ...checkBook(draft, now),
    ...(told.numbers === undefined ? [told.finding] : checkNumbers(publicUrl, told.numbers)),
    checkLog(),
    await checkFigures(read.settings),
    checkNode(process.versions.node, neededNode),
    checkVersion(version, seen.version),
  ];
}

function numbersIn({ numbers }: ToldNumbers): readonly string[] | undefined {
  return numbers?.map(({ number }) => number);
}

/** What a caller's carrier would see of the line. */
interface SeenFromOutside {
  readonly findings: readonly Finding[];
  readonly clockAhead?: number | undefined;
  readonly version?: string | undefined;
}

async function lookFromOutside({ settings, has }: LenientSettings): Promise<SeenFromOutside> {
  const notLookedAt = (name: string, setting: string): Finding => ({
    status: "look",
    name,
    finding: `not looked at: ${setting} is not set`,
    fix: `Set ${setting}, start the server and run the doctor again.`,
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
    version: asked?.health?.version,
  };
}

/** The book's mistakes, or else the age of its facts. */
function checkBook(draft: BookDraft, now: Temporal.Instant): readonly Finding[] {
  try {
    const book = openBook(draft, () => ({ kind: "rehearsed" }));
    const finding = `${book.nodes.size} places, ${book.services.size} services, no mistakes`;
    const today = inBrussels(now).toPlainDate();
    return [{ status: "ok", name: "book", finding }, ...checkFacts(book, today)];
  } catch (error) {
    if (!(error instanceof BookError)) throw error;
    const fix = "Correct it: docs/editing.md. No server starts on this book.";
    return error.problems.map((finding) => ({ status: "mend", name: "book", finding, fix }));
  }
}
