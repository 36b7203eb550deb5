import { describe, expect, it } from "vitest";
import { isAlwaysSpoken } from "../../../src/line/call/danger.ts";
import { openTinyBook } from "./tiny-book.ts";
import { callAt, callIn, noon } from "./tiny-call.ts";

describe("danger", () => {
  const danger = callIn("fr", noon).press("2", "0");

  it("gives the advice first, then says that the line calls", () => {
    expect(danger.phrases).toEqual([
      "danger.advice",
      "danger.stay",
      "danger.now",
      "danger.choice",
      "danger.cancel",
    ]);
    expect(danger.said("danger.now")?.blanks).toEqual({ key: { key: "0" } });
  });

  it("calls a caller's emergency service after three seconds of silence", () => {
    expect(danger.answer.listenSeconds).toBe(3);
    expect(danger.answer.otherwise).toEqual({
      do: "dial",
      route: { kind: "number", number: "dial ambulance", callerId: undefined },
      starComesBack: false,
    });
  });

  it("calls at once when zero is pressed again", () => {
    const call = danger.press("0");
    expect(call.where).toBe("in-danger connect");
    expect(call.phrases).toEqual(["danger.calling", "danger.choice"]);
    expect(call.answer.listenSeconds).toBe(1);
    expect(call.dials).toBe("dial ambulance");
  });

  it("is cancelled by the star key, until it calls", () => {
    expect(danger.press("*").where).toBe("helplines");
    expect(danger.press("0", "*").where).toBe("helplines");
    // The star key cannot end a call to an emergency service: the carrier's word is no wish.
    expect(danger.transferEnds("canceled").where).toBe("in-danger failed");
    expect(danger.press("*").here.trail).toEqual(["welcome", "main"]);
  });

  it.each(["1", "5", "7", "9", "0", undefined] as const)(
    "calls when key %s is pressed: no key is wrong",
    (key) => {
      const call = danger.press(key);
      expect(call.where).toBe("in-danger connect");
      expect(call.phrases).toEqual(["danger.calling", "danger.choice"]);
      expect(call.dials).toBe("dial ambulance");
    },
  );

  it("says the advice again, slower, on the hash key, and calls all the same", () => {
    const call = danger.press("#");
    expect(call.where).toBe("in-danger");
    expect(call.answer.slow).toBe(true);
    expect(call.phrases).toEqual(danger.phrases);
    expect(call.dials).toBe("dial ambulance");
  });

  it.each(["0", "1", "9", "#", undefined] as const)(
    "dials without another word when key %s interrupts the call",
    (key) => {
      const call = danger.press("0", key);
      expect(call.where).toBe("in-danger at-once");
      expect(call.answer.say).toEqual([]);
      expect(call.answer.slow).toBe(false);
      expect(call.answer.otherwise).toEqual(danger.answer.otherwise);
      expect(call.press("*").where).toBe("helplines");
    },
  );

  it("dials all the same however often keys are pressed in panic", () => {
    for (const key of ["0", "7", "#"] as const) {
      const call = danger.press("0", ...Array<typeof key>(30).fill(key));
      expect(call.where).toBe("in-danger at-once");
      expect(call.answer.say).toEqual([]);
      expect(call.dials).toBe("dial ambulance");
      expect(call.transferEnds("busy").where).toBe("in-danger busy");
    }
    expect(callIn("fr", noon).press(...Array<"0">(30).fill("0")).answer.say).toEqual([]);
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
      expect(call.phrases).toEqual(["danger.not-reached", "transfer.redial"]);
      expect(call.options).toEqual(["1 label.again", "2 night-line"]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
      expect(call.press("2").where).toBe("night-line introduce");
      expect(call.press("1").dials).toBe("dial ambulance");
      for (const key of ["0", "3", "9", undefined] as const) {
        expect(call.press(key).where).toBe("in-danger connect");
        expect(call.press(key).phrases).toEqual(["danger.calling", "danger.choice"]);
        expect(call.press(key).dials).toBe("dial ambulance");
      }
      expect(call.press("*").where).toBe("helplines");
    },
  );

  it.each(["busy", "no-answer", "failed"] as const)(
    "calls again twice for a silent caller when the call ends as %s, then offers a helpline",
    (outcome) => {
      let call = danger.transferEnds(outcome);
      for (const redials of [1, 2]) {
        expect(call.phrases).toEqual(["danger.not-reached", "transfer.redial"]);
        const again = call.keepSilent();
        expect(again.where).toBe("in-danger connect");
        expect(again.phrases).toEqual(["danger.calling", "danger.choice"]);
        expect(again.answer.slow).toBe(false);
        expect(again.here.redials).toBe(redials);
        expect(again.answer.otherwise).toEqual(danger.answer.otherwise);
        call = again.transferEnds(outcome);
      }
      expect(call.where).toBe(`in-danger ${outcome}`);
      expect(call.phrases).toEqual(["danger.not-reached", "silence.warning"]);
      expect(call.keepSilent().where).toBe(`in-danger ${outcome}`);
      expect(call.keepSilent().phrases.slice(0, 2)).toEqual(["silence.no-key", "silence.offer"]);
      expect(call.keepSilent(2).dials).toBe("dial spare-line");
      expect(call.keepSilent(2).press("*").where).toBe("helplines");
    },
  );

  it("calls again twice anew once a key was pressed", () => {
    const call = danger.transferEnds("busy").keepSilent().transferEnds("busy").press("0");
    expect(call.here.redials).toBe(0);
    const again = call.transferEnds("busy").keepSilent().transferEnds("busy").keepSilent();
    expect(again.dials).toBe("dial ambulance");
  });
});

describe("the call to 112 that is over", () => {
  const over = callIn("fr", noon).press("2", "0").transferEnds("completed");

  it("repeats the advice, and never says that the caller can hang up", () => {
    expect(over.where).toBe("in-danger over");
    expect(over.phrases).toEqual(["danger.over", "danger.now", "danger.back"]);
    expect(over.said("danger.now")?.blanks).toEqual({ key: { key: "0" } });
    expect(over.options).toEqual([]);
    expect(over.here).toMatchObject({ passes: 0, redials: 0, talked: true });
    expect(over.answer).toMatchObject({ listenSeconds: 8, otherwise: { do: "come-back" } });
  });

  it("is made again with zero; the star key leads back, and another key is wrong", () => {
    expect(over.press("0").where).toBe("in-danger connect");
    expect(over.press("0").dials).toBe("dial ambulance");
    expect(over.press("*").where).toBe("helplines");
    for (const key of ["1", "5", "9", undefined] as const) {
      expect(over.press(key).where).toBe("in-danger over");
      expect(over.press(key).phrases).toEqual(["wrong-key", ...over.phrases]);
    }
  });

  it("rings nobody for a telephone that was put down", () => {
    for (const times of [1, 2]) {
      expect(over.keepSilent(times).phrases).toEqual(over.phrases);
      expect(over.keepSilent(times).answer.otherwise).toEqual({ do: "come-back" });
    }
    expect(over.keepSilent(3).where).toBe("in-danger goodbye");
    expect(over.keepSilent(3).answer.otherwise).toEqual({ do: "hang-up" });
    expect(over.keepSilent(3).press("5").where).toBe("main");
  });

  it("is over in the same way after a second try", () => {
    const again = callIn("fr", noon).press("0").transferEnds("busy").keepSilent();
    expect(again.transferEnds("completed").where).toBe("in-danger over");
    expect(again.transferEnds("completed").here.redials).toBe(0);
  });
});

describe("danger before a language is chosen", () => {
  const danger = callAt(noon).press("0");

  it("says only what matters, in every language", () => {
    expect(danger.answer.say.map(({ language, phrase }) => `${language} ${phrase}`)).toEqual([
      "fr danger.advice",
      "fr danger.stay-brief",
      "nl danger.advice",
      "nl danger.stay-brief",
      "en danger.advice",
      "en danger.stay-brief",
    ]);
    expect(danger.dials).toBe("dial ambulance");
    expect(danger.press("0").languages).toEqual(["fr", "nl", "en"]);
  });

  it("leads back to the language menu with the star key, also when the call is over", () => {
    expect(danger.press("*").where).toBe("welcome");
    const over = danger.transferEnds("completed");
    expect(over.where).toBe("in-danger over");
    expect(over.languages).toEqual(["fr", "nl", "en"]);
    expect(over.phrases.slice(0, 3)).toEqual(["danger.over", "danger.now", "danger.back"]);
    expect(over.press("*").answer).toEqual(callAt(noon).movedTo({ typed: undefined }).answer);
  });

  it("dials without another word when keys interrupt the call", () => {
    const call = danger.press("0", "0");
    expect(call.answer.say).toEqual([]);
    expect(call.dials).toBe("dial ambulance");
  });

  it("leaves out the emergency number's own menu: three times would take twelve seconds", () => {
    expect(danger.press("0").phrases).toEqual([
      "danger.calling",
      "danger.calling",
      "danger.calling",
    ]);
    expect(danger.transferEnds("short").phrases).not.toContain("danger.choice");
  });

  it("offers others and another try when it cannot connect", () => {
    const call = danger.transferEnds("failed");
    expect(call.where).toBe("in-danger failed");
    expect(call.languages).toEqual(["fr", "nl", "en"]);
    expect(call.press("1").dials).toBe("dial ambulance");
    expect(call.press("2").dials).toBe("dial night-line");
  });
});

describe("an emergency number that is read out, never dialled", () => {
  const book = openTinyBook({ ambulance: { kind: "spoken" } });
  const danger = callIn("fr", noon, book).press("0");

  it("gives the advice and says that the line does not call: nobody must wait for it", () => {
    expect(danger.phrases).toEqual([
      "danger.advice",
      "danger.choice",
      "danger.no-call",
      "danger.back",
    ]);
    expect(danger.answer.otherwise).toEqual({ do: "come-back" });
    expect(callAt(noon, book).press("0").phrases).toEqual([
      ...["danger.advice", "danger.no-call"],
      ...["danger.advice", "danger.no-call"],
      ...["danger.advice", "danger.no-call"],
    ]);
  });

  it("repeats the advice on any key and on silence, and dials nobody", () => {
    for (const call of [danger.press("0"), danger.press("7"), danger.keepSilent()]) {
      expect(call.where).toBe("in-danger");
      expect(call.phrases).toEqual([
        "danger.advice",
        "danger.choice",
        "danger.no-call",
        "danger.back",
      ]);
      expect(call.answer.otherwise).toEqual({ do: "come-back" });
    }
  });

  it("says its advice every time, and after three passes whom silence calls", () => {
    for (const call of [danger.press("0", "0", "0"), danger.keepSilent(3)]) {
      expect(call.phrases[0]).toBe("danger.advice");
      expect(call.phrases.at(-1)).toBe("silence.stay");
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
    expect(danger.phrases).toEqual([
      "danger.advice",
      "danger.choice",
      "danger.test",
      "danger.back",
    ]);
    expect(danger.answer.otherwise).toEqual({ do: "come-back" });
    const calling = danger.keepSilent();
    expect(calling.phrases).toEqual(["transfer.rehearsed"]);
    expect(calling.answer.otherwise).toEqual({ do: "come-back" });
    expect(calling.keepSilent().where).toBe("in-danger over");
    expect(calling.keepSilent(4).where).toBe("in-danger goodbye");
    expect(danger.press("0", "0").phrases).toEqual(["transfer.rehearsed"]);
  });
});

describe("an emergency number for which a test telephone rings", () => {
  const book = openTinyBook({
    ambulance: { kind: "number", number: "+3225550199", callerId: undefined, isTest: true },
  });
  const danger = callIn("fr", noon, book).press("0");

  it("never says that 112 will be called", () => {
    expect(danger.phrases).toEqual([
      "danger.advice",
      "danger.choice",
      "danger.test",
      "danger.back",
    ]);
    expect(danger.press("0").phrases).toEqual(["transfer.test-number"]);
    expect(danger.transferEnds("busy").phrases).toEqual(["danger.not-reached", "danger.test"]);
    expect(callAt(noon, book).press("0").phrases).not.toContain("danger.stay");
    expect(danger.dials).toBe("+3225550199");
  });
});

describe("an emergency service that is called from its own page", () => {
  const calling = () =>
    callIn("fr", noon).press("2").movedTo({ place: "ambulance", stage: "connect" });

  it.each(["1", "2", "9", "#", undefined] as const)(
    "is dialled at once when key %s is pressed: its own key was just told",
    (key) => {
      const call = calling().press(key);
      expect(call.where).toBe("ambulance at-once");
      expect(call.answer.say).toEqual([]);
      expect(call.dials).toBe("dial ambulance");
    },
  );

  it("is left with the star key, and danger is one key away", () => {
    expect(calling().press("*").where).toBe("ambulance");
    expect(calling().press("0").where).toBe("in-danger");
  });

  it("obeys its keys as anybody's until it is called", () => {
    const page = calling().movedTo({ stage: "prompt" });
    expect(page.press("9").phrases[0]).toBe("wrong-key");
    expect(page.press("1").where).toBe("ambulance connect");
  });

  it("has no such keys where it is no emergency service", () => {
    const call = calling().movedTo({ place: "night-line" }).press("9");
    expect(call.where).not.toBe("night-line at-once");
  });
});

describe("what the carrier's voice always says, recorded or not", () => {
  const book = openTinyBook();
  const isSpoken = ({ answer }: ReturnType<typeof callAt>) => isAlwaysSpoken(book, answer);

  it("is danger, its call and its end, in a language and before", () => {
    for (const danger of [callAt(noon).press("0"), callIn("fr", noon).press("2", "0")]) {
      expect(isSpoken(danger)).toBe(true);
      expect(isSpoken(danger.press("0"))).toBe(true);
      expect(isSpoken(danger.transferEnds("busy"))).toBe(true);
      expect(isSpoken(danger.transferEnds("completed"))).toBe(true);
    }
  });

  it("is the page of the emergency service, whatever is said there", () => {
    const { here } = callIn("fr", noon).movedTo({ place: "ambulance" }).answer;
    expect(isAlwaysSpoken(book, { here, say: [] })).toBe(true);
    expect(isAlwaysSpoken(book, { here: { ...here, place: "in-danger" }, say: [] })).toBe(true);
  });

  it("is an answer with one sentence about danger, wherever it stands", () => {
    const { answer } = callIn("fr", noon).press("2");
    const say = [...answer.say, { language: "fr", phrase: "danger.choice" } as const];
    expect(isAlwaysSpoken(book, { here: answer.here, say })).toBe(true);
  });

  it("is nothing else: not the menus, a topic, nor a page", () => {
    const call = callIn("fr", noon);
    for (const other of [callAt(noon), call, call.press("4"), call.press("2", "1")]) {
      expect(isSpoken(other)).toBe(false);
    }
  });
});
