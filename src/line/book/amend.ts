import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { BookError } from "../../mistakes.ts";
import { inBrussels } from "../hours/calendar.ts";
import type { Closure } from "../hours/closures.ts";
import { readHours } from "../hours/notation.ts";
import { HoursError } from "../hours/written-hours.ts";
import { type Act, type ActOf, momentOf, turnsOf } from "./acts.ts";
import type { Book } from "./book.ts";
import { changeProblems } from "./check-changes.ts";
import { type BookDraft, type Notices, openBook } from "./open-book.ts";
import { isFreephone, type Route } from "./route.ts";
import { type Service, withWishes } from "./service.ts";
import type { Standing } from "./standing.ts";

/** A book with acts applied, at one moment. */
export interface AmendedBook {
  readonly book: Book;
  /** As the book would be written, but for what is closed or withdrawn. */
  readonly draft: BookDraft;
  /** The acts that it took, in order. */
  readonly taken: readonly Act[];
  /** Why acts were passed over, a line each. */
  readonly skipped: readonly string[];
}

/**
 * Opens a book as it is at a moment, with those acts. An act that this book cannot take is passed
 * over and told: the book of another release may lack its service, or have other blanks in a phrase.
 *
 * @param acts in order, none of them undone
 * @param routeOf how each service is reached
 * @param touched when an act on a service was undone that callers may have heard of
 * @throws {BookError} when the book has mistakes without any act
 */
export function openAmended(
  draft: BookDraft,
  acts: readonly Act[],
  now: Temporal.Instant,
  routeOf: (id: string, service: Service) => Route,
  touched: Standing["touched"] = new Map(),
): AmendedBook {
  const known = new Set(draft.adopted);
  const wanted = known.size === 0 ? acts : acts.filter((act) => !known.has(nameOfAct(act)));
  const skipped: string[] = [];
  const possible = wanted.filter((act) => {
    const [problem] = changeProblems(act, draft);
    if (problem !== undefined) skipped.push(`act ${act.number} is passed over: ${problem}`);
    return problem === undefined;
  });
  const open = (some: readonly Act[]) => {
    const amended = amendDraft(draft, some, now);
    return { book: openBook(amended, routeOf, noticesOf(some, now, touched)), draft: amended };
  };
  const mistakeOf = (some: readonly Act[]) => {
    try {
      open(some);
      return undefined;
    } catch (error) {
      if (error instanceof BookError) return error.problems[0] ?? error.message;
      throw error;
    }
  };
  // Opened once where all are good, as nearly always: callers wait meanwhile.
  try {
    return { ...open(possible), taken: possible, skipped };
  } catch (error) {
    if (possible.length === 0 || !(error instanceof BookError)) throw error;
  }
  const taken = keepGood(possible, (some) => mistakeOf(some) === undefined);
  const left = possible.filter((act) => !taken.includes(act));
  const told = left.map((act) => {
    const mistake = mistakeOf([...taken, act]) ?? "it breaks this book";
    return `act ${act.number} is passed over: ${mistake}`;
  });
  return { ...open(taken), taken, skipped: [...skipped, ...told] };
}

/** Names an act by all that it is: twelve hexadecimal digits, by which a book knows what was adopted into it. */
export function nameOfAct(act: Act): string {
  const entries = Object.entries(act).toSorted(([one], [other]) => (one < other ? -1 : 1));
  return createHash("sha256").update(JSON.stringify(entries)).digest("hex").slice(0, 12);
}

/** The acts that are good together, as many as there are: halved again and again, for few are bad. */
function keepGood(acts: readonly Act[], isGood: (some: readonly Act[]) => boolean): readonly Act[] {
  const keep = (before: readonly Act[], some: readonly Act[]): readonly Act[] => {
    if (isGood([...before, ...some])) return [...before, ...some];
    if (some.length <= 1) return before;
    const half = Math.floor(some.length / 2);
    return keep(keep(before, some.slice(0, half)), some.slice(half));
  };
  return keep([], acts);
}

