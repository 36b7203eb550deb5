import { describe, expect, it } from "vitest";
import { openTinyBook, without } from "./tiny-book.ts";
import { callIn, noon, type TinyCall } from "./tiny-call.ts";

/** Where each of so many star keys leads. */
function stars(call: TinyCall, times: number): readonly string[] {
  const way: string[] = [];
  for (let here = call; way.length < times; ) {
    here = here.press("*");
    way.push(here.where);
  }
  return way;
}

describe("the star key", () => {
  it("leads back the way the caller came, as far as the languages, and stays there", () => {
    const call = callIn("fr", noon).press("4", "2", "1", "2");
    expect(call.where).toBe("day-line number");
    expect(stars(call, 6)).toEqual([
      "day-line",
      "helplines",
      "safety",
      "main",
      "welcome",
      "welcome",
    ]);
  });

  it("leads to the menu a place was reached from, not to a fixed one", () => {
    expect(callIn("fr", noon).press("2", "*").where).toBe("main");
    expect(callIn("fr", noon).press("4", "2", "*").where).toBe("safety");
  });

  it("forgets the language with the language menu", () => {
    expect(callIn("fr", noon).press("*").here.language).toBeUndefined();
  });

  it("stops a call while it is announced: to its page, or to where it was never heard of", () => {
    const announced = callIn("fr", noon).press("2", "1", "1");
    expect(announced.press("*").where).toBe("day-line");
    expect(callIn("fr", noon).press("1", "*").where).toBe("main");
  });

  it("ends a transfer that is under way in the same places", () => {
    const announced = callIn("fr", noon).press("2", "1", "1");
    expect(announced.transferEnds("canceled").where).toBe("day-line");
    expect(callIn("fr", noon).press("1").transferEnds("canceled").where).toBe("main");
  });
});

describe("the way a call remembers", () => {
  it("is cut where the caller comes round again", () => {
    const call = callIn("fr", noon).press("4", "3");
    expect(call.where).toBe("main");
    expect(call.here.trail).toEqual(["welcome"]);
    const round = callIn("fr", noon).press("4", "2", "*", "3", "4");
    expect(round.here.trail).toEqual(["welcome", "main"]);
  });

  it("does not lead through danger", () => {
    const call = callIn("fr", noon).press("4", "1", "0").transferEnds("busy").press("2");
    expect(call.where).toBe("night-line introduce");
    expect(call.here.trail).toEqual(["welcome", "main", "safety"]);
  });

  it("leads a silent caller back to where they fell silent", () => {
    const call = callIn("fr", noon).press("2").keepSilent(4);
    expect(call.where).toBe("spare-line introduce");
    expect(call.here.trail).toEqual(["welcome", "main", "helplines"]);
    expect(call.press("*").where).toBe("helplines");
    expect(call.transferEnds("canceled").where).toBe("helplines");
  });

  it("names no place twice, even where silence leads back to a place on it", () => {
    const onWay = callIn("fr", noon).press("2", "3", "1").transferEnds("busy").press("1");
    expect(onWay.where).toBe("spare-line introduce");
    const danger = onWay.press("*", "1").transferEnds("busy").press("1", "0", "0");
    const silent = danger
      .transferEnds("failed")
      .keepSilent()
      .transferEnds("failed")
      .keepSilent()
      .transferEnds("failed")
      .keepSilent(2);
    expect(silent.where).toBe("spare-line introduce");
    expect(silent.press("0").here.trail).toEqual([
      "welcome",
      "main",
      "helplines",
      "night-line",
      "spare-line",
    ]);
  });
});

describe("a place that is no longer in the book", () => {
  const book = openTinyBook();

  it.each([
    ["a key", (call: TinyCall) => call.press("1")],
    ["a silence", (call: TinyCall) => call.keepSilent()],
    ["the end of a transfer", (call: TinyCall) => call.transferEnds("busy")],
  ])("leads to the main menu in the call's language, and says so: after %s", (_event, happens) => {
    const call = callIn("nl", noon)
      .press("2", "1")
      .since({ book: without(book, "day-line") });
    const moved = happens(call);
    expect(moved.where).toBe("main");
    expect(moved.languages).toEqual(["nl"]);
    expect(moved.phrases).toEqual(["moved"]);
    expect(moved.options).toEqual(callIn("nl", noon).options);
    expect(moved.here.trail).toEqual(["welcome"]);
  });

  it("leads to the language menu where no language is chosen, and says so in each", () => {
    const moved = callIn("nl", noon)
      .movedTo({ language: undefined, place: "a place of last week" })
      .keepSilent();
    expect(moved.where).toBe("welcome");
    expect(moved.phrases.slice(0, 3)).toEqual(["moved", "moved", "moved"]);
    expect(moved.languages).toEqual(["fr", "nl", "en"]);
    expect(moved.phrases).toContain("language.option");
  });

  it("is passed over on the way back, so that something is always said", () => {
    const call = callIn("fr", noon)
      .press("2", "1")
      .since({ book: without(book, "helplines") });
    expect(call.press("*").where).toBe("main");
    expect(call.press("*").options).toHaveLength(4);
  });

  it("is where nobody can be, though it has a name: a first-open place", () => {
    const moved = callIn("fr", noon).movedTo({ place: "talk-now" }).press("#");
    expect(moved.where).toBe("main");
    expect(moved.phrases).toEqual(["moved"]);
  });
});
