import { afterEach, describe, expect, it, vi } from "vitest";
import { phrases } from "../../locales/index.ts";
import { inEachLanguage, type Language, languages } from "../../src/line/book/language.ts";
import { createSpeech } from "../../src/line/speech/speech.ts";
import { captureLog } from "../support/captured-log.ts";
import { arrivalParameters, laterParameters } from "../support/carrier-parameters.ts";
import { callerId, mondayAtTen, openLine, publicUrl } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer } from "../support/read-answer.ts";
import { smallBook } from "../support/small-book.ts";

afterEach(() => vi.unstubAllEnvs());

const secret = "the secret of +32470123456 in CA0123456789abcdef0123456789abcdef";
const brokenClock = () => {
  throw new TypeError(secret);
};
const dayAndNight = { ...inEachLanguage(() => "+3280011222"), nl: "106", none: "+3280011222" };
const oneOneTwo = { ...inEachLanguage(wordsOf112), fr: "cent douze", nl: "honderd en twaalf" };
const turns = [
  ["arrived", "/voice", arrivalParameters],
  ["a key", "/voice/pressed", laterParameters({ Digits: "1" })],
  ["silence", "/voice/silent", laterParameters({})],
  ["the end of a transfer", "/voice/ended", laterParameters({ DialCallStatus: "busy" })],
] as const;

/** 112 digit by digit. */
function wordsOf112(language: Language): string {
  const digits = phrases[language];
  return [digits["digit.1"], digits["digit.1"], digits["digit.2"]].join(" ");
}

/** A line whose speech breaks at one phrase, once it has started. */
function openLineThatCannotSay(phrase: string) {
  const speech = createSpeech(smallBook.phrases);
  return openLine({
    speech: (utterance) => {
      if (utterance.phrase === phrase) throw new RangeError(secret);
      return speech(utterance);
    },
  });
}

describe.each(turns)("something of ours breaks at %s", (_turn, path, parameters) => {
  const app = openLine({ clock: brokenClock });

  it.each(languages)(
    "apologises in the caller's language and calls a person: %s",
    async (language) => {
      const query = `?language=${language}&place=main&trail=welcome`;
      const response = await post(app, path + query, parameters);
      const { text, then, here, languages: spoken } = expectAnswer(response);
      expect(spoken).toEqual([language]);
      expect(text.startsWith(phrases[language]["fault.apology"])).toBe(true);
      expect(text).toContain(oneOneTwo[language]);
      expect(here).toMatchObject({ language, faults: "1" });
      expect(then).toMatchObject({
        kind: "dial",
        target: { number: dayAndNight[language] },
        callerId,
        timeoutSeconds: 25,
        hangupOnStar: true,
      });
    },
  );

  it("apologises in every language before one is chosen", async () => {
    const { text, then, languages: spoken } = expectAnswer(await post(app, path, parameters));
    expect(spoken).toEqual([...languages]);
    for (const language of languages) expect(text).toContain(phrases[language]["fault.apology"]);
    expect(then).toMatchObject({ kind: "dial", target: { number: dayAndNight.none } });
  });

  it.each(["production", "development", "test"])(
    "tells nothing of what broke in %s",
    async (env) => {
      vi.stubEnv("NODE_ENV", env);
      const response = await post(openLine({ clock: brokenClock }), path, parameters);
      expectAnswer(response);
      expect(response.text).not.toMatch(/secret|\+32470|CA0123|Error|stack|node_modules|\.ts|[{}]/);
      expect(JSON.stringify(response.headers)).not.toMatch(/secret|Error/);
    },
  );
});

