import { toCardinal, toOrdinal } from "n2words/en-GB";

/** Numbers and times as they are spoken in English. */
export const english = {
  numberWords: toCardinal,
  sayTime,
  sayDate,
  sayYear: (year: number) => sayFourDigits(Math.floor(year / 100), year % 100),
  sayFourDigits,
  // "One one two".
  saysShortNumbersWhole: false,
};

function sayDate(weekday: string, day: number, month: string): string {
  return `${weekday} the ${toOrdinal(day)} of ${month}`;
}

function sayFourDigits(first: number, second: number): string {
  if (second === 0) return `${toCardinal(first)} hundred`;
  return `${toCardinal(first)} ${second < 10 ? "oh " : ""}${toCardinal(second)}`;
}

function sayTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "midnight";
  if (minute === 0 && hour === 12) return "noon";
  const word = (clockHour: number) => toCardinal(clockHour % 12 || 12);
  const partOfDay =
    hour < 12 ? "in the morning" : hour < 18 ? "in the afternoon" : "in the evening";
  // "Half past twelve" is clear by itself: nobody opens at half past midnight.
  const suffix = hour === 12 ? "" : ` ${partOfDay}`;
  if (minute === 0) return `${word(hour)}${suffix}`;
  if (minute === 15) return `quarter past ${word(hour)}${suffix}`;
  if (minute === 30) return `half past ${word(hour)}${suffix}`;
  if (minute === 45) return `quarter to ${word(hour + 1)}${suffix}`;
  return `${word(hour)} ${minute < 10 ? "oh " : ""}${toCardinal(minute)}${suffix}`;
}
