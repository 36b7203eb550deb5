import { Temporal } from "temporal-polyfill";
import { type Book, type DirectoryEntry, serviceAt } from "../book/book.ts";
import { type Language, languages } from "../book/language.ts";
import { canConnect, isWithdrawn } from "../book/route.ts";
import { inKeyOrder } from "../book/tree.ts";
import { closedForNow } from "../hours/closures.ts";
import { type Words, words } from "./answer.ts";
import { go, isOpenNow, isProbablyClosedNow } from "./go.ts";
import { home, isCalling, isEnding, isUnreached, type Position } from "./position.ts";

/** One option of a prompt: what it is called (words, a service or a language), and where it leads. */
export interface Option {
  readonly label: Words | { readonly service: DirectoryEntry } | { readonly language: Language };
  readonly leadTo: (now: Temporal.Instant) => Position;
  /** It keeps its key for those who know it, and is told to nobody. */
  readonly isSilent?: boolean;
}

/**
 * The options at a position, in the order of keys 1 to 5. The prompt says them and the keys obey
 * them: both read this list, so what is said and what works cannot drift apart.
 */
export function optionsAt(
  book: Book,
  position: Position,
  now: Temporal.Instant,
): readonly Option[] {
  // What is said here names no option, so no key leads anywhere.
  if (isCalling(position) || isEnding(position)) return [];
  const node = book.nodes.get(position.place);
  if (node?.kind === "language") {
    return inKeyOrder(node.keys).map((language) => ({
      label: { language },
      leadTo: () => home(book, { ...position, language }),
    }));
  }
  if (node?.kind === "menu" || node?.kind === "topic") {
    const offered = book.offers[position.language ?? languages[0]].get(position.place) ?? [];
    return offered.map((target) => targetOption(book, position, target));
  }
  const service = serviceAt(book, position.place);
  if (service === undefined) return [];
  if (isUnreached(position.stage)) return optionsAfterTransfer(book, position, service, now);
  return node?.kind === "danger" ? [] : serviceOptions(book, position, service, now);
}

/** When the options were told, to the minute: at a key, they are the ones the caller heard. */
export function toldAt(position: Position, now: Temporal.Instant): Temporal.Instant {
  if (position.toldAt === undefined) return now;
  return Temporal.Instant.fromEpochMilliseconds(position.toldAt * 60_000);
}

function targetOption(book: Book, position: Position, target: string): Option {
  const leadTo = (now: Temporal.Instant) => go(book, position, target, now);
  const service = book.services.get(target);
  if (service !== undefined) {
    return { label: { service }, leadTo, isSilent: isWithdrawn(service.route) };
  }
  const node = book.nodes.get(target);
  return { label: { phrase: node && "title" in node ? node.title : target }, leadTo };
}

function serviceOptions(
  book: Book,
  position: Position,
  service: DirectoryEntry,
  now: Temporal.Instant,
): readonly Option[] {
  const stay = (stage: Position["stage"]) => () =>
    ({ ...position, stage, passes: 0, slow: false }) as const;
  if (isWithdrawn(service.route)) {
    // Nobody may be left to offer: whoever hears that a number does not work is led somewhere all the same.
    return [...alternativeOptions(book, position, service, now), mainMenu(book, position)];
  }
  const isClosed = typeof service.hours === "object" && !isOpenNow(service, now);
  const call = { leadTo: stay("connect") };
  const aside: Option[] = [
    // What is probably closed has its number read out unasked.
    ...(service.phone === null || isProbablyClosedNow(service, now)
      ? []
      : [{ label: words("label.number"), leadTo: stay("number") }]),
    ...(typeof service.hours === "object" && service.hours !== closedForNow
      ? [{ label: words("label.week"), leadTo: stay("week") }]
      : []),
  ];
  if (!canConnect(service.route))
    return [...aside, ...alternativeOptions(book, position, service, now)];
  if (!isClosed) return [{ label: words("label.call"), ...call }, ...aside];
  // The call keeps its key when the doors close: who pressed it yesterday finds it today.
  return [
    { label: words("label.call-anyway"), ...call },
    ...alternativeOptions(book, position, service, now),
    ...aside,
  ];
}

function optionsAfterTransfer(
  book: Book,
  position: Position,
  service: DirectoryEntry,
  now: Temporal.Instant,
): readonly Option[] {
  const call = { ...position, stage: "connect", passes: 0, slow: false } as const;
  const again = canConnect(service.route)
    ? [{ label: words("label.again"), leadTo: () => call }]
    : [];
  const alternatives = alternativeOptions(book, position, service, now);
  // In danger, two is the police here as in the emergency number's own menu, of which callers were
  // just told; and the star key leads back: they hear nothing that can be left out.
  if (position.place === book.danger) return [...again, ...alternatives];
  return [...alternatives, ...again, mainMenu(book, position)];
}

function mainMenu(book: Book, position: Position): Option {
  return { label: words("label.home"), leadTo: () => home(book, position) };
}

/** The most alternatives offered at once: more is hard to keep in mind on a telephone. */
const mostAlternatives = 2;

/** Services to offer instead of this one: open now, able to be called, and not yet tried. */
function alternativeOptions(
  book: Book,
  position: Position,
  service: DirectoryEntry,
  now: Temporal.Instant,
): readonly Option[] {
  return service.alternatives[position.language ?? languages[0]]
    .filter((id) => !position.tried.includes(id))
    .flatMap((id) => book.services.get(id) ?? [])
    .filter((other) => canConnect(other.route) && isOpenNow(other, now))
    .slice(0, mostAlternatives)
    .map((other) => ({
      label: { service: other },
      leadTo: (at) =>
        other.id === serviceAt(book, book.danger)?.id
          ? go(book, position, book.danger, at)
          : go(book, position, other.id, at, "introduce"),
    }));
}
