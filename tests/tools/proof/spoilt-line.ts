import type { Answer, Line } from "../../../src/phone/line.ts";
import { lineToProve } from "../../../src/tools/proof/line-to-prove.ts";
import type { LineToProve } from "../../../src/tools/proof/visits.ts";
import { provedBook } from "../../support/proved-book.ts";

/** A line on which each request or each answer is spoilt. */
export function spoilt({
  request = (url, form) => [url, form],
  answer = (given) => given,
}: {
  request?: (url: string, form: Readonly<Record<string, string>>) => Parameters<Line["post"]>;
  answer?: (given: Answer, url: string) => Answer;
}): LineToProve {
  const line = lineToProve(provedBook);
  return {
    ...line,
    open: (visit) => {
      const whole = line.open(visit);
      return {
        post: async (url, form) => {
          const asked = request(url, { ...form } as Readonly<Record<string, string>>);
          return answer(await whole.post(...asked), url);
        },
      };
    },
  };
}

/** Replaces words of an answer. */
export const rewrite =
  (from: string | RegExp, to: string) =>
  (given: Answer): Answer => ({ ...given, body: given.body.replaceAll(from, to) });

/** A line that breaks on Sunday night alone, where most is said as on Monday. */
export function brokenAtNight(changes: Parameters<typeof spoilt>[0]): LineToProve {
  const [whole, broken] = [spoilt({}), spoilt(changes)];
  return {
    ...broken,
    open: (visit) => {
      const isNight = visit.clock().toString() === "2026-11-22T02:00:00Z";
      // Only the one opened last keeps the visit's time.
      return (isNight ? broken : whole).open(visit);
    },
  };
}
