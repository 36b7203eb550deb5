import { describe, expect, it } from "vitest";
import { callTheLine, type TestCall } from "../support/call-the-line.ts";
import { draftWithHours } from "../support/draft-with.ts";

const toSosViol = { fr: ["1", "2", "1"], nl: ["2", "2", "5"], en: ["3", "2", "1"] } as const;

/** Hears the page of SOS Viol in each language. */
async function expectHeard(
  line: Parameters<typeof callTheLine>[0],
  heard: Readonly<Record<keyof typeof toSosViol, string>>,
): Promise<void> {
  for (const language of ["fr", "nl", "en"] as const) {
    const call = await callTheLine(line);
    await call.press(...toSosViol[language]);
    expect(call.place()).toBe("sos-viol");
    expect(call.words()).toContain(heard[language]);
  }
}

/** Wanders to a menu and back until the line says that the call will end. */
async function wanderUntilLate(call: TestCall): Promise<void> {
  for (let presses = 0; presses < 400 && !call.says("late"); presses += 1) {
    await call.press(presses % 2 === 0 ? "2" : "*");
  }
}

const allNight = draftWithHours("sos-viol", { hours: "Sa 22:00-24:00, Su 00:00-06:00" });
const untilHalfPastTwo = draftWithHours("sos-viol", { hours: "Sa 22:00-24:00, Su 00:00-02:30" });
const fromHalfPastTwo = draftWithHours("sos-viol", { hours: "Su 02:30-08:00" });

describe("the night to 25 October 2026, when three o'clock becomes two", () => {
  const first = "2026-10-25T02:10";
  const second = "2026-10-25T02:10:00+01:00";

  it.each([
    ["before", "2026-10-25T01:55"],
    ["in the first hour", first],
    ["in the second", second],
    ["after", "2026-10-25T03:05"],
  ])("SOS Viol is closed until Monday, %s", async (_when, at) => {
    await expectHeard(
      { at },
      {
        fr: "C'est fermé maintenant. Ça ouvre lundi à huit heures.",
        nl: "Nu gesloten. Weer open maandag vanaf acht uur.",
        en: "Closed now. Opens on Monday at eight in the morning.",
      },
    );
  });

  it.each([first, second])("a line that is open all night is so until six: %s", async (at) => {
    await expectHeard(
      { at, draft: allNight },
      {
        fr: "C'est ouvert maintenant, jusqu'à six heures.",
        nl: "Nu open, tot zes uur.",
        en: "Open now, until six in the morning.",
      },
    );
  });

  it("a line that closes at half past two does so once, in the first hour", async () => {
    await expectHeard(
      { at: first, draft: untilHalfPastTwo },
      {
        fr: "C'est ouvert maintenant, jusqu'à deux heures trente.",
        nl: "Nu open, tot twee uur dertig.",
        en: "Open now, until half past two in the morning.",
      },
    );
    await expectHeard(
      { at: second, draft: untilHalfPastTwo },
      {
        fr: "C'est fermé maintenant. Ça ouvre samedi à vingt-deux heures.",
        nl: "Nu gesloten. Weer open zaterdag vanaf tweeëntwintig uur.",
        en: "Closed now. Opens on Saturday at ten in the evening.",
      },
    );
  });

  it("a line that opens at half past two stays open through the second hour", async () => {
    await expectHeard(
      { at: second, draft: fromHalfPastTwo },
      {
        fr: "C'est ouvert maintenant, jusqu'à huit heures.",
        nl: "Nu open, tot acht uur.",
        en: "Open now, until eight in the morning.",
      },
    );
  });

  it("a call that goes on while the clock is put back keeps its keys and reaches 106", async () => {
    const call = await callTheLine({ at: "2026-10-25T02:59:30" });
    await call.press("2", "3", "1");
    expect(call.place()).toBe("1712");
    expect(call.words()).toContain("Nu gesloten. Weer open maandag vanaf negen uur.");
    await call.press("2");
    expect(call.place()).toBe("tele-onthaal");
    await call.stayOn();
    expect(call.dials()).toBe("106");
    await call.phone.endTransfer("busy");
    expect(call.says("transfer.busy")).toBe(true);
    expect(call.says("alternatives.open")).toBe(true);
  });

  it("a call across it lasts no hour longer, nor an hour less", async () => {
    const call = await callTheLine({ at: "2026-10-25T02:50" });
    await call.press("1");
    await wanderUntilLate(call);
    expect(call.phone.clockSeconds).toBeGreaterThan(15 * 60);
    expect(call.phone.clockSeconds).toBeLessThan(17 * 60);
    expect(call.says("silence.stay")).toBe(true);
  });

  it("1 1 2 is danger as the clock is put back", async () => {
    const call = await callTheLine({ at: "2026-10-25T02:59:59" });
    for (const key of "112") await call.phone.press(key, { afterSeconds: 1 });
    expect(call.place()).toBe("danger");
  });
});

