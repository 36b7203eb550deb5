/** A row of opening hours as people fill it in. */
export interface HoursRow {
  /** Monday is 0. */
  readonly days: readonly number[];
  /** "09:00"; empty while nothing is filled in. */
  readonly from: string;
  /** "17:00"; "00:00" is midnight, and a time before `from` is on the next day. */
  readonly to: string;
}

/** Rows, and what happens on public holidays. */
export interface WeekHours {
  readonly rows: readonly HoursRow[];
  readonly isClosedOnHolidays: boolean;
}

const dayNames = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

const minutesOfDay = 24 * 60;

/**
 * Writes hours in the notation of docs/hours.md, where the last rule that names a day holds alone: each
 * day is named once. A row that ends after midnight goes on the next day. Undefined where a row is
 * not whole, or there is none.
 */
export function writeHours({ rows, isClosedOnHolidays }: WeekHours): string | undefined {
  const days = dayNames.map((): [number, number][] => []);
  for (const { days: chosen, from, to } of rows) {
    const [start, end] = [minutesOf(from), minutesOf(to)];
    if (start === undefined || end === undefined || chosen.length === 0) return undefined;
    for (const day of chosen) {
      const isOver = end <= start;
      days[day]?.push([start, isOver ? minutesOfDay : end]);
      if (isOver && end > 0) days[(day + 1) % 7]?.push([0, end]);
    }
  }
  const written = days.map(writeDay);
  if (written.every((hours) => hours === "")) return undefined;
  const holidays = isClosedOnHolidays ? "; PH off" : "";
  // It stands alone, without other rules.
  if (holidays === "" && written.every((hours) => hours === "00:00-24:00")) return "24/7";
  const kinds = [...new Set(written.filter((hours) => hours !== ""))];
  const rules = kinds.map((hours) => {
    const named = written.flatMap((other, day) => (other === hours ? [day] : []));
    return `${writeDays(named)} ${hours}`;
  });
  return rules.join("; ") + holidays;
}

/** Reads hours into rows; undefined where they are more than rows can say. */
export function readHours(written: string): WeekHours | undefined {
  const rules = written.split(/;\s*/);
  const isClosedOnHolidays = rules.at(-1) === "PH off";
  const weekly = isClosedOnHolidays ? rules.slice(0, -1) : rules;
  const rows: HoursRow[] = [];
  for (const rule of weekly) {
    if (rule === "24/7") {
      rows.push({ days: [0, 1, 2, 3, 4, 5, 6], from: "00:00", to: "00:00" });
      continue;
    }
    const [, days = "", hours = ""] = /^([A-Z][A-Za-z,-]*) ([\d:,-]+)$/.exec(rule) ?? [];
    const named = readDays(days);
    if (named === undefined) return undefined;
    // A later rule would take the day from an earlier one.
    if (rows.some((row) => row.days.some((day) => named.includes(day)))) return undefined;
    for (const range of hours.split(",")) {
      const [, from, to] = /^(\d\d:\d\d)-(\d\d:\d\d)$/.exec(range) ?? [];
      if (from === undefined || to === undefined) return undefined;
      rows.push({ days: named, from, to: to === "24:00" ? "00:00" : to });
    }
  }
  return rows.length > 0 ? { rows, isClosedOnHolidays } : undefined;
}

function minutesOf(time: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

function writeTime(minutes: number): string {
  const two = (number: number) => `${number}`.padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The hours of a day, in order; those that meet are one. */
function writeDay(ranges: readonly (readonly [number, number])[]): string {
  const joined: [number, number][] = [];
  for (const [from, to] of ranges.toSorted(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined.map(([from, to]) => `${writeTime(from)}-${writeTime(to)}`).join();
}

/** Days as the notation names them, "Mo-Fr", "Mo,We"; or by other names and signs. */
export function writeDays(
  days: readonly number[],
  names: readonly string[] = dayNames,
  to = "-",
  and = ",",
): string {
  const runs: [number, number][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last !== undefined && day === last[1] + 1) last[1] = day;
    else runs.push([day, day]);
  }
  return runs
    .map(([first, last]) => (first === last ? names[first] : `${names[first]}${to}${names[last]}`))
    .join(and);
}

function readDays(written: string): readonly number[] | undefined {
  const days: number[] = [];
  for (const part of written.split(",")) {
    const [first, last = first] = part
      .split("-")
      .map((name) => dayNames.indexOf(name as (typeof dayNames)[number]));
    if (first === undefined || last === undefined || first < 0 || last < first) return undefined;
    for (let day = first; day <= last; day += 1) days.push(day);
  }
  return days;
}
