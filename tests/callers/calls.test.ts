import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { languageKeys } from "../../menus/languages.ts";
import { services as written } from "../../menus/services.ts";
import { type Language, languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import { checkRoutes } from "../../src/tools/doctor/book.ts";
import { countedLine } from "../server/counted-line.ts";
import { callTheLine, type Engine, type TestCall } from "../support/call-the-line.ts";
import { captureLog } from "../support/captured-log.ts";
import { draftWith } from "../support/draft-with.ts";
import { runHere } from "../support/run-here.ts";

// What callers met, 1 to 6, 8 to 11 and 14 to 17: each example as a call, and its kind.

const monday = "2026-11-23T10:00";
const sundayNight = "2026-11-22T03:00";
const ours = "+3225550100";
const book = openBook(bookDraft, routeWhenLive);

/** Who has chosen a language, and who has not: before one is chosen, the line speaks all. */
const callers = [
  ["before a language is chosen", []],
  ...languages.map((language) => [`in ${language}`, [keyOf(language)]] as const),
] as const;

/** The key that chooses a language. */
function keyOf(language: Language): string {
  const [key = ""] = Object.entries(languageKeys).find(([, one]) => one === language) ?? [];
  return key;
}

/** The keys from the first prompt to the page of a service in a menu on key 2 or 3. */
function keysTo(service: string, language: Language): readonly string[] {
  for (const [key, menu] of [
    ["2", "sexual-violence"],
    ["3", "partner-or-family"],
  ] as const) {
    const place = book.offers[language].get(menu)?.indexOf(service) ?? -1;
    if (place >= 0) return [keyOf(language), key, `${place + 1}`];
  }
  throw new Error(`Neither menu offers ${service}.`);
}

/** Calls a service from its page, until it rings. */
async function ringing(service: string, language: Language, at = monday): Promise<TestCall> {
  const call = await callTheLine({ at });
  await call.press(...keysTo(service, language), "1");
  await call.stayOn();
  expect(call.dials()).toBeDefined();
  return call;
}

/** An engine that tells of the end of a transfer in these words and no others. */
function endsAs(told: Readonly<Record<string, string>>): Engine {
  return (form) =>
    "DialCallStatus" in form
      ? {
          ...Object.fromEntries(Object.entries(form).filter(([name]) => !name.startsWith("Dial"))),
          ...told,
        }
      : form;
}

/** An engine that posts these digits, or none, where key 9 was pressed. */
function nineIs(digits: string | undefined): Engine {
  return ({ Digits, ...form }) => {
    if (Digits === undefined) return form;
    const posted = Digits === "9" ? digits : Digits;
    return posted === undefined ? form : { ...form, Digits: posted };
  };
}

/** How engines tell of a call on which nobody was connected to anybody. */
const unbridged = [
  ["canceled", { DialCallStatus: "canceled" }],
  ["canceled and never bridged", { DialCallStatus: "canceled", DialBridged: "false" }],
  ["completed and never bridged", { DialCallStatus: "completed", DialBridged: "false" }],
  ["answered and never bridged", { DialCallStatus: "answered", DialBridged: "false" }],
  ["completed after no second", { DialCallStatus: "completed", DialCallDuration: "0" }],
  ["in a word nobody knows", { DialCallStatus: "queued" }],
  ["without a word", {}],
] as const satisfies readonly (readonly [string, Readonly<Record<string, string>>])[];

describe("1: a call to 112 or 101 that was never bridged", () => {
  describe.each(unbridged)("told of as %s", (_how, told) => {
    const engine = endsAs(told);

    it.each(callers)("has failed, and 112 is called again: %s", async (_who, chosen) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(...chosen, "0");
      await call.stayOn();
      expect(call.dials()).toBe("112");
      await call.phone.endTransfer("completed");
      expect(call.place()).toBe("danger");
      expect(call.says("danger.not-reached")).toBe(true);
      expect(call.says("transfer.redial")).toBe(true);
      expect(call.says("danger.over")).toBe(false);
      await call.phone.wait();
      await call.stayOn();
      expect(call.dials()).toBe("112");
    });

    it.each(languages)("has failed, and 101 is called again: in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(keyOf(language), "5", "1", "1", "1");
      await call.stayOn();
      expect(call.dials()).toBe("101");
      await call.phone.endTransfer("completed");
      expect(call.place()).toBe("101");
      expect(call.says("transfer.failed")).toBe(true);
      expect(call.says("transfer.redial")).toBe(true);
      await call.phone.wait();
      await call.stayOn();
      expect(call.dials()).toBe("101");
    });
  });

  it("was not ended by the star key, which does nothing while it rings", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "0");
    await call.stayOn();
    await call.press("*");
    expect(call.dials()).toBe("112");
  });
});

