import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import { bookDraft } from "../../src/server/build-line.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { readSettings } from "../../src/server/settings.ts";
import { checkRoutes } from "../../src/tools/doctor/book.ts";
import { countedLine } from "../server/counted-line.ts";
import { callTheLine } from "../support/call-the-line.ts";
import { captureLog } from "../support/captured-log.ts";
import { draftWith } from "../support/draft-with.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { endsAs, keysTo, monday, ours, ringing, sundayNight } from "./replay.ts";

// What callers met, 8 to 11: transfers and whom they ring, each example as a call, and its kind.

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
          "number.named",
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
    const folder = temporaryFolder();
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
