import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { phrases } from "../../../locales/index.ts";
import type { DirectoryEntry } from "../../../src/line/book/book.ts";
import { inEachLanguage } from "../../../src/line/book/language.ts";
import type { Words } from "../../../src/line/call/answer.ts";
import { sayHours, sayOpening } from "../../../src/line/call/say-hours.ts";
import { spokenPhrases } from "../../../src/line/call/spoken-phrases.ts";
import { fromBrussels } from "../../../src/line/hours/calendar.ts";
import { readHours } from "../../../src/line/hours/notation.ts";
import type { WrittenHours } from "../../../src/line/hours/written-hours.ts";
import { createSpeech } from "../../../src/line/speech/speech.ts";

// The words of the line itself, each read as a native would hear it: who changes a phrase reads
// here what becomes of it.
const speech = createSpeech(phrases);

function inThreeLanguages(said: readonly Words[]): readonly string[] {
  return (["fr", "nl", "en"] as const).map((language) =>
    said.map((words) => speech({ language, ...words }).parts.join("")).join(" "),
  );
}

const service: DirectoryEntry = {
  id: "line",
  phone: "107",
  answers: ["fr"],
  cost: "free",
  hours: "always",
  writtenHours: { hours: "24/7" },
  alternatives: inEachLanguage(() => []),
  source: { from: [], also: "a leaflet", checked: "2026-11-21", confidence: "confirmed" },
  reviewDue: Temporal.PlainDate.from("2099-01-01"),
  route: { kind: "rehearsed" },
};

type Moment = readonly [hours: WrittenHours, at: string, fr: string, nl: string, en: string];

