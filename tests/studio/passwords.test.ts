import { describe, expect, it } from "vitest";
import { isSameSecret, mostWrong, networkOf, WrongPasswords } from "../../src/studio/passwords.ts";

describe("wrong passwords", () => {
  it("are forgotten after a minute", () => {
    let now = 1_000;
    const wrong = new WrongPasswords(() => now);
    for (let time = 0; time < mostWrong; time += 1) wrong.add("192.0.2.1");
    expect(wrong.secondsToWait("192.0.2.1")).toBe(60);
    expect(wrong.secondsToWait("192.0.2.2")).toBe(0);
    now += 59_500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(1);
    now += 500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
    wrong.add("192.0.2.1");
    expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
  });

  it("of a flood of addresses fill no memory", () => {
    const wrong = new WrongPasswords(() => 0);
    for (let one = 0; one < 25_000; one += 1) wrong.add(`10.0.${one >> 8}.${one & 255}`);
    expect(wrong.size).toBe(10_000);
  });

  it.each([
    ["192.0.2.1", "192.0.2.1"],
    ["::ffff:192.0.2.1", "192.0.2.1"],
    ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2"],
    ["2001:db8:1:2::6", "2001:db8:1:2"],
    ["2001:db8::6", "2001:db8:0:0"],
    ["::1", "0:0:0:0"],
    ["fe80::1%eth0", "fe80:0:0:0"],
  ])("of %s count for %s", (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});

describe("a comparison of secrets", () => {
  it.each([
    ["same", "same", true],
    ["same", "Same", false],
    ["same", "same longer", false],
    ["", "same", false],
    ["é", "e\u0301", false],
  ])("%j and %j: %j", (one, other, isSame) => {
    expect(isSameSecret(one, other)).toBe(isSame);
  });
});
