import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { Change } from "../../src/line/book/acts.ts";
import type { BookDraft } from "../../src/line/book/open-book.ts";
import { fromBrussels } from "../../src/line/hours/calendar.ts";
import { Editions, editionOpener, noActs, unreachedCallers } from "../../src/server/editions.ts";
import { readSettings } from "../../src/server/settings.ts";
import { actsOf, standingOf } from "../support/acts.ts";
import { captureLog } from "../support/captured-log.ts";
import { smallBook } from "../support/small-book.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const monday = fromBrussels("2026-11-23T10:00");
const live = { TRANSFERS: "live", CALLER_ID: "+3225550100" };

function editionsAt(
  start: Temporal.Instant,
  changes: readonly Change[] = [],
  draft: BookDraft = smallBook,
) {
  const time = { now: start };
  const log = captureLog();
  const open = editionOpener(readSettings(live), draft);
  const editions = new Editions(open, standingOf(actsOf(changes)), () => time.now, log.logger);
  const messages = () => log.entries().map(({ msg }) => msg);
  return { editions, time, messages };
}

const dayOff: Change = {
  do: "close",
  service: "day-line",
  from: "2026-11-23T11:00",
  until: "2026-11-23T12:00",
};
const words = (text: string): Change => ({
  do: "say",
  language: "fr",
  phrase: "day-line.about",
  text,
});

describe("the book in force", () => {
  afterEach(() => vi.useRealTimers());

  it("is another when an act comes, and everybody who serves it is told before it is current", () => {
    const { editions } = editionsAt(monday);
    const told: string[] = [];
    editions.onChange(({ book }) => told.push(book.phrases.fr["day-line.about"] ?? ""));
    const before = editions.current.digest;
    editions.take(standingOf(actsOf([words("Elle écoute.")])));
    expect(told).toEqual(["Elle écoute."]);
    expect(editions.current.digest).not.toBe(before);
    expect(editions.current.lastAct).toBe(1);
    editions.take(noActs);
    expect(editions.current.digest).toBe(before);
  });

  it("is opened anew when an act begins and when it ends, and at no other second", () => {
    vi.useFakeTimers();
    const { editions, time } = editionsAt(monday, [dayOff]);
    const stop = editions.watchClock();
    const opened: string[] = [];
    editions.onChange(({ until }) => opened.push(`${until}`));
    const pass = (to: string) => {
      time.now = fromBrussels(to);
      vi.advanceTimersByTime(3_000);
    };
    pass("2026-11-23T10:59");
    expect(opened).toEqual([]);
    pass("2026-11-23T11:00");
    expect(opened).toEqual(["2026-11-23T11:00:00Z"]);
    pass("2026-11-23T12:00");
    expect(opened).toEqual(["2026-11-23T11:00:00Z", "undefined"]);
    // A clock that is put back is followed.
    pass("2026-11-23T11:30");
    expect(opened).toHaveLength(3);
    stop();
    pass("2026-11-23T12:00");
    expect(opened).toHaveLength(3);
  });

  // Clocks go from 01:59 to 03:00 on 28 March 2027, and from 02:59 back to 02:00 on 31 October.
  it.each([
    [
      "spring",
      "2027-03-28T01:30",
      "2027-03-28T03:30",
      "2027-03-28T00:30:00Z",
      "2027-03-28T01:30:00Z",
    ],
    [
      "spring, in the hour that is not",
      "2027-03-28T02:30",
      "2027-03-29T00:00",
      "2027-03-28T01:30:00Z",
      "2027-03-28T22:00:00Z",
    ],
    [
      "autumn",
      "2027-10-31T01:30",
      "2027-10-31T03:30",
      "2027-10-30T23:30:00Z",
      "2027-10-31T02:30:00Z",
    ],
    [
      "autumn, in the hour that comes twice",
      "2027-10-31T02:30",
      "2027-11-01T00:00",
      "2027-10-31T00:30:00Z",
      "2027-10-31T23:00:00Z",
    ],
  ])(
    "turns at its minute on the night the clocks change: %s",
    (_when, from, until, begins, ends) => {
      vi.useFakeTimers();
      const start = Temporal.Instant.from(begins).subtract({ minutes: 5 });
      const { editions, time } = editionsAt(start, [
        { do: "withdraw", service: "day-line", from, until },
      ]);
      const stop = editions.watchClock();
      const routeAt = (at: Temporal.Instant) => {
        time.now = at;
        vi.advanceTimersByTime(1_000);
        return editions.current.book.services.get("day-line")?.route.kind;
      };
      const [begun, ended] = [Temporal.Instant.from(begins), Temporal.Instant.from(ends)];
      expect([begun.subtract({ seconds: 1 }), begun].map(routeAt)).toEqual(["number", "withdrawn"]);
      expect([ended.subtract({ seconds: 1 }), ended].map(routeAt)).toEqual(["withdrawn", "number"]);
      stop();
    },
  );

  it("follows a line that was asleep past the beginning and the end of an act", () => {
    vi.useFakeTimers();
    const { editions, time } = editionsAt(monday, [dayOff, words("Elle écoute.")]);
    const before = editions.current.digest;
    const stop = editions.watchClock();
    time.now = fromBrussels("2026-11-24T09:00");
    vi.advanceTimersByTime(1_000);
    expect(editions.current.until).toBeUndefined();
    expect(editions.current.digest).not.toBe(before);
    stop();
  });

  it("stays as it was where the next cannot be served, and says so", () => {
    const { editions, messages } = editionsAt(monday);
    const before = editions.current;
    editions.onChange(() => {
      throw new Error("cannot be served");
    });
    editions.take(standingOf(actsOf([words("Elle écoute.")])));
    expect(editions.current).toBe(before);
    expect(messages()).toContain("acts cannot be taken: the book stays as it was");
  });

  it("stays as it was while the journal is in trouble, and is not opened anew when it is back", () => {
    const standing = standingOf(actsOf([words("Elle écoute.")]));
    const { editions, messages } = editionsAt(monday);
    editions.take(standing);
    const before = editions.current;
    editions.trouble(new Error("gone"));
    expect(editions.isJournalRead).toBe(false);
    expect(editions.current).toBe(before);
    editions.take(standing);
    expect(editions.isJournalRead).toBe(true);
    expect(editions.current).toBe(before);
    expect(messages().slice(-2)).toEqual(["journal cannot be read", "journal can be read again"]);
  });

  it("says what it passed over, and whom an act leaves unreached", () => {
    const { editions, messages } = editionsAt(monday, [
      { do: "withdraw", service: "night-line", from: "2026-11-23T09:00" },
      { do: "withdraw", service: "no-line", from: "2026-11-23T09:00" },
    ]);
    expect(editions.current.skipped).toHaveLength(1);
    expect(unreachedCallers(editions.current.book)).toEqual([
      "nobody rings for callers who press no keys (fr)",
      "nobody rings for callers who press no keys (en)",
      "nobody rings for callers who press no keys (no language yet)",
    ]);
    expect(messages()).toEqual(["act passed over", ...Array(3).fill("promise broken")]);
  });
});

