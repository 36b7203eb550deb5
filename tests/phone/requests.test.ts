import { describe, expect, it } from "vitest";
import {
  arrivalRequest,
  endRequest,
  keyRequest,
  type Parameters,
  redirectRequest,
  transferRequest,
} from "../../src/phone/requests.ts";

const parties = {
  accountSid: "AC0123456789abcdef0123456789abcdef",
  callSid: "CA0123456789abcdef0123456789abcdef",
  from: "+32470123456",
  to: "+3225550100",
};
const leg = "CAfedcba9876543210fedcba9876543210";

function encoded(form: Parameters): string {
  return new URLSearchParams(form).toString();
}

/** What a request adds to those every turn carries. */
function added(form: Parameters): string {
  const usual = redirectRequest(parties);
  return encoded(Object.fromEntries(Object.entries(form).filter(([name]) => !(name in usual))));
}

describe("what the carrier sends", () => {
  it("for an arrival, is its documented line", () => {
    expect(encoded(arrivalRequest(parties))).toBe(
      "AccountSid=AC0123456789abcdef0123456789abcdef&ApiVersion=2010-04-01&CallSid=CA0123456789abcdef0123456789abcdef&CallStatus=ringing&CallToken=%7B%22parentCallInfoToken%22%3A%22eyJhbGciOiJFUzI1NiJ9%22%7D&Called=%2B3225550100&CalledCity=BRUSSELS&CalledCountry=BE&CalledState=&CalledZip=1000&Caller=%2B32470123456&CallerCity=&CallerCountry=BE&CallerState=&CallerZip=&Direction=inbound&From=%2B32470123456&FromCity=&FromCountry=BE&FromState=&FromZip=&StirVerstat=TN-Validation-Passed-A&To=%2B3225550100&ToCity=BRUSSELS&ToCountry=BE&ToState=&ToZip=1000",
    );
  });

  it("for a withheld number, has no country", () => {
    expect(arrivalRequest({ ...parties, from: "anonymous" })).toMatchObject({
      From: "anonymous",
      Caller: "anonymous",
      FromCountry: "",
      CallerCountry: "",
      ToCountry: "BE",
    });
  });

  it("for a key", () => {
    expect(added(keyRequest(parties, "2"))).toBe("Digits=2&FinishedOnKey=&msg=Gather+End");
    expect(keyRequest(parties, "2")).toMatchObject({ CallStatus: "in-progress" });
  });

  it("for silence, is the call in progress without Digits", () => {
    const { CallStatus: _, ...arrival } = arrivalRequest(parties);
    expect(redirectRequest(parties)).toEqual({ ...arrival, CallStatus: "in-progress" });
  });

  it.each([
    ["no-answer", `DialCallSid=${leg}&DialCallStatus=no-answer&DialBridged=false`],
    ["busy", `DialCallSid=${leg}&DialCallStatus=busy&DialBridged=false`],
    ["canceled", `DialCallSid=${leg}&DialCallStatus=canceled&DialBridged=false`],
    ["failed", "DialCallStatus=failed&DialBridged=false"],
    [
      "completed",
      `DialCallSid=${leg}&DialCallStatus=completed&DialCallDuration=61&DialBridged=true`,
    ],
  ] as const)("for a transfer that ends as %s", (status, expected) => {
    const form = transferRequest(parties, { status, dialCallSid: leg, talkSeconds: 60.7 });
    expect(added(form)).toBe(expected);
  });

  it("for the call's end", () => {
    const form = endRequest(parties, 94.2, new Date("2026-11-21T20:15:00Z"));
    expect(added(form)).toBe(
      "CallDuration=95&Duration=2&SequenceNumber=0&Timestamp=Sat%2C+21+Nov+2026+20%3A15%3A00+%2B0000&CallbackSource=call-progress-events",
    );
    expect(form).toMatchObject({ CallStatus: "completed", From: "+32470123456" });
  });
});
