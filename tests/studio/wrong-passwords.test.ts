import { describe, expect, it } from "vitest";
import { networkOf, WrongPasswords } from "../../src/studio/people/wrong-passwords.ts";

const limit = { most: 10, window: 60_000 };

describe("wrong passwords", () => {
  it("are forgotten after their time", () => {
    let now = 1_000;
    const wrong = new WrongPasswords(limit, () => now);
    for (let time = 1; time <= limit.most; time += 1) {
      expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
      expect(wrong.add("192.0.2.1")).toBe(time);
    }
    expect(wrong.secondsToWait("192.0.2.1")).toBe(60);
    expect(wrong.secondsToWait("192.0.2.2")).toBe(0);
    now += 59_500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(1);
    now += 500;
    expect(wrong.secondsToWait("192.0.2.1")).toBe(0);
    expect(wrong.add("192.0.2.1")).toBe(1);
  });

  it("are taken back, or forgotten, where they were none", () => {
    const wrong = new WrongPasswords(limit, () => 0);
    for (let time = 0; time < limit.most; time += 1) wrong.add("one");
    wrong.takeBack("one");
    expect(wrong.secondsToWait("one")).toBe(0);
    wrong.add("one");
    expect(wrong.secondsToWait("one")).toBeGreaterThan(0);
    wrong.forget("one");
    wrong.takeBack("one");
    expect(wrong.add("one")).toBe(1);
  });

  it("of a flood of addresses fill no memory", () => {
    const wrong = new WrongPasswords(limit, () => 0);
    for (let one = 0; one < 25_000; one += 1) wrong.add(`10.0.${one >> 8}.${one & 255}`);
    expect(wrong.size).toBe(10_000);
  });

  it.each(["__proto__", "constructor", "toString"])("of %s are those of any other", (name) => {
    const wrong = new WrongPasswords({ ...limit, most: 1 }, () => 0);
    expect(wrong.secondsToWait(name)).toBe(0);
    wrong.add(name);
    expect(wrong.secondsToWait(name)).toBe(60);
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
