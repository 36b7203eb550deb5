import { describe, expect, it } from "vitest";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { type LineToProve, visitsTo } from "../../../src/tools/proof/visits.ts";
import { ofToday } from "../../support/of-today.ts";
import { brokenAtNight, rewrite, spoilt } from "./spoilt-line.ts";

describe("a line that breaks at one moment, or for some callers", () => {
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
  });

  const brokenByNight: readonly (readonly [string, LineToProve, RegExp])[] = [
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
  ];

  it.each(ofToday(brokenByNight, 2))(
    "is caught by night, though all was well by day: %s",
    async (_what, line, expected) => {
      const moments = ["Monday at ten", "Sunday at three in the night"];
      const visits = visitsTo(line.book).filter(({ name }) => moments.includes(name));
      const { problems } = await proveLine(line, visits);
      expect(problems).toContainEqual(expect.stringMatching(expected));
    },
  );
});
