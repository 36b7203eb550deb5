import { describe, expect, it } from "vitest";
import { languages } from "../../../src/line/book/language.ts";
import { stages } from "../../../src/line/call/position.ts";
import type { Metrics } from "../../../src/server/metrics.ts";
import { captureLog } from "../../support/captured-log.ts";
import { arrivalParameters, laterParameters } from "../../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../../support/open-line.ts";
import { post, postUnsigned } from "../../support/post.ts";
import { expectAnswer, expectRefusal } from "../../support/read-answer.ts";
import { sign } from "../../support/sign.ts";
import { smallBook } from "../../support/small-book.ts";

const mark = ["ProbeCall", "yes"] as const;
const silent = laterParameters({});
const marked = [...silent, mark];

/** Called from the page of a service that is dialled in live mode. */
const connects = "/voice/pressed?language=fr&place=night-line&trail=welcome.main";
const key1 = laterParameters({ Digits: "1" });

describe("a call marked as a probe's", () => {
  it("is never answered with a Dial, at any place and stage of a live line", async () => {
    const app = openLine();
    const places = [...Object.keys(smallBook.tree.nodes), ...Object.keys(smallBook.services)];
    let dialsUnmarked = 0;
    for (const place of places) {
      for (const stage of stages) {
        for (const language of ["", ...languages]) {
          const path = `/voice/silent?language=${language}&place=${place}&stage=${stage}&trail=welcome`;
          const [probed, called] = [await post(app, path, marked), await post(app, path, silent)];
          expect(probed.text, path).not.toContain("<Dial");
          expect(probed.status).toBe(200);
          if (called.text.includes("<Dial")) dialsUnmarked += 1;
        }
      }
    }
    expect(dialsUnmarked).toBeGreaterThan(10);
  });

  it("is answered apart from callers' within the same minute", async () => {
    const app = openLine();
    const answers = [];
    for (const form of [key1, [...key1, mark], key1, [...key1, mark]]) {
      answers.push(expectAnswer(await post(app, connects, form)).then.kind);
    }
    expect(answers).toEqual(["dial", "redirect", "dial", "redirect"]);
  });

  it("does not ring anybody when something of ours breaks either", async () => {
    const app = openLine({
      clock: () => {
        throw new TypeError("broken");
      },
    });
    expect((await post(app, "/voice", arrivalParameters)).text).toContain("<Dial");
    const probed = await post(app, "/voice", [...arrivalParameters, mark]);
    expect(expectAnswer(probed).then.kind).toBe("redirect");
  });

  it("is refused without a signature over its mark", async () => {
    const app = openLine();
    expectRefusal(await postUnsigned(app, "/voice", [...arrivalParameters, mark]), 403);
    const signature = sign(token, publicUrl + connects, key1);
    const send = (form: typeof marked) =>
      postUnsigned(app, connects, form).set("X-Twilio-Signature", signature);
    expect((await send([...key1])).text).toContain("<Dial");
    expectRefusal(await send([...key1, mark]), 403);
  });

  it("is none when the mark stands in the address, has another value or comes twice", async () => {
    const app = openLine();
    const forms = [
      [`${connects}&ProbeCall=yes`, key1],
      [connects, [...key1, ["ProbeCall", "no"]]],
      [connects, [...key1, ["ProbeCall", "no"], mark]],
      [connects, [...key1, ["Probecall", "yes"]]],
    ] as const;
    for (const [path, form] of forms) {
      expect((await post(app, path, form)).text, JSON.stringify(form)).toContain("<Dial");
    }
  });

  it("is told apart in the log, and counted nowhere", async () => {
    const counted: string[] = [];
    const metrics: Metrics = {
      turn: (_from, event) => counted.push(event.kind),
      refusal: () => counted.push("refusal"),
    };
    const { logger, entries } = captureLog();
    const app = openLine({ metrics, logger });
    await post(app, "/voice", [...arrivalParameters, mark]);
    await post(app, "/voice/status", [...laterParameters({ CallStatus: "completed" }), mark]);
    expect(counted).toEqual([]);
    await post(app, "/voice", arrivalParameters);
    expect(counted).toEqual(["arrived"]);
    expect(entries().map(({ msg }) => msg)).toEqual(["probe turn", "probe call ended", "turn"]);
  });
});
