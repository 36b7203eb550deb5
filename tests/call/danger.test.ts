import { describe, expect, it } from "vitest";
import { openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, noon } from "./tiny-call.ts";

describe("danger", () => {
  const danger = callIn("fr", noon).press("2", "0");

  it("gives the advice first, then says that the line calls", () => {
    expect(danger.phrases).toEqual(["danger.advice", "danger.stay", "danger.now", "danger.cancel"]);
    expect(danger.said("danger.now")?.blanks).toEqual({ key: { key: "0" } });
  });

  it("calls a caller's emergency service after three seconds of silence", () => {
    expect(danger.answer.listenSeconds).toBe(3);
    expect(danger.dials).toBe("dial ambulance");
  });

  it("calls at once when zero is pressed again", () => {
    const call = danger.press("0");
    expect(call.where).toBe("in-danger connect");
    expect(call.phrases).toEqual(["danger.calling"]);
    expect(call.answer.listenSeconds).toBe(1);
    expect(call.dials).toBe("dial ambulance");
  });

  it("is cancelled by the star key, before and while it calls", () => {
    expect(danger.press("*").where).toBe("helplines");
    expect(danger.press("0", "*").where).toBe("helplines");
    expect(danger.transferEnds("canceled").where).toBe("helplines");
    expect(danger.press("*").here.trail).toEqual(["welcome", "main"]);
  });

  it("gives the advice again after a wrong key, and calls all the same", () => {
    const call = danger.press("7");
    expect(call.phrases.slice(0, 2)).toEqual(["wrong-key", "danger.advice"]);
    expect(call.dials).toBe("dial ambulance");
  });

  it("is also where a key of a menu leads", () => {
    expect(callIn("fr", noon).press("4", "1").phrases).toEqual(danger.phrases);
    expect(callIn("fr", noon).press("4", "1", "*").where).toBe("safety");
  });

  it.each(["busy", "no-answer", "failed"] as const)(
    "repeats the advice at once when the call ends as %s, then offers others and another try",
    (outcome) => {
      const call = danger.press("0").transferEnds(outcome);
      expect(call.where).toBe(`in-danger ${outcome}`);
      expect(call.phrases).toEqual(["danger.not-reached"]);
      expect(call.options).toEqual(["1 night-line", "2 label.again"]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
      expect(call.press("1").where).toBe("night-line introduce");
      expect(call.press("2").dials).toBe("dial ambulance");
      expect(call.press("0").dials).toBe("dial ambulance");
      expect(call.press("*").where).toBe("helplines");
    },
  );

  it("leads a silent caller whom it cannot connect to a helpline in the end", () => {
    const call = danger.transferEnds("failed");
    expect(call.keepSilent().phrases).toEqual(["danger.not-reached"]);
    expect(call.keepSilent(2).phrases).toEqual(["danger.not-reached", "silence.warning"]);
    expect(call.keepSilent(3).phrases[0]).toBe("silence.offer");
    expect(call.keepSilent(4).dials).toBe("dial spare-line");
    expect(call.keepSilent(4).press("*").where).toBe("helplines");
  });

  it("leads to the main menu when the call is over", () => {
    expect(danger.transferEnds("completed").where).toBe("main");
    expect(danger.transferEnds("completed").phrases[0]).toBe("transfer.over");
  });
});

describe("danger before a language is chosen", () => {
  const danger = callAt(noon).press("0");

  it("says only what matters, in every language", () => {
    expect(danger.answer.say.map(({ language, phrase }) => `${language} ${phrase}`)).toEqual([
      "fr danger.advice-brief",
      "fr danger.stay",
      "nl danger.advice-brief",
      "nl danger.stay",
      "en danger.advice-brief",
      "en danger.stay",
    ]);
    expect(danger.dials).toBe("dial ambulance");
    expect(danger.press("0").languages).toEqual(["fr", "nl", "en"]);
  });

  it("leads back to the language menu with the star key, and when the call is over", () => {
    expect(danger.press("*").where).toBe("welcome");
    expect(danger.transferEnds("completed").where).toBe("welcome");
  });

  it("offers others and another try when it cannot connect", () => {
    const call = danger.transferEnds("failed");
    expect(call.where).toBe("in-danger failed");
    expect(call.languages).toEqual(["fr", "nl", "en"]);
    expect(call.press("2").dials).toBe("dial ambulance");
  });
});

describe("an emergency number that is read out, never dialled", () => {
  const book = openTinyBook({ ambulance: { kind: "spoken" } });
  const danger = callIn("fr", noon, book).press("0");

  it("gives the advice without a word about a call", () => {
    expect(danger.phrases).toEqual(["danger.advice", "danger.cancel"]);
    expect(danger.answer.otherwise).toEqual({ do: "come-back" });
    expect(callAt(noon, book).press("0").phrases).toEqual([
      "danger.advice-brief",
      "danger.advice-brief",
      "danger.advice-brief",
    ]);
  });

  it("repeats the advice on zero and on silence, and dials nobody", () => {
    for (const call of [danger.press("0"), danger.press("0", "0"), danger.keepSilent()]) {
      expect(call.where).toBe("in-danger");
      expect(call.phrases).toEqual(["danger.advice", "danger.cancel"]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
    }
  });

  it("leads a silent caller to a helpline in the end", () => {
    expect(danger.keepSilent(4).dials).toBe("dial spare-line");
  });
});

describe("an emergency number that is rehearsed", () => {
  const book = openTinyBook({ ambulance: { kind: "rehearsed" } });
  const danger = callIn("fr", noon, book).press("0");

  it("gives the advice, then says what it would dial, dials nobody and goes on", () => {
    expect(danger.phrases[0]).toBe("danger.advice");
    expect(danger.answer.otherwise).toEqual({ do: "come-back" });
    const calling = danger.keepSilent();
    expect(calling.phrases).toEqual(["danger.calling", "transfer.rehearsed"]);
    expect(calling.answer.otherwise).toEqual({ do: "come-back" });
    expect(calling.keepSilent().where).toBe("main");
  });
});
