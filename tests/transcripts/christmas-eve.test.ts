import { describe, expect, it } from "vitest";
import { callTheLine } from "../support/call-the-line.ts";
import { draftWithHours } from "../support/draft-with.ts";

// 24 December 2026 is a Thursday; the day after it, a public holiday, is a Friday.

describe("24 December at noon", () => {
  const noon = "2026-12-24T12:00";

  it("SOS Viol answers a French caller until six, as on any Thursday", async () => {
    const call = await callTheLine({ at: noon });
    await call.press("1", "2", "1");
    expect(call.words()).toContain("C'est ouvert maintenant, jusqu'à dix-huit heures.");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("1712 answers a Dutch caller until five, and the CAW until half past twelve", async () => {
    const call = await callTheLine({ at: noon });
    await call.press("2", "3", "1");
    expect(call.place()).toBe("1712");
    expect(call.words()).toContain("Nu open, tot zeventien uur.");
    await call.press("*", "3", "1");
    expect(call.place()).toBe("caw-brussels");
    expect(call.words()).toContain("Nu open, tot twaalf uur dertig.");
  });

  it("the week of SOS Viol says what is probable tomorrow, in English", async () => {
    const call = await callTheLine({ at: noon });
    await call.press("3", "2", "1");
    expect(call.words()).toContain("Open now, until six in the evening.");
    await call.press("3");
    expect(call.words()).toContain(
      "Monday to Friday, from eight in the morning to six in the evening. Probably closed on public holidays.",
    );
  });

  it("keeps its keys for who heard them before the CAW closed for lunch", async () => {
    const call = await callTheLine({ at: "2026-12-24T12:29:45" });
    for (const key of ["2", "3", "3", "1"]) await call.phone.press(key, { afterSeconds: 1 });
    expect(call.place()).toBe("caw-brussels");
    expect(call.words()).toContain("Nu open, tot twaalf uur dertig.");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280013500");
  });
});

describe("a service that stops at noon on 24 December", () => {
  const draft = draftWithHours("sos-viol", {
    hours: "Mo-Fr 08:00-18:00; Dec 24 08:00-12:00",
    holidays: "not stated",
  });
  const callers = [
    {
      language: "fr",
      keys: ["1", "2", "1"],
      open: "C'est ouvert maintenant, jusqu'à midi.",
      closed: "C'est fermé maintenant. Ça ouvre lundi à huit heures.",
      week: "Le jeudi vingt-quatre décembre : de huit heures à midi.",
      instead: "care-centre-brussels",
    },
    {
      language: "nl",
      keys: ["2", "2", "5"],
      open: "Nu open, tot twaalf uur.",
      closed: "Nu gesloten. Weer open maandag vanaf acht uur.",
      week: "Op donderdag vierentwintig december: van acht uur tot twaalf uur.",
      instead: "1712",
    },
    {
      language: "en",
      keys: ["3", "2", "1"],
      open: "Open now, until noon.",
      closed: "Closed now. Opens on Monday at eight in the morning.",
      week: "On Thursday the twenty-fourth of December: from eight in the morning to noon.",
      instead: "care-centre-brussels",
    },
  ];

  it.each(callers)(
    "answers at half past eleven, and tells the day apart, in $language",
    async (caller) => {
      const call = await callTheLine({ at: "2026-12-24T11:30", draft });
      await call.press(...caller.keys);
      expect(call.place()).toBe("sos-viol");
      expect(call.words()).toContain(caller.open);
      await call.press("3");
      expect(call.words()).toContain(caller.week);
    },
  );

  it.each(callers)(
    "is closed at noon until Monday, and somebody else is called, in $language",
    async (caller) => {
      const call = await callTheLine({ at: "2026-12-24T12:00", draft });
      await call.press(...caller.keys);
      expect(call.words()).toContain(caller.closed);
      expect(call.says("alternatives.open")).toBe(true);
      await call.press("2");
      expect(call.place()).toBe(caller.instead);
      await call.stayOn();
      expect(call.dials()).toBeDefined();
    },
  );
});

describe("the night of Christmas", () => {
  it("says on the eve that SOS Viol opens on Monday, and after midnight that it is a holiday", async () => {
    const eve = await callTheLine({ at: "2026-12-24T23:30" });
    await eve.press("1", "2", "1");
    expect(eve.words()).toContain("C'est fermé maintenant. Ça ouvre lundi à huit heures.");
    const night = await callTheLine({ at: "2026-12-25T01:00" });
    await night.press("1", "2", "1");
    expect(night.words()).toContain(
      "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre lundi à huit heures.",
    );
  });

  it("tells a child that Écoute-Enfants is open until midnight, and then from ten on Friday", async () => {
    const eve = await callTheLine({ at: "2026-12-24T23:30" });
    await eve.press("1", "4", "4", "2");
    expect(eve.place()).toBe("ecoute-enfants");
    expect(eve.words()).toContain("C'est ouvert maintenant, jusqu'à minuit.");
    const night = await callTheLine({ at: "2026-12-25T01:00" });
    await night.press("1", "4", "4", "2");
    expect(night.words()).toContain("C'est fermé maintenant. Ça ouvre vendredi à dix heures.");
  });

  it("still has somebody who answers, in each language", async () => {
    for (const [keys, dials] of [
      [["1", "1"], "+3280030030"],
      [["2", "1"], "106"],
      [["3", "1", "3", "1"], "116000"],
    ] as const) {
      const call = await callTheLine({ at: "2026-12-25T01:00" });
      await call.press(...keys);
      await call.stayOn();
      expect(call.dials()).toBe(dials);
    }
  });
});
