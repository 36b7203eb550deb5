import { describe, expect, it } from "vitest";
import { isWithheld } from "../../src/twilio/request.ts";

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
