import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";

const toHelping = ["4", "3"];

describe("a call about somebody else, in Dutch", () => {
  it("hears what helps a sister, then reaches 1712 on Monday at ten", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2");
    expect(call.words()).toContain("Voor een naaste, een kind, bij een gedwongen huwelijk");
    await call.press(...toHelping);
    expect(call.place()).toBe("helping");
    expect(call.words()).toMatch(/^Als u zich zorgen maakt over iemand, druk één\./);

    await call.press("1");
    expect(call.place()).toBe("someone-you-know");
    expect(call.says("someone-you-know.say")).toBe(true);
    // Who answers in Dutch comes first; the others say that they do not.
    expect(call.words()).toContain("Voor de hulplijn zeventien twaalf, druk één.");
    expect(call.words()).toContain("Voor de hulplijn partnergeweld, in het Frans, druk twee.");

    await call.press("1");
    expect(call.place()).toBe("1712");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("1712");
  });

  it("is not left alone on a Sunday: 1712 is closed, and 106 is offered", async () => {
    const call = await callTheLine({ at: "2026-11-22T15:00" });
    await call.press("2", ...toHelping, "1", "1");
    expect(call.says("opening.closed")).toBe(true);
    await call.press("2");
    await call.stayOn();
    expect(call.dials()).toBe("106");
  });

  it("about a child: who answers in Dutch first", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("2", "4", "4", "4");
    expect(call.place()).toBe("worried-adult");
    expect(call.words()).toContain("Voor de hulplijn zeventien twaalf, druk één.");
    expect(call.words()).toContain("Voor Child Focus, druk twee.");
  });
});

describe("a call without speaking", () => {
  it("hears what the line does without a word, and how to write to 112", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("1", ...toHelping, "2");
    expect(call.place()).toBe("talking-is-hard");
    expect(call.words()).toContain("pas besoin de parler");
    expect(call.words()).toContain("peuvent écrire au cent douze");
    expect(call.words()).toContain("SOS Viol a un tchat");
  });

  it("is offered a person, and reaches one, without a key from there on", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("1", ...toHelping, "2");
    for (let silences = 0; silences < 8 && call.dials() === undefined; silences += 1) {
      await call.stayOn();
    }
    expect(call.dials()).toBe("+3280030030");
  });

  it("reaches 112 with one key from there", async () => {
    const call = await callTheLine({ at: "2026-11-23T10:00" });
    await call.press("1", ...toHelping, "2", "0");
    expect(call.place()).toBe("danger");
    await call.stayOn();
    expect(call.dials()).toBe("112");
  });
});

describe("a call in English on a Sunday", () => {
  const sunday = "2026-11-22T15:00";

  it("hears who speaks English first, and that the others do not", async () => {
    const call = await callTheLine({ at: sunday });
    await call.press("3", "4", "4");
    expect(call.words()).toMatch(/^For Child Focus, in English, press one\./);
    expect(call.words()).toContain("For the children's helpline Awel, in Dutch");
    await call.press("1", "1");
    await call.stayOn();
    expect(call.dials()).toBe("116000");
  });

  it("reaches somebody now, in a language that was said", async () => {
    const call = await callTheLine({ at: sunday });
    await call.press("3", "1");
    expect(call.place()).toBe("someone-in-english");
    await call.press("2");
    expect(call.place()).toBe("tele-onthaal");
    expect(call.words()).toContain("They answer in Dutch.");
    expect(call.words()).toContain("When we call for you, you pay nothing extra.");
    await call.stayOn();
    expect(call.dials()).toBe("106");
  });

  it("is offered 0800 30 030 and 106 while 1712 is closed", async () => {
    const call = await callTheLine({ at: sunday });
    await call.press("3", "3", "2");
    expect(call.place()).toBe("1712");
    expect(call.says("opening.closed")).toBe(true);
    expect(call.words()).toContain("For the partner violence helpline, in French, press two.");
    expect(call.words()).toContain("For the helpline Tele-Onthaal, in Dutch, press three.");
  });
});
