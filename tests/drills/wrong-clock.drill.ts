import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

/** A clock that lost its battery, and one that runs years ahead. */
const wrongClocks = ["1970-01-01T01:00", "1999-12-31T23:59", "2040-02-29T03:30"];

describe.each(wrongClocks)("a server whose clock shows %s", (at) => {
  it("answers, and 112 is one key away", async () => {
    const call = await callTheLine({ at });
    await call.press("0");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });

  it("still reaches a person who answers day and night, in two keys", async () => {
    const call = await callTheLine({ at });
    await call.press("1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
  });

  it("offers a service's number whatever its hours seem to be", async () => {
    const call = await callTheLine({ at });
    await call.press("1", "2", "1");
    expect(call.place()).toBe("sos-viol");
    expect(call.words()).toMatch(/faites le un/i);
  });
});

describe("a clock years ahead", () => {
  it("is heard: hours may have changed", async () => {
    const call = await callTheLine({ at: "2040-02-29T10:00" });
    await call.press("1", "2", "1");
    expect(call.says("opening.may-have-changed")).toBe(true);
  });
});
