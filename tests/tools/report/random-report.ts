import { type Book, hasPlace, serviceAt } from "../../../src/line/book/book.ts";
import { languages } from "../../../src/line/book/language.ts";
import { outcomes } from "../../../src/line/call/position.ts";
import { oneOf, seededRandom } from "../../../src/tools/load/caller.ts";
import { followCalls } from "../../../src/tools/report/calls.ts";
import { countCall, emptyFigures, type Figures } from "../../../src/tools/report/figures.ts";
import type { LogEntry } from "../../../src/tools/report/logs.ts";
import { readPeriod } from "../../../src/tools/report/period.ts";
import { publish } from "../../../src/tools/report/publish.ts";
import type { PrintedReport } from "./attack.ts";

/** A report as it is printed, and the figures it was made of. */
interface RandomReport {
  readonly printed: PrintedReport;
  readonly figures: Figures;
}

const hour = 3_600_000;
const year = Date.parse("2026-01-01T00:00:00Z");

/**
 * A report of 5 to 300 random calls of up to a year. Small reports are as frequent as large ones, and
 * each has its own favourites: some hours, places, languages and outcomes are frequent, most are rare.
 */
export function randomReport(book: Book, seed: number): RandomReport {
  const random = seededRandom(seed);
  const count = Math.floor(5 * 60.2 ** random());
  const figures = emptyFigures();
  const period = readPeriod("2026-01", "2026-12");
  const calls = followCalls(book, (story) => countCall(figures, period, story));
  /** Mostly one of the first; how mostly, and which are first, is another thing in each report. */
  const favourite = <Choice>(choices: readonly Choice[]) => {
    const order = choices.map((choice) => ({ choice, at: random() })).sort((a, b) => a.at - b.at);
    const bent = 1 + 5 * random();
    return () => {
      const { choice } = order[Math.floor(random() ** bent * order.length)] ?? oneOf(order, random);
      return choice;
    };
  };
  const months = Math.ceil(random() * 12);
  const month = favourite(Array.from({ length: months }, (_none, index) => index));
  const hourOfDay = favourite(Array.from({ length: 24 }, (_none, index) => index));
  const services = favourite([...book.services.keys()]);
  const places = favourite([...book.nodes.keys()].filter((place) => hasPlace(book, place)));
  const language = favourite([...languages, undefined]);
  const outcome = favourite([...outcomes, undefined]);
  const often = {
    service: 0.3 + 0.7 * random(),
    transfer: random(),
    danger: random() ** 3,
    fault: random() ** 6,
  };

  let number = 0;
  const playCall = () => {
    number += 1;
    let time = year + month() * 30.4 * 24 * hour + Math.floor(random() * 28) * 24 * hour;
    time += hourOfDay() * hour;
    const spoken = language();
    const call = `call-${number}`;
    const line = (told: Partial<LogEntry>) => {
      time += 7_000;
      const rest = {
        outcome: undefined,
        event: "pressed",
        stage: "prompt",
        place: undefined,
      } as const;
      calls.add({ kind: "turn", call, time, language: spoken, ...rest, ...told });
    };
    line({ event: "arrived", place: book.start, language: undefined });
    const transfer = (place: string, stage: "connect" | "at-once") => {
      line({ place, stage });
      const ended = outcome();
      // Without a word on its end, the call is over.
      if (ended === undefined) return false;
      line({ event: "transfer-ended", place, outcome: ended, stage: "over" });
      return true;
    };
    for (let turns = Math.floor(random() * 4); turns > 0; turns -= 1) {
      if (random() < 0.1) line({ event: "silent", place: places() });
      if (random() < often.fault) line({ kind: "fault", place: undefined });
      if (random() < often.danger) {
        line({ place: book.danger });
        if (random() < often.transfer && !transfer(book.danger, "at-once")) return;
      } else if (random() < often.service) {
        const place = services();
        line({ place });
        if (
          random() < often.transfer &&
          !transfer(serviceAt(book, place)?.id ?? place, "connect")
        ) {
          return;
        }
      } else line({ place: places() });
    }
    if (random() < 0.1) line({ stage: "goodbye", place: places() });
  };
  // One after the other: each call is over before the next begins, whatever their months.
  for (let left = count; left > 0; left -= 1) {
    playCall();
    calls.finish();
  }
  const read = { lines: 6 * count, skipped: 0, late: 0 };
  return { printed: JSON.parse(JSON.stringify(publish({ figures, read }, period, book))), figures };
}
