import { parseHours } from "../../../../src/line/hours/notation.ts";
import { HoursError } from "../../../../src/line/hours/written-hours.ts";

/** Chooses at random, the same for the same seed. */
interface Dice {
  /** Between 0 and 1, as `Math.random`. */
  readonly roll: () => number;
  readonly oneOf: <Item>(items: readonly Item[]) => Item;
}

/** @see https://en.wikipedia.org/wiki/Linear_congruential_generator, with a mixer at its end */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const roll = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    roll,
    oneOf: (items) => {
      const item = items[Math.floor(roll() * items.length)];
      if (item === undefined) throw new Error("There is nothing to choose from.");
      return item;
    },
  };
}

/** What a notation must have to hold a construct of ours. Together they are the whole of it. */
export const CONSTRUCTS: Readonly<Record<string, RegExp>> = {
  "24/7": /^24\/7$/,
  "a day": /\bTu \d/,
  "a span of days": /Mo-Fr/,
  "a span of days past Sunday": /Sa-Mo/,
  "a list of days": /\bMo,We/,
  "two ranges a day": /\d,\d\d:/,
  "midnight": /24:00/,
  "a night": /24:00, \w\w 00:00/,
  "off": /(?<!PH) off/,
  "narrower hours": /^Mo-Su 08:00-20:00; (?!PH)[A-Z][a-z]\S* 1/,
  "PH off": /PH off/,
  "PH with hours": /PH \d/,
  "a date": /\b[A-Z][a-z]{2} \d\d(?![-:\d])/,
  "a date with its year": /\d{4} [A-Z][a-z]{2} \d\d(?![-:\d+])/,
  "dates": /[A-Z][a-z]{2} \d\d,[A-Z]/,
  "a span of dates in a month": /[A-Z][a-z]{2} \d\d-\d\d/,
  "a span of dates": /[A-Z][a-z]{2} \d\d-[A-Z]/,
  "a span of dates over New Year": /Dec \d\d-Jan/,
  "a span of dates with years": /\d{4} \w{3} \d\d-\d{4}/,
  "a leap day": /2028 Feb 29/,
  "a month": /(?<!-)\b(Jul|Feb) [A-Z]/,
  "a span of months": /Jul-Aug/,
  "a span of months over New Year": /Nov-Feb/,
  "months of a year": /2027 Jul-Aug/,
  "from a date on": /\+/,
  "days within dates": /\d\d Mo-Fr/,
  "the nth weekday": /\[[1-5]\]/,
  "the nth weekday from the end": /\[-[1-5]\]/,
  "odd weeks": /week 01-53\/2/,
  "even weeks": /week 02-53\/2/,
  "a span of weeks": /week \d\d-\d\d [A-Z]/,
  "a week": /week \d\d [A-Z]/,
  "weeks within dates": /\w{3} week/,
  "a comma between rules": /, [A-Z]/,
  "by appointment": /\|\|/,
};

/** So many schedules of our notation, none of which this line refuses; the same for the same seed. */
export function generateSchedules(seed: number, count: number): readonly string[] {
  const dice = createDice(seed);
  const schedules: string[] = [];
  while (schedules.length < count) {
    const schedule = generateSchedule(dice);
    if (isRead(schedule)) schedules.push(schedule);
  }
  return schedules;
}

function isRead(schedule: string): boolean {
  try {
    parseHours(schedule);
    return true;
  } catch (error) {
    if (error instanceof HoursError) return false;
    throw error;
  }
}

const TIMES = [
  "09:00-17:00",
  "09:00-12:30,13:00-17:00",
  "08:00-12:00",
  "13:00-16:30",
  "16:00-22:00",
  "10:00-24:00",
  "00:00-24:00",
  "00:00-06:00,22:00-24:00",
  "01:30-02:30",
  "02:15-02:45,23:00-24:00",
  "02:30-03:30",
  "00:00-02:00,03:00-05:00",
  "00:00-00:05,12:00-12:05,23:55-24:00",
];

const DAYS = ["Mo", "Tu", "Su", "Mo-Fr", "Mo-Su", "Sa-Mo", "Mo,We,Fr", "Mo-Tu,Th-Fr", "Sa,Su"];

const NTH = ["We[1]", "Fr[-1]", "Su[-1]", "Mo[5]", "Tu[2],Th[-2]", "Mo,We[1]"];

const DATES = [
  "Dec 24",
  "Dec 25",
  "Jan 01,May 01,Dec 24",
  "2026 Dec 24",
  "2028 Feb 29",
  "2026 Dec 24,2026 Dec 31",
  "Dec 24-31",
  "Dec 24-Jan 02",
  "Feb 20-Mar 10",
  "Jul 15-Aug 15",
  "Mar 25-Apr 02",
  "Oct 20-31",
  "2026 Dec 24-2027 Jan 02",
  "2028 Feb 20-2028 Feb 29",
  "Feb",
  "Jul",
  "Jul-Aug",
  "Nov-Feb",
  "Mar,Oct",
  "2027 Jul-Aug",
  "2027 Jul",
  "2027 Jan 01+",
  "2026 Oct 25+",
];

