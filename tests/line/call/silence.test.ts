import { describe, expect, it } from "vitest";
import { everyRoute, openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, night, type TinyCall } from "./tiny-call.ts";

describe("a caller who presses no key", () => {
  const menu = callIn("fr", night).press("2");

  it("hears the same again, slower", () => {
    const second = menu.keepSilent();
    expect(second.where).toBe("helplines");
    expect(second.answer.slow).toBe(true);
    expect(second.options).toEqual(menu.options);
    expect(second.phrases).toEqual([]);
  });

  it("hears it a third time at the usual speed, with a warning after it", () => {
    const third = menu.keepSilent(2);
    expect(third.answer.slow).toBe(false);
    expect(third.answer.say.at(-1)).toEqual({ language: "fr", phrase: "silence.warning" });
    expect(third.options).toEqual(menu.options);
  });

  it("hears the name and the options alone the third time, where a service was described twice", () => {
    const page = menu.press("1");
    expect(page.phrases.length).toBeGreaterThan(0);
    expect(page.keepSilent().phrases).toEqual(page.phrases);
    const third = page.keepSilent(2);
    expect(third.where).toBe(page.where);
    expect(third.options).toEqual(page.options);
    expect(third.phrases).toEqual(["service.named", "silence.warning"]);
    const [service] = page.where.split(" ");
    expect(third.said("service.named")?.blanks).toEqual({ name: { phrase: `${service}.name` } });
  });

  it("goes on to the last pass after a slower repeat that was asked for", () => {
    const asked = menu.press("#");
    expect(asked.answer.slow).toBe(true);
    const last = asked.keepSilent();
    expect(last.answer.slow).toBe(false);
    expect(last.answer.say.at(-1)).toEqual({ language: "fr", phrase: "silence.warning" });
    expect(last.keepSilent().phrases.slice(0, 2)).toEqual(["silence.no-key", "silence.offer"]);
  });

  it("is then offered a line that is open day and night, and its language", () => {
    const offer = menu.keepSilent(3);
    expect(offer.where).toBe("helplines");
    expect(offer.answer.say).toEqual([
      { language: "fr", phrase: "silence.no-key" },
      {
        language: "fr",
        phrase: "silence.offer",
        blanks: { name: { phrase: "spare-line.name" }, again: { key: "#" } },
      },
      {
        language: "fr",
        phrase: "service.speaks",
        blanks: { languages: { languages: ["fr"] } },
      },
    ]);
    expect(offer.answer).toMatchObject({ listenSeconds: 8, otherwise: { do: "come-back" } });
  });

  it("is connected to it, the announcement first", () => {
    const call = menu.keepSilent(4);
    expect(call.where).toBe("spare-line introduce");
    expect(call.phrases[0]).toBe("transfer.calling");
    expect(call.dials).toBe("dial spare-line");
    // The star ends a call to a line, and leads back.
    expect(call.answer.otherwise).toMatchObject({ starComesBack: true });
  });

  it("is connected to the next one where it is not answered, and hears why", () => {
    for (const outcome of ["busy", "no-answer", "failed"] as const) {
      const call = menu.keepSilent(4).transferEnds(outcome);
      expect(call.where).toBe("night-line introduce");
      expect(call.phrases[0]).toBe("silence.unreached");
      expect(call.dials).toBe("dial night-line");
    }
  });

  it("hears the number of the first line, twice, when none is left, and the line hangs up", () => {
    const call = menu.keepSilent(4).transferEnds("busy").transferEnds("busy");
    expect(call.answer.say).toEqual([
      { language: "fr", phrase: "silence.unreached" },
      { language: "fr", phrase: "goodbye" },
      {
        language: "fr",
        phrase: "goodbye.line",
        blanks: { name: { phrase: "spare-line.name" }, number: { telephone: "0800 33 333" } },
      },
      {
        language: "fr",
        phrase: "number.again",
        blanks: { number: { telephoneName: "0800 33 333" } },
      },
    ]);
    expect(call.answer.otherwise).toEqual({ do: "hang-up" });
  });

  it("is told goodbye after a transfer that was answered, not sent to the menu again", () => {
    const call = menu.keepSilent(4).transferEnds("completed");
    expect(call.where).toBe("spare-line goodbye");
    expect(call.phrases[0]).toBe("transfer.over");
    expect(call.answer.otherwise).toEqual({ do: "hang-up" });
  });

  it("is told goodbye at once where no line can be dialled", () => {
    const book = openTinyBook(everyRoute({ kind: "spoken" }));
    const call = callIn("fr", night, book);
    expect(call.keepSilent(3).phrases).toEqual(["silence.no-key", "goodbye"]);
    expect(call.keepSilent(4).where).toBe("main goodbye");
    expect(call.keepSilent(4).answer.otherwise).toEqual({ do: "hang-up" });
  });

  it("is not offered a line that was just called in vain", () => {
    const call = menu.press("4", "1").transferEnds("busy").keepSilent(3);
    expect(call.said("silence.offer")?.blanks).toEqual({
      name: { phrase: "night-line.name" },
      again: { key: "#" },
    });
    expect(call.keepSilent().dials).toBe("dial night-line");
  });
});

