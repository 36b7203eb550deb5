import { Temporal } from "temporal-polyfill";
import type { Act } from "../line/book/acts.ts";
import { nextTurn, openAmended } from "../line/book/amend.ts";
import { type Book, digestOf } from "../line/book/book.ts";
import { languages, type Phrasebook } from "../line/book/language.ts";
import type { BookDraft } from "../line/book/open-book.ts";
import { canConnect, spellAlike } from "../line/book/route.ts";
import type { Service } from "../line/book/service.ts";
import type { Standing } from "../line/book/standing.ts";
import { createSpeech, type Speech } from "../line/speech/speech.ts";
import { describeError, type Logger } from "../log.ts";
import { SettingsError } from "../mistakes.ts";
import { borrowedNumberProblems, readRoutes, routeService } from "./service-routes.ts";
import type { Settings } from "./settings.ts";

/** The book in force at a moment: as it was released, with the acts of its journal. */
export interface Edition {
  readonly book: Book;
  readonly speech: Speech;
  /** Names the book: `digestOf`. */
  readonly digest: string;
  /** As the book would be written, but for what is closed or withdrawn. */
  readonly draft: BookDraft;
  /** The number of the journal's last act; 0 where there is none. */
  readonly lastAct: number;
  /** Acts that were passed over, and why. */
  readonly skipped: readonly string[];
  /** The next moment at which an act begins or ends. */
  readonly until: Temporal.Instant | undefined;
}

/** A journal in which nothing stands. */
export const noActs: Standing = {
  acts: [],
  touched: new Map(),
  number: 0,
  last: undefined,
  unread: { count: 0, newest: [] },
};

/** Opens the book in force at a moment, with what stands in the journal. */
export type OpenEdition = (standing: Standing, now: Temporal.Instant) => Edition;

/**
 * Makes what opens editions of a book, its services reached as the settings say. ROUTES is read here,
 * once: a change of it waits for the next start, whatever acts come.
 *
 * @throws {SettingsError} when the file that ROUTES names has mistakes, or a number of the settings
 * is one of the book's
 */
export function editionOpener(
  settings: Pick<Settings, "transfers" | "callerId" | "rehearsalNumber" | "sipTrunk" | "routes">,
  draft: BookDraft,
): OpenEdition {
  const { routes: path, callerId } = settings;
  const problems = borrowedNumberProblems(settings, draft.services);
  if (problems.length > 0) throw new SettingsError(problems);
  const routes = path === undefined ? {} : readRoutes(path, draft.services, callerId);
  let spoken: { readonly phrases: Phrasebook; readonly speech: Speech } | undefined;
  const speechOf = (phrases: Phrasebook) => {
    // Most acts leave the words as they were.
    if (spoken?.phrases !== phrases) spoken = { phrases, speech: createSpeech(phrases) };
    return spoken.speech;
  };
  return ({ acts, touched, number }, now) => {
    const routeOf = (id: string, service: Service) => {
      const route = routes[id];
      // A route says how the number is reached that stood in the book: it is no way to another.
      const isOfOtherNumber = service.phone !== draft.services[id]?.phone;
      const override = isOfOtherNumber && route && !("spoken" in route) ? undefined : route;
      return routeService(service, settings, override);
    };
    const ours = numbersShown(settings, draft, acts);
    const borrowed = acts.filter(
      (act) => act.do === "number" && ours.includes(spellAlike(act.phone)),
    );
    const others = acts.filter((act) => !borrowed.includes(act));
    const amended = openAmended(draft, others, now, routeOf, touched);
    const passedOver = borrowed.map(
      ({ number }) => `act ${number} is passed over: its number is one of this line`,
    );
    return {
      ...amended,
      skipped: [...amended.skipped, ...passedOver],
      speech: speechOf(amended.book.phrases),
      digest: digestOf(amended.book),
      lastAct: number,
      until: nextTurn(acts, now),
    };
  };
}

/** Every number that somebody is shown or that rings in rehearsal, spelt as numbers are compared: a service that had one would be this line itself. */
function numbersShown(
  { callerId, rehearsalNumber }: Pick<Settings, "callerId" | "rehearsalNumber">,
  { services }: BookDraft,
  acts: readonly Act[],
): readonly string[] {
  const wishes = [
    ...Object.values(services).map((service) => service.callerId),
    ...acts.map((act) => (act.do === "agreed" ? act.callerId : undefined)),
  ];
  return [callerId, rehearsalNumber, ...wishes].flatMap((number) =>
    number === undefined ? [] : [spellAlike(number)],
  );
}

/**
 * Whom callers no longer reach who choose nobody themselves, a line each; empty while somebody rings
 * for them in every language. Acts can leave it so, where a line is closed or its number is dead.
 */