const WEEKS = ["01-53/2", "02-53/2", "10-20", "26", "02-20/2", "53", "01"];

function generateSchedule(dice: Dice): string {
  if (dice.roll() < 0.01) return "24/7";
  const rules = [dice.oneOf([generateBase, generateNight, generateNarrow, generateDated])(dice)];
  const exceptions = Math.floor(dice.roll() * 4);
  for (let index = 0; index < exceptions; index += 1) {
    rules.push(`; ${generateException(dice)}`);
    if (dice.roll() < 0.25) rules.push(`, ${generateException(dice)}`);
  }
  if (dice.roll() < 0.5) rules.push(`; PH ${dice.oneOf(["off", "off", "10:00-12:00"])}`);
  if (dice.roll() < 0.3) rules.push(`; ${dice.oneOf(DATES)} ${generateTimes(dice)}`);
  if (dice.roll() < 0.1) rules.push(' || "by appointment"');
  return rules.join("");
}

function generateBase(dice: Dice): string {
  return `${dice.oneOf(DAYS)} ${dice.oneOf(TIMES)}`;
}

function generateNight(dice: Dice): string {
  const night = dice.oneOf(["Mo-We 20:00-24:00, Th 00:00-08:00", "Fr 22:00-24:00, Sa 00:00-06:00"]);
  return `${generateBase(dice)}, ${night}`;
}

function generateNarrow(dice: Dice): string {
  return `Mo-Su 08:00-20:00; ${dice.oneOf(DAYS)} 10:00-16:00`;
}

function generateDated(dice: Dice): string {
  return `${dice.oneOf(DATES)} ${generateDays(dice)} ${dice.oneOf(TIMES)}`;
}

function generateException(dice: Dice): string {
  const [dates, weeks] = [dice.oneOf(DATES), `week ${dice.oneOf(WEEKS)}`];
  const within = dice.oneOf([dates, dates, weeks, `${dates} ${weeks}`, ""]);
  const days = within === "" || dice.roll() < 0.6 ? generateDays(dice) : "";
  return [within, days, generateTimes(dice)].filter((part) => part !== "").join(" ");
}

function generateDays(dice: Dice): string {
  return dice.roll() < 0.3 ? dice.oneOf(NTH) : dice.oneOf(DAYS);
}

function generateTimes(dice: Dice): string {
  return dice.roll() < 0.4 ? "off" : dice.oneOf(TIMES);
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How far a change is looked for: the library takes minutes to see that none ever comes. */
export const LOOKAHEAD = 60 * DAY;

/** The years from which instants are drawn: three leap years, two years of 53 weeks. */
const [FROM, TO] = [Date.UTC(2024, 0, 1), Date.UTC(2033, 0, 1)];

/** Days on which mistakes would lie, as UTC midnights: clock changes, leap days, New Year, holidays. */
const HARD_DAYS = [2024, 2026, 2027, 2028, 2032].flatMap((year) => [
  lastSunday(year, 2),
  lastSunday(year, 9),
  lastSunday(year, 2),
  lastSunday(year, 9),
  Date.UTC(year, 1, 28),
  Date.UTC(year, 1, 29),
  Date.UTC(year, 11, 24),
  Date.UTC(year, 11, 25),
  Date.UTC(year, 11, 31),
  Date.UTC(year, 0, 1),
  Date.UTC(year, 0, 4),
  Date.UTC(year, 4, 1),
  Date.UTC(year, 6, 21),
  Date.UTC(year, 10, 11),
]);

function lastSunday(year: number, month: number): number {
  const end = new Date(Date.UTC(year, month + 1, 0));
  return end.getTime() - end.getUTCDay() * DAY;
}

/** So many instants to ask about, in milliseconds since 1970 UTC, at whole minutes; half of them hard. */
export function generateInstants(seed: number, count: number): readonly number[] {
  const dice = createDice(seed);
  return Array.from({ length: count }, (_, index) => {
    const start = index % 2 === 0 ? dice.oneOf(HARD_DAYS) : FROM + dice.roll() * (TO - FROM);
    // The day in Brussels begins an hour or two before that of UTC; many hours meet in its first.
    const hours = dice.roll() < 0.5 ? dice.roll() * 6 - 2 : dice.roll() * 24 - 2;
    const at = start + hours * HOUR;
    return Math.round(at / MINUTE / 5) * 5 * MINUTE;
  });
}
