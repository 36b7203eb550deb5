import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import { languages } from "../../../src/line/book/language.ts";
import { openBook } from "../../../src/line/book/open-book.ts";
import { fallbackOf } from "../../../src/line/call/fault.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";
import { readTwiml } from "../../../src/phone/twiml/read-twiml.ts";
import { bookDraft } from "../../../src/server/build-line.ts";
import { routeWhenLive } from "../../../src/server/service-routes.ts";
import { mostHostedCharacters, writeFallback } from "../../../src/twilio/write-twiml.ts";

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