describe("silence is over as soon as a key leads on", () => {
  it.each([1, 2, 3] as const)("after %i silences", (times) => {
    const silent = callIn("fr", night).press("2").keepSilent(times);
    expect(silent.press("1").where).toBe("day-line");
    for (const key of ["1", "*", "0"] as const) {
      expect(silent.press(key).here.passes).toBe(0);
    }
  });

  it("while the line calls: star leads back, zero to danger", () => {
    const calling = callIn("fr", night).keepSilent(4);
    expect(calling.press("*").where).toBe("main");
    expect(calling.press("0").where).toBe("in-danger");
  });

  it("while the line says goodbye: hash repeats, star leads back to the line's page", () => {
    const goodbye = callIn("fr", night).keepSilent(4).transferEnds("completed");
    expect(goodbye.press("#").where).toBe("spare-line goodbye");
    expect(goodbye.press("#").answer.slow).toBe(true);
    expect(goodbye.press("*").where).toBe("spare-line");
  });

  it.each(["1", "5", "9", undefined] as const)(
    "while the line says goodbye: key %s leads to the main menu",
    (key) => {
      const call = callIn("fr", night).keepSilent(4).transferEnds("completed").press(key);
      expect(call.answer).toEqual(callIn("fr", night).press("2", "*").answer);
      expect(call.where).toBe("main");
    },
  );

  it("while the line says goodbye: zero leads to danger", () => {
    const goodbye = callIn("fr", night).keepSilent(4).transferEnds("completed");
    expect(goodbye.press("0").where).toBe("in-danger");
  });
});

describe("silence before a language is chosen", () => {
  /** The languages in which a phrase is said. */
  const languagesOf = (call: TinyCall, phrase: string) =>
    call.answer.say.flatMap((said) => (said.phrase === phrase ? said.language : []));

  it("goes the same way in every language", () => {
    const every = ["fr", "nl", "en"];
    expect(callAt(night).keepSilent().answer.slow).toBe(true);
    const offer = callAt(night).keepSilent(2);
    expect(offer.phrases).toEqual(every.map(() => "silence.stay"));
    expect(languagesOf(offer, "silence.stay")).toEqual(every);
    const calling = callAt(night).keepSilent(3);
    expect(languagesOf(calling, "transfer.calling")).toEqual(every);
    expect(calling.dials).toBe("dial night-line");
    expect(languagesOf(calling.transferEnds("busy"), "silence.unreached")).toEqual(every);
    expect(calling.transferEnds("busy").dials).toBe("dial spare-line");
  });

  it("is slower in the language menu only: three languages are long enough", () => {
    expect(callAt(night).press("#").answer.slow).toBe(true);
    expect(callAt(night).press("0", "#").answer.slow).toBe(false);
    const goodbye = callAt(night).keepSilent(3).transferEnds("completed");
    expect(goodbye.press("#").where).toBe("night-line goodbye");
    expect(goodbye.press("#").answer.slow).toBe(false);
  });

  it("leads to the language menu when a key is pressed at the goodbye", () => {
    const goodbye = callAt(night).keepSilent(3).transferEnds("completed");
    for (const key of ["1", "5", "9", undefined] as const) {
      expect(goodbye.press(key).answer).toEqual(callAt(night).movedTo({ typed: undefined }).answer);
    }
  });

  it("ends with a number in each language, once in each", () => {
    const call = callAt(night).keepSilent(3).transferEnds("completed");
    expect(call.answer.otherwise).toEqual({ do: "hang-up" });
    expect(languagesOf(call, "goodbye.line")).toEqual(["fr", "nl", "en"]);
    expect(call.phrases).not.toContain("number.again");
  });

  it("leads to no page in three languages: every key but zero and hash asks for the language", () => {
    const calling = callAt(night).keepSilent(3);
    for (const key of ["1", "3", "7", "*", undefined] as const) {
      expect(calling.press(key).answer).toEqual(callAt(night).movedTo({ typed: undefined }).answer);
    }
    expect(calling.press("0").where).toBe("in-danger");
    expect(calling.press("#").where).toBe("night-line introduce");
  });

  it("asks for the language when the star key ends a transfer, the second one too", () => {
    const calling = callAt(night).keepSilent(3);
    const first = calling.transferEnds("canceled");
    const second = calling.transferEnds("busy").transferEnds("canceled");
    for (const call of [first, second]) {
      expect(call.where).toBe("welcome");
      expect(call.answer.say).toEqual(callAt(night).answer.say);
    }
  });

  it("rings no line twice where an engine says `canceled` of a telephone that rang in vain", () => {
    let call = callAt(night).keepSilent(3);
    const rung: (string | undefined)[] = [];
    for (let turns = 0; call.answer.otherwise.do !== "hang-up"; turns += 1) {
      expect(turns).toBeLessThan(20);
      if (call.dials !== undefined) rung.push(call.dials);
      call = call.dials === undefined ? call.keepSilent() : call.transferEnds("canceled");
    }
    expect(rung.length).toBeGreaterThan(1);
    expect(new Set(rung).size).toBe(rung.length);
    expect(call.here.stage).toBe("goodbye");
  });

  it("asks for the language when the star key cancels danger at a page that needs one", () => {
    const calling = callAt(night).press("0").transferEnds("busy").press("2");
    expect(calling.where).toBe("night-line introduce");
    expect(calling.press("0", "*").answer).toEqual(
      callAt(night).movedTo({ typed: undefined }).answer,
    );
  });

  it.each(["busy", "no-answer", "failed"] as const)(
    "asks for the language after a key and a transfer that ends as %s, and says so and the number",
    (outcome) => {
      const call = callAt(night).keepSilent(3).press("#").transferEnds(outcome);
      expect(call.where).toBe("welcome");
      expect(languagesOf(call, `transfer.${outcome}`)).toEqual(["fr", "nl", "en"]);
      expect(languagesOf(call, "number")).toEqual(["fr", "nl", "en"]);
      expect(call.said("number")?.blanks?.again).toEqual({ telephoneName: "106" });
      expect(call.phrases.slice(0, 2)).toEqual([`transfer.${outcome}`, "number"]);
      expect(call.phrases.slice(6)).toEqual(callAt(night).phrases);
    },
  );
});
