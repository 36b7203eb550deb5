import { describe, expect, it } from "vitest";
import { type PhraseKey, phrases } from "../../locales/index.ts";
import { type Language, languages } from "../../src/line/book/language.ts";
import { openBook } from "../../src/line/book/open-book.ts";
import type { WrittenHours } from "../../src/line/hours/written-hours.ts";
import { routeWhenLive } from "../../src/server/service-routes.ts";
import { callTheLine, type TestCall } from "../support/call-the-line.ts";
import { draftWith, draftWithHours } from "../support/draft-with.ts";
import { keysTo } from "./replay.ts";

// What callers met, 18 to 24: each example as a call or as what its editor is shown, and its kind.

/** Presses what the line says for an option. */
async function choose(call: TestCall, language: Language, option: PhraseKey): Promise<void> {
  const said = phrases[language].option.replace("{{option}}", phrases[language][option]);
  for (const key of ["1", "2", "3", "4", "5"] as const) {
    const offer = said.replace("{{key}}", phrases[language][`digit.${key}`]);
    if (call.words().includes(offer)) return await call.press(key);
  }
  throw new Error(`No key was said for ${option}: ${call.words()}`);
}

/** What is heard on the page of SOS Viol, in each language. */
type Heard = readonly [fr: string, nl: string, en: string];

/** Hears the page of SOS Viol, with these hours, at a moment, in each language. */
async function expectHeard(hours: WrittenHours, at: string, heard: Heard): Promise<void> {
  const draft = draftWithHours("sos-viol", hours);
  for (const [index, language] of (["fr", "nl", "en"] as const).entries()) {
    const call = await callTheLine({ at, draft });
    await call.press(...keysTo("sos-viol", language));
    expect(call.words()).toContain(heard[index]);
  }
}

/** Hears its opening hours, which callers ask for by a key. */
async function expectWeek(hours: WrittenHours, at: string, heard: Heard): Promise<void> {
  const draft = draftWithHours("sos-viol", hours);
  for (const [index, language] of (["fr", "nl", "en"] as const).entries()) {
    const call = await callTheLine({ at, draft });
    await call.press(...keysTo("sos-viol", language));
    await choose(call, language, "label.week");
    expect(call.words().startsWith(heard[index] ?? "?"), call.words()).toBe(true);
  }
}

/** What is shown to whoever writes these hours into the book. */
function shown(hours: WrittenHours): string {
  try {
    openBook(draftWithHours("sos-viol", hours), routeWhenLive);
    return "";
  } catch (error) {
    return String(error);
  }
}

