import { expect, it } from "vitest";
import { readHours } from "../../../src/line/hours/notation.ts";
import type { WrittenHours } from "../../../src/line/hours/written-hours.ts";
import { writeHours } from "../../../src/tools/map/words.ts";
import { toolTexts } from "../../../src/tools/texts/texts.ts";

it.each<[WrittenHours, fr: string, nl: string, en: string]>([
  [{ hours: "24/7" }, "jour et nuit", "dag en nacht", "day and night"],
  [
    { hours: "Mo-Fr 09:00-12:30,13:00-17:00; PH off" },
    "lu–ve 9:00–12:30, 13:00–17:00, sauf jours fériés",
    "ma–vr 9:00–12:30, 13:00–17:00, niet op feestdagen",
    "Mo–Fr 9:00–12:30, 13:00–17:00, not on public holidays",
  ],
  [
    { hours: "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00", holidays: "not stated" },
    "lu ma je ve 16:00–22:00; me sa 14:00–22:00, probablement pas les jours fériés",
    "ma di do vr 16:00–22:00; wo za 14:00–22:00, waarschijnlijk niet op feestdagen",
    "Mo Tu Th Fr 16:00–22:00; We Sa 14:00–22:00, probably not on public holidays",
  ],
  [
    { hours: "Mo-Fr 09:00-17:00; Dec 24-Jan 01 off; Jul-Aug Mo-Fr 09:00-12:00; PH 10:00-12:00" },
    "lu–ve 9:00–17:00; 24 décembre–1er janvier fermé; juillet–août lu–ve 9:00–12:00; jours fériés 10:00–12:00",
    "ma–vr 9:00–17:00; 24 december–1 januari gesloten; juli–augustus ma–vr 9:00–12:00; feestdagen 10:00–12:00",
    "Mo–Fr 9:00–17:00; 24 December–1 January closed; July–August Mo–Fr 9:00–12:00; public holidays 10:00–12:00",
  ],
  [
    { hours: "week 01-53/2 We 09:00-12:00; week 02-53/2 We[1],Fr[-1] 13:00-16:00" },
    "semaines impaires me 9:00–12:00; semaines paires 1er me dernier ve 13:00–16:00",
    "oneven weken wo 9:00–12:00; even weken 1e wo laatste vr 13:00–16:00",
    "odd weeks We 9:00–12:00; even weeks 1st We last Fr 13:00–16:00",
  ],
  [
    {
      hours: '2026 Dec 24,2026 Dec 31 off; 2027 Jan 02+ Mo 09:00-12:00 || "by appointment"',
      laterHours: [{ from: "2027-02-01", hours: "week 10-20 Mo 09:00-24:00" }],
    },
    "24 décembre 2026, 31 décembre 2026 fermé; à partir du 2 janvier 2027 lu 9:00–12:00; sinon sur rendez-vous; à partir du 1er février 2027: semaines 10–20 lu 9:00–24:00",
    "24 december 2026, 31 december 2026 gesloten; vanaf 2 januari 2027 ma 9:00–12:00; anders op afspraak; vanaf 1 februari 2027: weken 10–20 ma 9:00–24:00",
    "24 December 2026, 31 December 2026 closed; from 2 January 2027 Mo 9:00–12:00; otherwise by appointment; from 1 February 2027: weeks 10–20 Mo 9:00–24:00",
  ],
  [{ hours: "unknown" }, "horaire inconnu", "openingsuren niet bekend", "hours not known"],
  [{ hours: "by appointment" }, "sur rendez-vous", "op afspraak", "by appointment"],
])("%j is written in each language", (written, ...expected) => {
  if (/\d/.test(written.hours)) expect(() => readHours(written)).not.toThrow();
  const { fr, nl, en } = toolTexts;
  const inEach = [fr, nl, en].map(({ map }) => writeHours(written, map.hours));
  expect(inEach).toEqual(expected);
});
