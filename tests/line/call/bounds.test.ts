import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { longCall, mostPasses } from "../../../src/line/call/bounds.ts";
import type { Key } from "../../../src/line/call/position.ts";
import { passesBeforeOffer } from "../../../src/line/call/silence.ts";
import { everyRoute, openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, noon, type TinyCall } from "./tiny-call.ts";

const menu = callIn("fr", noon).press("2");
const page = menu.press("1");

/** The same call with so many minutes gone by since it began. */
function later(minutes: number, call: TinyCall): TinyCall {
  const at = Temporal.PlainDateTime.from(noon).add({ minutes }).toString();
  return call.since({ at });
}

function times(count: number, ...keys: readonly Key[]): readonly Key[] {
  return Array.from({ length: count }, (_, index) => keys[index % keys.length] ?? "#");
}

describe.each([
  ["wrong keys", menu, ["9"]],
  ["repeats", menu, ["#"]],
  ["wrong keys and repeats in turn", page, ["8", "#"]],
  ["wrong keys at the choice of a language", callAt(noon), ["8"]],
  ["star at the choice of a language, where nothing lies before", callAt(noon), ["*"]],
  ["its own key, at a number", page.press("2"), ["2"]],
] as const)("%s, again and again", (_what, start, keys) => {
  const afterKeys = (count: number) => start.press(...times(count, ...keys));

  it("first bring the same again, slower", () => {
    expect(afterKeys(1).where).toBe(start.where);
    expect(afterKeys(1).answer.slow).toBe(true);
  });

  it("lead to the offer of a person, which silence takes up", () => {
    const offered = afterKeys(passesBeforeOffer);
    expect(offered.where).toBe(start.where);
    expect(offered.phrases.some((phrase) => /^silence\.(offer|stay)$/.test(phrase))).toBe(true);
    expect(offered.keepSilent().here.stage).toBe("introduce");
    expect(offered.keepSilent().dials).toBeDefined();
  });

  it("say whom silence brings, at every pass from then on", () => {
    for (let count = passesBeforeOffer + 1; count < mostPasses; count += 1) {
      const call = afterKeys(count);
      expect(call.where).toBe(start.where);
      const rings = call.keepSilent();
      expect(call.said("silence.stay")?.blanks?.name).toEqual({
        phrase: `${rings.here.place}.name`,
      });
      expect(rings.dials).toBeDefined();
    }
  });

  it("end in a goodbye after which only zero and star lead on", () => {
    const goodbye = afterKeys(mostPasses);
    expect(goodbye.here.stage).toBe("goodbye");
    expect(goodbye.phrases[0]).toBe("goodbye");
    expect(goodbye.answer.otherwise).toEqual({ do: "hang-up" });
    expect(goodbye.press("0").here.place).toBe("in-danger");
    expect(goodbye.press("*").here.stage).toBe("prompt");
    for (const key of ["1", "9", "#", undefined] as const) {
      const end = goodbye.press(key);
      expect(end.answer).toMatchObject({ say: [], otherwise: { do: "hang-up" } });
    }
  });

  it("are forgotten once a key leads on", () => {
    for (const count of [1, passesBeforeOffer, mostPasses - 1]) {
      expect(afterKeys(count).press("0").here).toMatchObject({ passes: 0, slow: false });
      expect(afterKeys(count).press("0", "*").here.passes).toBe(0);
    }
  });
});

describe("a repeat that was asked for", () => {
  it("is heard whole and slowly, the offer after it", () => {
    for (const count of [1, 2, passesBeforeOffer, mostPasses - 1]) {
      const again = page.press(...times(count, "#"));
      expect(again.answer.slow).toBe(true);
      expect(again.phrases.slice(0, page.phrases.length)).toEqual(page.phrases);
      expect(again.options).toEqual(page.options);
    }
  });
});

describe("keys that lead nowhere while somebody is called", () => {
  it("put the call off three times, then it rings", () => {
    const calling = page.press("1");
    for (const key of ["9", "#"] as const) {
      for (const count of [1, 2, 3]) {
        expect(calling.press(...times(count, key)).where).toBe("day-line connect");
      }
      const rings = calling.press(...times(4, key));
      expect(rings.where).toBe("day-line at-once");
      expect(rings.answer.say).toEqual([]);
      expect(rings.dials).toBe("dial day-line");
    }
  });

  it("show that somebody presses keys: an unanswered call leads to choices", () => {
    const calling = menu.keepSilent(4);
    expect(calling.transferEnds("busy").here.stage).toBe("introduce");
    expect(calling.press("9").transferEnds("busy").here.stage).toBe("busy");
  });

  it("call 112 from its advice, however often it is repeated", () => {
    const danger = callIn("fr", noon).press("0");
    expect(danger.press(...times(3, "#")).where).toBe("in-danger");
    expect(danger.press(...times(4, "#")).where).toBe("in-danger connect");
    const redialled = danger.transferEnds("busy").press("#", "#").keepSilent();
    expect(redialled.dials).toBe("dial ambulance");
  });
});

