import crypto from "node:crypto";
import { syncBuiltinESMExports } from "node:module";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isSigned } from "../../src/twilio/signature.ts";
import { laterParameters } from "../support/carrier-parameters.ts";
import { sign } from "../support/sign.ts";

// What a request costs that nobody signed: anybody can send thousands.

const called = "https://line.example.be/voice/pressed";
const parameters = laterParameters({ Digits: "2" });
const form = new URLSearchParams(Object.fromEntries(parameters));

beforeEach(() => {
  vi.spyOn(crypto, "createHmac");
  syncBuiltinESMExports();
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

/** How many signatures are computed before a forged request for this address is refused. */
function signaturesFor(address: string): number {
  const forged = sign("another token", address, parameters);
  vi.mocked(crypto.createHmac).mockClear();
  expect(isSigned(["the token"], forged, address, form)).toBe(false);
  return vi.mocked(crypto.createHmac).mock.calls.length;
}

it("computes three for the line's own addresses", () => {
  expect(signaturesFor(called)).toBe(3);
  expect(signaturesFor(`${called}?language=fr&place=main&trail=welcome`)).toBe(3);
});

it.each(["?a=%zz", "?a=%", "?a='%6", "?%u0041=1", "?a=%61&b=%g1"])(
  "computes no more than two where an escape is broken: %s",
  (query) => {
    expect(signaturesFor(called + query)).toBe(2);
  },
);

it.each(["?a", "?a=%61", "?a='", "?a=b+c", "?&&&", "?b=1&a=2&b=3", "?1=a&0=b", "?a=é"])(
  "computes each once where an address can be written in two ways: %s",
  (query) => {
    expect(signaturesFor(called + query)).toBeLessThanOrEqual(5);
  },
);

it("computes seven at most, where it can be written in three", () => {
  expect(signaturesFor(`${called}?a='&b=%61`)).toBe(7);
});
