import { describe, expect, it } from "vitest";
import { offersOf } from "../../../src/line/book/book.ts";
import { type BookDraft, openBook } from "../../../src/line/book/open-book.ts";
import type { Service } from "../../../src/line/book/service.ts";
import { liveRoute, tinyDraft } from "./tiny-book.ts";
import { callAt, callIn, instantAt, noon, type TinyCall } from "./tiny-call.ts";

describe("a call arrives", () => {
  const call = callAt(noon);

  it("at the language menu, with nothing remembered", () => {
    expect(call.here).toEqual({
      language: undefined,
      place: "welcome",
      stage: "prompt",
      trail: [],
      tried: [],
      passes: 0,
      redials: 0,
      slow: false,
      begun: instantAt(noon).epochMilliseconds,
    });
  });

  it("hears danger in every voice first, then each language in its own", () => {
    expect(call.answer.say).toEqual([
      { language: "nl", phrase: "language.danger", blanks: { key: { key: "0" } } },
      { language: "en", phrase: "language.danger", blanks: { key: { key: "0" } } },
      { language: "fr", phrase: "language.danger", blanks: { key: { key: "0" } } },
      { language: "nl", phrase: "language.option", blanks: { key: { key: "1" } } },
      { language: "en", phrase: "language.option", blanks: { key: { key: "2" } } },
      { language: "fr", phrase: "language.option", blanks: { key: { key: "3" } } },
    ]);
  });

  it("is listened to for eight seconds, then asked again", () => {
    expect(call.answer).toMatchObject({
      slow: false,
      listenSeconds: 8,
      otherwise: { do: "come-back" },
    });
  });

  it("arrives anew wherever the address says it was", () => {
    const elsewhere = callIn("fr", noon).press("2", "1").after({ kind: "arrived" });
    expect(elsewhere.answer).toEqual(call.answer);
  });
});

describe("a language is chosen", () => {
  it.each([
    ["1", "nl"],
    ["2", "en"],
    ["3", "fr"],
  ] as const)("with key %s: %s, and it alone from then on", (key, language) => {
    const call = callAt(noon).press(key);
    expect(call.where).toBe("main");
    expect(call.here.language).toBe(language);
    expect(call.here.trail).toEqual(["welcome"]);
    expect(call.languages).toEqual([language]);
    expect(call.press("4").languages).toEqual([language]);
  });

  it("hears that the line is automatic, then once, after the options, the standing keys", () => {
    const call = callIn("fr", noon);
    expect(call.answer.say.map(({ phrase }) => phrase)).toEqual([
      "welcome",
      ...Array<string>(4).fill("option"),
      "standing-keys",
    ]);
    expect(call.said("standing-keys")?.blanks).toEqual({
      danger: { key: "0" },
      back: { key: "*" },
      again: { key: "#" },
    });
    for (const again of [call.press("#"), call.keepSilent(), call.press("9"), call.press("4", "3")])
      expect(
        again.phrases.filter((phrase) => ["welcome", "standing-keys"].includes(phrase)),
      ).toEqual([]);
  });

  it("is chosen anew after the star key in the main menu, and told the keys again", () => {
    const call = callIn("fr", noon).press("*");
    expect(call.answer).toEqual(callAt(noon).movedTo({ typed: undefined }).answer);
    expect(call.press("2").here).toEqual(callIn("en", noon).here);
    expect(call.press("2").phrases).toContain("standing-keys");
  });
});

describe("the options of a menu", () => {
  it("come in the order of their keys, places by their title and services by their name", () => {
    const call = callIn("fr", noon);
    expect(call.options).toEqual([
      "1 talk-now.title",
      "2 helplines.title",
      "3 offices.title",
      "4 safety.title",
    ]);
    expect(call.press("2").options).toEqual([
      "1 day-line",
      "2 evening-line",
      "3 night-line",
      "4 spare-line",
    ]);
  });

  it("say the language of a service that does not answer in the caller's", () => {
    const call = callIn("fr", noon).press("2");
    expect(call.answer.say.map(({ blanks }) => blanks?.option)).toEqual([
      { phrase: "label.service", blanks: { name: { phrase: "day-line.name" } } },
      {
        phrase: "label.service-in",
        blanks: {
          name: { phrase: "evening-line.name" },
          languages: { languages: ["nl", "de"] },
        },
      },
      {
        phrase: "label.service-in",
        blanks: {
          name: { phrase: "night-line.name" },
          languages: { languages: ["nl"] },
        },
      },
      { phrase: "label.service", blanks: { name: { phrase: "spare-line.name" } } },
    ]);
  });

  it("follow what a topic tells", () => {
    const call = callIn("nl", noon).press("4");
    expect(call.answer.say[0]).toEqual({ language: "nl", phrase: "safety.say" });
    expect(call.options).toEqual(["1 in-danger.title", "2 helplines.title", "3 main.title"]);
  });

  it("lead where they say", () => {
    const menu = callIn("fr", noon);
    expect(menu.press("2").where).toBe("helplines");
    expect(menu.press("2", "3").where).toBe("night-line");
    expect(menu.press("4", "1").where).toBe("in-danger");
    expect(menu.press("4", "3").where).toBe("main");
  });
});

