import { describe, expect, it } from "vitest";
import { proveLine } from "../../../src/tools/proof/prove-line.ts";
import { visitsTo } from "../../../src/tools/proof/visits.ts";
import { spoilt } from "./spoilt-line.ts";

// It walks the line at two moments.
describe("a line that breaks for some callers", () => {
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
