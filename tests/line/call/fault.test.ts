import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { answerFault, fallbackOf } from "../../../src/line/call/fault.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { mostHostedCharacters, writeFallback } from "../../../src/twilio/write-twiml.ts";
import { everyRoute, openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, noon, type TinyCall } from "./tiny-call.ts";

const book = openTinyBook();

/** What follows the first fault of a call, in French or before a language is chosen. */
function afterFault(language: "fr" | undefined): TinyCall {
  const { here } = answerFault(book, language, 0);
  return callAt(noon, book).movedTo(here);
}

describe("the first fault of ours", () => {
  it("is an apology in the call's language, and a person", () => {
    const answer = answerFault(book, "fr", 0);
    expect(answer.say).toEqual([
      { language: "fr", phrase: "fault.apology" },
      { language: "fr", phrase: "silence.stay", blanks: { name: { phrase: "spare-line.name" } } },
    ]);
    expect(answer.otherwise).toEqual({
      do: "dial",
      route: { kind: "number", number: "dial spare-line", callerId: undefined },
      starComesBack: true,
    });
    expect(answer.here).toEqual({ ...callIn("fr", noon).here, begun: undefined, faults: 1 });
  });

  it("speaks every language before one is chosen", () => {
    const answer = answerFault(book, undefined, 0);
    expect(answer.say.map(({ language, phrase }) => `${language} ${phrase}`)).toEqual([
      "fr fault.apology",
      "fr silence.stay",
      "nl fault.apology",
      "nl silence.stay",
      "en fault.apology",
      "en silence.stay",
    ]);
    expect(answer.here).toEqual({ ...callAt(noon).here, begun: undefined, faults: 1 });
    expect(answer.otherwise).toMatchObject({ do: "dial", route: { number: "dial night-line" } });
  });

  it("leads to the next line where the first is read out only", () => {
    const routed = openTinyBook({ "spare-line": { kind: "spoken" } });
    const answer = answerFault(routed, "fr", 0);
    expect(answer.say[1]?.blanks).toEqual({ name: { phrase: "night-line.name" } });
    expect(answer.otherwise).toMatchObject({ do: "dial", route: { number: "dial night-line" } });

    const busy = callAt(noon, routed).movedTo(answer.here).transferEnds("busy");
    expect(busy.said("number")?.blanks?.again).toEqual({ telephoneName: "106" });
  });

  it("leads back to the menu where nobody can be dialled, and promises no call", () => {
    for (const kind of ["spoken", "rehearsed"] as const) {
      const answer = answerFault(openTinyBook(everyRoute({ kind })), "fr", 0);
      expect(answer.say).toEqual([{ language: "fr", phrase: "fault.apology" }]);
      expect(answer.otherwise).toEqual({ do: "come-back" });
    }
  });
});

describe("a second fault in a row", () => {
  it("reads out a number, twice, and ends", () => {
    const answer = answerFault(book, "fr", 1);
    expect(answer.say.map(({ phrase }) => phrase)).toEqual([
      "fault.apology",
      "goodbye.line",
      "number.again",
    ]);
    expect(answer.say[1]?.blanks).toEqual({
      name: { phrase: "spare-line.name" },
      number: { telephone: "0800 33 333" },
    });
    expect(answer.otherwise).toEqual({ do: "hang-up" });
    expect(answer.here.faults).toBe(2);
  });

  it("is counted in a row only: an answer that came through forgets it", () => {
    const fault = afterFault("fr");
    for (const call of [fault.press("9"), fault.keepSilent(), fault.press("2", "1")]) {
      expect(call.here.faults).toBeUndefined();
    }
  });
});

describe("the call goes on after a fault", () => {
  it.each(["busy", "no-answer", "failed"] as const)(
    "at the main menu when the transfer ends as %s, and says so and the number",
    (outcome) => {
      const call = afterFault("fr").transferEnds(outcome);
      expect(call.where).toBe("main");
      expect(call.phrases).toEqual([`transfer.${outcome}`, "number"]);
      expect(call.said("number")?.blanks).toEqual({
        number: { telephone: "0800 33 333" },
        again: { telephoneName: "0800 33 333" },
      });
      expect(call.options).toEqual(callIn("fr", noon).options);
    },
  );

  it("at the language menu where none was chosen, and says so and the number in each", () => {
    const call = afterFault(undefined).transferEnds("busy");
    expect(call.where).toBe("welcome");
    expect(call.phrases).toEqual([
      ...["transfer.busy", "number"],
      ...["transfer.busy", "number"],
      ...["transfer.busy", "number"],
      ...callAt(noon).phrases,
    ]);
    expect(call.languages).toEqual(["fr", "nl", "en"]);
    expect(call.said("number")?.blanks?.again).toEqual({ telephoneName: "106" });
  });

  it("at the main menu when the transfer was answered", () => {
    expect(afterFault("fr").transferEnds("completed").where).toBe("main");
    expect(afterFault("fr").transferEnds("completed").phrases).toEqual(["transfer.over"]);
  });
});

const twiml = writeFallback(fallbackOf(openBook(bookDraft, routeWhenLive)), createSpeech(phrases));
const verbs = readTwiml(twiml);
const said = verbs.flatMap((verb) => (verb.kind === "say" ? [verb] : []));

describe("the fallback", () => {
  it("fits where the carrier hosts it", () => {
    expect(twiml.length).toBeLessThan(mostHostedCharacters);
  });

  it("asks no server for anything", () => {
    expect(twiml).not.toMatch(/http|action|<Gather|<Redirect/);
  });

  it.each(languages)(
    "says 112 first, then a number twice, a short one as it is called, in %s",
    (language) => {
      const own = said.filter((say) => say.language.startsWith(language));
      const text = own
        .flatMap(({ parts }) => parts.map((part) => (part.kind === "text" ? part.text : " ")))
        .join("");
      expect(text.startsWith(phrases[language]["fault.apology"])).toBe(true);
      if (language === "nl") {
        expect(text).toContain("één nul zes");
        expect(text).toContain("Ik herhaal: honderd en zes.");
        return;
      }
      const zero = phrases[language]["digit.0"];
      const eight = phrases[language]["digit.8"];
      expect(text.split(`${zero} ${eight} ${zero} ${zero}`)).toHaveLength(3);
    },
  );

  it("announces a call in three languages, makes it, and says 112 again after it", () => {
    const dial = verbs.findIndex(({ kind }) => kind === "dial");
    expect(verbs[dial]).toMatchObject({
      target: { number: "+3280030030" },
      callerId: "+3225550100",
    });
    expect(new Set(said.slice(0, -3).map(({ language }) => language)).size).toBe(3);
    expect(verbs.slice(dial + 1).map(({ kind }) => kind)).toEqual(["say", "say", "say", "hangup"]);
  });
});