/** A file of routes until the test is over. */
function routesFile(routes: object): string {
  const folder = temporaryFolder();
  const path = join(folder, "routes.json");
  writeFileSync(path, JSON.stringify(routes));
  return path;
}

describe("ROUTES beside a journal", () => {
  const number: Change = {
    do: "number",
    service: "day-line",
    phone: "02 555 01 01",
    from: "2026-11-23T09:00",
  };
  const routeOf = (routes: object, ...changes: readonly Change[]) => {
    const settings = readSettings({ ...live, ROUTES: routesFile(routes) });
    const open = editionOpener(settings, smallBook);
    return open(standingOf(actsOf(changes)), monday).book.services.get("day-line")?.route;
  };
  const trunk = { "day-line": { sip: "sip:021112233@trunk.example.be" } };

  it("says how the number of the book is reached, and is no way to another", () => {
    expect(routeOf(trunk)).toMatchObject({ kind: "sip" });
    expect(routeOf(trunk, number)).toMatchObject({ kind: "number", number: "+3225550101" });
  });

  it("goes on to have a number read out only", () => {
    expect(routeOf({ "day-line": { spoken: true } }, number)).toEqual({ kind: "spoken" });
  });

  it("does not undo that a number does not work", () => {
    const withdrawn: Change = {
      do: "withdraw",
      service: "day-line",
      from: "2026-11-23T09:00",
    };
    expect(routeOf(trunk, withdrawn)).toEqual({ kind: "withdrawn" });
  });

  it("takes no number that a service asked to be shown: it is this line's", () => {
    const agreed: Change = { do: "agreed", service: "night-line", callerId: "+3225550111" };
    const own: Change = { ...number, phone: "02 555 01 11" };
    const open = editionOpener(readSettings(live), smallBook);
    expect(open(standingOf(actsOf([agreed, own])), monday).skipped).toHaveLength(1);
  });

  it("takes no number that the settings use: the line would ring itself", () => {
    const open = editionOpener(readSettings(live), smallBook);
    const own: Change = { ...number, phone: "02 555 01 00" };
    const { book, skipped } = open(standingOf(actsOf([own, words("Elle écoute.")])), monday);
    expect(skipped).toEqual(["act 1 is passed over: its number is one of this line"]);
    expect(book.services.get("day-line")?.phone).toBe("02 111 22 33");
    expect(book.phrases.fr["day-line.about"]).toBe("Elle écoute.");
  });
});
