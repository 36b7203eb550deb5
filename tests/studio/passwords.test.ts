import { scryptSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  hashPassword,
  isPassword,
  passwordMistake,
  readHashedPassword,
  TooManyWaiting,
  takeTurns,
} from "../../src/studio/people/passwords.ts";

describe("a password", () => {
  it("is known again, and no other", async () => {
    const written = await hashPassword("le café d'Anna, 7 h");
    const kept = readHashedPassword(written);
    expect(kept).toBeDefined();
    expect(await isPassword("le café d'Anna, 7 h", kept)).toBe(true);
    expect(await isPassword("le cafe\u0301 d'Anna, 7 h", kept)).toBe(true);
    expect(await isPassword("le cafe d'Anna, 7 h", kept)).toBe(false);
    expect(await isPassword("", kept)).toBe(false);
    expect(await hashPassword("le café d'Anna, 7 h")).not.toBe(written);
  });

  it("is kept as scrypt makes it, as dear as OWASP asks for", async () => {
    const [, cost, blockSize, parallelization, salt = "", hash] = (
      await hashPassword("any password")
    ).split("$");
    expect([cost, blockSize, parallelization]).toEqual(["32768", "8", "3"]);
    const how = { N: 32_768, r: 8, p: 3, maxmem: 2 ** 27 };
    const derived = scryptSync("any password", Buffer.from(salt, "base64url"), 32, how);
    expect(derived.toString("base64url")).toBe(hash);
  });

  it("of somebody unknown is looked at all the same, and never right", async () => {
    expect(await isPassword("any password", undefined)).toBe(false);
  });

  const salt = "a".repeat(22);
  const hash = "b".repeat(43);
  it.each([
    "",
    "scrypt",
    `scrypt$32768$8$3$${salt}$short`,
    `scrypt$32768$8$3$short$${hash}`,
    // Too cheap, too dear, and no power of two.
    `scrypt$1024$8$3$${salt}$${hash}`,
    `scrypt$16384$8$1$${salt}$${hash}`,
    `scrypt$131072$8$1$${salt}$${hash}`,
    `scrypt$32769$8$3$${salt}$${hash}`,
    `scrypt$32768$9$3$${salt}$${hash}`,
    `scrypt$32768$8$0$${salt}$${hash}`,
    `bcrypt$32768$8$3$${salt}$${hash}`,
  ])("that is kept as %j is none", (text) => {
    expect(readHashedPassword(text)).toBeUndefined();
  });
});

describe("a new password", () => {
  it.each([
    ["eleven sign", "must have at least 12 signs"],
    ["x".repeat(201), "must have at most 200 signs"],
    ["Anna Peeters!", "must not be the person's name"],
    ["anna.peeters, anna.peeters", "must not be the person's name"],
    ["aaaaaaaaaaaa", "must have more signs that differ"],
    ["abababababab", "must have more signs that differ"],
    ["123456789012", "must not be a row such as 1234 or abcd"],
    ["abcdefghijklm", "must not be a row such as 1234 or abcd"],
    ["zyxwvutsrqponm", "must not be a row such as 1234 or abcd"],
    ["two\nlines of it", "must be on one line"],
  ])("%j %s", (password, mistake) => {
    expect(passwordMistake(password, "Anna Peeters")).toBe(mistake);
  });

  it.each([
    "correct horse battery",
    "twaalf tekens",
    "Anna Peeters woont aan zee",
    "1 2 3 soleil!",
  ])("may be %j", (password) => {
    expect(passwordMistake(password, "Anna Peeters")).toBeUndefined();
  });
});

describe("turns", () => {
  it("are taken two at once, wait in a row, and are refused when the row is long", async () => {
    const inTurn = takeTurns({ atOnce: 2, waiting: 3 });
    const begun: number[] = [];
    const release: (() => void)[] = [];
    const all = [0, 1, 2, 3, 4].map((one) =>
      inTurn(async () => {
        begun.push(one);
        await new Promise<void>((resolve) => {
          release[one] = resolve;
        });
        if (one === 0) throw new Error("a fault");
        return one;
      }).catch((error: Error) => error.message),
    );
    await expect(inTurn(async () => 5)).rejects.toThrow(TooManyWaiting);
    expect(begun).toEqual([0, 1]);
    // A fault gives its turn on, too.
    for (const one of [0, 1, 2, 3, 4]) {
      await expect.poll(() => release[one]).toBeDefined();
      release[one]?.();
    }
    expect(await Promise.all(all)).toEqual(["a fault", 1, 2, 3, 4]);
    expect(await inTurn(async () => "free again")).toBe("free again");
  });
});
