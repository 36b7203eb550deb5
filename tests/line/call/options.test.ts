import { describe, expect, it } from "vitest";
import { callIn, instantAt } from "./tiny-call.ts";

const beforeClosing = "2026-11-23T16:59:50";
const afterClosing = "2026-11-23T17:00:10";
const beforeOpening = "2026-11-23T08:59:50";
const afterOpening = "2026-11-23T09:00:10";

describe("a service closes between the prompt and the key", () => {
  const told = callIn("fr", beforeClosing).press("2", "1");
  const late = told.since({ at: afterClosing });

  it("notes when its options were told, to the minute", () => {
    const minute = instantAt("2026-11-23T16:59").epochMilliseconds / 60_000;
    expect(told.here.toldAt).toBe(minute);
  });

  it("obeys the key as it was told", () => {
    expect(told.options).toEqual(["1 label.call", "2 label.number", "3 label.week"]);
    expect(late.press("1").where).toBe("day-line connect");
    expect(late.press("3").where).toBe("day-line week");
    expect(late.press("4").phrases[0]).toBe("wrong-key");
  });

  it("tells the new options the next time, and obeys those from then on", () => {
    const repeated = late.press("#");
    expect(repeated.options[1]).toBe("2 evening-line");
    expect(repeated.press("2").where).toBe("evening-line introduce");
  });

  it("obeys, while the offer is heard, the options that came before it", () => {
    const offer = told.keepSilent(2).since({ at: afterClosing }).keepSilent();
    expect(offer.phrases[1]).toBe("silence.offer");
    expect(offer.press("1").where).toBe("day-line connect");
    expect(offer.press("3").where).toBe("day-line week");
  });
});

describe("a service opens between the prompt and the key", () => {
  it("obeys the key as it was told", () => {
    const told = callIn("fr", beforeOpening).press("2", "1");
    expect(told.options[1]).toBe("2 night-line");
    const late = told.since({ at: afterOpening });
    expect(late.press("2").where).toBe("night-line introduce");
    expect(late.press("#").options[1]).toBe("2 label.number");
  });
});

describe("after a transfer", () => {
  it("obeys the alternatives that were open when they were told", () => {
    const busy = callIn("fr", "2026-11-23T21:59:50").press("2", "1", "1").transferEnds("busy");
    expect(busy.options.slice(0, 2)).toEqual(["1 evening-line", "2 night-line"]);
    const late = busy.since({ at: "2026-11-23T22:00:10" });
    expect(late.press("1").where).toBe("evening-line introduce");
    expect(late.press("#").options.slice(0, 2)).toEqual(["1 night-line", "2 spare-line"]);
  });
});

describe("a place without a service", () => {
  it("tells the same at every hour, and notes none", () => {
    for (const call of [callIn("fr", beforeClosing), callIn("fr", beforeClosing).press("4")]) {
      expect(call.here.toldAt).toBeUndefined();
    }
  });
});
