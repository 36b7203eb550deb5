import { describe, expect, it } from "vitest";
import { callReference } from "../src/log.ts";

const callSid = "CA0123456789abcdef0123456789abcdef";
const key = "a key of sixteen characters or more";

describe("a call's reference", () => {
  it("is the same in every turn of a call, and on every server that shares the key", () => {
    // Computed apart: printf %s $callSid | openssl dgst -sha256 -hmac "$key" -binary | basenc --base64url
    expect(callReference(key, callSid)).toBe("yLKjW31nxrr5");
    expect(callReference(key, callSid)).toBe(callReference(key, callSid));
  });

  it("differs between calls, and between keys", () => {
    const others = Array.from({ length: 1_000 }, (_, index) => callReference(key, `CA${index}`));
    expect(new Set([...others, callReference(key, callSid)]).size).toBe(1_001);
    expect(callReference(`${key}!`, callSid)).not.toBe(callReference(key, callSid));
  });

  it("holds nothing of the call's own name", () => {
    const reference = callReference(key, callSid) ?? "";
    expect(reference).toMatch(/^[\w-]{12}$/);
    for (let start = 0; start + 4 <= reference.length; start += 1) {
      expect(callSid).not.toContain(reference.slice(start, start + 4));
    }
  });

  it("is none where the carrier named none", () => {
    expect(callReference(key, undefined)).toBeUndefined();
  });
});
