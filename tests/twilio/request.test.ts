import { describe, expect, it } from "vitest";
import { keys } from "../../src/line/call/position.ts";
import { turnPaths } from "../../src/twilio/addresses.ts";
import { isWithheld, readEvent } from "../../src/twilio/request.ts";

const form = (fields: Record<string, string>) => new Map(Object.entries(fields));

describe("what a request tells of", () => {
  it("depends on the address it was sent to, not on what else it carries", () => {
    const everything = form({ Digits: "2", DialCallStatus: "busy", CallStatus: "ringing" });
    expect(readEvent("arrived", everything)).toEqual({ kind: "arrived" });
    expect(readEvent("silent", everything)).toEqual({ kind: "silent" });
    expect(readEvent("pressed", everything)).toEqual({ kind: "pressed", key: "2" });
    expect(readEvent("ended", everything)).toEqual({ kind: "transfer-ended", outcome: "busy" });
    expect(turnPaths).toEqual({
      arrived: "",
      pressed: "/pressed",
      silent: "/silent",
      ended: "/ended",
    });
  });

  it("is any of the twelve keys", () => {
    expect(keys).toHaveLength(12);
    for (const key of keys) {
      expect(readEvent("pressed", form({ Digits: key }))).toEqual({ kind: "pressed", key });
    }
  });

  it.each(["12", "", "A", "a", " 1", "1 ", "01", "+", "w", "１"])(
    "is no key at all: %j",
    (Digits) => {
      expect(readEvent("pressed", form({ Digits }))).toEqual({ kind: "pressed", key: undefined });
    },
  );

  it("is no key where none came", () => {
    expect(readEvent("pressed", form({}))).toEqual({ kind: "pressed", key: undefined });
  });

  it.each([
    ["completed", "completed"],
    ["answered", "completed"],
    ["busy", "busy"],
    ["no-answer", "no-answer"],
    ["failed", "failed"],
    ["canceled", "canceled"],
    ["Completed", "failed"],
    ["in-progress", "failed"],
    ["constructor", "failed"],
    ["", "failed"],
  ])("a transfer that ended as %j is %s", (DialCallStatus, outcome) => {
    expect(readEvent("ended", form({ DialCallStatus }))).toEqual({
      kind: "transfer-ended",
      outcome,
    });
  });

  it.each([
    ["completed", "true", "completed"],
    // The star key ended it before anybody answered.
    ["completed", "false", "canceled"],
    ["completed", "", "completed"],
    ["completed", "False", "completed"],
    ["answered", "false", "completed"],
    ["busy", "false", "busy"],
    ["no-answer", "false", "no-answer"],
    ["failed", "false", "failed"],
  ])("a transfer that ended as %j, bridged %j, is %s", (DialCallStatus, DialBridged, outcome) => {
    expect(readEvent("ended", form({ DialCallStatus, DialBridged }))).toEqual({
      kind: "transfer-ended",
      outcome,
    });
  });

  it("a transfer of which nothing is told is no proof that anybody was reached", () => {
    expect(readEvent("ended", form({}))).toEqual({ kind: "transfer-ended", outcome: "failed" });
  });
});

describe("a caller's number", () => {
  it.each(["+32470123456", "+3225550100", "+15005550006", "+861082452253"])(
    "is known: %s",
    (from) => {
      expect(isWithheld(from)).toBe(false);
    },
  );

  it.each([
    undefined,
    "",
    "anonymous",
    "Anonymous",
    "client:somebody",
    "sip:somebody@example.be",
    "+266696687",
    "+2562533",
    "+7378742833",
    "+7378742883",
    "+86282452253",
    "+8656696",
  ])("is withheld: %j", (from) => {
    expect(isWithheld(from)).toBe(true);
  });
});
