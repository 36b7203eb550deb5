import { Temporal } from "temporal-polyfill";
import type { Act } from "../line/book/acts.ts";
import { nameOfAct } from "../line/book/amend.ts";
import { listFacts, soonDays } from "../line/book/facts.ts";
import { inEachLanguage } from "../line/book/language.ts";
import type { Standing } from "../line/book/standing.ts";
import { inBrussels } from "../line/hours/calendar.ts";
import { type Edition, unreachedCallers } from "../server/editions.ts";
import { createWriter } from "../tools/map/words.ts";
import { changingActs } from "../tools/today.ts";
import type { ActView, HistoryView, SubjectView, TodayView } from "./desk-api.ts";
import type { Desk, StudioParts } from "./parts.ts";
import { writeMoment } from "./requests.ts";

/** Acts that are shown of the last ones; and of the history at a time. */
const [mostLatest, mostAtOnce] = [10, 50] as const;

/**
 * What the view of today shows, and the history before it. What stands in the journal is read once
 * for each act.
 */
export function createToday({ desk, edition, clock }: StudioParts): {
  readonly today: () => Promise<TodayView>;
  /** Acts before that number, or the last ones, newest first. */
  readonly history: (before: number | undefined) => Promise<HistoryView>;
} {
  let read: { readonly of: Standing; readonly history: Promise<History> } | undefined;
  const historyOf = (opened: Desk): Promise<History> => {
    const standing = opened.standing();
    if (read?.of === standing) return read.history;
    const history = readHistory(opened);
    read = { of: standing, history };
    history.catch(() => {
      read = undefined;
    });
    return history;
  };
  const historyBefore = async (before = Number.POSITIVE_INFINITY, most: number = mostAtOnce) => {
    if (desk === undefined) return [];
    const { acts, gone } = await historyOf(desk);
    return acts
      .filter(({ number }) => number < before)
      .slice(-most)
      .reverse()
      .map((act) => actView(act, gone));
  };
  return {
    history: async (before) => ({ acts: await historyBefore(before) }),
    today: async () => {
      const now = clock();
      const { book, draft, skipped, lastAct } = edition();
      const standing = desk?.standing();
      const known = desk === undefined ? undefined : await historyOf(desk).catch(() => undefined);
      const gone = known?.gone ?? new Set();
      const minute = writeMoment(now);
      const { changing } = changingActs(standing?.acts ?? [], draft);
      return {
        acts: changing
          .filter((act) => !("until" in act && act.until !== undefined && act.until <= minute))
          .map((act) => actView(act, gone)),
        latest: known === undefined ? [] : await historyBefore(undefined, mostLatest),
        due: listFacts(book, inBrussels(now).toPlainDate())
          .filter(({ daysLeft }) => daysLeft <= soonDays)
          .toSorted((one, other) => one.daysLeft - other.daysLeft)
          .map(({ kind, id, due, daysLeft }) => ({ kind, id, due: `${due}`, daysLeft })),
        refused: [...skipped, ...(standing?.unread.newest ?? [])],
        broken: unreachedCallers(book),
        isJournalRead: desk?.isJournalRead() === true,
        journal: desk?.journal.place ?? "",
        lastAct,
        subjects: subjectsOf(edition()),
      };
    },
  };
}

/** Every act there was, in order; and those that can be taken back no more. */
interface History {
  readonly acts: readonly Act[];
  readonly gone: ReadonlySet<number>;
}

async function readHistory({ journal, draft }: Desk): Promise<History> {
  const acts: Act[] = [];
  const gone = new Set<number>();
  const adopted = new Set(draft.adopted);
  for await (const act of journal.history()) {
    acts.push(act);
    if (act.do === "undo") gone.add(act.act);
    if (act.do === "adopted") for (const number of act.acts) gone.add(number);
    if (act.do === "undo" || act.do === "adopted" || adopted.has(nameOfAct(act))) {
      gone.add(act.number);
    }
  }
  return { acts, gone };
}

function actView(act: Act, gone: ReadonlySet<number>): ActView {
  const { number, at, by, ...change } = act;
  return {
    number,
    at: writeMoment(Temporal.Instant.from(at)),
    by,
    change,
    canBeUndone: !gone.has(number),
  };
}

/** The services and topics by their names, as they are in force. */
function subjectsOf({ book, speech }: Edition): readonly SubjectView[] {
  const writers = inEachLanguage((language) => createWriter(book, speech, language));
  const nameOf = (id: string) => inEachLanguage((language) => writers[language].name(id));
  const services = [...book.services.values()].map(
    ({ id, phone, emergency = false, writtenHours }) => ({
      kind: "service" as const,
      id,
      name: nameOf(id),
      phone,
      hours: writtenHours.hours,
      isUnsureOnHolidays: writtenHours.holidays === "not stated",
      isGuarded: emergency,
    }),
  );
  const noService = { phone: null, hours: "", isUnsureOnHolidays: false, isGuarded: false };
  const topics = [...book.nodes].flatMap(([id, { kind }]) =>
    kind === "topic" ? [{ kind, id, name: nameOf(id), ...noService }] : [],
  );
  return [...services, ...topics];
}
