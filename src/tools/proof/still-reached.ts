import type { Temporal } from "temporal-polyfill";
import type { Book, DirectoryEntry } from "../../line/book/book.ts";
import { type Language, languages } from "../../line/book/language.ts";
import { canConnect } from "../../line/book/route.ts";
import type { Tree } from "../../line/book/tree.ts";
import { go, isOpenNow } from "../../line/call/go.ts";
import { arrival, home } from "../../line/call/position.ts";

/** Who is left without somebody: a page says it in its own words. */
export type LeftAlone =
  /** Callers who press no keys. */
  | { readonly who: "without keys"; readonly language: Language | undefined }
  /** Callers who want to talk to someone now: they come to that service. */
  | {
      readonly who: "now";
      readonly service: string;
      readonly languages: readonly Language[];
    }
  /** Callers of that service, in whose place nobody is offered. */
  | {
      readonly who: "instead";
      readonly service: string;
      readonly languages: readonly Language[];
    };

/** Somebody whom callers cannot reach, and what to add. */
export interface Lack {
  readonly message: string;
  readonly leftAlone: LeftAlone;
  /** Callers are left with other ways. */
  readonly isWarning: boolean;
}

/**
 * Whom nobody answers at a moment: callers who press no keys, and those who want to talk to someone
 * now, in each language; and services in whose place nobody is offered.
 *
 * @param book as it is then
 * @param lines whom the tree names for callers who press no keys, whether they answer or not
 */
export function* lacksAt(
  book: Book,
  lines: Tree["withoutKeys"],
  now: Temporal.Instant,
): Iterable<Lack> {
  const answers = (id: string) => isAnswering(book.services.get(id), now);
  for (const who of ["no language yet", ...languages] as const) {
    if (lines[who].some(answers)) continue;
    const callers = who === "no language yet" ? "who have chosen no language" : `in ${who}`;
    yield {
      message: `callers ${callers} who press no keys reach nobody: add a line that answers then to linesWithoutKeys, "${who}", in menus/languages.ts`,
      leftAlone: {
        who: "without keys",
        language: who === "no language yet" ? undefined : who,
      },
      isWarning: false,
    };
  }
  for (const [place, node] of book.nodes) {
    if (node.kind !== "first-open") continue;
    const inVain = new Map<string, Language[]>();
    for (const language of languages) {
      const from = home(book, { ...arrival(book), language });
      const there = book.services.get(go(book, from, place, now).place);
      if (there === undefined || isAnswering(there, now)) continue;
      inVain.set(there.id, [...(inVain.get(there.id) ?? []), language]);
    }
    for (const [id, among] of inVain) {
      yield {
        message: `"${place}" leads callers in ${among.join(", ")} to ${id}, where nobody answers: add a line that answers then to its lines for ${among.join(", ")} (menus/languages.ts)`,
        leftAlone: { who: "now", service: id, languages: among },
        isWarning: false,
      };
    }
  }
  yield* inPlaceOfNobody(book, answers);
}

function* inPlaceOfNobody(book: Book, answers: (id: string) => boolean): Iterable<Lack> {
  for (const { id, alternatives } of book.services.values()) {
    if (answers(id)) continue;
    const alone = languages.filter((language) => isAlone(alternatives[language], answers));
    if (alone.length === 0) continue;
    yield {
      message: `in place of ${id}, callers in ${alone.join(", ")} are offered nobody: add a service that answers then to its alternatives for ${alone.join(", ")} in menus/services.ts`,
      leftAlone: { who: "instead", service: id, languages: alone },
      isWarning: true,
    };
  }
}

function isAlone(
  alternatives: DirectoryEntry["alternatives"][Language],
  answers: (id: string) => boolean,
): boolean {
  return alternatives.length > 0 && !alternatives.some(answers);
}

/** True of a line that is open and can be called. */
function isAnswering(service: DirectoryEntry | undefined, now: Temporal.Instant): boolean {
  return service !== undefined && canConnect(service.route) && isOpenNow(service, now);
}