describe("18: two rules for one day, of which the later takes the hours of the earlier", () => {
  const refused = [
    [
      "a week of days, and nights",
      "Mo-Fr 09:00-17:00; Mo-We 20:00-24:00; Th 00:00-08:00",
      '"Mo-We 20:00-24:00" takes away the hours of "Mo-Fr 09:00-17:00"',
      "Th-Fr 09:00-17:00; Mo-We 20:00-24:00",
      "Mo-Fr 09:00-17:00, Mo-We 20:00-24:00",
    ],
    [
      "mornings, and afternoons",
      "Mo-Fr 09:00-12:00; Mo-Fr 13:00-17:00",
      '"Mo-Fr 13:00-17:00" takes away the hours of "Mo-Fr 09:00-12:00"',
      "Mo-Fr 13:00-17:00",
      "Mo-Fr 09:00-12:00, Mo-Fr 13:00-17:00",
    ],
    [
      "mornings, and one late evening",
      "Mo-Sa 08:00-12:00; We 18:00-20:00",
      '"We 18:00-20:00" takes away the hours of "Mo-Sa 08:00-12:00"',
      "Mo-Tu,Th-Sa 08:00-12:00; We 18:00-20:00",
      "Mo-Sa 08:00-12:00, We 18:00-20:00",
    ],
    [
      "a weekend, and the night after it",
      "Sa-Su 10:00-24:00; Su 00:00-04:00",
      '"Su 00:00-04:00" takes away the hours of "Sa-Su 10:00-24:00"',
      "Sa 10:00-24:00; Su 00:00-04:00",
      "Sa-Su 10:00-24:00, Su 00:00-04:00",
    ],
    [
      "holidays, in two parts",
      "Mo-Fr 09:00-17:00; PH 10:00-12:00; PH 14:00-16:00",
      '"PH 14:00-16:00" takes away the hours of "PH 10:00-12:00"',
      "PH 14:00-16:00",
      "PH 10:00-12:00, PH 14:00-16:00",
    ],
  ] as const;

  it.each(refused)(
    "is refused, both ways to write it shown: %s",
    (_what, hours, says, one, both) => {
      const message = shown({ hours });
      expect(message).toContain(`menus/services.ts: "sos-viol": ${says}`);
      expect(message).toContain(`if only the later ones hold, write "${one}"`);
      expect(message).toContain(`for example "${both}"`);
      for (const way of [one, both]) expect(shown({ hours: way })).toBe("");
    },
  );

  it("and written so, the days are heard with their nights", async () => {
    const hours = "Mo-Fr 09:00-17:00, Mo-We 20:00-24:00, Tu-Th 00:00-08:00";
    const tuesdayEvening = "2026-11-24T21:00";
    await expectHeard({ hours }, tuesdayEvening, [
      "C'est ouvert maintenant, jusqu'à demain à huit heures.",
      "Nu open, tot morgen acht uur.",
      "Open now, until tomorrow at eight in the morning.",
    ]);
    await expectHeard({ hours }, "2026-11-26T12:00", [
      "C'est ouvert maintenant, jusqu'à dix-sept heures.",
      "Nu open, tot zeventien uur.",
      "Open now, until five in the afternoon.",
    ]);
    await expectWeek({ hours }, tuesdayEvening, [
      "Les heures d'ouverture : du lundi au mercredi, de neuf heures à dix-sept heures ; puis de vingt heures à huit heures; le jeudi et le vendredi, de neuf heures à dix-sept heures.",
      "De openingsuren: van maandag tot woensdag, van negen uur tot zeventien uur; daarna van twintig uur tot acht uur; donderdag en vrijdag, van negen uur tot zeventien uur.",
      "The opening hours: Monday to Wednesday, from nine in the morning to five in the afternoon; then from eight in the evening to eight in the morning; Thursday and Friday, from nine in the morning to five in the afternoon.",
    ]);
  });

  it("and written so, the mornings are heard with the afternoons", async () => {
    const hours = "Mo-Fr 09:00-12:00, Mo-Fr 13:00-17:00";
    await expectHeard({ hours }, "2026-11-24T10:00", [
      "C'est ouvert maintenant, jusqu'à midi.",
      "Nu open, tot twaalf uur.",
      "Open now, until noon.",
    ]);
    await expectHeard({ hours }, "2026-11-24T12:00", [
      "C'est fermé maintenant. Ça ouvre aujourd'hui à treize heures.",
      "Nu gesloten. Vandaag weer open vanaf dertien uur.",
      "Closed now. Opens today at one in the afternoon.",
    ]);
  });
});

/** Something written, a moment, and what is heard then. */
type Moment = readonly [
  what: string,
  hours: WrittenHours,
  at: string,
  fr: string,
  nl: string,
  en: string,
];

