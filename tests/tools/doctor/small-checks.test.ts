import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { openBook } from "../../../src/line/book/open-book.ts";
import { checkFacts } from "../../../src/tools/doctor/book.ts";
import {
  checkClock,
  checkLog,
  checkNode,
  checkTimeZone,
  checkVersion,
} from "../../../src/tools/doctor/machine.ts";
import { checkCallerId } from "../../../src/tools/doctor/numbers.ts";
import type { CarrierNumber, NumberSettings } from "../../../src/twilio/account.ts";
import { smallBook } from "../../support/small-book.ts";
import { carrierNumber } from "./carrier-number.ts";

const publicUrl = "https://line.example.be";

describe("the caller ID", () => {
  it.each([
    ["+3225550100", "ok"],
    ["+3292345678", "ok"],
    ["+3255123456", "ok"],
    ["+32470123456", "look"],
    ["+3280012345", "mend"],
    ["+3278123456", "mend"],
    ["+3270123456", "mend"],
    ["+3290012345", "ok"],
    ["+33123456789", "mend"],
    ["+322555", "mend"],
  ] as const)("%s is judged %s", (number, status) => {
    expect(checkCallerId(number, publicUrl).status).toBe(status);
  });

  const check = (others: Partial<CarrierNumber>, settings: Partial<NumberSettings> = {}) =>
    checkCallerId("+3225550100", publicUrl, [
      carrierNumber(publicUrl),
      { ...carrierNumber(publicUrl, settings), number: "+3225550100", ...others },
    ]);

  it("is a number of the account, where its numbers are known", () => {
    expect(check({}).finding).toContain("a number of your account");
    expect(check({ number: "+3225550199" })).toMatchObject({ status: "look", fix: /Buy it/ });
    expect(checkCallerId("+3225550100", publicUrl).finding).toContain("was not asked");
  });

  it("is answered by this line when somebody rings it back", () => {
    expect(check({})).toMatchObject({ status: "ok", finding: /reaches this line$/ });
  });

  it("that nobody answers is to be mended, with the command that does it", () => {
    expect(check({}, { voiceUrl: "" })).toMatchObject({
      status: "mend",
      finding: /nobody answers/,
      fix: /provision --number \+3225550100/,
    });
  });

  it.each([
    { voiceUrl: "https://demo.twilio.com/welcome/voice/" },
    { voiceUrl: "", trunkSid: "TK0123" },
    { voiceApplicationSid: "AP0123" },
    { voiceMethod: "GET" },
  ])("that leads elsewhere deserves a look: %o", (settings) => {
    expect(check({}, settings)).toMatchObject({ status: "look", fix: /provision/ });
  });
});

describe("the clock", () => {
  it.each([
    [undefined, "look"],
    [0, "ok"],
    [-29_000, "ok"],
    [31_000, "look"],
    [-31_000, "look"],
    [-3_600_000, "mend"],
  ] as const)("%s ms away is judged %s", (ahead, status) => {
    expect(checkClock(ahead).status).toBe(status);
  });

  it("says which way it is off", () => {
    expect(checkClock(-40_000).finding).toContain("40 s behind");
    expect(checkClock(40_000).finding).toContain("40 s ahead");
  });
});

describe("time zone data", () => {
  it("are right on this machine", () => {
    expect(checkTimeZone().status).toBe("ok");
  });

  it("are wrong where summer time is not known, or Brussels is not", () => {
    const winter = (instant: Temporal.Instant) => {
      const shown = instant.toZonedDateTimeISO("+01:00");
      return shown.toString({ timeZoneName: "never" });
    };
    expect(checkTimeZone(winter)).toMatchObject({ status: "mend", finding: /not/ });
    const unknown = () => {
      throw new RangeError("no such zone");
    };
    expect(checkTimeZone(unknown)).toMatchObject({ status: "mend" });
  });
});

describe("facts", () => {
  const book = openBook(smallBook, () => ({ kind: "rehearsed" }));
  const statuses = (day: string) =>
    checkFacts(book, Temporal.PlainDate.from(day)).map(({ status }) => status);

  it("are due soon, then past review", () => {
    expect(statuses("2026-11-22")).toEqual(["ok", "ok", "ok", "ok"]);
    expect(statuses("2027-01-20")).toEqual(["ok", "look", "ok", "ok"]);
    expect(statuses("2027-02-01")).toEqual(["look", "ok", "ok", "ok"]);
  });

  it("are named", () => {
    const [past] = checkFacts(book, Temporal.PlainDate.from("2027-06-01"));
    expect(past?.finding).toContain("night-line");
    expect(past?.fix).toContain("helpline facts");
  });
});

describe("dates in hours", () => {
  const hours = "Mo-Fr 09:00-17:00; 2027 Jul 05-2027 Jul 16 off";
  const services = Object.fromEntries(
    Object.entries(smallBook.services).map(([id, service]) =>
      id === "day-line" ? [id, { ...service, hours }] : [id, service],
    ),
  );
  const book = openBook({ ...smallBook, services }, () => ({ kind: "rehearsed" }));
  const judge = (day: string) => checkFacts(book, Temporal.PlainDate.from(day))[3];

  it("are asked for thirty days before the last that is known, and once it is over", () => {
    expect(judge("2027-06-15")?.status).toBe("ok");
    expect(judge("2027-06-16")).toMatchObject({
      status: "look",
      finding: expect.stringContaining("day-line on 2027-07-16"),
      fix: expect.stringContaining("coming year"),
    });
    expect(judge("2028-01-01")?.status).toBe("look");
  });
});

describe("the log", () => {
  const mebibytes = (count: number) => count * 1024 * 1024;

  it("wants room on its disk and an open end", () => {
    const judge = (freeBytes: number | undefined) => checkLog({ kind: "file", freeBytes }).status;
    expect(judge(mebibytes(5_000))).toBe("ok");
    expect(judge(mebibytes(100))).toBe("look");
    expect(judge(0)).toBe("mend");
    expect(judge(undefined)).toBe("ok");
    expect(checkLog({ kind: "closed", freeBytes: undefined }).status).toBe("mend");
  });
});

describe("versions", () => {
  it("want a Node that is new enough", () => {
    expect(checkNode("20.19.0", ">=20.19").status).toBe("ok");
    expect(checkNode("22.1.0", ">=20.19").status).toBe("ok");
    expect(checkNode("20.9.0", ">=20.19").status).toBe("mend");
    expect(checkNode("18.20.4", ">=20.19").status).toBe("mend");
  });

  it("are the same here and at the server, or deserve a look", () => {
    const here = { version: "1.0.0", digest: "3f", lastAct: 0 };
    expect(checkVersion(here, { ...here }).status).toBe("ok");
    const older = checkVersion(here, { ...here, version: "0.9.0" });
    expect(older.status).toBe("look");
    expect(older.finding).toContain("0.9.0 with the book 3f, no act at the server");
    const other = checkVersion(here, { ...here, digest: "4a" });
    expect(other.status).toBe("look");
    expect(other.finding).toContain("1.0.0 with the book 4a, no act at the server");
    const later = checkVersion(here, { ...here, digest: "5b", lastAct: 7 });
    expect(later).toMatchObject({ status: "look", fix: expect.stringContaining("JOURNAL") });
    expect(checkVersion(here, undefined).status).toBe("look");
  });
});
