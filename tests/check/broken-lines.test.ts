import { describe, expect, it } from "vitest";
import type { LineToProve } from "../../src/check/line-to-prove.ts";
import { proveLine } from "../../src/check/prove-line.ts";
import { visitsTo } from "../../src/check/visits.ts";
import { lineToProve } from "../../src/cli/line-to-prove.ts";
import type { Answer, Line } from "../../src/phone/line.ts";
import { problemsOnMonday } from "./problems-on-monday.ts";
import { provedBook } from "./proved-book.ts";

/** A line on which each request or each answer is spoilt. */
function spoilt({
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

/** A line that breaks on Sunday night alone, where most is said as on Monday. */
function brokenAtNight(changes: Parameters<typeof spoilt>[0]): LineToProve {
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

const rewrite =
  (from: string | RegExp, to: string) =>
  (given: Answer): Answer => ({ ...given, body: given.body.replaceAll(from, to) });

const pressInstead = (key: string, other: string) =>
  spoilt({
    request: (url, form) => [url, form.Digits === key ? { ...form, Digits: other } : form],
  });

describe("a broken line", () => {
  it("is caught: a fault of its own", async () => {
    const line = lineToProve(provedBook);
    const [monday] = visitsTo(line.book);
    const clock = () => {
      throw new Error("The clock stands still.");
    };
    const visits = monday === undefined ? [] : [{ ...monday, clock }];
    const { problems } = await proveLine(line, visits);
    expect(problems[0]).toMatch(/^Monday at ten, keys none: the line breaks here and apologises/);
  });

  it("is caught on a feast, where silence lasts too long on that day alone", async () => {
    const line = spoilt({
      answer: (given) =>
        given.body.includes("opening closed holiday")
          ? rewrite(/timeout="8"/g, 'timeout="60"')(given)
          : given,
    });
    const moments = ["Monday at ten", "Christmas Day at ten"];
    const visits = visitsTo(line.book).filter(({ name }) => moments.includes(name));
    const { problems } = await proveLine(line, visits);
    expect(problems).toContainEqual(
      expect.stringMatching(/^Christmas Day at ten, .* presses nothing waits \d+ s .* at most 180/),
    );
    expect(problems).not.toContainEqual(expect.stringMatching(/^Monday at ten, .* at most 180/));
  }, 30_000);

  it("is caught where it breaks for callers who withhold their number alone", async () => {
    const line = spoilt({
      request: (url, form) => [
        form.From === "anonymous" ? url.replace("place=day-line", "place=main") : url,
        form,
      ],
    });
    const moments = ["Monday at ten", "Monday at ten, number withheld"];
    const visits = visitsTo(line.book).filter(({ name }) => moments.includes(name));
    const { problems } = await proveLine(line, visits);
    expect(problems).toContainEqual(
      expect.stringMatching(/^Monday at ten, number withheld, keys 1 1 .*: this was said before/),
    );
  }, 30_000);

  it.each([
    [
      "zero at a menu",
      brokenAtNight({
        request: (url, form) => [
          url,
          form.Digits === "0" && url.includes("place=main") ? { ...form, Digits: "6" } : form,
        ],
      }),
      /^Sunday at three in the night, keys 1 0: zero does not lead to danger/,
    ],
    [
      "the first silence",
      brokenAtNight({
        request: (url, form) => [url.replace(/^([^?]*\/silent)\?.*place=main.*$/, "$1"), form],
      }),
      /^Sunday at three in the night, keys 1 -: this was said before, word for word, and leads to/,
    ],
    [
      "the number after a busy line",
      brokenAtNight({
        answer: (given, url) =>
          url.includes("/ended") ? rewrite("nought", "nothing")(given) : given,
      }),
      /^Sunday at three in the night, .* busy: .*no number is read out/,
    ],
    [
      "an option of a menu",
      brokenAtNight({
        request: (url, form) => [
          url,
          form.Digits === "1" && url.includes("place=main") ? { ...form, Digits: "2" } : form,
        ],
      }),
      /^Sunday at three in the night, keys 1 1: this was said before, word for word, and leads to advice/,
    ],
  ])(
    "is caught by night, though all was well by day: %s",
    async (_what, line, expected) => {
      const moments = ["Monday at ten", "Sunday at three in the night"];
      const visits = visitsTo(line.book).filter(({ name }) => moments.includes(name));
      const { problems } = await proveLine(line, visits);
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
    30_000,
  );

  it.each([
    [
      "zero that leads elsewhere",
      () => pressInstead("0", "6"),
      /^Monday at ten, keys 0: zero does not lead to danger/,
    ],
    [
      "danger without its advice",
      () => spoilt({ answer: rewrite(/danger advice/g, "danger silence") }),
      /^Monday at ten, keys 0: zero leads to danger without its advice/,
    ],
    [
      "a key that is offered and does nothing",
      () => pressInstead("2", "9"),
      /key 2 is offered and does not work/,
    ],
    [
      "a key that works and is not offered",
      () => pressInstead("7", "1"),
      /^Monday at ten, keys 7: key 7 works and is not offered/,
    ],
    [
      "silence that ends the call",
      () => spoilt({ answer: rewrite(/<Redirect.*?<\/Redirect>/gs, "<Hangup/>") }),
      /^Monday at ten, keys none: a caller who presses nothing reaches neither a person/,
    ],
    [
      "silence that goes round and round",
      () => spoilt({ request: (url, form) => [url.replace(/&silences=\d/, ""), form] }),
      /the line comes round to the same answer without the caller doing anything/,
    ],
    [
      "a silence that lasts too long",
      () => spoilt({ answer: rewrite(/timeout="8"/g, 'timeout="60"') }),
      /a caller who presses nothing waits \d+ s .* at most 180/,
    ],
    [
      "a voice of another language",
      () =>
        spoilt({
          answer: rewrite(
            /language="nl-BE" voice="Polly.Lisa-Neural"/g,
            'language="fr-BE" voice="Polly.Isabelle-Neural"',
          ),
        }),
      /a caller who chose nl hears fr/,
    ],
    [
      "a star key that leads nowhere",
      () => pressInstead("*", "#"),
      /^Monday at ten, keys 1 \*: the star key leads to main, not to welcome/,
    ],
    [
      "a busy line whose number is not read out",
      () =>
        spoilt({
          answer: (given, url) =>
            url.includes("/ended") ? rewrite("nought", "nothing")(given) : given,
        }),
      /after busy, no number is read out/,
    ],
    [
      "a transfer to another number",
      () => spoilt({ answer: rewrite("+3280011111", "+3280099999") }),
      /day-line never rings in fr/,
    ],
    [
      "a document that the carrier reads otherwise",
      () => spoilt({ answer: rewrite(/ method="POST"/g, "") }),
      /^Monday at ten, keys none: <Gather> .* has an address and no method="POST"/,
    ],
    [
      "an answer that is none",
      () =>
        spoilt({
          answer: (given, url) => (url.includes("/pressed") ? { ...given, status: 500 } : given),
        }),
      /^Monday at ten, keys 1: .*500/,
    ],
  ])(
    "is caught: %s",
    async (_what, breakLine, expected) => {
      const problems = await problemsOnMonday(breakLine());
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
    30_000,
  );
});