describe("2: a call to 112 of a few seconds, and a silent caller", () => {
  describe.each([0, 4, 19])("after %i seconds", (talkSeconds) => {
    it.each(callers)("112 is called again: %s", async (_who, chosen) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(...chosen, "0");
      await call.stayOn();
      await call.phone.endTransfer("completed", { talkSeconds });
      expect(call.says("danger.short")).toBe(true);
      expect(call.says("danger.over")).toBe(false);
      await call.phone.wait();
      await call.stayOn();
      expect(call.dials()).toBe("112");
    });
  });

  it("101 is called again", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("2", "5", "1", "1", "1");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 4 });
    expect(call.says("transfer.redial")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("101");
  });

  it("from twenty seconds on somebody talked, and nobody rings a telephone put down", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "0");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 20 });
    expect(call.says("danger.over")).toBe(true);
    while (call.phone.state.kind !== "ended") await call.phone.wait();
    expect(call.phone.events.filter(({ kind }) => kind === "ringing")).toHaveLength(1);
  });
});

describe("3: 112 and 101 have a menu of their own", () => {
  const choices: Readonly<Record<string, string>> = {
    fr: "Si une voix propose ensuite un choix, faites le deux pour la police.",
    nl: "Hoort u daarna een keuzemenu, druk twee voor de politie.",
    en: "If a voice then offers a choice, press two for the police.",
  };

  describe.each(languages)("in %s", (language) => {
    const choice = choices[language] ?? `no sentence in ${language}`;

    it("its key for the police is said once, in an advice of some forty words", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "0");
      expect(call.words().split(choice)).toHaveLength(2);
      expect(call.words().match(/\p{L}+/gu)?.length).toBeLessThanOrEqual(45);
      await call.stayOn();
      expect(call.dials()).toBe("112");
      expect(
        call.phone.heard
          .map(({ text }) => text)
          .join(" ")
          .split(choice),
      ).toHaveLength(2);
    });

    it("its key is said in the connecting sentence where zero comes again", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "0");
      await call.phone.press("0", { afterSeconds: 1 });
      expect(call.words()).toContain(choice);
      expect(
        call.phone.heard
          .map(({ text }) => text)
          .join(" ")
          .split(choice),
      ).toHaveLength(2);
    });

    it("its key is said on the way to 101 too", async () => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), "5", "1", "1", "1");
      expect(call.words()).toContain(choice);
    });
  });

  it("of which nothing is said before a language is chosen", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("0");
    expect(call.says("danger.choice")).toBe(false);
    await call.press("0");
    expect(call.says("danger.choice")).toBe(false);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("which is a fact with its source, to be confirmed", () => {
    const { also, note } = written["112"].source;
    expect(also).toMatch(/two is the police: news\.belgium\.be/);
    expect(note).toMatch(/^To be confirmed/);
  });
});

describe("4: in danger before a language is chosen", () => {
  it("the advice is one sentence and its tail in each, and 112 rings within 26 seconds", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.press("0", { afterSeconds: 1 });
    expect(call.phone.sinceLastTurn.map(({ text }) => text)).toEqual([
      "Si vous pouvez, raccrochez et formez le un, un, deux. Sinon, faites le zéro ou attendez : nous appelons.",
      "Als het kan, haak in en bel zelf één, één, twee. Anders, druk nul of wacht: dan bellen wij.",
      "If you can, hang up and dial one, one, two. If not, press zero or wait: we will call.",
    ]);
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.phone.clockSeconds - 1).toBeLessThanOrEqual(26);
  });
});

