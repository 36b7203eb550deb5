import { describe, expect, it } from "vitest";
import { checkNumbers } from "../../../src/tools/doctor/numbers.ts";
import type { NumberSettings } from "../../../src/twilio/account.ts";
import { carrierNumber } from "./carrier-number.ts";

const publicUrl = "https://line.example.be";

/** What is found of one number that is provisioned for this line, but for these settings. */
function check(others: Partial<NumberSettings> = {}) {
  const [way, fallback, ...more] = checkNumbers(publicUrl, [carrierNumber(publicUrl, others)]);
  expect(more).toEqual([]);
  return { way, fallback };
}

describe("a number of the account", () => {
  it("that is provisioned calls this line and has a fallback", () => {
    const { way, fallback } = check();
    expect(way).toEqual({ status: "ok", name: "number +3280012345", finding: "calls this line" });
    expect(fallback).toMatchObject({ status: "ok", finding: "installed at handler.twilio.com" });
    expect(JSON.stringify(fallback)).not.toContain("secret");
  });

  it("without a fallback is to be mended, with the command that does it", () => {
    const { way, fallback } = check({ voiceFallbackUrl: "" });
    expect(way?.status).toBe("ok");
    expect(fallback).toMatchObject({ status: "mend", fix: /provision --number \+3280012345/ });
  });

  it.each([{ voiceMethod: "GET" }, { trunkSid: "TK0123" }, { voiceApplicationSid: "AP0123" }])(
    "whose calls do not reach the line is to be mended: %o",
    (others) => {
      const [setting = ""] = Object.keys(others);
      const { way } = check(others);
      expect(way).toMatchObject({ status: "mend", fix: /--apply/ });
      expect(way?.finding).toContain(setting);
    },
  );

  it.each([
    { voiceUrl: `${publicUrl}/voice` },
    { statusCallback: "" },
    { voiceCallerIdLookup: true },
  ])("that is set by hand deserves a look: %o", (others) => {
    const [setting = ""] = Object.keys(others);
    expect(check(others).way).toMatchObject({ status: "look", fix: /provision/ });
    expect(check(others).way?.finding).toContain(setting);
  });

  it("that calls another line is none of ours", () => {
    const other = carrierNumber("https://other.example.be", { voiceFallbackUrl: "" });
    const both = checkNumbers(publicUrl, [other, carrierNumber(publicUrl)]);
    expect(both.map(({ status }) => status)).toEqual(["ok", "ok"]);
    const [alone] = checkNumbers(publicUrl, [other]);
    expect(alone).toMatchObject({ status: "look", fix: /provision/ });
  });
});
