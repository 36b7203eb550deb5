import { describe, expect, it } from "vitest";
import { keys } from "../../src/line/call/position.ts";
import { turnPaths } from "../../src/twilio/addresses.ts";
import { isProbeCall, isWithheld, probeMark, readEvent } from "../../src/twilio/request.ts";

const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe("what a request tells of", () => {
  it("depends on the address it was sent to, not on what else it carries", () => {
    const everything = form({ Digits: "2", DialCallStatus: "busy", CallStatus: "ringing" });
    expect(readEvent("arrived", everything)).toEqual({ kind: "arrived" });
    expect(readEvent("silent", everything)).toEqual({ kind: "silent" });
    expect(readEvent("pressed", everything)).toEqual({ kind: "pressed", key: "2" });
    expect(readEvent("ended", everything)).toEqual({ kind: "transfer-ended", status: "busy" });
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

  it.each(["12", "1122", "0112", "A", "a", " 1", "1 ", "01", "+", "w", "１"])(
    "is no key at all: %j",
    (Digits) => {
      expect(readEvent("pressed", form({ Digits }))).toEqual({ kind: "pressed", key: undefined });
    },
  );

  it("is silence where no key came: some engines post nothing, or an empty one", () => {
    expect(readEvent("pressed", form({}))).toEqual({ kind: "silent" });
    expect(readEvent("pressed", form({ Digits: "" }))).toEqual({ kind: "silent" });
  });

  it("is the emergency number where it came whole", () => {
    expect(readEvent("pressed", form({ Digits: "112" }))).toEqual({ kind: "pressed", key: "112" });
  });

  it.each([
    ["completed", "completed"],
    ["answered", "completed"],
    ["busy", "busy"],
    ["no-answer", "no-answer"],
    ["failed", "failed"],
    ["canceled", "canceled"],
    ["Completed", "completed"],
    ["NO_ANSWER", "no-answer"],
    ["cancelled", "canceled"],
    ["in-progress", "failed"],
    ["constructor", "failed"],
    ["", "failed"],
  ])("a transfer that ended as %j is %s", (DialCallStatus, status) => {
    expect(readEvent("ended", form({ DialCallStatus }))).toEqual({
      kind: "transfer-ended",
      status,
    });
  });

  it.each([
    ["in-progress", { DialCallDuration: "300" }, "completed"],
    ["ringing", { DialBridged: "true" }, "completed"],
    ["in-progress", { DialCallDuration: "0", DialBridged: "false" }, "failed"],
    ["busy", { DialCallDuration: "300" }, "busy"],
  ])("a status that tells of no end, %j, gives way to what was told, %j", (status, told, read) => {
    const ended = readEvent("ended", form({ DialCallStatus: status, ...told }));
    expect(ended).toMatchObject({ status: read });
  });

  it.each([
    ["true", "75", { bridged: true, talkSeconds: 75 }],
    ["false", "0", { bridged: false, talkSeconds: 0 }],
    ["", "", {}],
    ["False", "-3", {}],
    ["yes", "1.5", {}],
    ["TRUE", "99999999", {}],
  ])(
    "tells whether anybody was connected and for how long: %j, %j",
    (DialBridged, DialCallDuration, told) => {
      expect(
        readEvent("ended", form({ DialCallStatus: "completed", DialBridged, DialCallDuration })),
      ).toEqual({
        kind: "transfer-ended",
        status: "completed",
        ...told,
      });
    },
  );

  it("a transfer of which nothing is told is no proof that anybody was reached", () => {
    expect(readEvent("ended", form({}))).toEqual({ kind: "transfer-ended", status: "failed" });
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
    null,
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
    "+0470123456",
    "+00470123456",
    "+000",
    "+0000000000",
    "+320470123456",
    "0032470123456",
    "32470123456",
    "+32 470 12 34 56",
    "+32470123456 ",
    "+123456",
    "+1234567890123456",
    "+32470123456;ext=1",
    "+٣٢٤٧٠١٢٣٤٥٦",
  ])("is withheld: %j", (from) => {
    expect(isWithheld(from)).toBe(true);
  });
});

describe("the mark of a probe's call", () => {
  it("is the field that stands there once, with its value", () => {
    expect(isProbeCall(form({ [probeMark.name]: probeMark.value }))).toBe(true);
  });

  it.each([
    ["no field", ""],
    ["another value", "ProbeCall=no"],
    ["an empty value", "ProbeCall="],
    ["the value twice", "ProbeCall=yes&ProbeCall=yes"],
    ["another value besides", "ProbeCall=yes&ProbeCall=no"],
    ["another name", "probecall=yes"],
  ])("is not %s", (_what, body) => {
    expect(isProbeCall(new URLSearchParams(body))).toBe(false);
  });
});