describe("a call that has lasted long", () => {
  const { offerMinutes, endMinutes } = longCall;
  const late = later(offerMinutes, page).press("2");

  it("goes on as ever until then", () => {
    expect(later(offerMinutes - 1, page).press("2").where).toBe("day-line number");
  });

  it("offers a person wherever it is, whatever is pressed", () => {
    for (const [from, where] of [
      [page.press("2"), "day-line late"],
      [menu, "helplines late"],
      [callAt(noon), "welcome late"],
      [callIn("fr", noon).press("0", "*"), "main late"],
    ] as const) {
      for (const call of [
        later(offerMinutes, from).press("#"),
        later(offerMinutes, from).press("9"),
      ]) {
        expect(call.where).toBe(where);
        expect(call.phrases).toContain("silence.stay");
        expect(call.options).toEqual([]);
        expect(call.keepSilent().here.stage).toBe("introduce");
        expect(call.keepSilent().dials).toBeDefined();
      }
    }
    expect(late.phrases).toEqual(["late", "silence.stay", "service.speaks"]);
  });

  it("says goodbye after another key, then ends", () => {
    expect(late.press("9").where).toBe("day-line goodbye");
    expect(late.press("*").where).toBe("day-line goodbye");
    expect(late.press("9").phrases[0]).toBe("goodbye");
    expect(late.press("9", "*").answer).toMatchObject({ say: [], otherwise: { do: "hang-up" } });
  });

  it("still leads to danger and connects whoever is chosen", () => {
    expect(late.press("0").where).toBe("in-danger");
    expect(late.press("0").keepSilent().dials).toBe("dial ambulance");
    expect(late.press("9", "0").where).toBe("in-danger");
    expect(later(offerMinutes, page).press("1").dials).toBe("dial day-line");
  });

  it("is not begun anew by a star that ends a call while it rings", () => {
    const back = later(offerMinutes, page.press("1")).transferEnds("canceled");
    expect(back.where).toBe("day-line late");
    expect(later(offerMinutes - 1, page.press("1")).transferEnds("canceled").where).toBe(
      "day-line",
    );
  });

  it("counts anew after a transfer", () => {
    const talked = later(offerMinutes, page.press("1")).transferEnds("completed");
    expect(talked.press("2").where).toBe("day-line number");
    expect(later(2 * offerMinutes, talked).press("2").where).toBe("day-line late");
  });

  it("ends where nothing is left but going round", () => {
    const danger = late.press("0");
    const goodbye = later(endMinutes, danger).press("*");
    expect(goodbye.phrases[0]).toBe("goodbye");
    expect(goodbye.press("*").answer).toMatchObject({ say: [], otherwise: { do: "hang-up" } });
    for (const key of ["#", "0", "5"] as const) {
      expect(later(endMinutes, danger).press(key).dials).toBe("dial ambulance");
    }
    expect(later(endMinutes, danger).keepSilent().dials).toBe("dial ambulance");
    expect(later(endMinutes, late).press("0").where).toBe("in-danger");
  });

  it("promises no call where nobody can be called", () => {
    const book = openTinyBook(everyRoute({ kind: "spoken" }));
    const call = later(offerMinutes, callIn("fr", noon, book)).press("9");
    expect(call.phrases).toEqual(["late"]);
    expect(call.keepSilent().where).toBe("main goodbye");
    expect(call.keepSilent().answer.otherwise).toEqual({ do: "hang-up" });
  });
});

describe("a service that is called no more, for the book changed while it was announced", () => {
  const spoken = openTinyBook({ "spare-line": { kind: "spoken" } });
  const announced = callIn("fr", noon).keepSilent(4);

  it("is not announced again: its page is heard, and silence leads to the next line", () => {
    const call = announced.since({ book: spoken });
    for (const heard of [call.press("9"), call.press("#"), call.keepSilent()]) {
      expect(heard.where).toBe("spare-line");
      expect(heard.phrases).not.toContain("transfer.calling");
    }
    expect(call.keepSilent(2).dials).toBe("dial night-line");
    expect(call.press("0").where).toBe("in-danger");
  });

  it("leads to the choice of language before one is chosen", () => {
    const silent = callAt(noon).keepSilent(3);
    const gone = openTinyBook({ "night-line": { kind: "spoken" } });
    expect(silent.dials).toBe("dial night-line");
    expect(silent.since({ book: gone }).keepSilent().where).toBe("welcome");
  });
});
