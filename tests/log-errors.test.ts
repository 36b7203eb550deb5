import { describe, expect, it } from "vitest";
import { CallError } from "../src/line/call/position.ts";
import { describeError } from "../src/log.ts";

const secret = "+32470123456 pressed 2 in CA0123456789abcdef";

describe("what is logged of an error", () => {
  it("is its kind, its code and where it happened", () => {
    expect(describeError(new CallError("There is no key."))).toEqual({
      error: "CallError (call)",
      at: expect.stringMatching(/^at .*log-errors\.test\.ts:\d+:\d+.*; at /),
    });
    expect(describeError(new TypeError("x")).error).toBe("TypeError");
  });

  it.each([
    ["its message", new Error(secret)],
    ["a message of several lines", new Error(`It broke:\n${secret}\n  ${secret}`)],
    ["a message that looks like a stack", new Error(`It broke:\n    at ${secret}\n    at x`)],
    ["its cause", new Error("x", { cause: new Error(secret) })],
    ["what hangs on it", Object.assign(new Error("x"), { body: secret, code: 42 })],
    ["a thrown text", secret],
    ["a thrown object", { message: secret, stack: secret }],
    ["a thrown nothing", undefined],
  ])("is never %s", (_what, thrown) => {
    const described = describeError(thrown);
    expect(Object.keys(described).sort()).toEqual(["at", "error"]);
    expect(JSON.stringify(described)).not.toMatch(/32470|CA0123|pressed/);
  });

  it("is no more than five places", () => {
    const dig = (depth: number): Error => (depth === 0 ? new Error("deep") : dig(depth - 1));
    expect(describeError(dig(9)).at.split("; ")).toHaveLength(5);
  });

  it("can do without a stack", () => {
    const error = new Error("x");
    delete error.stack;
    expect(describeError(error)).toEqual({ error: "Error", at: "" });
  });
});
