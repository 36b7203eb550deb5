let chosen: string | undefined;

/** The Belgian time at which everything is shown, as YYYY-MM-DDTHH:MM; undefined is now. */
export function chosenMoment(): string | undefined {
  return chosen;
}

/** Chooses the time at which everything is shown. */
export function chooseMoment(at: string | undefined): void {
  chosen = at || undefined;
}

/** The chosen time, or now in Belgium, as YYYY-MM-DDTHH:MM. */
export function momentShown(): string {
  return chosen ?? nowInBelgium();
}

/** Whether a text is a moment as YYYY-MM-DDTHH:MM, of a year in which the clock can be set. */
export function isMoment(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  const read = new Date(`${text}Z`);
  // 30 February would be read as a day of March.
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text);
}

/** Now in Belgium, whatever this computer's own zone, as YYYY-MM-DDTHH:MM. */
function nowInBelgium(): string {
  // Swedish writes a date as ISO 8601 does.
  const written = new Date().toLocaleString("sv-SE", {
    timeZone: "Europe/Brussels",
    dateStyle: "short",
    timeStyle: "short",
  });
  return written.replace(" ", "T");
}

/** Days from Monday (0) to Sunday (6), and minutes after midnight, of a written moment. */
export function dayAndMinute(moment: string): { readonly day: number; readonly minute: number } {
  const [date = "", time = ""] = moment.split("T");
  const [hours = 0, minutes = 0] = time.split(":").map(Number);
  return { day: (new Date(`${date}T12:00Z`).getUTCDay() + 6) % 7, minute: hours * 60 + minutes };
}

/** Seconds into a call, as "1:05". */
export function callClock(second: number): string {
  const whole = Math.max(0, Math.round(second));
  return `${Math.floor(whole / 60)}:${`${whole % 60}`.padStart(2, "0")}`;
}
