import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phrases } from "../../locales/index.ts";
import { languages } from "../../src/line/book/language.ts";
import { stages } from "../../src/line/call/position.ts";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import { type Served, serve } from "../../src/server/serve.ts";
import { encode, laterParameters } from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer, readAnswer } from "../support/read-answer.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";

const app = openLine();
const ways = [
  ["pressed", laterParameters({ Digits: "1" })],
  ["silent", laterParameters({})],
  ["ended", laterParameters({ DialCallStatus: "busy" })],
] as const;

describe("keys that are no key", () => {
  it.each(["12", "A", " ", "1 ", "１", "-1", "1.0", "0x1", "**", "__proto__", "1&2", "<1>"])(
    "%j is a wrong key: the same place again, with a notice",
    async (Digits) => {
      const path = "/voice/pressed?language=nl&place=rooms&trail=welcome.main";
      const answer = expectAnswer(await post(app, path, laterParameters({ Digits })));
      expect(answer.here).toEqual({
        language: "nl",
        place: "rooms",
        trail: "welcome.main",
        passes: "1",
      });
      expect(answer.text).toContain(phrases.nl["wrong-key"]);
      expect(answer.languages).toEqual(["nl"]);
    },
  );
});

describe("a place that is no longer in the book", () => {
  const gone = ["gone", "", "main ", "MAIN", "__proto__", "constructor", "../voice", "<x>", "é"];

  it.each(languages)("says so in the call's language and goes on: %s", async (language) => {
    for (const place of gone) {
      for (const [way, parameters] of ways) {
        const query = new URLSearchParams({ language, place, trail: "welcome", passes: "2" });
        const answer = expectAnswer(await post(app, `/voice/${way}?${query}`, parameters));
        expect(answer.here).toEqual({ language, place: "main", trail: "welcome" });
        expect(answer.text.startsWith(phrases[language].moved)).toBe(true);
        expect(answer.languages).toEqual([language]);
        expect(answer.then.kind).toBe("redirect");
      }
    }
  });

  it("says so in every language before one is chosen, and offers them", async () => {
    for (const [way, parameters] of ways) {
      const answer = expectAnswer(await post(app, `/voice/${way}?place=gone`, parameters));
      expect(answer.here).toEqual({ place: "welcome" });
      expect(answer.languages).toEqual([...languages]);
      for (const language of languages) expect(answer.text).toContain(phrases[language].moved);
    }
  });

  it("leads to danger with zero all the same, in calls that have lasted long too", async () => {
    const zero = laterParameters({ Digits: "0" });
    for (const begun of ["", "&begun=0"]) {
      const path = `/voice/pressed?language=fr&place=gone${begun}`;
      const answer = expectAnswer(await post(app, path, zero));
      expect(answer.here).toMatchObject({ language: "fr", place: "in-danger" });
    }
  });

  it("is passed over on the way back", async () => {
    const star = laterParameters({ Digits: "*" });
    const place = "/voice/pressed?language=en&place=day-line";
    const fromGone = expectAnswer(await post(app, `${place}&trail=welcome.main.gone`, star));
    expect(fromGone.here).toMatchObject({ language: "en", place: "main" });
    const allGone = expectAnswer(await post(app, `${place}&trail=gone.too`, star));
    expect(allGone.text).not.toBe("");
  });

  it("may have become one that only leads elsewhere: nobody is left in silence there", async () => {
    for (const [way, parameters] of ways) {
      const path = `/voice/${way}?language=en&place=talk&trail=welcome.main`;
      expect(expectAnswer(await post(app, path, parameters)).text).not.toBe("");
    }
  });

  it.each(["connect", "introduce", "busy", "number", "week"])(
    "may no longer be one that can be called: %s",
    async (stage) => {
      for (const [way, parameters] of ways) {
        const path = `/voice/${way}?language=en&place=rooms&stage=${stage}&trail=welcome.main`;
        const { here, text } = expectAnswer(await post(app, path, parameters));
        expect(here).toEqual({ language: "en", place: "main", trail: "welcome" });
        expect(text.startsWith(phrases.en.moved)).toBe(true);
      }
    },
  );

  it("is forgotten where a caller may have tried it", async () => {
    const path = "/voice/pressed?language=en&place=day-line&stage=busy&tried=gone.night-line.gone";
    const { text, here } = expectAnswer(await post(app, path, laterParameters({ Digits: "#" })));
    expect(here).toMatchObject({ place: "day-line", stage: "busy" });
    expect(text).toContain("To try again, press one.");
  });
});

