import { describe, expect, it } from "vitest";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { brokenAtNight, spoilt } from "./spoilt-line.ts";

describe("a line that breaks at one moment, or for some callers", () => {
  it("is caught by night, though all was well by day: zero at a menu", async () => {
    const line = brokenAtNight({
      request: (url, form) => [
        url,
        form.Digits === "0" && url.includes("place=main") ? { ...form, Digits: "6" } : form,
      ],
    });
    const moments = ["Monday at ten", "Sunday at three in the night"];
    const visits = visitsTo(line.book).filter(({ name }) => moments.includes(name));
    const { problems } = await proveLine(line, visits);
    expect(problems).toContainEqual(
      expect.stringMatching(
        /^Sunday at three in the night, keys 1 0: zero does not lead to danger/,
      ),
    );
  });

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
  });
});
