import { describe, expect, it } from "vitest";
import type { Change } from "../../src/line/book/acts.ts";
import { actsOf } from "../support/acts.ts";
import { callTheLine } from "../support/call-the-line.ts";

const monday = "2026-11-23T10:00";
const nine = "2026-11-23T09:00";

const withdrawn: Change = { do: "withdraw", service: "sos-viol", from: nine };
const closed: Change = {
  do: "close",
  service: "sos-viol",
  from: nine,
  until: "2026-11-24T00:00",
};
const renumbered: Change = { do: "number", service: "sos-viol", phone: "02 555 01 01", from: nine };

/** In French: sexual violence, SOS Viol. */
const toSosViol = ["1", "2", "1"] as const;

describe("a caller of a service whose number does not work", () => {
  it("is not told of it in a menu, and finds the others on their keys", async () => {
    const usual = await callTheLine({ at: monday });
    await usual.press("1", "2");
    const call = await callTheLine({ at: monday, acts: actsOf([withdrawn]) });
    await call.press("1", "2");
    expect(usual.words()).toContain("SOS Viol");
    expect(call.words()).not.toContain("SOS Viol");
    expect(call.words()).not.toContain("tapez 1");
    await usual.press("2");
    await call.press("2");
    expect(call.place()).toBe(usual.place());
  });

  it("hears at the key that they know that it does not work, and who is open", async () => {
    const call = await callTheLine({ at: monday, acts: actsOf([withdrawn]) });
    await call.press(...toSosViol);
    expect(call.place()).toBe("sos-viol");
    expect(call.says("service.withdrawn")).toBe(true);
    expect(call.says("alternatives.open")).toBe(true);
    expect(call.words()).not.toMatch(/zéro huit cent|vous-même/);
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3225354542");
  });

  it.each([
    ["fr", ["1", "2", "1"]],
    ["nl", ["2", "2", "5"]],
    ["en", ["3", "2", "1"]],
  ])("is led on in %s where nobody is left to offer", async (_language, keys) => {
    const others = ["care-centre-brussels", "ecoute-violences-conjugales", "care-centre-ghent"];
    const dead = ["sos-viol", ...others, "1712", "tele-onthaal"];
    const acts = actsOf(dead.map((service) => ({ ...withdrawn, service })));
    const call = await callTheLine({ at: monday, acts });
    await call.press(...keys);
    expect(call.says("service.withdrawn")).toBe(true);
    expect(call.says("label.home")).toBe(true);
    await call.press("1");
    expect(call.place()).toBe("main");
  });

  it("is not led there by a line that was busy", async () => {
    const call = await callTheLine({
      at: monday,
      acts: actsOf([{ ...withdrawn, service: "care-centre-brussels" }]),
    });
    await call.press(...toSosViol, "1");
    await call.stayOn();
    await call.phone.endTransfer("busy");
    await call.press("1");
    expect(call.place()).toBe("ecoute-violences-conjugales");
  });

  it("is rung by the next line where they press nothing", async () => {
    const acts = actsOf([{ ...withdrawn, service: "ecoute-violences-conjugales" }]);
    const call = await callTheLine({ at: monday, acts });
    await call.press("1");
    for (let passes = 0; passes < 8 && call.dials() === undefined; passes += 1) await call.stayOn();
    expect(call.dials()).toBe("107");
  });
});

describe("a caller in mid-call, at a service that is changed meanwhile", () => {
  it("hears so at the next key, and is not put through to a dead number", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    await call.press(...toSosViol);
    call.takeActs(...actsOf([withdrawn], call.time()));
    await call.press("1");
    expect(call.dials()).toBeUndefined();
    expect(call.says("service.changed")).toBe(true);
    expect(call.says("service.withdrawn")).toBe(true);
    // Told anew, the keys mean what they say, in the same minute.
    await call.press("1");
    expect(call.place()).toBe("care-centre-brussels");
  });

  it("hears that it is closed, when it opens, and who is open", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    await call.press(...toSosViol);
    call.takeActs(...actsOf([closed], call.time()));
    await call.press("1");
    expect(call.says("service.changed")).toBe(true);
    expect(call.says("opening.closed")).toBe(true);
    expect(call.says("label.call-anyway")).toBe(true);
    await call.press("2");
    expect(call.place()).toBe("care-centre-brussels");
  });

  it("hears the new number, and is put through to it", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    await call.press(...toSosViol);
    call.takeActs(...actsOf([renumbered], call.time()));
    await call.press("2");
    expect(call.says("service.changed")).toBe(true);
    await call.press("2");
    expect(call.words()).toContain("zéro deux");
    await call.press("*", "1");
    await call.stayOn();
    expect(call.dials()).toBe("+3225550101");
  });

  it("hears the page as ever after the act is undone", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    await call.press(...toSosViol);
    call.takeActs(...actsOf([withdrawn], call.time()));
    await call.press("1");
    call.takeActs();
    await call.press("#");
    expect(call.says("label.call")).toBe(true);
  });

  it("keeps the standing keys and danger", async () => {
    for (const [key, place] of [
      ["0", "danger"],
      ["*", "sexual-violence"],
    ] as const) {
      const call = await callTheLine({ at: monday, acts: [] });
      await call.press(...toSosViol);
      call.takeActs(...actsOf([withdrawn], call.time()));
      await call.press(key);
      expect(call.place()).toBe(place);
    }
  });

  it("is told when its line fails meanwhile, and reads no dead number", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    await call.press(...toSosViol, "1");
    await call.stayOn();
    call.takeActs(...actsOf([withdrawn], call.time()));
    await call.phone.endTransfer("no-answer");
    // By its name: others have been offered since.
    expect(call.words()).toMatch(/SOS Viol\.? Le numéro de ce service ne fonctionne pas/);
    expect(call.words()).not.toMatch(/zéro huit cent/);
    expect(call.says("alternatives.open")).toBe(true);
  });

  it("hears other words at once", async () => {
    const call = await callTheLine({ at: monday, acts: [] });
    const text = "Ici SOS Viol, en d'autres mots.";
    call.takeActs(
      ...actsOf([{ do: "say", language: "fr", phrase: "sos-viol.about", text }], call.time()),
    );
    await call.press(...toSosViol);
    expect(call.words()).toContain(text);
  });
});

describe("everything else that leads to a service", () => {
  it("tells of a closed one as after its hours", async () => {
    const call = await callTheLine({ at: monday, acts: actsOf([{ ...closed, service: "1712" }]) });
    await call.press("2", "1");
    expect(call.place()).toBe("tele-onthaal");
  });

  it("tells the days off in its week", async () => {
    const days = { from: "2026-11-26T00:00", until: "2026-11-28T00:00" };
    const call = await callTheLine({ at: monday, acts: actsOf([{ ...closed, ...days }]) });
    await call.press(...toSosViol, "3");
    expect(call.words()).toContain("jeudi vingt-six novembre");
    expect(call.words()).toContain("vendredi vingt-sept novembre inclus : c'est fermé");
  });
});
