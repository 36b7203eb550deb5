import type { Finding } from "./finding.ts";

/** Milliseconds from which a clock deserves a look: doors open and close on the minute. */
const worthALook = 30_000;

/** Milliseconds from which callers are told wrong hours. */
const wrong = 5 * 60_000;

/**
 * Judges this machine's clock by the date that came with an answer of PUBLIC_URL.
 *
 * @param ahead milliseconds by which that date is ahead of this machine's; undefined: none came
 */
export function checkClock(ahead: number | undefined): Finding {
  const name = "clock";
  const fix =
    "Run timedatectl here and at the server; set-ntp true switches the right time on. Hours follow it.";
  if (ahead === undefined) {
    const finding = "not looked at: PUBLIC_URL gave no date to compare with";
    return { status: "look", name, finding, fix };
  }
  const seconds = Math.round(Math.abs(ahead) / 1000);
  if (Math.abs(ahead) < worthALook) {
    const finding = `${seconds} s from the date of PUBLIC_URL, which proves nothing where that is this machine`;
    return { status: "ok", name, finding };
  }
  const finding = `PUBLIC_URL's date is ${seconds} s ${ahead > 0 ? "ahead of" : "behind"} this machine's`;
  return { status: Math.abs(ahead) < wrong ? "look" : "mend", name, finding, fix };
}
