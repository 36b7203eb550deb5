import { describe, expect, it } from "vitest";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import { openTinyBook, tinyBookWith } from "./tiny-book.ts";
import { callIn, evening, night, noon, type TinyCall } from "./tiny-call.ts";

/** The services among the options. */
function alternatives(call: TinyCall): readonly string[] {
  return call.options.map((option) => option.slice(2)).filter((name) => name.endsWith("-line"));
}

describe("whom to call instead of a busy service", () => {
  it("are open now, can be dialled, and are two at most", () => {
    const busyAt = (at: string) => callIn("fr", at).press("2", "1").movedTo({ stage: "busy" });
    // Of four, leaflet-line is never dialled and evening-line is closed at noon.
    expect(alternatives(busyAt(noon).press("#"))).toEqual(["night-line", "spare-line"]);
    expect(alternatives(busyAt(evening).press("#"))).toEqual(["evening-line", "night-line"]);
  });

  it("are those of the caller's language", () => {
    const busy = (language: "fr" | "nl" | "en") =>
      callIn(language, evening).press("2", "2", "1").transferEnds("busy");
    expect(alternatives(busy("fr"))).toEqual([]);
    expect(alternatives(busy("nl"))).toEqual(["night-line"]);
    expect(alternatives(busy("en"))).toEqual(["spare-line"]);
  });

  it("are introduced before they are called", () => {
    const call = callIn("fr", noon).press("2", "1", "1").transferEnds("busy").press("1");
    expect(call.where).toBe("night-line introduce");
    expect(call.dials).toBe("dial night-line");
    expect(call.press("*").where).toBe("day-line");
  });

  it("are not offered again once they were called in vain", () => {
    const first = callIn("fr", noon).press("2", "1", "1").transferEnds("busy");
    const second = first.press("1").transferEnds("no-answer");
    expect(second.where).toBe("night-line no-answer");
    expect(second.here.tried).toEqual(["day-line", "night-line"]);
    const third = second.press("1").transferEnds("failed");
    expect(third.where).toBe("spare-line failed");
    expect(alternatives(third)).toEqual([]);
    expect(third.options).toEqual(["1 label.again", "2 label.home"]);
  });

  it("are offered again after the caller has gone elsewhere", () => {
    const busy = callIn("fr", noon).press("2", "1", "1").transferEnds("busy").press("1");
    const back = busy.transferEnds("busy").press("*");
    expect(back.where).toBe("day-line");
    expect(back.here.tried).toEqual([]);
    expect(alternatives(back.press("1").transferEnds("busy"))).toEqual([
      "night-line",
      "spare-line",
    ]);
  });
});

describe("services called in vain", () => {
  it("are remembered once each, however often they are called", () => {
    let call = callIn("fr", noon).press("2", "1", "1").transferEnds("busy");
    for (let times = 0; times < 20; times += 1) {
      const again = call.options.findIndex((option) => option.endsWith("label.again")) + 1;
      call = call.press(`${again}` as "1").transferEnds("busy");
    }
    expect(call.here.tried).toEqual(["day-line"]);
  });

  it("are remembered while lines are tried one after the other for a silent caller", () => {
    const call = callIn("fr", night).keepSilent(4).transferEnds("busy").transferEnds("failed");
    expect(call.where).toBe("night-line goodbye");
    expect(call.here.tried).toEqual(["spare-line", "night-line"]);
  });
});

describe("an alternative whose route cannot be dialled", () => {
  it("is not offered", () => {
    const book = openTinyBook({ "night-line": { kind: "spoken" } });
    const call = callIn("fr", noon, book).press("2", "1", "1").transferEnds("busy");
    expect(alternatives(call)).toEqual(["spare-line"]);
  });

  it("is offered where it is only rehearsed", () => {
    const book = openTinyBook({ "night-line": { kind: "rehearsed" } });
    const call = callIn("fr", noon, book).press("2", "1", "1").transferEnds("busy");
    expect(alternatives(call)).toEqual(["night-line", "spare-line"]);
  });
});

describe("an alternative of which nobody can say that it is open now", () => {
  it.each(["unknown", "by appointment"] as const)("is not offered: its hours are %s", (hours) => {
    const book = tinyBookWith("evening-line", { hours });
    const call = callIn("fr", evening, book).press("2", "1", "1").transferEnds("busy");
    expect(alternatives(call)).toEqual(["night-line", "spare-line"]);
  });
});

describe("an alternative that is the danger service", () => {
  it("leads to danger, with its advice first, and back", () => {
    const alternatives = inEachLanguage(() => ["ambulance"]);
    const call = callIn("fr", noon, tinyBookWith("clinic", { alternatives }))
      .press("3", "2", "1")
      .transferEnds("busy");
    expect(call.options).toEqual(["1 ambulance", "2 label.again", "3 label.home"]);
    const danger = call.press("1");
    expect(danger.where).toBe("in-danger");
    expect(danger.phrases[0]).toBe("danger.advice");
    expect(danger.dials).toBe("dial ambulance");
    expect(danger.here.tried).toEqual([]);
    expect(danger.press("*").where).toBe("clinic");
  });
});
