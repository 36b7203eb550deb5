import { describe, expect, it } from "vitest";
import { everyRoute, openTinyBook, tinyBookWith } from "./tiny-book.ts";
import { callIn, evening, holiday, night, noon } from "./tiny-call.ts";

describe("the first line that is open", () => {
  it.each([
    ["fr", noon, "day-line"],
    ["fr", evening, "evening-line"],
    ["fr", night, "spare-line"],
    ["fr", holiday, "spare-line"],
    ["nl", noon, "day-line"],
    ["nl", evening, "evening-line"],
  ] as const)("is introduced and then dialled: in %s at %s, %s", (language, at, line) => {
    const call = callIn(language, at).press("1");
    expect(call.where).toBe(`${line} introduce`);
    expect(call.dials).toBe(`dial ${line}`);
    expect(call.answer.listenSeconds).toBe(1);
  });

  it("is a menu where the line names one", () => {
    expect(callIn("en", noon).press("1").where).toBe("day-line introduce");
    const call = callIn("en", night).press("1");
    expect(call.where).toBe("helplines");
    expect(call.here.trail).toEqual(["welcome", "main"]);
  });

  it("is the last of the list when none is open", () => {
    expect(callIn("nl", night).press("1").here.place).toBe("evening-line");
  });

  it.each(["unknown", "by appointment"] as const)(
    "is one that is known to be open: not one whose hours are %s",
    (hours) => {
      const call = callIn("fr", noon, tinyBookWith("day-line", { hours })).press("1");
      expect(call.where).toBe("spare-line introduce");
    },
  );

  it("is no stop on the way: the star key leads back to the menu before", () => {
    const call = callIn("fr", noon).press("1");
    expect(call.here.trail).toEqual(["welcome", "main"]);
    expect(call.press("*").where).toBe("main");
  });

  it("is chosen by the hour at which the key is pressed, not by the hour of the prompt", () => {
    expect(callIn("fr", noon).since({ at: evening }).press("1").here.place).toBe("evening-line");
  });
});

describe("a line that is read out, never dialled", () => {
  const call = callIn("fr", noon).press("3", "4");

  it("is told instead of called", () => {
    expect(call.where).toBe("leaflet-line");
    expect(call.answer.otherwise).toEqual({ do: "come-back" });
    expect(call.phrases[0]).toBe("leaflet-line.about");
  });

  it("has its numbers read out at once, to be dialled by the caller", () => {
    expect(call.phrases).toEqual(
      expect.arrayContaining(["number", "number.second", "service.dial-yourself"]),
    );
    expect(call.said("number")?.blanks).toEqual({
      number: { telephone: "1712" },
      again: { telephoneName: "1712" },
    });
    expect(call.said("number.second")?.blanks).toEqual({
      number: { telephone: "02 444 44 44" },
      again: { telephoneName: "02 444 44 44" },
    });
  });

  it("offers no call to it, but its numbers again and whom to call instead", () => {
    expect(call.options).toEqual(["1 label.number", "2 night-line"]);
    const again = call.press("1");
    expect(again.where).toBe("leaflet-line number");
    expect(again.said("number")).toEqual(call.said("number"));
    expect(call.press("2").where).toBe("night-line introduce");
  });
});

describe("the announcement of a call", () => {
  it("says who, in which language, at what cost, and how to come back", () => {
    expect(callIn("fr", noon).press("1").answer.say).toEqual([
      {
        language: "fr",
        phrase: "transfer.calling",
        blanks: { name: { phrase: "day-line.name" } },
      },
      {
        language: "fr",
        phrase: "service.speaks",
        blanks: { languages: { languages: ["fr"] } },
      },
      { language: "fr", phrase: "cost.no-more" },
      { language: "fr", phrase: "transfer.star" },
    ]);
  });

  it("says no more than who, where the caller has just heard the rest", () => {
    const call = callIn("fr", noon).press("2", "1", "1");
    expect(call.where).toBe("day-line connect");
    expect(call.phrases).toEqual(["transfer.calling", "transfer.star"]);
    expect(call.dials).toBe("dial day-line");
  });

  it("says which key to press when somebody answers, where the service has a menu", () => {
    expect(callIn("fr", evening).press("1").said("service.then-press")?.blanks).toEqual({
      key: { key: "2" },
    });
    expect(callIn("fr", evening).press("2", "2", "1").phrases).toContain("service.then-press");
    expect(callIn("fr", noon).press("1").phrases).not.toContain("service.then-press");
  });

  it("says in a rehearsal what would be dialled, dials nobody, and goes on", () => {
    const book = openTinyBook(everyRoute({ kind: "rehearsed" }));
    const call = callIn("fr", noon, book).press("1");
    expect(call.said("transfer.rehearsed")?.blanks).toEqual({
      number: { telephone: "0800 11 111" },
    });
    expect(call.answer.otherwise).toEqual({ do: "come-back" });
    expect(call.keepSilent().where).toBe("day-line");
    expect(call.keepSilent().phrases[0]).toBe("transfer.over");
  });
});