describe("nonsense in the query", () => {
  let served: Served;
  beforeAll(async () => {
    served = await serve(app, 0, "127.0.0.1");
  });
  afterAll(() => served.stop());

  const nonsense = [
    "",
    " ",
    "-1",
    "0",
    "1.5",
    "NaN",
    "1e9",
    "true",
    // Long, but short enough that the whole address stays under the 16 KiB of headers that Node reads.
    "x".repeat(300),
    "%00",
    "{}",
  ];
  const hostile = [
    "__proto__",
    "constructor",
    "<Hangup/>",
    "{{name}}",
    "undefined",
    "\u0000",
    "é列",
  ];
  const places = [
    "welcome",
    "main",
    "talk",
    "rooms",
    "in-danger",
    "night-line",
    "ambulance",
    "gone",
  ];
  const anything = [...nonsense, ...hostile];
  const count = fc.constantFrom(
    "0",
    "1",
    "2",
    "3",
    "4",
    "9",
    "9999999999",
    "99999999999",
    ...anything,
  );
  const lists = fc.array(fc.constantFrom(...places, ...anything), { maxLength: 4 });
  const field = {
    language: fc.constantFrom(...languages, "de", "FR", "en-GB", ...anything),
    place: fc.constantFrom(...places, ...anything),
    stage: fc.constantFrom(...stages, "prompts", ...anything),
    trail: lists.map((names) => names.join(".")),
    tried: lists.map((names) => names.join(".")),
    passes: count,
    slow: fc.constantFrom("yes", "no", "Yes", ...anything),
    told: count,
    talked: fc.constantFrom("yes", "no", ...anything),
    begun: count,
    typed: fc.constantFrom("1", "11", "112", ...anything),
    faults: count,
    unknown: fc.constantFrom(...anything),
  };
  const queries = fc.record(field, { requiredKeys: [] }).chain((fields) =>
    fc
      .subarray(Object.entries(fields))
      // A field may come twice.
      .map((again) => new URLSearchParams([...Object.entries(fields), ...again])),
  );
  const turns = fc.constantFrom(
    ...[..."0123456789*#"].map((Digits) => ["pressed", { Digits }] as const),
    ["silent", {}] as const,
    ...["completed", "busy", "failed", "canceled"].map(
      (DialCallStatus) => ["ended", { DialCallStatus }] as const,
    ),
  );

  it("gets an answer that can be played, that says something, in the call's language", async () => {
    await fc.assert(
      fc.asyncProperty(queries, turns, async (query, [way, changes]) => {
        const path = `/voice/${way}?${query}`;
        const parameters = laterParameters(changes);
        const response = await sendRaw(served.port, {
          path,
          headers: {
            "Content-Type": "application/x-www-form-urlencoded",
            "X-Twilio-Signature": sign(token, publicUrl + path, parameters),
          },
          body: [encode(parameters)],
        });
        expect(response.status).toBe(200);
        const [first, ...more] = readTwiml(response.text);
        if (first?.kind === "hangup") {
          // Its goodbye was said before, or its time is over.
          expect(query.get("stage") === "goodbye" || query.has("begun")).toBe(true);
          expect(more).toEqual([]);
          return;
        }
        if (first?.kind === "dial") {
          // A call that keys interrupted is made without a word.
          expect(new URL(first.action ?? "").searchParams.get("stage")).toBe("at-once");
          expect(more).toEqual([]);
          return;
        }
        const { text, languages: spoken, here } = readAnswer(response.text);
        expect(text.trim()).not.toBe("");
        const language = languages.find((known) => known === query.get("language"));
        // The language menu alone speaks them all, and leads to another.
        const isMenu = query.get("place") === "welcome" || here.place === "welcome";
        if (language === undefined || isMenu) return;
        expect(here.language).toBe(language);
        expect(spoken).toEqual([language]);
      }),
      { numRuns: 300 },
    );
  });
});