/** Types keys one after the other, each so many seconds after the answer to the one before. */
async function type(call: TestCall, keys: string, afterSeconds: number): Promise<void> {
  for (const key of keys) await call.phone.press(key, { afterSeconds });
}

describe("5: 1, 1, 2 typed by somebody who was told to dial it", () => {
  it.each([0.3, 1, 2])("is danger, a key every %s seconds", async (pace) => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, "112", pace);
    expect(call.place()).toBe("danger");
    expect(new Set(call.phone.sinceLastTurn.map(({ language }) => language)).size).toBe(3);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("and star leads back to the languages", async () => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, "112", 1);
    await call.press("*");
    expect(call.place()).toBe("language");
    await call.press("2");
    expect(call.place()).toBe("main");
  });

  it.each([
    ["typed in more than six seconds", "112", 2.1],
    ["after another key", "9112", 0.5],
    ["with another key between", "1#12", 0.5],
    ["another number", "1171", 0.5],
  ])("is the keys it is: %s", async (_how, keys, pace) => {
    const call = await callTheLine({ at: sundayNight });
    await type(call, keys, pace);
    expect(call.place()).not.toBe("danger");
    expect(call.phone.sinceLastTurn.at(-1)?.language).toBe("fr-BE");
  });

  it("is the keys it is after a first silence", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.wait();
    await type(call, "112", 0.5);
    expect(call.place()).not.toBe("danger");
  });

  it.each([
    ["at the first prompt", []],
    ["at a menu", ["2", "3"]],
    ["at a page", ["3", "2", "1"]],
    ["while somebody is called", ["1", "1"]],
  ])("in one request is danger %s", async (_where, keys) => {
    const call = await callTheLine({ at: sundayNight, engine: nineIs("112") });
    await call.press(...keys, "9");
    expect(call.place()).toBe("danger");
    expect(call.says("danger.advice")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});

describe("6: a caller's number that is no number", () => {
  it.each([
    ["+0470123456", "the trunk's example"],
    ["+00470123456", "with two zeros"],
    ["+320470123456", "with a zero after the country"],
    ["0470123456", "without a country"],
    ["0032470123456", "with zeros for the plus"],
    ["+32", "with nothing behind the country"],
    ["+1234567890123456", "of sixteen digits"],
    ["+32 470 12 34 56", "with spaces"],
    ["sip:anna@example.be", "an address"],
    ["anonymous", "withheld"],
    ["", "left out"],
  ])("%s, %s: 112 is shown ours", async (from) => {
    const call = await callTheLine({ at: sundayNight, from });
    await call.press("1", "0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
    expect(call.shows()).toBe(ours);
  });

  it.each(["+32470123456", "+3225550123", "+33612345678"])(
    "and %s, which is one, is shown as it is",
    async (from) => {
      const call = await callTheLine({ at: sundayNight, from });
      await call.press("1", "0");
      await call.stayOn();
      expect(call.dials()).toBe("112");
      expect(call.shows()).toBeUndefined();
    },
  );

  it("101 is shown ours too", async () => {
    const call = await callTheLine({ at: sundayNight, from: "+0470123456" });
    await call.press("1", "5", "1", "1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("101");
    expect(call.shows()).toBe(ours);
  });
});

describe("8: a short answer is a tape", () => {
  describe.each(languages)("in %s", (language) => {
    it.each([1, 9, 19])(
      "after %i seconds: it was short; again, the number, who else is open",
      async (talkSeconds) => {
        const call = await ringing("sos-viol", language);
        await call.phone.endTransfer("completed", { talkSeconds });
        expect(call.place()).toBe("sos-viol");
        expect(call.says("transfer.over")).toBe(false);
        for (const phrase of [
          "transfer.short",
          "alternatives.open",
          "label.again",
          "number",
        ] as const) {
          expect(call.says(phrase), phrase).toBe(true);
        }
        await call.press("1");
        await call.stayOn();
        expect(call.dials()).not.toBe("+3280098100");
      },
    );

    it("after twenty seconds it was a talk", async () => {
      const call = await ringing("sos-viol", language);
      await call.phone.endTransfer("completed", { talkSeconds: 20 });
      expect(call.says("transfer.over")).toBe(true);
      expect(call.says("transfer.short")).toBe(false);
    });
  });

  it.each([
    ["of eight seconds", { DialCallStatus: "completed", DialCallDuration: "8" }],
    ["never bridged", { DialCallStatus: "completed", DialBridged: "false" }],
    ["answered, in another engine's word", { DialCallStatus: "answered", DialCallDuration: "8" }],
  ] as const)("a silent caller is led on after an answer %s", async (_how, told) => {
    const call = await callTheLine({ at: sundayNight, engine: endsAs(told) });
    while (call.dials() === undefined) await call.phone.wait();
    expect(call.dials()).toBe("+3280030030");
    await call.phone.endTransfer("completed", { talkSeconds: 8 });
    expect(call.says("silence.unreached")).toBe(true);
    await call.stayOn();
    expect(call.dials()).toBe("106");
  });

  it("is told in the log by its service", async () => {
    const log = captureLog();
    const call = await callTheLine({ at: monday, logger: log.logger });
    await call.press(...keysTo("1712", "nl"), "1");
    await call.stayOn();
    await call.phone.endTransfer("completed", { talkSeconds: 9 });
    expect(log.entries()).toContainEqual(
      expect.objectContaining({ event: "transfer-ended", place: "1712", outcome: "short" }),
    );
    expect(log.entries()).not.toContainEqual(expect.objectContaining({ outcome: "completed" }));
  });

  it("is told in the figures by its service", async () => {
    const { call, page } = await countedLine();
    const phone = await call();
    for (const key of [...keysTo("1712", "nl"), "1"]) await phone.press(key);
    await phone.wait();
    await phone.endTransfer("completed", { talkSeconds: 9 });
    const counted = (await page()).split("\n").filter((line) => /1712.*\} 1$/.test(line));
    expect(counted).toContainEqual(expect.stringContaining('result="short"'));
    expect(counted.join()).not.toContain('result="completed"');
  });
});

describe("9: star after somebody answered", () => {
  it.each(languages)("leads to the page of the service, in %s", async (language) => {
    const call = await ringing("sos-viol", language);
    await call.phone.press("*", { afterSeconds: 90, starReportedAs: "completed" });
    expect(call.place()).toBe("sos-viol");
    expect(call.says("sos-viol.about")).toBe(true);
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("leads there also where the line had chosen the service", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2", "1");
    await call.stayOn();
    expect(call.dials()).toBe("1712");
    await call.phone.press("*", { afterSeconds: 90, starReportedAs: "completed" });
    expect(call.place()).toBe("1712");
    await call.press("*");
    expect(call.place()).toBe("main");
  });

  it("leads there also where it was offered in place of another", async () => {
    const call = await ringing("1712", "nl");
    await call.phone.endTransfer("busy");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("106");
    await call.phone.press("*", { afterSeconds: 90, starReportedAs: "completed" });
    expect(call.place()).toBe("tele-onthaal");
    await call.press("*");
    expect(call.place()).toBe("1712");
  });
});

describe("10: how long a service rings", () => {
  async function secondsOf(draft = bookDraft): Promise<number | undefined> {
    const call = await callTheLine({ at: monday, draft });
    await call.press(...keysTo("sos-viol", "fr"), "1");
    await call.stayOn();
    return call.phone.state.kind === "ringing" ? call.phone.state.dial.timeoutSeconds : undefined;
  }

  it.each([5, 90, 600])("is what it asked for: %i seconds", async (ringSeconds) => {
    expect(await secondsOf(draftWith("sos-viol", { ringSeconds }))).toBe(ringSeconds);
  });

  it("is 25 seconds where it asked for nothing, also while another rings longer", async () => {
    expect(await secondsOf()).toBe(25);
    expect(await secondsOf(draftWith("1712", { ringSeconds: 90 }))).toBe(25);
  });

  it.each([0, 4, 601, 30.5])("is refused where no carrier could: %s seconds", (ringSeconds) => {
    expect(() => openBook(draftWith("sos-viol", { ringSeconds }), routeWhenLive)).toThrow(
      /^menus\/services\.ts: .*sos-viol.*ringSeconds/,
    );
  });
});

describe("11: a route to somebody else, or to the line itself", () => {
  const live = { TRANSFERS: "live", CALLER_ID: ours };

  function routesFile(routes: unknown): string {
    const folder = mkdtempSync(join(tmpdir(), "routes-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const path = join(folder, "routes.json");
    writeFileSync(path, JSON.stringify(routes));
    return path;
  }

  const routes = [
    [
      "CALLER_ID",
      { "1712": { number: ours } },
      '1712.number is CALLER_ID, and the line would ring itself: give the number of the service itself, or {"spoken": true}.',
    ],
    [
      "CALLER_ID as others write it, at a trunk",
      { "1712": { sip: "sip:003225550100@trunk.example.be" } },
      '1712.sip is CALLER_ID, and the line would ring itself: give the number of the service itself, or {"spoken": true}.',
    ],
    [
      "a number that is none",
      { "1712": { number: "+000" } },
      "1712.number must be a number in E.164, such as +3225550100.",
    ],
    [
      "a number with the zero of its zone",
      { "1712": { number: "+3202550100" } },
      "1712.number must have no 0 after +32, as in +3225550100.",
    ],
    [
      "a number with zeros for the plus",
      { "1712": { number: "003225550199" } },
      "1712.number must begin with a + in place of 00, as in +3225550100.",
    ],
    [
      "a number that lacks a digit",
      { "1712": { number: "+322555010" } },
      "1712.number must have the length of a Belgian number: eight digits after +32, nine for a mobile one.",
    ],
    [
      "an address with brackets",
      { "1712": { sip: "sip:<b>@trunk.example.be" } },
      "1712.sip must have no space, quote, bracket or other foreign sign in it, as in sip:1712@trunk.example.be.",
    ],
    [
      "an address with a quote",
      { "1712": { sip: 'sip:17"12@trunk.example.be' } },
      "1712.sip must have no space, quote, bracket or other foreign sign in it, as in sip:1712@trunk.example.be.",
    ],
    [
      "112, sent to a telephone",
      { "112": { number: "+32470123456" } },
      '112.number rings somebody who is not 112: give 112 itself, as in {"sip": "sip:112@trunk.example.be"}, or {"spoken": true}.',
    ],
    [
      "101, sent to a telephone at a trunk",
      { "101": { sip: "sip:+3225550199@trunk.example.be" } },
      '101.sip rings somebody who is not 101: give 101 itself, as in {"sip": "sip:101@trunk.example.be"}, or {"spoken": true}.',
    ],
    [
      "112, sent to 101",
      { "112": { number: "101" } },
      '112.number rings somebody who is not 112: give 112 itself, as in {"sip": "sip:112@trunk.example.be"}, or {"spoken": true}.',
    ],
    [
      "a service, sent to another",
      { "1712": { number: "+3280098100" } },
      '1712.number is the number of "sos-viol": give one of "1712" itself, or {"spoken": true}.',
    ],
    [
      "a service, sent to another's second number",
      { "1712": { number: "+3224864500" } },
      '1712.number is the number of "caw-brussels": give one of "1712" itself, or {"spoken": true}.',
    ],
  ] as const;

  it.each(routes)(
    "is refused at start, and named by the doctor: %s",
    async (_what, map, problem) => {
      const ROUTES = routesFile(map);
      const started = await runHere(["start"], { ...live, ROUTES });
      expect(started.exitCode).toBe(2);
      expect(started.stderr).toContain(`ROUTES, ${ROUTES}: ${problem}`);
      const findings = checkRoutes(readSettings({ ...live, ROUTES }), bookDraft);
      const [found] = findings.filter(
        ({ status, name }) => status === "mend" && /ROUTES/.test(name),
      );
      expect(found?.finding).toContain(problem.split(":")[0]);
    },
  );

  it.each([
    [
      "the caller ID",
      ours,
      "REHEARSAL_NUMBER is the caller ID as well, and the line would ring itself: set it to another telephone of yours.",
    ],
    [
      "a helpline",
      "+3280098100",
      'REHEARSAL_NUMBER is the number of "sos-viol", which would ring for every service: set it to a telephone of yours.',
    ],
    ["no number", "+000", "REHEARSAL_NUMBER must be a number in E.164, such as +3225550100."],
    [
      "a number with the zero of its zone",
      "+320470123456",
      "REHEARSAL_NUMBER must have no 0 after +32, as in +3225550100.",
    ],
  ])("is refused as a rehearsal number: %s", async (_what, REHEARSAL_NUMBER, problem) => {
    const { exitCode, stderr } = await runHere(["start"], {
      TRANSFERS: "rehearse",
      CALLER_ID: ours,
      REHEARSAL_NUMBER,
    });
    expect(exitCode).toBe(2);
    expect(stderr).toContain(problem);
  });

  it.each([
    ["ROUTES", { TRANSFERS: "live" }],
    ["REHEARSAL_NUMBER", { TRANSFERS: "rehearse", REHEARSAL_NUMBER: "+3225550155" }],
  ])(
    "is named by the doctor, who knows the account: the line's own number in %s",
    (_where, set) => {
      const routed = set.TRANSFERS === "live";
      const ROUTES = routesFile(routed ? { "1712": { number: "+3225550155" } } : {});
      const settings = readSettings({ CALLER_ID: ours, ROUTES, ...set });
      const findings = checkRoutes(settings, bookDraft, ["+3225550155"]);
      const named = findings.filter(({ finding }) =>
        finding.includes("the line would ring itself"),
      );
      expect(named).toHaveLength(1);
      expect(named[0]?.status).toBe("mend");
    },
  );
});

describe("14: keys that lead nowhere", () => {
  it.each(languages)("lead after a few to the offer of a person, in %s", async (language) => {
    const call = await callTheLine({ at: sundayNight });
    await call.press(keyOf(language), "9", "8", "9");
    expect(call.says("silence.offer")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
  });

  it("do so before a language is chosen, at a topic and at a page", async () => {
    for (const keys of [[], ["1", "3", "5"], ["1", "2", "1"]]) {
      const call = await callTheLine({ at: sundayNight });
      await call.press(...keys, "9", "9", "9");
      expect(call.says(keys.length === 0 ? "silence.stay" : "silence.offer")).toBe(true);
    }
  });

  const wanderings = [
    ["the hash key", ["#"], 13],
    ["a wrong key", ["9"], 13],
    ["one or the other", ["#", "9"], 13],
    ["to a menu and back", ["2", "*"], 400],
    ["from page to page and back", ["2", "1", "*", "2", "*", "*"], 400],
    ["a number, again and again", ["2", "1", "2", "2", "*", "*", "*"], 400],
  ] as const;

  describe.each(wanderings)("four hundred times: %s", (_what, keys, mostPresses) => {
    it.each(languages)("ends gently, a way to a person first, in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language));
      const said = new Set<string>();
      let presses = 0;
      while (call.phone.state.kind !== "ended" && presses < mostPresses) {
        await call.press(keys[presses % keys.length] ?? "");
        presses += 1;
        for (const phrase of ["silence.stay", "silence.offer", "goodbye"] as const) {
          if (call.says(phrase)) said.add(phrase);
        }
      }
      expect(call.phone.state).toEqual({ kind: "ended", by: "line" });
      expect(call.phone.clockSeconds).toBeLessThan(20 * 60);
      expect(said.size).toBeGreaterThan(1);
      expect([...said].at(-1)).toBe("goodbye");
    });
  });
});

describe("15: digits that are empty, or missing", () => {
  describe.each([
    ["empty", ""],
    ["missing", undefined],
  ])("%s", (_what, digits) => {
    const engine = nineIs(digits);

    it.each(languages)("are a silence, in %s", async (language) => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press(keyOf(language), "9");
      expect(call.says("wrong-key")).toBe(false);
      expect(call.phone.heard.at(-1)?.rate).toBe(80);
      await call.press("9");
      expect(call.says("silence.warning")).toBe(true);
      await call.press("9");
      expect(call.says("silence.offer")).toBe(true);
      await call.press("9", "9");
      expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
    });

    it("are a silence before a language is chosen", async () => {
      const call = await callTheLine({ at: sundayNight, engine });
      await call.press("9");
      expect(call.says("wrong-key")).toBe(false);
      await call.press("9");
      expect(call.says("silence.stay")).toBe(true);
    });

    it("put off no call that was chosen, to a helpline or to 112", async () => {
      for (const [keys, dialled] of [
        [["1", "2", "1", "1"], "+3280098100"],
        [["1", "0"], "112"],
      ] as const) {
        const call = await callTheLine({ at: monday, engine });
        await call.press(...keys);
        for (let turns = 0; turns < 2 && call.dials() === undefined; turns += 1) {
          await call.press("9");
          expect(call.says("wrong-key")).toBe(false);
        }
        expect(call.dials()).toBe(dialled);
      }
    });
  });
});

describe("16: silence without a key in the whole call", () => {
  it("is two passes, no warning and one sentence a language: a ring within 100 seconds", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.phone.wait();
    expect(call.says("language.option")).toBe(true);
    expect(call.says("silence.warning")).toBe(false);
    await call.phone.wait();
    expect(call.phone.sinceLastTurn.map(({ text }) => text)).toEqual([
      expect.stringMatching(/^Si vous restez en ligne, nous appelons [^.]+\.$/),
      expect.stringMatching(/^Als u aan de lijn blijft, bellen we [^.]+\.$/),
      expect.stringMatching(/^If you stay on the line, we will call [^.]+\.$/),
    ]);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds).toBeLessThanOrEqual(100);
  });

  it("is two passes too for who came back to the languages", async () => {
    const call = await callTheLine({ at: sundayNight });
    await call.press("1", "*");
    const since = call.phone.clockSeconds;
    await call.phone.wait();
    await call.phone.wait();
    expect(call.says("silence.stay")).toBe(true);
    await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds - since).toBeLessThanOrEqual(100);
  });

  describe.each(languages)("after a key is three passes with a warning, in %s", (language) => {
    it.each([
      ["the main menu", []],
      ["a menu", ["4"]],
      ["a topic", ["3", "5"]],
      ["the page of a service", ["2", "1"]],
    ])("from %s, within 180 seconds", async (_where, keys) => {
      const call = await callTheLine({ at: sundayNight });
      await call.press(keyOf(language), ...keys);
      const since = call.phone.clockSeconds;
      const place = call.place();
      await call.phone.wait();
      expect(call.place()).toBe(place);
      expect(call.says("silence.warning")).toBe(false);
      await call.phone.wait();
      expect(call.place()).toBe(place);
      expect(call.says("silence.warning")).toBe(true);
      await call.phone.wait();
      expect(call.says("silence.offer")).toBe(true);
      await call.phone.wait();
      await call.stayOn();
      expect(call.dials()).toBe(language === "nl" ? "106" : "+3280030030");
      expect(call.phone.clockSeconds - since).toBeLessThanOrEqual(180);
    });
  });
});

describe("17: hands that tremble press twice (refused: decision 39, keys are not guessed at)", () => {
  const twice = { afterSeconds: 0.3 };

  it("so a key pressed twice is two choices, and star undoes the second", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2");
    await call.phone.press("2", twice);
    expect(call.place()).toBe("care-centres");
    await call.press("*");
    expect(call.place()).toBe("sexual-violence");
  });

  it("so a language pressed twice lands in a menu of that language, one star from the main one", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("2");
    await call.phone.press("2", twice);
    expect(call.place()).toBe("sexual-violence");
    expect(call.phone.heard.at(-1)?.language).toBe("nl-BE");
    await call.press("*");
    expect(call.place()).toBe("main");
  });

  it("but the second is no choice where nothing is on that key", async () => {
    const call = await callTheLine({ at: monday });
    await call.press("1", "2", "1", "1");
    await call.phone.press("1", twice);
    expect(call.place()).toBe("sos-viol");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it.each(callers)("and zero twice brings 112 nearer: %s", async (_who, chosen) => {
    const call = await callTheLine({ at: monday });
    await call.press(...chosen, "0");
    await call.phone.press("0", twice);
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});