// The night to Easter Sunday: the Monday after it is a public holiday.
describe("the night to 28 March 2027, when two o'clock becomes three", () => {
  it.each([
    ["before", "2027-03-28T01:55"],
    ["after", "2027-03-28T03:05"],
  ])("SOS Viol is closed until Tuesday, %s", async (_when, at) => {
    await expectHeard(
      { at },
      {
        fr: "C'est fermé maintenant. Ça ouvre mardi à huit heures.",
        nl: "Nu gesloten. Weer open dinsdag vanaf acht uur.",
        en: "Closed now. Opens on Tuesday at eight in the morning.",
      },
    );
  });

  it("at night Écoute-Enfants opens on Sunday, and in the morning today, whatever the clock did", async () => {
    for (const [at, heard] of [
      ["2027-03-28T00:30", "Ça ouvre dimanche à dix heures."],
      ["2027-03-28T01:59:30", "Ça ouvre dimanche à dix heures."],
      ["2027-03-28T03:30", "Ça ouvre dimanche à dix heures."],
      ["2027-03-28T07:00", "Ça ouvre aujourd'hui à dix heures."],
    ] as const) {
      const call = await callTheLine({ at });
      await call.press("1", "4", "4", "2");
      expect(call.place()).toBe("ecoute-enfants");
      expect(call.words()).toContain(heard);
    }
  });

  it.each([
    [
      "closes in the hour that is skipped is open to the jump",
      { at: "2027-03-28T01:50", draft: untilHalfPastTwo },
      {
        fr: "C'est ouvert maintenant, jusqu'à trois heures.",
        nl: "Nu open, tot drie uur.",
        en: "Open now, until three in the morning.",
      },
    ],
    [
      "closes in the hour that is skipped is closed after the jump",
      { at: "2027-03-28T03:00", draft: untilHalfPastTwo },
      {
        fr: "C'est fermé maintenant. Ça ouvre samedi à vingt-deux heures.",
        nl: "Nu gesloten. Weer open zaterdag vanaf tweeëntwintig uur.",
        en: "Closed now. Opens on Saturday at ten in the evening.",
      },
    ],
    [
      "opens in that hour opens at three, as the clock shows it",
      { at: "2027-03-28T01:50", draft: fromHalfPastTwo },
      {
        fr: "C'est fermé maintenant. Ça ouvre cette nuit à trois heures.",
        nl: "Nu gesloten. Vannacht weer open vanaf drie uur.",
        en: "Closed now. Opens tonight at three in the morning.",
      },
    ],
    [
      "opens in that hour is open after the jump",
      { at: "2027-03-28T03:00", draft: fromHalfPastTwo },
      {
        fr: "C'est ouvert maintenant, jusqu'à huit heures.",
        nl: "Nu open, tot acht uur.",
        en: "Open now, until eight in the morning.",
      },
    ],
  ] as const)("a line that %s", async (_what, line, heard) => {
    await expectHeard(line, heard);
  });

  it("a caller who heard before the jump that it is closed hears after it that it is open", async () => {
    const call = await callTheLine({ at: "2027-03-28T01:58:50", draft: fromHalfPastTwo });
    await call.press(...toSosViol.fr);
    expect(call.says("label.call-anyway")).toBe(true);
    await call.press("2");
    expect(call.place()).toBe("care-centre-brussels");
    await call.press("*");
    expect(call.place()).toBe("sos-viol");
    expect(call.words()).toContain("C'est ouvert maintenant, jusqu'à huit heures.");
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it("a call across it lasts no hour longer, nor an hour less", async () => {
    const call = await callTheLine({ at: "2027-03-28T01:50" });
    await call.press("1");
    await wanderUntilLate(call);
    expect(call.phone.clockSeconds).toBeGreaterThan(15 * 60);
    expect(call.phone.clockSeconds).toBeLessThan(17 * 60);
    expect(call.says("silence.stay")).toBe(true);
  });

  it("somebody who presses nothing is connected within 100 seconds, across the jump", async () => {
    const call = await callTheLine({ at: "2027-03-28T01:59:10" });
    for (let silences = 0; silences < 3; silences += 1) await call.phone.wait();
    await call.stayOn();
    expect(call.dials()).toBe("+3280030030");
    expect(call.phone.clockSeconds).toBeLessThanOrEqual(100);
  });
});