describe("19: a weekday of another week", () => {
  const fridays = { hours: "Fr 10:00-12:00; PH off" };
  const moments: readonly Moment[] = [
    [
      "a Friday nine days off is a date",
      fridays,
      "2026-12-30T12:00",
      "Ça ouvre le vendredi huit janvier à dix heures.",
      "Op vrijdag acht januari weer open vanaf tien uur.",
      "Opens on Friday the eighth of January at ten in the morning.",
    ],
    [
      "a Friday seven days off is a date, on a holiday that is a Friday",
      fridays,
      "2027-01-01T10:30",
      "Ça ouvre le vendredi huit janvier à dix heures.",
      "Op vrijdag acht januari weer open vanaf tien uur.",
      "Opens on Friday the eighth of January at ten in the morning.",
    ],
    [
      "a Friday six days off is a Friday",
      fridays,
      "2027-01-02T10:00",
      "Ça ouvre vendredi à dix heures.",
      "Weer open vrijdag vanaf tien uur.",
      "Opens on Friday at ten in the morning.",
    ],
    [
      "on Easter Saturday, the Tuesday after is a Tuesday",
      { hours: "Mo-Fr 09:00-17:00", holidays: "not stated" },
      "2027-03-27T10:00",
      "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
      "Nu gesloten. Weer open dinsdag vanaf negen uur.",
      "Closed now. Opens on Tuesday at nine in the morning.",
    ],
    [
      "on Easter Saturday, the Monday after next is a date",
      { hours: "Mo 09:00-17:00", holidays: "not stated" },
      "2027-03-27T10:00",
      "Ça ouvre le lundi cinq avril à neuf heures.",
      "Op maandag vijf april weer open vanaf negen uur.",
      "Opens on Monday the fifth of April at nine in the morning.",
    ],
    [
      "on Easter Monday too",
      { hours: "Mo 09:00-17:00; PH off" },
      "2027-03-29T10:00",
      "C'est fermé aujourd'hui : c'est un jour férié. Ça ouvre le lundi cinq avril à neuf heures.",
      "Vandaag gesloten: het is een feestdag. Op maandag vijf april weer open vanaf negen uur.",
      "Closed today, a public holiday. Opens on Monday the fifth of April at nine in the morning.",
    ],
    [
      "a year from now has its year",
      { hours: "2027 Dec 15 10:00-12:00" },
      "2026-12-16T10:00",
      "Ça ouvre le mercredi quinze décembre deux mille vingt-sept à dix heures.",
      "Op woensdag vijftien december tweeduizend zevenentwintig weer open vanaf tien uur.",
      "Opens on Wednesday the fifteenth of December twenty twenty-seven at ten in the morning.",
    ],
  ];

  it.each(moments)("%s", async (_what, hours, at, ...heard) => {
    await expectHeard(hours, at, heard);
  });
});

describe("20: the night belongs to its evening", () => {
  const weekend = { hours: "Sa-Su 00:00-24:00" };
  const moments: readonly Moment[] = [
    [
      "until midnight on Sunday, on Saturday",
      weekend,
      "2026-12-05T15:00",
      "C'est ouvert maintenant, jusqu'à minuit, dans la nuit de dimanche à lundi.",
      "Nu open, tot middernacht, in de nacht van zondag op maandag.",
      "Open now, until midnight, on the night between Sunday and Monday.",
    ],
    [
      "opens tomorrow at midnight, on Friday",
      weekend,
      "2026-12-04T20:00",
      "C'est fermé maintenant. Ça ouvre cette nuit à minuit.",
      "Nu gesloten. Vannacht weer open vanaf middernacht.",
      "Closed now. Opens tonight at midnight.",
    ],
    [
      "the same, on Tuesday",
      weekend,
      "2026-12-01T20:00",
      "C'est fermé maintenant. Ça ouvre dans la nuit de vendredi à samedi, à minuit.",
      "Nu gesloten. In de nacht van vrijdag op zaterdag weer open vanaf middernacht.",
      "Closed now. Opens at midnight, on the night between Friday and Saturday.",
    ],
    [
      "at three in the night nothing is tomorrow",
      { hours: "Tu-Fr 09:00-17:00" },
      "2026-12-01T03:00",
      "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
      "Nu gesloten. Weer open dinsdag vanaf negen uur.",
      "Closed now. Opens on Tuesday at nine in the morning.",
    ],
    [
      "at three in the night the day after is its weekday too",
      { hours: "We-Fr 09:00-17:00" },
      "2026-12-01T03:00",
      "C'est fermé maintenant. Ça ouvre mercredi à neuf heures.",
      "Nu gesloten. Weer open woensdag vanaf negen uur.",
      "Closed now. Opens on Wednesday at nine in the morning.",
    ],
    [
      "at seven in the morning it is tomorrow",
      { hours: "We-Fr 09:00-17:00" },
      "2026-12-01T07:00",
      "C'est fermé maintenant. Ça ouvre demain à neuf heures.",
      "Nu gesloten. Morgen weer open vanaf negen uur.",
      "Closed now. Opens tomorrow at nine in the morning.",
    ],
    [
      "in the evening, an end after midnight is this night's",
      { hours: "Tu 18:00-24:00, We 00:00-03:00" },
      "2026-12-01T19:00",
      "C'est ouvert maintenant, jusqu'à trois heures cette nuit.",
      "Nu open, tot vannacht drie uur.",
      "Open now and tonight, until three in the morning.",
    ],
  ];

  it.each(moments)("%s", async (_what, hours, at, ...heard) => {
    await expectHeard(hours, at, heard);
  });
});