/** Whether it is open, until when, or when next. */
const openings: readonly Moment[] = [
  [
    { "hours": "24/7" },
    "2026-12-25T03:00",
    "C'est ouvert jour et nuit.",
    "Dag en nacht open.",
    "Open day and night.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-30T10:00",
    "C'est ouvert maintenant, jusqu'à dix-sept heures.",
    "Nu open, tot zeventien uur.",
    "Open now, until five in the afternoon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-30T08:59",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à neuf heures.",
    "Nu gesloten. Vandaag weer open vanaf negen uur.",
    "Closed now. Opens today at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-30T16:59",
    "C'est ouvert maintenant, jusqu'à dix-sept heures.",
    "Nu open, tot zeventien uur.",
    "Open now, until five in the afternoon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-30T17:00",
    "C'est fermé maintenant. Ça ouvre demain à neuf heures.",
    "Nu gesloten. Morgen weer open vanaf negen uur.",
    "Closed now. Opens tomorrow at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-01T00:30",
    "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
    "Nu gesloten. Weer open dinsdag vanaf negen uur.",
    "Closed now. Opens on Tuesday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-01T03:00",
    "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
    "Nu gesloten. Weer open dinsdag vanaf negen uur.",
    "Closed now. Opens on Tuesday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-01T05:59",
    "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
    "Nu gesloten. Weer open dinsdag vanaf negen uur.",
    "Closed now. Opens on Tuesday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-01T06:00",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à neuf heures.",
    "Nu gesloten. Vandaag weer open vanaf negen uur.",
    "Closed now. Opens today at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-04T18:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-05T03:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-06T12:00",
    "C'est fermé maintenant. Ça ouvre demain à neuf heures.",
    "Nu gesloten. Morgen weer open vanaf negen uur.",
    "Closed now. Opens tomorrow at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-25T10:00",
    "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre lundi à neuf heures.",
    "Vandaag waarschijnlijk gesloten: het is een feestdag. Weer open maandag vanaf negen uur.",
    "Probably closed today: it is a public holiday. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-25T20:00",
    "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre lundi à neuf heures.",
    "Vandaag waarschijnlijk gesloten: het is een feestdag. Weer open maandag vanaf negen uur.",
    "Probably closed today: it is a public holiday. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-12-26T10:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2027-03-27T10:00",
    "C'est fermé maintenant. Ça ouvre mardi à neuf heures.",
    "Nu gesloten. Weer open dinsdag vanaf negen uur.",
    "Closed now. Opens on Tuesday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2027-03-29T10:00",
    "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre demain à neuf heures.",
    "Vandaag waarschijnlijk gesloten: het is een feestdag. Morgen weer open vanaf negen uur.",
    "Probably closed today: it is a public holiday. Opens tomorrow at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-11T04:00",
    "C'est probablement fermé aujourd'hui : c'est un jour férié. Ça ouvre jeudi à neuf heures.",
    "Vandaag waarschijnlijk gesloten: het is een feestdag. Weer open donderdag vanaf negen uur.",
    "Probably closed today: it is a public holiday. Opens on Thursday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-12:30,13:00-17:00; PH off" },
    "2026-12-25T10:00",
    "C'est fermé aujourd'hui : c'est un jour férié. Ça ouvre lundi à neuf heures.",
    "Vandaag gesloten: het is een feestdag. Weer open maandag vanaf negen uur.",
    "Closed today, a public holiday. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-12:30,13:00-17:00; PH off" },
    "2026-11-30T12:45",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à treize heures.",
    "Nu gesloten. Vandaag weer open vanaf dertien uur.",
    "Closed now. Opens today at one in the afternoon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-12:30,13:00-17:00; PH off" },
    "2026-12-31T18:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off" },
    "2026-12-02T13:00",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à quatorze heures.",
    "Nu gesloten. Vandaag weer open vanaf veertien uur.",
    "Closed now. Opens today at two in the afternoon.",
  ],
  [
    { "hours": "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off" },
    "2026-12-05T22:00",
    "C'est fermé maintenant. Ça ouvre lundi à seize heures.",
    "Nu gesloten. Weer open maandag vanaf zestien uur.",
    "Closed now. Opens on Monday at four in the afternoon.",
  ],
  [
    { "hours": "Mo-Tu,Th-Fr 16:00-22:00; We,Sa 14:00-22:00; PH off" },
    "2026-12-06T23:59",
    "C'est fermé maintenant. Ça ouvre demain à seize heures.",
    "Nu gesloten. Morgen weer open vanaf zestien uur.",
    "Closed now. Opens tomorrow at four in the afternoon.",
  ],
  [
    { "hours": "Mo-Su 10:00-24:00" },
    "2026-12-06T15:00",
    "C'est ouvert maintenant, jusqu'à minuit.",
    "Nu open, tot middernacht.",
    "Open now, until midnight.",
  ],
  [
    { "hours": "Mo-Su 10:00-24:00" },
    "2026-12-06T23:59",
    "C'est ouvert maintenant, jusqu'à minuit.",
    "Nu open, tot middernacht.",
    "Open now, until midnight.",
  ],
  [
    { "hours": "Mo-Su 10:00-24:00" },
    "2026-12-07T00:00",
    "C'est fermé maintenant. Ça ouvre lundi à dix heures.",
    "Nu gesloten. Weer open maandag vanaf tien uur.",
    "Closed now. Opens on Monday at ten in the morning.",
  ],
  [
    { "hours": "Mo-Su 00:00-08:00,20:00-24:00" },
    "2026-12-06T12:00",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à vingt heures.",
    "Nu gesloten. Vandaag weer open vanaf twintig uur.",
    "Closed now. Opens today at eight in the evening.",
  ],
  [
    { "hours": "Mo-Su 00:00-08:00,20:00-24:00" },
    "2026-12-06T22:00",
    "C'est ouvert maintenant, jusqu'à demain à huit heures.",
    "Nu open, tot morgen acht uur.",
    "Open now, until tomorrow at eight in the morning.",
  ],
  [
    { "hours": "Mo-Su 00:00-08:00,20:00-24:00" },
    "2026-12-07T03:00",
    "C'est ouvert maintenant, jusqu'à huit heures.",
    "Nu open, tot acht uur.",
    "Open now, until eight in the morning.",
  ],
  [
    { "hours": "Mo-Su 00:00-08:00,20:00-24:00" },
    "2027-03-28T01:30",
    "C'est ouvert maintenant, jusqu'à huit heures.",
    "Nu open, tot acht uur.",
    "Open now, until eight in the morning.",
  ],
  [
    { "hours": "Fr 22:00-24:00, Sa 00:00-04:00" },
    "2026-12-04T23:00",
    "C'est ouvert maintenant, jusqu'à quatre heures cette nuit.",
    "Nu open, tot vannacht vier uur.",
    "Open now and tonight, until four in the morning.",
  ],
  [
    { "hours": "Fr 22:00-24:00, Sa 00:00-04:00" },
    "2026-12-05T01:00",
    "C'est ouvert maintenant, jusqu'à quatre heures.",
    "Nu open, tot vier uur.",
    "Open now, until four in the morning.",
  ],
  [
    { "hours": "Fr 22:00-24:00, Sa 00:00-04:00" },
    "2026-12-05T04:00",
    "C'est fermé maintenant. Ça ouvre vendredi à vingt-deux heures.",
    "Nu gesloten. Weer open vrijdag vanaf tweeëntwintig uur.",
    "Closed now. Opens on Friday at ten in the evening.",
  ],
  [
    { "hours": "Fr 22:00-24:00, Sa 00:00-04:00" },
    "2026-12-02T10:00",
    "C'est fermé maintenant. Ça ouvre vendredi à vingt-deux heures.",
    "Nu gesloten. Weer open vrijdag vanaf tweeëntwintig uur.",
    "Closed now. Opens on Friday at ten in the evening.",
  ],
  [
    { "hours": "Sa 02:00-05:00" },
    "2026-12-04T23:00",
    "C'est fermé maintenant. Ça ouvre cette nuit à deux heures.",
    "Nu gesloten. Vannacht weer open vanaf twee uur.",
    "Closed now. Opens tonight at two in the morning.",
  ],
  [
    { "hours": "Sa 02:00-05:00" },
    "2026-12-05T00:30",
    "C'est fermé maintenant. Ça ouvre cette nuit à deux heures.",
    "Nu gesloten. Vannacht weer open vanaf twee uur.",
    "Closed now. Opens tonight at two in the morning.",
  ],
  [
    { "hours": "Sa 02:00-05:00" },
    "2026-12-05T03:00",
    "C'est ouvert maintenant, jusqu'à cinq heures.",
    "Nu open, tot vijf uur.",
    "Open now, until five in the morning.",
  ],
  [
    { "hours": "Sa 02:00-05:00" },
    "2026-12-02T10:00",
    "C'est fermé maintenant. Ça ouvre dans la nuit de vendredi à samedi, à deux heures.",
    "Nu gesloten. In de nacht van vrijdag op zaterdag weer open vanaf twee uur.",
    "Closed now. Opens at two in the morning, on the night between Friday and Saturday.",
  ],
  [
    { "hours": "Sa 02:00-05:00" },
    "2026-12-05T12:00",
    "C'est fermé maintenant. Ça ouvre dans la nuit de vendredi à samedi, à deux heures.",
    "Nu gesloten. In de nacht van vrijdag op zaterdag weer open vanaf twee uur.",
    "Closed now. Opens at two in the morning, on the night between Friday and Saturday.",
  ],
  [
    { "hours": "Sa-Su 00:00-24:00" },
    "2026-12-04T18:00",
    "C'est fermé maintenant. Ça ouvre cette nuit à minuit.",
    "Nu gesloten. Vannacht weer open vanaf middernacht.",
    "Closed now. Opens tonight at midnight.",
  ],
  [
    { "hours": "Sa-Su 00:00-24:00" },
    "2026-12-03T18:00",
    "C'est fermé maintenant. Ça ouvre dans la nuit de vendredi à samedi, à minuit.",
    "Nu gesloten. In de nacht van vrijdag op zaterdag weer open vanaf middernacht.",
    "Closed now. Opens at midnight, on the night between Friday and Saturday.",
  ],
  [
    { "hours": "Sa-Su 00:00-24:00" },
    "2026-12-05T12:00",
    "C'est ouvert maintenant, jusqu'à minuit, dans la nuit de dimanche à lundi.",
    "Nu open, tot middernacht, in de nacht van zondag op maandag.",
    "Open now, until midnight, on the night between Sunday and Monday.",
  ],
  [
    { "hours": "Sa-Su 00:00-24:00" },
    "2026-12-06T12:00",
    "C'est ouvert maintenant, jusqu'à minuit.",
    "Nu open, tot middernacht.",
    "Open now, until midnight.",
  ],
  [
    { "hours": "2026 Dec 01-2026 Dec 20 00:00-24:00" },
    "2026-12-02T12:00",
    "C'est ouvert maintenant, jusqu'à minuit, dans la nuit du dimanche vingt décembre au lundi.",
    "Nu open, tot middernacht, in de nacht van zondag twintig december op maandag.",
    "Open now, until midnight, on the night between Sunday the twentieth of December and Monday.",
  ],
  [
    { "hours": "2026 Dec 01-2026 Dec 20 00:00-24:00" },
    "2026-12-18T12:00",
    "C'est ouvert maintenant, jusqu'à minuit, dans la nuit de dimanche à lundi.",
    "Nu open, tot middernacht, in de nacht van zondag op maandag.",
    "Open now, until midnight, on the night between Sunday and Monday.",
  ],
  [
    { "hours": "2026 Dec 19 02:00-05:00" },
    "2026-12-02T12:00",
    "C'est fermé maintenant. Ça ouvre dans la nuit du vendredi dix-huit décembre au samedi, à deux heures.",
    "Nu gesloten. In de nacht van vrijdag achttien december op zaterdag weer open vanaf twee uur.",
    "Closed now. Opens at two in the morning, on the night between Friday the eighteenth of December and Saturday.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2026-12-23T18:00",
    "C'est fermé maintenant. Ça ouvre le lundi quatre janvier à neuf heures.",
    "Nu gesloten. Op maandag vier januari weer open vanaf negen uur.",
    "Closed now. Opens on Monday the fourth of January at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2026-12-24T12:00",
    "C'est fermé maintenant. Ça ouvre le lundi quatre janvier à neuf heures.",
    "Nu gesloten. Op maandag vier januari weer open vanaf negen uur.",
    "Closed now. Opens on Monday the fourth of January at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2027-01-02T12:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2027-01-04T03:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { "hours": "2028 Feb 29 10:00-12:00; 2026 Dec 24 10:00-12:00" },
    "2026-12-01T12:00",
    "C'est fermé maintenant. Ça ouvre le jeudi vingt-quatre décembre à dix heures.",
    "Nu gesloten. Op donderdag vierentwintig december weer open vanaf tien uur.",
    "Closed now. Opens on Thursday the twenty-fourth of December at ten in the morning.",
  ],
  [
    { "hours": "2028 Feb 29 10:00-12:00; 2026 Dec 24 10:00-12:00" },
    "2026-12-20T12:00",
    "C'est fermé maintenant. Ça ouvre jeudi à dix heures.",
    "Nu gesloten. Weer open donderdag vanaf tien uur.",
    "Closed now. Opens on Thursday at ten in the morning.",
  ],
  [
    { "hours": "2028 Feb 29 10:00-12:00; 2026 Dec 24 10:00-12:00" },
    "2027-01-01T12:00",
    "C'est fermé maintenant. Ça ouvre le mardi vingt-neuf février deux mille vingt-huit à dix heures.",
    "Nu gesloten. Op dinsdag negenentwintig februari tweeduizend achtentwintig weer open vanaf tien uur.",
    "Closed now. Opens on Tuesday the twenty-ninth of February twenty twenty-eight at ten in the morning.",
  ],
  [
    { "hours": "2028 Feb 29 10:00-12:00; 2026 Dec 24 10:00-12:00" },
    "2028-03-01T12:00",
    "C'est fermé maintenant.",
    "Nu gesloten.",
    "Closed now.",
  ],
  [
    { "hours": 'Mo-Fr 09:00-12:00 || "by appointment"' },
    "2026-12-01T13:00",
    "C'est fermé maintenant. Ça ouvre demain à neuf heures. En dehors de ces heures, c'est sur rendez-vous.",
    "Nu gesloten. Morgen weer open vanaf negen uur. Buiten die uren kan het op afspraak.",
    "Closed now. Opens tomorrow at nine in the morning. At other times, by appointment.",
  ],
  [
    { "hours": "We[1] 14:00-16:00" },
    "2026-12-01T12:00",
    "C'est fermé maintenant. Ça ouvre demain à quatorze heures.",
    "Nu gesloten. Morgen weer open vanaf veertien uur.",
    "Closed now. Opens tomorrow at two in the afternoon.",
  ],
  [
    { "hours": "We[1] 14:00-16:00" },
    "2026-12-02T17:00",
    "C'est fermé maintenant. Ça ouvre le mercredi six janvier à quatorze heures.",
    "Nu gesloten. Op woensdag zes januari weer open vanaf veertien uur.",
    "Closed now. Opens on Wednesday the sixth of January at two in the afternoon.",
  ],
  [
    { "hours": "week 01-53/2 Tu 09:00-12:00; week 02-53/2 Th 13:00-16:00" },
    "2026-12-02T10:00",
    "C'est fermé maintenant. Ça ouvre le jeudi dix décembre à treize heures.",
    "Nu gesloten. Op donderdag tien december weer open vanaf dertien uur.",
    "Closed now. Opens on Thursday the tenth of December at one in the afternoon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH 10:00-12:00" },
    "2027-07-21T09:00",
    "C'est fermé maintenant. Ça ouvre aujourd'hui à dix heures.",
    "Nu gesloten. Vandaag weer open vanaf tien uur.",
    "Closed now. Opens today at ten in the morning.",
  ],
  [
    {
      "hours": "Mo-Fr 09:00-17:00",
      "holidays": "not stated",
      "laterHours": [{ "from": "2027-01-01", "hours": "Mo-Th 09:00-18:00; PH off" }],
    },
    "2026-12-31T18:00",
    "C'est fermé maintenant. Ça ouvre lundi à neuf heures.",
    "Nu gesloten. Weer open maandag vanaf negen uur.",
    "Closed now. Opens on Monday at nine in the morning.",
  ],
  [
    { hours: "Mo 10:00-24:00, Tu 00:00-24:00, We 00:00-10:00" },
    "2026-12-07T12:00",
    "C'est ouvert maintenant, jusqu'à mercredi à dix heures.",
    "Nu open, tot woensdag tien uur.",
    "Open now, until Wednesday at ten in the morning.",
  ],
  [
    { hours: "2026 Dec 01-2026 Dec 19 00:00-24:00; 2026 Dec 20 00:00-18:00" },
    "2026-12-07T12:00",
    "C'est ouvert maintenant, jusqu'au dimanche vingt décembre à dix-huit heures.",
    "Nu open, tot zondag twintig december om achttien uur.",
    "Open now, until Sunday the twentieth of December at six in the evening.",
  ],
];

