import { toCardinal } from "n2words/fr-BE";

/** Numbers and times as they are spoken in French in Belgium. */
export const french = {
  numberWords: toCardinal,
  sayTime,
  sayDate,
  sayYear: toCardinal,
  sayFourDigits,
  saysShortNumbersWhole: true,
};

function sayDate(weekday: string, day: number, month: string): string {
  return `${weekday} ${day === 1 ? "premier" : toCardinal(day)} ${month}`;
}

function sayFourDigits(first: number, second: number): string {
  if (second === 0) return toCardinal(first * 100);
  return `${toCardinal(first)} ${second < 10 ? "zéro " : ""}${toCardinal(second)}`;
}

function sayTime(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return "minuit";
  if (minute === 0 && hour === 12) return "midi";
  // "heure" is feminine: une heure, vingt et une heures.
  const hours = toCardinal(hour).replace(/\bun$/, "une");
  const minutes = minute === 0 ? "" : ` ${toCardinal(minute)}`;
  return `${hours} heure${hour > 1 ? "s" : ""}${minutes}`;
}