describe("21: a holiday of which no source says anything", () => {
  const christmas = "2026-12-25T10:00";
  const probably: Readonly<Record<string, string>> = {
    fr: "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre lundi à huit heures. Le numéro : zéro huit zéro zéro neuf huit un zéro zéro.",
    nl: "Vandaag waarschijnlijk gesloten: het is een feestdag. Weer open maandag vanaf acht uur. Het nummer: nul acht nul nul negen acht één nul nul.",
    en: "Probably closed today: it is a public holiday. Opens on Monday at eight in the morning. The number is: zero eight zero zero nine eight one zero zero.",
  };

  it.each(languages)("is no fact, and the number is read out; in %s", async (language) => {
    const call = await callTheLine({ at: christmas });
    await call.press(...keysTo("sos-viol", language));
    expect(call.words()).toContain(probably[language] ?? `no sentence in ${language}`);
    expect(call.says("label.number")).toBe(false);
    await call.press("1");
    await call.stayOn();
    expect(call.dials()).toBe("+3280098100");
  });

  it.each([
    ["Easter Monday", "2027-03-29T10:00"],
    ["Ascension Day", "2027-05-06T10:00"],
    ["Whit Monday", "2027-05-17T10:00"],
    ["the national holiday", "2027-07-21T10:00"],
    ["Armistice Day", "2026-11-11T10:00"],
  ])("is none on %s either", async (_day, at) => {
    const call = await callTheLine({ at });
    await call.press("2", "3", "1");
    expect(call.place()).toBe("1712");
    expect(call.words()).toContain("Vandaag waarschijnlijk gesloten: het is een feestdag.");
    expect(call.words()).toContain("Het nummer: één zeven één twee.");
  });

  it.each([
    ["11 July, a day of Flanders alone", "2028-07-11T10:00"],
    ["the day after Christmas that is a Monday", "2027-12-27T10:00"],
  ])("and %s is no such day", async (_day, at) => {
    const call = await callTheLine({ at });
    await call.press("2", "3", "1");
    expect(call.says("opening.until")).toBe(true);
    expect(call.says("opening.probably-closed-holiday")).toBe(false);
  });

  it("is a fact where a source says so", async () => {
    const call = await callTheLine({ at: "2026-12-25T17:00" });
    await call.press("2", "4", "4", "2");
    expect(call.place()).toBe("awel");
    expect(call.words()).toContain("Vandaag gesloten: het is een feestdag.");
  });

  it("is told with the hours of the week", async () => {
    const hours = { hours: "Mo-Fr 08:00-18:00", holidays: "not stated" } as const;
    await expectWeek(hours, "2026-11-23T10:00", [
      "Les heures d'ouverture : du lundi au vendredi, de huit heures à dix-huit heures. C'est probablement fermé les jours fériés.",
      "De openingsuren: van maandag tot vrijdag, van acht uur tot achttien uur. Op feestdagen waarschijnlijk gesloten.",
      "The opening hours: Monday to Friday, from eight in the morning to six in the evening. Probably closed on public holidays.",
    ]);
  });
});