export function unreachedCallers({ withoutKeys, services }: Book): readonly string[] {
  const isRung = (id: string) => {
    const service = services.get(id);
    return service !== undefined && canConnect(service.route);
  };
  return [...languages, "no language yet" as const]
    .filter((language) => !withoutKeys[language].some(isRung))
    .map((language) => `nobody rings for callers who press no keys (${language})`);
}

/** Milliseconds between two looks at whether an act begins or ends. */
const lookInterval = 1_000;

/** Told of each book that replaces the one before. */
type EditionListener = (edition: Edition) => void;

/**
 * The editions of a line's book, one after the other. A new one is opened when its journal has
 * another act, and when an act begins or ends; never for a call. One that cannot be opened is told,
 * and the one before stays in force.
 */
export class Editions {
  /** What is in force. */
  current: Edition;
  /** Whether the journal could be read when it was looked at last. */
  isJournalRead = true;
  #standing: Standing;
  #since: Temporal.Instant;
  readonly #open: OpenEdition;
  readonly #clock: () => Temporal.Instant;
  readonly #logger: Logger;
  readonly #listeners = new Set<EditionListener>();

  /** @throws as `openAmended`, where the first cannot be opened */
  constructor(
    open: OpenEdition,
    standing: Standing,
    clock: () => Temporal.Instant,
    logger: Logger,
  ) {
    this.#open = open;
    this.#clock = clock;
    this.#logger = logger;
    this.#standing = standing;
    this.#since = clock();
    this.current = open(standing, this.#since);
    this.#warn(this.current);
  }

  /** Has each edition that comes told. */
  readonly onChange = (listener: EditionListener): void => {
    this.#listeners.add(listener);
  };

  /** What stands in the journal, as it was read last. */
  get standing(): Standing {
    return this.#standing;
  }

  /** Opens the same book otherwise, as it is now: for whoever shows it beside the line. */
  opened(open: OpenEdition): Edition {
    return open(this.#standing, this.#clock());
  }

  /** Takes what stands in the journal now. */
  readonly take = (standing: Standing): void => {
    if (!this.isJournalRead) this.#logger.info({}, "journal can be read again");
    this.isJournalRead = true;
    if (standing === this.#standing) return;
    const isEmptyAsBefore = isEmpty(standing) && isEmpty(this.#standing);
    this.#standing = standing;
    if (isEmptyAsBefore) return;
    const { count, newest } = standing.unread;
    if (count > 0) this.#logger.warn({ count, newest }, "journal lines passed over");
    this.refresh();
  };

  /** Notes that the journal cannot be read: what was in force stays so. */
  readonly trouble = (error: Error): void => {
    this.isJournalRead = false;
    this.#logger.error(describeError(error), "journal cannot be read");
  };

  /** Opens the edition of now, and has it served; keeps the one before where that fails. */
  refresh(): void {
    const now = this.#clock();
    try {
      const edition = this.#open(this.#standing, now);
      for (const serve of this.#listeners) serve(edition);
      const before = this.current;
      this.current = edition;
      const { digest: book, lastAct } = edition;
      if (book === before.digest && lastAct === before.lastAct) return;
      this.#logger.info({ book, lastAct }, "book changed");
      this.#warn(edition);
    } catch (error) {
      this.#logger.error(describeError(error), "acts cannot be taken: the book stays as it was");
    } finally {
      // What failed is not tried again each second: at the next act, or when one begins or ends.
      this.#since = now;
    }
  }

  /** Looks each second whether an act begins or ends, by the line's clock; it keeps no process running. */
  watchClock(): () => void {
    const timer = setInterval(() => {
      if (isOver(this.current, this.#since, this.#clock())) this.refresh();
    }, lookInterval);
    timer.unref();
    return () => clearInterval(timer);
  }

  #warn({ skipped, book }: Edition): void {
    for (const line of skipped) this.#logger.warn({ line }, "act passed over");
    for (const line of unreachedCallers(book)) this.#logger.error({ line }, "promise broken");
  }
}

/** Does nothing stand in it, and did nothing that somebody may have heard of? */
function isEmpty({ number, acts, touched, unread }: Standing): boolean {
  return number === 0 && acts.length === 0 && touched.size === 0 && unread.count === 0;
}

/** Is an edition that was opened at `since` another at `now`? The clock may have been put back, too. */
function isOver({ until }: Edition, since: Temporal.Instant, now: Temporal.Instant): boolean {
  const isPutBack = Temporal.Instant.compare(now, since) < 0;
  const isTurned =
    until !== undefined &&
    Temporal.Instant.compare(since, until) < 0 &&
    Temporal.Instant.compare(until, now) <= 0;
  return isPutBack || isTurned;
}