/** The hours of the week, and what is different in the weeks to come. */
const weeks: readonly Moment[] = [
  [
    { "hours": "Mo-Fr 09:00-17:00", "holidays": "not stated" },
    "2026-11-30T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. C'est probablement fermé les jours fériés.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Op feestdagen waarschijnlijk gesloten.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Probably closed on public holidays.",
  ],
  [
    { "hours": "Mo-Fr 09:00-12:30,13:00-17:00; PH off" },
    "2026-11-30T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à douze heures trente ; puis de treize heures à dix-sept heures. C'est fermé les jours fériés.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot twaalf uur dertig; daarna van dertien uur tot zeventien uur. Gesloten op feestdagen.",
    "The opening hours: Monday to Friday, from nine in the morning to half past twelve; then from one in the afternoon to five in the afternoon. Closed on public holidays.",
  ],
  [
    { "hours": "Mo-Su 10:00-24:00" },
    "2026-11-30T10:00",
    "Les heures d'ouverture : du lundi au dimanche, de dix heures à minuit.",
    "De openingsuren: van maandag tot zondag, van tien uur tot middernacht.",
    "The opening hours: Monday to Sunday, from ten in the morning to midnight.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2026-12-10T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. C'est fermé les jours fériés. Du jeudi vingt-quatre décembre au samedi deux janvier inclus : c'est fermé.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Gesloten op feestdagen. Van donderdag vierentwintig december tot en met zaterdag twee januari: gesloten.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Closed on public holidays. From Thursday the twenty-fourth of December to the end of Saturday the second of January: closed.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; PH off; Dec 24-Jan 02 off" },
    "2026-12-28T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. C'est fermé les jours fériés. Jusqu'au samedi deux janvier inclus : c'est fermé.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Gesloten op feestdagen. Tot en met zaterdag twee januari: gesloten.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Closed on public holidays. Until the end of Saturday the second of January: closed.",
  ],
  [
    { "hours": "2028 Feb 29 10:00-12:00; 2026 Dec 24 10:00-12:00" },
    "2026-12-10T10:00",
    "Le jeudi vingt-quatre décembre : de dix heures à midi.",
    "Op donderdag vierentwintig december: van tien uur tot twaalf uur.",
    "On Thursday the twenty-fourth of December: from ten in the morning to noon.",
  ],
  [
    { "hours": 'Mo-Fr 09:00-12:00 || "by appointment"' },
    "2026-11-30T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à midi. En dehors de ces heures, c'est sur rendez-vous.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot twaalf uur. Buiten die uren kan het op afspraak.",
    "The opening hours: Monday to Friday, from nine in the morning to noon. At other times, by appointment.",
  ],
  [
    { "hours": "We[1] 14:00-16:00" },
    "2026-12-01T10:00",
    "Le mercredi deux décembre : de quatorze heures à seize heures.",
    "Op woensdag twee december: van veertien uur tot zestien uur.",
    "On Wednesday the second of December: from two in the afternoon to four in the afternoon.",
  ],
  [
    { "hours": "week 01-53/2 Tu 09:00-12:00; week 02-53/2 Th 13:00-16:00" },
    "2026-12-01T10:00",
    "Cette semaine : le mardi, de neuf heures à midi. La semaine prochaine : le jeudi, de treize heures à seize heures.",
    "Deze week: dinsdag, van negen uur tot twaalf uur. Volgende week: donderdag, van dertien uur tot zestien uur.",
    "This week: Tuesday, from nine in the morning to noon. Next week: Thursday, from one in the afternoon to four in the afternoon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; Jul-Aug Mo-Fr 09:00-12:00; PH 10:00-12:00" },
    "2027-06-20T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. Les jours fériés : de dix heures à midi. À partir du jeudi premier juillet : du lundi au vendredi, de neuf heures à midi.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Op feestdagen: van tien uur tot twaalf uur. Vanaf donderdag één juli: van maandag tot vrijdag, van negen uur tot twaalf uur.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. On public holidays: from ten in the morning to noon. From Thursday the first of July: Monday to Friday, from nine in the morning to noon.",
  ],
  [
    {
      "hours": "Mo-Fr 09:00-17:00",
      "holidays": "not stated",
      "laterHours": [{ "from": "2027-01-01", "hours": "Mo-Th 09:00-18:00; PH off" }],
    },
    "2026-12-20T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. C'est probablement fermé les jours fériés. À partir du vendredi premier janvier : du lundi au jeudi, de neuf heures à dix-huit heures.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Op feestdagen waarschijnlijk gesloten. Vanaf vrijdag één januari: van maandag tot donderdag, van negen uur tot achttien uur.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Probably closed on public holidays. From Friday the first of January: Monday to Thursday, from nine in the morning to six in the evening.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; 2026 Dec 07-2026 Dec 18 Mo,We 10:00-12:00" },
    "2026-12-01T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. Du lundi sept décembre au vendredi dix-huit décembre inclus : le lundi et le mercredi, de dix heures à midi.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Van maandag zeven december tot en met vrijdag achttien december: maandag en woensdag, van tien uur tot twaalf uur.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. From Monday the seventh of December to the end of Friday the eighteenth of December: Monday and Wednesday, from ten in the morning to noon.",
  ],
  [
    { "hours": "Mo-Fr 09:00-17:00; 2026 Dec 01-2026 Dec 20 Fr off" },
    "2026-12-08T10:00",
    "Les heures d'ouverture : du lundi au vendredi, de neuf heures à dix-sept heures. Jusqu'au dimanche vingt décembre inclus : c'est fermé le vendredi.",
    "De openingsuren: van maandag tot vrijdag, van negen uur tot zeventien uur. Tot en met zondag twintig december: vrijdag gesloten.",
    "The opening hours: Monday to Friday, from nine in the morning to five in the afternoon. Until the end of Sunday the twentieth of December: closed Friday.",
  ],
  [
    { "hours": "Mo-Su 00:00-08:00,20:00-24:00" },
    "2026-12-08T10:00",
    "Les heures d'ouverture : du lundi au dimanche, de vingt heures à huit heures.",
    "De openingsuren: van maandag tot zondag, van twintig uur tot acht uur.",
    "The opening hours: Monday to Sunday, from eight in the evening to eight in the morning.",
  ],
];