describe("22: hours that never open", () => {
  it.each([
    ["Mo-Su off", "Mo-Su off"],
    ["PH off", "PH off"],
    ["Mo-Fr off; PH off", "Mo-Fr off; PH off"],
    ["Mo-Fr 09:00-17:00; Mo-Su off", "Mo-Fr 09:00-17:00; Mo-Su off"],
    ["Feb 10-20 Mo[1] 09:00-12:00", "Feb 10-20 Mo[1] 09:00-12:00"],
    ['PH off || "by appointment"', "PH off"],
  ])("are refused: %s", (hours, quoted) => {
    expect(shown({ hours })).toContain(
      `menus/services.ts: "sos-viol": "${quoted}" never opens: write the hours at which somebody answers, or take the service out`,
    );
  });

  it("are refused among those to come", () => {
    const laterHours = [{ from: "2027-01-01", hours: "Mo-Su off" }];
    expect(shown({ hours: "Mo-Fr 09:00-17:00", laterHours })).toContain('"Mo-Su off" never opens');
  });
});

describe("23: dates", () => {
  const office = { hours: "Mo-Fr 09:00-17:00", holidays: "not stated" } as const;
  const withDates = (dates: string) => ({ ...office, hours: `${office.hours}; ${dates}` });
  const alternating = { hours: "week 01-53/2 We 09:00-12:00; week 02-53/2 We 13:00-16:00" };
  const later = {
    ...office,
    laterHours: [{ from: "2027-01-01", hours: "Mo-Th 10:00-18:00; PH off" }],
  };

  const pages: readonly Moment[] = [
    [
      "24 December, in the morning",
      withDates("Dec 24 09:00-12:00"),
      "2026-12-24T11:00",
      "C'est ouvert maintenant, jusqu'à midi.",
      "Nu open, tot twaalf uur.",
      "Open now, until noon.",
    ],
    [
      "24 December, at noon",
      withDates("Dec 24 09:00-12:00"),
      "2026-12-24T12:00",
      "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
      "Nu gesloten. Weer open maandag vanaf negen uur.",
      "Closed now. Opens on Monday at nine in the morning.",
    ],
    [
      "a summer closure, on its eve",
      withDates("Jul 15-Aug 15 off"),
      "2027-07-14T18:00",
      "C'est fermé maintenant. Ça ouvre le lundi seize août à neuf heures.",
      "Nu gesloten. Op maandag zestien augustus weer open vanaf negen uur.",
      "Closed now. Opens on Monday the sixteenth of August at nine in the morning.",
    ],
    [
      "a summer closure, on its last Friday",
      withDates("Jul 15-Aug 15 off"),
      "2027-08-13T10:00",
      "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
      "Nu gesloten. Weer open maandag vanaf negen uur.",
      "Closed now. Opens on Monday at nine in the morning.",
    ],
    [
      "the first Wednesday, the day after it",
      { hours: "We[1] 14:00-16:00" },
      "2026-12-03T12:00",
      "C'est fermé maintenant. Ça ouvre le mercredi six janvier à quatorze heures.",
      "Nu gesloten. Op woensdag zes januari weer open vanaf veertien uur.",
      "Closed now. Opens on Wednesday the sixth of January at two in the afternoon.",
    ],
    [
      "school holidays, on the Friday before",
      withDates("2027 Feb 08-2027 Feb 21 off"),
      "2027-02-05T17:00",
      "C'est fermé maintenant. Ça ouvre le lundi vingt-deux février à neuf heures.",
      "Nu gesloten. Op maandag tweeëntwintig februari weer open vanaf negen uur.",
      "Closed now. Opens on Monday the twenty-second of February at nine in the morning.",
    ],
    [
      "a day of Flanders, on its eve",
      withDates("Jul 11 off"),
      "2028-07-10T18:00",
      "C'est fermé maintenant. Ça ouvre mercredi à neuf heures.",
      "Nu gesloten. Weer open woensdag vanaf negen uur.",
      "Closed now. Opens on Wednesday at nine in the morning.",
    ],
    [
      "a day of the French Community",
      withDates("Sep 27 off"),
      "2027-09-27T10:00",
      "C'est fermé maintenant. Ça ouvre demain à neuf heures.",
      "Nu gesloten. Morgen weer open vanaf negen uur.",
      "Closed now. Opens tomorrow at nine in the morning.",
    ],
    [
      "other weeks alternately, after this week's day",
      alternating,
      "2026-12-02T13:00",
      "C'est fermé maintenant. Ça ouvre le mercredi neuf décembre à treize heures.",
      "Nu gesloten. Op woensdag negen december weer open vanaf dertien uur.",
      "Closed now. Opens on Wednesday the ninth of December at one in the afternoon.",
    ],
    [
      "from 1 January on, the evening before",
      later,
      "2026-12-31T18:00",
      "C'est fermé maintenant. Ça ouvre lundi à dix heures.",
      "Nu gesloten. Weer open maandag vanaf tien uur.",
      "Closed now. Opens on Monday at ten in the morning.",
    ],
    [
      "from 1 January on, on the first Friday that is closed now",
      later,
      "2027-01-08T10:00",
      "C'est fermé maintenant. Ça ouvre lundi à dix heures.",
      "Nu gesloten. Weer open maandag vanaf tien uur.",
      "Closed now. Opens on Monday at ten in the morning.",
    ],
  ];

  it.each(pages)("%s", async (_what, hours, at, ...heard) => {
    await expectHeard(hours, at, heard);
  });

  const weekOfOffice = {
    fr: "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. C'est probablement fermé les jours fériés.",
    nl: "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Op feestdagen waarschijnlijk gesloten.",
    en: "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Probably closed on public holidays.",
  } as const;

  const weeks: readonly Moment[] = [
    [
      "24 and 31 December",
      withDates("Dec 24 09:00-12:00; Dec 31 09:00-12:00"),
      "2026-12-14T11:00",
      `${weekOfOffice.fr} Le jeudi vingt-quatre décembre : de neuf heures à midi. Le jeudi trente et un décembre : de neuf heures à midi.`,
      `${weekOfOffice.nl} Op donderdag vierentwintig december: van negen uur tot twaalf uur. Op donderdag eenendertig december: van negen uur tot twaalf uur.`,
      `${weekOfOffice.en} On Thursday the twenty-fourth of December: from nine in the morning to noon. On Thursday the thirty-first of December: from nine in the morning to noon.`,
    ],
    [
      "a summer closure that has begun",
      withDates("Jul 15-Aug 15 off"),
      "2027-08-02T12:00",
      `${weekOfOffice.fr} Jusqu'au dimanche quinze août inclus : c'est fermé.`,
      `${weekOfOffice.nl} Tot en met zondag vijftien augustus: gesloten.`,
      `${weekOfOffice.en} Until the end of Sunday the fifteenth of August: closed.`,
    ],
    [
      "the first Wednesday",
      { hours: "We[1] 14:00-16:00" },
      "2026-12-03T12:00",
      "Le mercredi six janvier : de quatorze heures à seize heures.",
      "Op woensdag zes januari: van veertien uur tot zestien uur.",
      "On Wednesday the sixth of January: from two in the afternoon to four in the afternoon.",
    ],
    [
      "school holidays to come",
      withDates("2027 Feb 08-2027 Feb 21 off"),
      "2027-02-01T17:00",
      `${weekOfOffice.fr} Du lundi huit février au dimanche vingt et un février inclus : c'est fermé.`,
      `${weekOfOffice.nl} Van maandag acht februari tot en met zondag eenentwintig februari: gesloten.`,
      `${weekOfOffice.en} From Monday the eighth of February to the end of Sunday the twenty-first of February: closed.`,
    ],
    [
      "a day of Flanders",
      withDates("Jul 11 off"),
      "2028-07-03T10:00",
      `${weekOfOffice.fr} Le mardi onze juillet : c'est fermé.`,
      `${weekOfOffice.nl} Op dinsdag elf juli: gesloten.`,
      `${weekOfOffice.en} On Tuesday the eleventh of July: closed.`,
    ],
    [
      "other weeks alternately",
      alternating,
      "2026-12-01T12:00",
      "Cette semaine : le mercredi, de neuf heures à midi. La semaine prochaine : le mercredi, de treize heures à seize heures.",
      "Deze week: woensdag, van negen uur tot twaalf uur. Volgende week: woensdag, van dertien uur tot zestien uur.",
      "This week: Wednesday, from nine in the morning to noon. Next week: Wednesday, from one in the afternoon to four in the afternoon.",
    ],
    [
      "other weeks alternately, in the 53rd week, which an odd one follows",
      alternating,
      "2026-12-30T12:00",
      "Les heures d'ouverture : le mercredi, de neuf heures à midi.",
      "De openingsuren: woensdag, van negen uur tot twaalf uur.",
      "The opening hours: Wednesday, from nine in the morning to noon.",
    ],
    [
      "from 1 January on",
      later,
      "2026-12-20T18:00",
      `${weekOfOffice.fr} À partir du vendredi premier janvier : du lundi au jeudi, de dix heures à dix-huit heures.`,
      `${weekOfOffice.nl} Vanaf vrijdag één januari: van maandag tot donderdag, van tien uur tot achttien uur.`,
      `${weekOfOffice.en} From Friday the first of January: Monday to Thursday, from ten in the morning to six in the evening.`,
    ],
  ];

  it.each(weeks)("in the hours of the week: %s", async (_what, hours, at, ...heard) => {
    await expectWeek(hours, at, heard);
  });

  it.each([
    [
      "in the order of speech",
      "Mo-Fr 09:00-17:00; 24 Dec 09:00-12:00",
      '"24 Dec 09:00-12:00" has a date in another order: write its year, where there is one, its month and its day',
    ],
    [
      "without a semicolon",
      "Mo-Fr 09:00-17:00 Dec 24 off",
      '"Mo-Fr 09:00-17:00 Dec 24 off" has too many parts: write dates where there are any, days, one space and hours',
    ],
    [
      "in another language",
      "Mo-Fr 09:00-17:00; Dez 24 off",
      '"Dez 24 off" has too many parts: write dates where there are any, days, one space and hours',
    ],
    [
      "of school holidays, by their name",
      "Mo-Fr 09:00-17:00; SH off",
      '"SH" means school holidays, whose dates this line does not know: write the dates',
    ],
  ])("are refused, their place shown: %s", (_how, hours, says) => {
    expect(shown({ hours })).toContain(`menus/services.ts: "sos-viol": ${says}`);
  });
});

describe("24: a number of four digits, as it is called", () => {
  it.each([
    ["1307", "treize zéro sept", "dertien nul zeven", "thirteen oh seven"],
    ["1700", "mille sept cents", "zeventienhonderd", "seventeen hundred"],
    ["1900", "mille neuf cents", "negentienhonderd", "nineteen hundred"],
    ["1020", "dix vingt", "tien twintig", "ten twenty"],
    ["1712", "dix-sept douze", "zeventien twaalf", "seventeen twelve"],
  ])("%s, when its number is repeated", async (phone, ...called) => {
    const draft = draftWith("sos-viol", { phone });
    for (const [index, language] of (["fr", "nl", "en"] as const).entries()) {
      const call = await callTheLine({ at: "2026-11-23T10:00", draft });
      await call.press(...keysTo("sos-viol", language));
      await choose(call, language, "label.number");
      expect(call.words()).toMatch(
        new RegExp(`(Je répète : |Ik herhaal: |I repeat: )${called[index]}\\. `),
      );
    }
  });
});
