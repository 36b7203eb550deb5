import { describe, expect, it } from "vitest";
import type { Service } from "../../../src/line/book/service.ts";
import {
  connectService,
  introduceService,
  repeatNumber,
  sayDayAndNight,
  sayLanguages,
  sayNumber,
  sayService,
} from "../../../src/line/call/say-service.ts";
import { openTinyBook, tinyBookWith } from "./tiny-book.ts";
import { callIn, evening, holiday, instantAt, night, noon } from "./tiny-call.ts";

describe("a service that is open", () => {
  const call = callIn("fr", noon).press("2", "1");

  it("is told: what it is, its language, its cost, until when", () => {
    expect(call.phrases).toEqual([
      "day-line.about",
      "service.speaks",
      "cost.free",
      "opening.until",
    ]);
    expect(call.said("opening.until")?.blanks).toEqual({ time: { time: 17 * 60 } });
  });

  it("can be called with the first key", () => {
    expect(call.options).toEqual(["1 label.call", "2 label.number", "3 label.week"]);
    expect(call.press("1").dials).toBe("dial day-line");
  });

  it("has its number read out, twice, and its options again", () => {
    const number = call.press("2");
    expect(number.said("number")?.blanks).toEqual({
      number: { telephone: "0800 11 111" },
      again: { telephoneName: "0800 11 111" },
    });
    expect(number.options).toEqual(call.options);
    expect(number.press("1").where).toBe("day-line connect");
  });

  it("has the hours of its week told, and holidays where it is closed on them", () => {
    const week = call.press("3");
    expect(week.phrases).toEqual(["week", "week.not-on-holidays"]);
    expect(week.said("week")?.blanks).toEqual({
      week: { week: [{ days: [1, 2, 3, 4, 5], ranges: [{ from: 540, to: 1020 }] }] },
    });
    expect(week.options).toEqual(call.options);
    expect(callIn("fr", evening).press("2", "2", "3").phrases).toEqual(["week"]);
  });

  it("is told with its language first where that is not the caller's", () => {
    const dutch = callIn("fr", evening).press("2", "2");
    expect(dutch.phrases).toEqual([
      "service.speaks",
      "evening-line.about",
      "cost.no-more",
      "opening.until",
      "opening.may-have-changed",
    ]);
  });

  it("day and night has no hours to tell", () => {
    const call = callIn("fr", night).press("2", "4");
    expect(call.phrases.at(-1)).toBe("opening.always");
    expect(call.options).toEqual(["1 label.call", "2 label.number"]);
  });
});

describe("a service that is closed", () => {
  it.each([
    [
      "in the night before",
      night,
      ["opening.closed", "opening.opens-day"],
      { day: { weekday: 1 } },
    ],
    ["in the evening", evening, ["opening.closed", "opening.opens-tomorrow"], {}],
  ] as const)("says when it opens: %s", (_when, at, phrases, day) => {
    const call = callIn("fr", at).press("2", "1");
    expect(call.phrases.slice(3, 5)).toEqual(phrases);
    expect(call.said(phrases[1])?.blanks).toEqual({ ...day, time: { time: 540 } });
  });

  it("says the day it opens where that is not tomorrow, and that today is a holiday", () => {
    const call = callIn("fr", holiday).press("2", "1");
    expect(call.phrases.slice(3, 5)).toEqual(["opening.closed-holiday", "opening.opens-day"]);
    expect(call.said("opening.opens-day")?.blanks).toEqual({
      day: { weekday: 1 },
      time: { time: 540 },
    });
  });

  it("keeps the call on the first key, then offers who is open", () => {
    const call = callIn("fr", evening).press("2", "1");
    expect(call.phrases.at(-1)).toBe("alternatives.open");
    expect(call.options).toEqual([
      "1 label.call-anyway",
      "2 evening-line",
      "3 night-line",
      "4 label.number",
      "5 label.week",
    ]);
    expect(call.press("2").where).toBe("evening-line introduce");
    expect(call.press("1").where).toBe("day-line connect");
    expect(call.press("1").dials).toBe("dial day-line");
  });
});

describe("a service of which no source says what it does on holidays", () => {
  const book = tinyBookWith("day-line", { hours: "Mo-Fr 09:00-17:00", holidays: "not stated" });

  it("is probably closed on one: its number is read out unasked, once, and has no key", () => {
    const call = callIn("fr", holiday, book).press("2", "1");
    expect(call.phrases.slice(3)).toEqual([
      "opening.probably-closed-holiday",
      "opening.opens-day",
      "number.once",
      "alternatives.open",
    ]);
    expect(call.said("number.once")?.blanks).toEqual({ number: { telephone: "0800 11 111" } });
    expect(call.options).toEqual([
      ...["1 label.call-anyway", "2 night-line", "3 spare-line", "4 label.week"],
    ]);
  });

  it("is told like any other on every other day", () => {
    for (const at of [noon, evening, night]) {
      const call = callIn("fr", at, book).press("2", "1");
      expect(call.phrases).not.toContain("number.once");
      expect(call.options.map((option) => option.slice(2))).toContain("label.number");
    }
  });
});