describe("what a caller hears of an opening", () => {
  it.each(openings)("%j at %s", (written, at, ...expected) => {
    const said = sayOpening({ ...service, hours: readHours(written) }, fromBrussels(at));
    expect(inThreeLanguages(said)).toEqual(expected);
  });
});

it("every phrase of hours is heard somewhere in these tables", () => {
  const said = [
    ...openings.flatMap(([written, at]) =>
      sayOpening({ ...service, hours: readHours(written) }, fromBrussels(at)),
    ),
    ...sayOpening({ ...service, hours: "by appointment" }, fromBrussels("2100-01-01T10:00")),
    ...weeks.flatMap(([written, at]) => {
      const hours = readHours(written);
      return hours === "always" ? [] : sayHours(hours, fromBrussels(at));
    }),
    ...sayOpening({ ...service, hours: "always" }, fromBrussels("2100-01-01T10:00")),
  ].map(({ phrase }) => phrase);
  const unheard = Object.keys(spokenPhrases)
    // What is closed is said inside of others, as the tables show.
    .filter((phrase) => /^(opening|week(?!\.closed))\b/.test(phrase))
    .filter((phrase) => !said.includes(phrase));
  expect(unheard).toEqual([]);
});

describe("what a caller hears of the week", () => {
  it.each(weeks)("%j on %s", (written, at, ...expected) => {
    const hours = readHours(written);
    if (hours === "always") throw new Error("These hours have no week.");
    expect(inThreeLanguages(sayHours(hours, fromBrussels(at)))).toEqual(expected);
  });
});