describe("a language that is taken away while its callers are on the line", () => {
  /** The call once its address names a language that the line speaks no more. */
  const lost = (call: TinyCall) => call.movedTo({ language: undefined });
  const asked = callAt(noon).movedTo({ typed: undefined }).answer;
  const places = [
    ["the main menu", callIn("fr", noon)],
    ["a menu", callIn("fr", noon).press("2")],
    ["a topic", callIn("fr", noon).press("4")],
    ["a service", callIn("fr", noon).press("2", "1")],
    ["a number", callIn("fr", noon).press("2", "1", "2")],
    ["the week", callIn("fr", noon).press("2", "1", "3")],
    ["a line that was busy", callIn("fr", noon).press("2", "1", "1").transferEnds("busy")],
    ["the offer of silence", callIn("fr", noon).keepSilent(3)],
  ] as const;

  it.each(places)("asks for the language again, whatever its callers do at %s", (_where, call) => {
    for (const key of ["1", "4", "9", "*", "#", undefined] as const) {
      expect(lost(call).press(key).answer).toEqual(asked);
    }
    expect(lost(call).keepSilent().answer).toEqual(asked);
  });

  it.each(places)("leads to danger with its key, at %s", (_where, call) => {
    expect(lost(call).press("0").where).toBe("in-danger");
    expect(lost(call).press("0").languages).toEqual(["fr", "nl", "en"]);
  });

  it("stays in danger, in every language, where its callers are in danger", () => {
    const danger = lost(callIn("fr", noon).press("0"));
    expect(danger.keepSilent().where).toBe("in-danger connect");
    expect(danger.press("#").languages).toEqual(["fr", "nl", "en"]);
  });

  it("says how a call ended, then asks for the language", () => {
    const calling = lost(callIn("fr", noon).press("2", "1", "1"));
    for (const outcome of ["completed", "busy", "no-answer", "failed"] as const) {
      const ended = calling.transferEnds(outcome);
      expect(ended.where).toBe("welcome");
      expect(ended.phrases[0]).toBe(
        outcome === "completed" ? "transfer.over" : `transfer.${outcome}`,
      );
    }
  });
});

describe("services in the order of the caller's language", () => {
  const book = openBook(tinyDraft, liveRoute);

  it("come first where they answer in it, then where nobody knows, then the others", () => {
    expect(callIn("fr", noon, book).press("2").options).toEqual([
      "1 day-line",
      "2 spare-line",
      "3 evening-line",
      "4 night-line",
    ]);
    expect(callIn("nl", noon, book).press("2").options).toEqual([
      "1 evening-line",
      "2 night-line",
      "3 day-line",
      "4 spare-line",
    ]);
  });

  it("leave places on the keys they have, and put unknown after known", () => {
    const offices = {
      kind: "menu",
      title: "offices.title",
      keys: { 1: "ambulance", 2: "read-out", 3: "night-line", 4: "embassy", 5: "clinic" },
    } as const;
    const offers = offersOf({ ...tinyDraft.tree.nodes, offices }, tinyDraft.services);
    // Without a number, last: there is nobody to reach.
    expect(offers.fr.get("offices")).toEqual([
      "clinic",
      "read-out",
      "ambulance",
      "night-line",
      "embassy",
    ]);
    expect(offers.nl.get("offices")?.slice(0, 3)).toEqual(["night-line", "read-out", "ambulance"]);
  });

  it("do on each key what was said of it", () => {
    const call = callIn("nl", noon, book).press("2");
    for (const option of call.options) {
      const [key, service] = option.split(" ");
      expect(call.press(key as "1").here.place).toBe(service);
    }
  });

  it("say that they answer in a language in which not even the lines without keys do", () => {
    const answering: BookDraft = {
      ...tinyDraft,
      services: {
        ...tinyDraft.services,
        "day-line": { ...tinyDraft.services["day-line"], answers: ["fr", "en"] } as Service,
      },
    };
    const [first] = callIn("en", noon, openBook(answering, liveRoute)).press("2").answer.say;
    expect(first?.blanks?.option).toEqual({
      phrase: "label.service-in",
      blanks: { name: { phrase: "day-line.name" }, languages: { languages: ["en"] } },
    });
  });
});