describe("a second fault in a row", () => {
  const app = openLine({ clock: brokenClock });

  it.each(languages)("reads a number out and hangs up: %s", async (language) => {
    const first = expectAnswer(await post(app, `/voice/silent?language=${language}`, []));
    if (first.then.kind !== "dial") throw new Error("The first fault leads to nobody.");
    for (const next of [first.then.action ?? "", first.gather.action]) {
      const path = next.slice(publicUrl.length).replace(/#.*/, "");
      const { text, then, gather } = expectAnswer(await post(app, path, laterParameters({})));
      expect(then.kind).toBe("hangup");
      expect(gather.prompts.length).toBeGreaterThan(0);
      expect(text).toContain(phrases[language]["fault.apology"]);
      expect(text).toContain(oneOneTwo[language]);
      const digit = (number: keyof typeof phrases.fr & `digit.${number}`) =>
        phrases[language][number];
      const number =
        language === "nl"
          ? ["digit.1", "digit.0", "digit.6"]
          : ["digit.1", "digit.1", "digit.2", "digit.2", "digit.2"];
      expect(text).toContain(number.map((key) => digit(key as "digit.1")).join(" "));
    }
  });

  it("may be a third or a hundredth: it stays so", async () => {
    for (const faults of ["2", "3", "100", "9999999999"]) {
      const path = `/voice/silent?language=en&place=main&faults=${faults}`;
      expect(expectAnswer(await post(app, path, [])).then.kind).toBe("hangup");
    }
  });

  it("is none after a turn that went well", async () => {
    let isBroken = false;
    const sometimes = openLine({ clock: () => (isBroken ? brokenClock() : mondayAtTen) });
    const well = expectAnswer(
      await post(sometimes, "/voice/silent?language=en&place=main&trail=welcome&faults=1", []),
    );
    expect(well.here.faults).toBeUndefined();
    isBroken = true;
    const path = well.gather.action.slice(publicUrl.length).replace(/#.*/, "");
    const again = expectAnswer(await post(sometimes, path, laterParameters({ Digits: "1" })));
    expect(again.here).toMatchObject({ faults: "1" });
    expect(again.then.kind).toBe("dial");
  });
});

describe("after an apology", () => {
  it.each(languages)(
    "the call to a person that was not answered is spoken of: %s",
    async (language) => {
      const broken = openLine({ clock: brokenClock });
      const fault = expectAnswer(await post(broken, `/voice/silent?language=${language}`, []));
      if (fault.then.kind !== "dial") throw new Error("The fault leads to nobody.");
      const path = (fault.then.action ?? "").slice(publicUrl.length).replace(/#.*/, "");
      for (const DialCallStatus of ["busy", "no-answer", "failed"] as const) {
        const answer = expectAnswer(
          await post(openLine(), path, laterParameters({ DialCallStatus })),
        );
        expect(answer.text).toContain(phrases[language][`transfer.${DialCallStatus}`]);
        expect(answer.languages).toEqual([language]);
        expect(answer.here.faults).toBeUndefined();
      }
    },
  );

  it("the language menu comes back whole, danger first, where no language was chosen", async () => {
    const fault = expectAnswer(await post(openLine({ clock: brokenClock }), "/voice", []));
    if (fault.then.kind !== "dial") throw new Error("The fault leads to nobody.");
    const path = (fault.then.action ?? "").slice(publicUrl.length).replace(/#.*/, "");
    const app = openLine();
    const menu = expectAnswer(await post(app, "/voice", []));
    const ended = laterParameters({ DialCallStatus: "busy" });
    const answer = expectAnswer(await post(app, path, ended));
    expect(answer.here).toEqual(menu.here);
    expect(answer.text.endsWith(menu.text)).toBe(true);
  });
});

describe("speech that breaks", () => {
  it("is a fault of one turn: the next goes well", async () => {
    const app = openLineThatCannotSay("night-line.about");
    const main = "/voice/pressed?language=en&place=main&trail=welcome";
    const broken = expectAnswer(await post(app, main, laterParameters({ Digits: "3" })));
    expect(broken.text.startsWith(phrases.en["fault.apology"])).toBe(true);
    expect(broken.then.kind).toBe("dial");
    const well = expectAnswer(await post(app, main, laterParameters({ Digits: "2" })));
    expect(well.here).toMatchObject({ place: "rooms" });
  });
});

describe("a fault in the log", () => {
  it("is one line, with where it happened and not what it said", async () => {
    const log = captureLog();
    const app = openLine({ clock: brokenClock, logger: log.logger });
    await post(app, "/voice/pressed?language=en&place=main", laterParameters({ Digits: "1" }));
    expect(log.entries()).toEqual([
      {
        level: 50,
        time: expect.any(Number),
        call: expect.stringMatching(/^[\w-]{12}$/),
        event: "pressed",
        place: "main",
        language: "en",
        ms: expect.any(Number),
        error: "TypeError",
        at: expect.stringContaining("fault.test.ts"),
        msg: "fault",
      },
    ]);
    expect(log.lines.join()).not.toMatch(/secret|\+32470|CA0123/);
  });
});
