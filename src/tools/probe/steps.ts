import type { Book } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { canConnect } from "../../line/book/route.ts";
import { targetsOf } from "../../line/book/tree.ts";
import { standingKeys } from "../../line/call/standing-keys.ts";

const { key: danger } = standingKeys.danger;

/** One turn of a probe: what the caller did since arrival, a key or "-" for a silence at a time. */
export type ProbeStep = readonly string[];

/**
 * The turns a probe takes, each after the one it goes on from: the language menu and its silence,
 * danger and its call from there; in every language the main menu, every place that a key leads
 * to, the first service of each menu, danger, silence, and a transfer with its end.
 */
export function probeSteps(book: Book): readonly ProbeStep[] {
  const start = book.nodes.get(book.start);
  const offered = start?.kind === "language" ? Object.entries(start.keys) : [];
  return [
    [],
    ["-"],
    ...transfer([danger], danger),
    ...languages.flatMap((language) => {
      const key = offered.find(([, one]) => one === language)?.[0];
      return key === undefined ? [] : stepsIn(book, language, [key]);
    }),
  ];
}

function stepsIn(book: Book, language: Language, menu: ProbeStep): readonly ProbeStep[] {
  const places = placesFrom(book, language, book.home, menu);
  const called = places.find(({ calls }) => calls);
  return [
    ...places.map(({ step }) => step),
    ...transfer([...menu, danger], danger),
    ...silences(menu),
    ...(called === undefined ? [] : transfer(called.step, "1").slice(1)),
  ];
}

/** A place on the way; `calls`: a service's page, where key 1 calls it at any hour. */
interface Place {
  readonly step: ProbeStep;
  readonly calls?: boolean;
}

/** Every place that keys lead to from a place, each once, by the first way there is. */
function placesFrom(
  book: Book,
  language: Language,
  from: string,
  step: ProbeStep,
): readonly Place[] {
  const seen = new Set([from]);
  const enter = (id: string, at: ProbeStep): readonly Place[] => {
    if (!book.nodes.has(id) || seen.has(id)) return [];
    seen.add(id);
    return walk(id, at);
  };
  const walk = (id: string, at: ProbeStep): readonly Place[] => {
    const node = book.nodes.get(id);
    if (node?.kind === "first-open") {
      // It may lead to a menu, which is always open, and then never to a call.
      const [first = ""] = targetsOf(node, language);
      return [{ step: at }, ...enter(first, at).slice(1)];
    }
    if (node?.kind !== "menu" && node?.kind !== "topic") return [{ step: at }];
    const offered = book.offers[language].get(id) ?? [];
    const ways = offered.map((target, index) => ({ target, to: [...at, `${index + 1}`] }));
    const service = ways.find(({ target }) => book.services.has(target));
    return [
      { step: at },
      ...(service === undefined ? [] : [pageOf(book, service.target, service.to)]),
      ...ways.flatMap(({ target, to }) => enter(target, to)),
    ];
  };
  return walk(from, step);
}

function pageOf(book: Book, id: string, step: ProbeStep): Place {
  const service = book.services.get(id);
  const isReached = service !== undefined && canConnect(service.route);
  // A closed service offers others first: key 1 would not call it.
  return { step, calls: isReached && service.hours === "always" };
}

/** A transfer: what leads to it, the announcement, what would ring, and what follows its end. */
function transfer(from: ProbeStep, key: string): readonly ProbeStep[] {
  return [from, [...from, key], [...from, key, "-"]];
}

/** Two passes in silence, the second slower. */
function silences(from: ProbeStep): readonly ProbeStep[] {
  return [
    [...from, "-"],
    [...from, "-", "-"],
  ];
}
