import { describe, expect, it } from "vitest";
import { callIn, noon } from "./tiny-call.ts";

describe("a transfer", () => {
  const calling = callIn("fr", noon).press("2", "1", "1");

  it("goes to the service's own route after a second in which it can be stopped", () => {
    expect(calling.answer.otherwise).toEqual({
      do: "dial",
      route: { kind: "number", number: "dial day-line", callerId: undefined },
    });
    expect(calling.answer.listenSeconds).toBe(1);
  });

  it.each(["busy", "no-answer", "failed"] as const)(
    "that ends as %s says so, reads the number twice, then offers who is open",
    (outcome) => {
      const call = calling.transferEnds(outcome);
      expect(call.where).toBe(`day-line ${outcome}`);
      expect(call.phrases).toEqual([`transfer.${outcome}`, "number", "alternatives.open"]);
      expect(call.said("number")?.blanks).toEqual({
        number: { telephoneName: "0800 11 111" },
        again: { telephone: "0800 11 111" },
      });
      expect(call.options).toEqual([
        "1 night-line",
        "2 spare-line",
        "3 label.again",
        "4 label.home",
      ]);
      expect(call.here.tried).toEqual(["day-line"]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
    },
  );

  it("can be tried again, and leads to the main menu on request", () => {
    const call = calling.transferEnds("busy");
    expect(call.press("3").where).toBe("day-line connect");
    expect(call.press("3").dials).toBe("dial day-line");
    expect(call.press("4").where).toBe("main");
    expect(call.press("4").here.trail).toEqual(["welcome"]);
  });

  it("that was answered leads to the main menu, and never says that it helped", () => {
    const call = calling.transferEnds("completed");
    expect(call.where).toBe("main");
    expect(call.phrases).toEqual(["transfer.over"]);
    expect(call.options).toEqual(callIn("fr", noon).options);
    expect(call.here).toEqual(callIn("fr", noon).here);
  });

  it("that the caller ended with the star key says nothing of it", () => {
    const call = calling.transferEnds("canceled");
    expect(call.answer).toEqual(callIn("fr", noon).press("2", "1").answer);
  });
});
