import { describe, expect, it } from "vitest";
import { openBook } from "../../src/line/book/open-book.ts";
import { createMetrics, type Metrics } from "../../src/server/metrics.ts";
import { captureLog } from "../support/captured-log.ts";
import { arrivalParameters, laterParameters } from "../support/carrier-parameters.ts";
import { mondayAtTen, openLine, unchanged } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer, expectRefusal } from "../support/read-answer.ts";
import { smallBook } from "../support/small-book.ts";
import { figuresOn } from "./read-page.ts";

const route = { kind: "number", number: "+3280011222", callerId: undefined } as const;
const book = openBook(smallBook, () => route);

describe("something of ours breaks", () => {
  it("is counted, with the transfer it leads to and how that ended", async () => {
    const { metrics, figures } = createMetrics(unchanged(book), () => mondayAtTen);
    let isBroken = true;
    const clock = () => {
      if (isBroken) throw new TypeError("the clock");
      return mondayAtTen;
    };
    const app = openLine({ book, clock, metrics });
    const faulted = await post(app, "/voice", arrivalParameters);
    expect(expectAnswer(faulted).then.kind).toBe("dial");
    await post(app, "/voice/silent?place=welcome&faults=1", laterParameters({})).expect(200);
    isBroken = false;
    const ended = laterParameters({ DialCallStatus: "busy" });
    await post(app, "/voice/ended?place=welcome&faults=1", ended).expect(200);
    expect(figuresOn(await figures.metrics())).toEqual({
      "calls": 1,
      "faults": 2,
      'silences{place="welcome"}': 1,
      'transfers_started{service="night-line"}': 1,
      'transfers_ended{service="night-line",result="busy"}': 1,
    });
  });
});

describe("the figures themselves break", () => {
  const secret = "the secret of +32470123456";
  const broken = () => {
    throw new RangeError(secret);
  };
  const metrics: Metrics = { turn: broken, refusal: broken };

  it("callers hear what they would have heard, and the log tells", async () => {
    const { logger, lines, entries } = captureLog();
    const withFigures = await post(openLine({ logger, metrics }), "/voice", arrivalParameters);
    const without = await post(openLine(), "/voice", arrivalParameters);
    expectAnswer(withFigures);
    expect(withFigures.text).toBe(without.text);
    expect(entries().map(({ msg }) => msg)).toEqual(["turn", "figures lost"]);
    expect(lines.join()).not.toContain(secret);
  });

  it("an apology is still one, and a refusal too", async () => {
    const app = openLine({
      metrics,
      clock: () => {
        throw new TypeError("the clock");
      },
    });
    expect(expectAnswer(await post(app, "/voice", arrivalParameters)).then.kind).toBe("dial");
    expectRefusal(await post(app, "/voice", arrivalParameters, { signedWith: "x" }), 403);
  });
});