describe("a service of which less is known", () => {
  it("is offered to be called when its hours are unknown, and nothing is said of them", () => {
    const call = callIn("fr", noon).press("3", "1");
    expect(call.phrases).toEqual(["office.about", "service.speaks", "cost.free"]);
    expect(call.options).toEqual(["1 label.call", "2 label.number"]);
  });

  it("says that it sees people by appointment only", () => {
    const call = callIn("fr", noon).press("3", "2");
    expect(call.phrases.at(-1)).toBe("opening.by-appointment");
    expect(call.options).toEqual(["1 label.call", "2 label.number"]);
  });

  it("has no number: says so, and dials nobody", () => {
    const call = callIn("fr", noon).press("3", "5");
    expect(call.phrases).toEqual(["embassy.about", "service.no-number"]);
    expect(call.options).toEqual([]);
    expect(call.answer.otherwise).toEqual({ do: "come-back" });
  });
});

/** A service of the tiny book, some of its facts changed. */
function serviceWith(id: string, changes: Partial<Service> = {}) {
  return found(tinyBookWith(id, changes), id);
}

function found(book: ReturnType<typeof openTinyBook>, id: string) {
  const service = book.services.get(id);
  if (service === undefined) throw new Error(`There is no ${id}.`);
  return service;
}

const withdrawn = () => found(openTinyBook({ "day-line": { kind: "withdrawn" } }), "day-line");

const named = { phrase: "service.named", blanks: { name: { phrase: "day-line.name" } } };
const twice = (telephone: string) => ({
  number: { telephone },
  again: { telephoneName: telephone },
});

describe("the number of a service", () => {
  it("is said twice, with whose it is only where that is asked", () => {
    expect(sayNumber(serviceWith("day-line"))).toEqual([
      { phrase: "number", blanks: twice("0800 11 111") },
    ]);
    expect(sayNumber(serviceWith("day-line"), true)).toEqual([
      {
        phrase: "number.named",
        blanks: { name: { phrase: "day-line.name" }, ...twice("0800 11 111") },
      },
    ]);
  });

  it("comes with the key to press there, then with the second number", () => {
    const service = serviceWith("evening-line", { secondPhone: "02 777 77 77" });
    expect(sayNumber(service)).toEqual([
      { phrase: "number", blanks: twice("02 222 22 22") },
      { phrase: "service.then-press", blanks: { key: { key: "2" } } },
      { phrase: "number.second", blanks: twice("02 777 77 77") },
    ]);
  });

  it("is not said of one that is out of use, nor where none is known", () => {
    expect(sayNumber(withdrawn())).toEqual([{ phrase: "service.withdrawn" }]);
    expect(sayNumber(withdrawn(), true)).toEqual([named, { phrase: "service.withdrawn" }]);
    expect(sayNumber(serviceWith("embassy"))).toEqual([{ phrase: "service.no-number" }]);
    expect(repeatNumber(serviceWith("embassy"))).toEqual([]);
    expect(sayDayAndNight(serviceWith("embassy"))).toEqual([]);
  });

  it("is said once more as people call it, and at the goodbye with its name", () => {
    const [number, name] = [{ telephone: "0800 11 111" }, { phrase: "day-line.name" }];
    expect(repeatNumber(serviceWith("day-line"))).toEqual([
      { phrase: "number.again", blanks: { number: { telephoneName: "0800 11 111" } } },
    ]);
    expect(sayDayAndNight(serviceWith("day-line"))).toEqual([
      { phrase: "goodbye.line", blanks: { name, number } },
    ]);
  });
});

describe("the page of a service", () => {
  const phrasesOf = (service: ReturnType<typeof serviceWith>) =>
    sayService(service, "fr", instantAt(noon)).map(({ phrase }) => phrase);

  it("that is out of use has its name, and that its number does not work", () => {
    expect(sayService(withdrawn(), "fr", instantAt(noon))).toEqual([
      named,
      { phrase: "service.withdrawn" },
    ]);
  });

  it("that is not connected has its number, to dial oneself; being connected costs nothing more", () => {
    const page = ["leaflet-line.about", "service.speaks", "opening.always", "number"];
    const rest = ["number.second", "service.dial-yourself"];
    expect(phrasesOf(serviceWith("leaflet-line", { cost: "unknown" }))).toEqual([...page, ...rest]);
    expect(phrasesOf(serviceWith("spare-line", { cost: "unknown" }))).toEqual([
      ...["spare-line.about", "service.speaks", "cost.no-more", "opening.always"],
    ]);
  });

  it("whose language no source says has callers ask for theirs", () => {
    expect(sayLanguages(serviceWith("day-line", { answers: [] }))).toEqual({
      phrase: "service.ask-language",
    });
  });
});

describe("who is about to be called", () => {
  const calling = { phrase: "transfer.calling", blanks: { name: { phrase: "day-line.name" } } };
  const speaks = { phrase: "service.speaks", blanks: { languages: { languages: ["fr"] } } };
  const star = { phrase: "transfer.star" };

  it("is said with the language, and what it costs, to whoever has chosen one", () => {
    const service = serviceWith("day-line");
    const free = { phrase: "cost.no-more" };
    expect(introduceService(service, "fr")).toEqual([calling, speaks, free, star]);
    expect(introduceService(service, undefined)).toEqual([calling, speaks, star]);
    expect(connectService(service)).toEqual([calling, star]);
  });

  it("is said in the fewest words of an emergency service, whose call no key ends", () => {
    const police = serviceWith("ambulance");
    expect(introduceService(police, "fr")).toEqual([
      { phrase: "transfer.calling", blanks: { name: { phrase: "ambulance.name" } } },
      { phrase: "danger.choice" },
    ]);
    expect(introduceService(police, undefined)).toEqual(introduceService(police, "fr"));
  });
});
