import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterEach, describe, expect, it, vi } from "vitest";
import { isSigned } from "../../src/twilio/signature.ts";
import { token } from "../support/open-line.ts";
import { sign } from "../support/sign.ts";

describe("an address that can be written in more than one way", () => {
  const form = new URLSearchParams({ Digits: "2" });
  const verdict = (called: string, signed: string) =>
    isSigned([token], sign(token, signed, [["Digits", "2"]]), called, form);
  const verdictOfCarrier = (called: string, signed: string) =>
    validateRequest(token, sign(token, signed, [["Digits", "2"]]), called, { Digits: "2" });

  it.each([
    ["https://a.be/voice?place=main", "https://a.be:443/voice?place=main"],
    ["http://a.be/voice?place=main", "http://a.be:80/voice?place=main"],
    ["https://a.be/voice", "https://a.be:443/voice"],
    ["https://a.be:8443/voice?place=main", "https://a.be/voice?place=main"],
    ["https://a.be:443/voice?place=main", "https://a.be/voice?place=main"],
    ["https://[2001:db8::1]/voice", "https://[2001:db8::1]:443/voice"],
    ["https://[2001:db8::1]:8443/voice", "https://[2001:db8::1]/voice"],
    ["https://a.be/voice?name='x'", "https://a.be/voice?name=%27x%27"],
    ["https://a.be/voice?place", "https://a.be/voice?place="],
    ["https://a.be/voice?place", "https://a.be:443/voice?place="],
    ["https://a.be/é", "https://a.be/%C3%A9"],
    ["https://A.be/voice", "https://a.be/voice"],
    ["https://me:secret@a.be/voice", "https://me:secret@a.be:443/voice"],
    ["https://me@a.be/voice", "https://me@a.be:443/voice"],
    ["https://:secret@a.be/voice", "https://:secret@a.be:443/voice"],
  ])("is accepted: %s, signed as %s", (called, signed) => {
    expect(verdictOfCarrier(called, signed)).toBe(true);
    expect(verdict(called, signed)).toBe(true);
  });

  it.each([
    ["https://a.be/voice?place=main", "https://a.be:80/voice?place=main"],
    ["https://a.be/voice?place=main", "http://a.be/voice?place=main"],
    ["https://a.be/voice?place=main", "https://a.be:443/voice?place=rooms"],
    ["http://a.be/voice?place=main", "http://a.be:443/voice?place=main"],
    ["https://a.be:8443/voice?place=main", "https://a.be:443/voice?place=main"],
    ["https://a.be:8443/voice?place=main", "https://a.be:8444/voice?place=main"],
    ["https://a.be/voice?name='x'", "https://a.be/voice?name=%27y%27"],
    ["https://me:secret@a.be/voice", "https://a.be/voice"],
  ])("is refused: %s, signed as %s", (called, signed) => {
    expect(verdictOfCarrier(called, signed)).toBe(false);
    expect(verdict(called, signed)).toBe(false);
  });

  it("is refused where it is no address, and no fault", () => {
    expect(verdict("a.be/voice", "https://a.be/voice")).toBe(false);
  });
});

describe("a forged request", () => {
  // Modules import it by name: they see the one that counts once the names are told.
  const count = () => {
    const counted = vi.spyOn(crypto, "createHmac");
    syncBuiltinESMExports();
    return counted;
  };
  afterEach(() => {
    vi.restoreAllMocks();
    syncBuiltinESMExports();
  });

  it.each([
    "https://a.be/voice",
    `https://a.be/voice?place=main&trail=welcome`,
    `https://a.be:8443/voice/pressed?place=main&trail=welcome`,
  ])("costs three hashes a token at %s, not the nine of every way to write it", (address) => {
    const forged = sign("another", address, []);
    const hashes = count();
    expect(isSigned([token, "another token"], forged, address, new URLSearchParams())).toBe(false);
    expect(hashes).toHaveBeenCalledTimes(6);
  });
});
