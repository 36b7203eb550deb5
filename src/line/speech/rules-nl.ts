import { toCardinal } from "n2words/nl-NL";

/** Numbers and times as they are spoken in Dutch in Belgium. */
export const dutch = {
  numberWords,
  sayTime,
  sayDate,
  sayYear: toCardinal,
  sayFourDigits,
  saysShortNumbersWhole: true,
};

function sayDate(weekday: string, day: number, month: string): string {
  return `${weekday} ${toCardinal(day)} ${month}`;
}

function sayFourDigits(first: number, second: number): string {
  if (second === 0) return `${toCardinal(first)}honderd`;
  return `${toCardinal(first)} ${second < 10 ? "nul " : ""}${toCardinal(second)}`;
}

function numberWords(number: number): string {
  // "honderdtwaalf" is one blur on the telephone; people say the two numbers apart.
  return number > 100 ? `${toCardinal(100)} en ${toCardinal(number - 100)}` : toCardinal(number);
}

function sayTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "middernacht";
  const minutes = minute === 0 ? "" : ` ${numberWords(minute)}`;
  return `${numberWords(hour)} uur${minutes}`;
}
