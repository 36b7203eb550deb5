import { Writable } from "node:stream";
import { describe, expect, it } from "vitest";
import { callReference, LogOutput } from "../src/log.ts";

const callSid = "CA0123456789abcdef0123456789abcdef";
const key = "a key of sixteen characters or more";

describe("a log that nobody reads", () => {
  it("loses lines above a megabyte, counts them, and says so once it is read again", () => {
    let text = "";
    let release = () => {};
    const out = new Writable({
      write(chunk, _encoding, done) {
        text += chunk;
        release = done;
      },
    });
    const output = new LogOutput(out);
    const line = `${"x".repeat(1023)}\n`;
    for (let lines = 0; lines < 2_000; lines += 1) output.write(line);
    expect(output.lost).toBe(2_000 - 1_024);
    expect(out.writableLength).toBeLessThanOrEqual(1024 * 1024);
    while (out.writableLength > 0) release();
    output.write(line);
    output.write(line);
    while (out.writableLength > 0) release();
    const [told, ...others] = text.split("\n").filter((one) => one.startsWith("{"));
    expect(others).toEqual([]);
    expect(JSON.parse(told ?? "")).toEqual({
      level: 40,
      time: expect.any(Number),
      lost: output.lost,
      msg: expect.stringContaining("lost"),
    });
    expect(text.split("\n").filter((one) => one.startsWith("x"))).toHaveLength(1_026);
  });

  it("loses nothing to a pipe that is closed but its lines", () => {
    const out = new Writable({ write: (_chunk, _encoding, done) => done(new Error("closed")) });
    const output = new LogOutput(out);
    expect(() => output.write("one\n")).not.toThrow();
  });
});

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
    expect(callReference(key, null)).toBeUndefined();
  });
});