/** The draft with the acts that change what is written: numbers, hours, words, checks and agreements. */
function amendDraft(draft: BookDraft, acts: readonly Act[], now: Temporal.Instant): BookDraft {
  let { services, tree, phrases } = draft;
  const today = inBrussels(now).toPlainDate().toString();
  const amendService = (id: string, amend: (service: Service) => Service) => {
    const service = services[id];
    if (service !== undefined) services = { ...services, [id]: amend(service) };
  };
  for (const act of inOrderOfBeginning(acts)) {
    switch (act.do) {
      case "number":
        if (isPast(act.from, now)) {
          amendService(act.service, (service) => withNumber(service, act.phone));
        }
        break;
      case "hours":
        amendService(act.service, (service) => withHours(service, act, today));
        break;
      case "agreed":
        amendService(act.service, (service) => withWishes(service, act));
        break;
      case "say":
        phrases = {
          ...phrases,
          [act.language]: { ...phrases[act.language], [act.phrase]: act.text },
        };
        break;
      case "checked": {
        const node = tree.nodes[act.fact];
        if (node?.kind === "topic") {
          const checked = { ...node, source: withCheck(node.source, act) };
          tree = { ...tree, nodes: { ...tree.nodes, [act.fact]: checked } };
        } else {
          amendService(act.fact, (service) => ({
            ...service,
            source: withCheck(service.source, act),
          }));
        }
      }
    }
  }
  return { ...draft, services, tree, phrases };
}

/** What begins later replaces what began before it; of what begins together, what was kept later. */
function inOrderOfBeginning(acts: readonly Act[]): readonly Act[] {
  const beginning = (act: Act) => (act.do === "number" || act.do === "hours" ? act.from : "");
  return acts.toSorted(
    (one, other) =>
      (beginning(one) < beginning(other) ? -1 : Number(beginning(one) > beginning(other))) ||
      one.number - other.number,
  );
}

function isPast(moment: string, now: Temporal.Instant): boolean {
  return Temporal.Instant.compare(momentOf(moment), now) <= 0;
}

/** A service with another number. That it is free was said of the old one: of a geographic one it is not known. */
function withNumber(service: Service, phone: string): Service {
  const cost = isFreephone(phone) ? service.cost : "unknown";
  return { ...service, phone, cost };
}

/** The hours of an act replace everything from its day on, until the next that are written. */
function withHours(service: Service, { hours, from }: ActOf<"hours">, today: string): Service {
  const { laterHours = [], holidays, ...rest } = service;
  const others = laterHours.filter((later) => later.from !== from);
  if (from > today) {
    const all = [...others, { from, hours }];
    return {
      ...service,
      laterHours: all.toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    };
  }
  const left = others.filter((later) => later.from > from);
  const later = left.length === 0 ? {} : { laterHours: left };
  const written = { ...rest, hours, ...later };
  // Hours that say what happens on public holidays need no guess beside them.
  return holidays === undefined || saysHolidays({ hours, ...later })
    ? written
    : { ...written, holidays };
}

function saysHolidays(hours: Pick<Service, "hours" | "laterHours">): boolean {
  try {
    readHours({ ...hours, holidays: "not stated" });
    return false;
  } catch (error) {
    if (error instanceof HoursError) return true;
    throw error;
  }
}

const surer = { "confirmed": "confirmed", "unclear": "unconfirmed" } as const;

function withCheck<Checked extends Service["source"]>(
  source: Checked,
  { outcome, on }: ActOf<"checked">,
): Checked {
  if (outcome === "not reached" || on < source.checked) return source;
  return { ...source, checked: on, confidence: surer[outcome] };
}

/** What is closed or withdrawn at a moment or will be, and when each service was changed last. */
function noticesOf(
  acts: readonly Act[],
  now: Temporal.Instant,
  touched: Standing["touched"],
): Notices {
  const closures = new Map<string, Closure[]>();
  const withdrawn = new Set<string>();
  const changed = new Map(touched);
  for (const act of acts) {
    if (!("service" in act)) continue;
    const { service } = act;
    const last = lastTurn(act, now);
    if (last !== undefined) changed.set(service, Math.max(last, changed.get(service) ?? 0));
    if (act.do === "close" && !isPast(act.until, now)) {
      closures.set(service, [...(closures.get(service) ?? []), act]);
    }
    const isOver = act.do === "withdraw" && act.until !== undefined && isPast(act.until, now);
    if (act.do === "withdraw" && isPast(act.from, now) && !isOver) withdrawn.add(service);
  }
  return { closures, withdrawn, changed, now };
}

/** The last moment by then at which an act changed something, in milliseconds since 1970. */
function lastTurn(act: Act, now: Temporal.Instant): number | undefined {
  const turns = turnsOf(act).map(({ epochMilliseconds }) => epochMilliseconds);
  return turns.filter((turn) => turn <= now.epochMilliseconds).toSorted((a, b) => b - a)[0];
}

/** The next moment at which one of those acts begins or ends: the book is another then. Undefined: none does. */
export function nextTurn(
  acts: readonly Act[],
  now: Temporal.Instant,
): Temporal.Instant | undefined {
  return acts
    .flatMap(turnsOf)
    .filter((turn) => Temporal.Instant.compare(turn, now) > 0)
    .toSorted(Temporal.Instant.compare)[0];
}
