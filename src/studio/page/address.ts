import type { CallStep } from "../api.ts";
import type { ViewName } from "./texts/page.ts";

/** The views, in the order of their tabs. */
export const viewNames = [
  "today",
  "phone",
  "map",
  "words",
  "facts",
] as const satisfies readonly ViewName[];

/** Where the part of an address after "#" leads: a view, its part and its moment, or a call. */
interface PageAddress {
  readonly view: ViewName;
  /** In "#words/main", the part after the slash. */
  readonly part: string | undefined;
  /** The Belgian time at which the view is shown, as YYYY-MM-DDTHH:MM; undefined is now. */
  readonly at: string | undefined;
  readonly call: LinkedCall | undefined;
  /** It names no view and no call: it was misspelt or cut short. The phone is shown. */
  readonly isWrong: boolean;
}

/** Reads the part of an address after "#", whatever it is: "#map/main?at=2026-12-25T10:00", or a call. */
export function readPageAddress(hash: string): PageAddress {
  const [path = "", ...queries] = hash.replace(/^#/, "").split("?");
  const [named = "", ...rest] = path.split("/");
  const view = viewNames.find((name) => name === named);
  if (view === undefined) {
    const call = readCallLink(hash);
    const isWrong = hash.replace(/^#/, "") !== "" && call === undefined;
    return { view: "phone", part: undefined, at: call?.at, call, isWrong };
  }
  const written = rest.join("/");
  const part = written === "" ? undefined : decodePart(written);
  const hasParts = view !== "phone" && view !== "today";
  const isPartWrong = written !== "" && (part === undefined || !hasParts);
  const query = queries.join("?");
  const at = new URLSearchParams(query).get("at") ?? "";
  const isAtWrong = query !== "" && !isMoment(at);
  return {
    view,
    part,
    at: isMoment(at) ? at : undefined,
    call: undefined,
    isWrong: isPartWrong || isAtWrong,
  };
}

/** Writes the address of a view, of a part of it where one is named, at the moment that is shown. */
export function linkTo(view: ViewName, part?: string): string {
  const path = part === undefined ? view : `${view}/${encodeURIComponent(part)}`;
  return `#${path}${chosen === undefined ? "" : `?at=${chosen}`}`;
}

function decodePart(written: string): string | undefined {
  try {
    return decodeURIComponent(written);
  } catch {
    // A link that was cut short in the middle of a letter.
    return undefined;
  }
}

/** A whole call, as a link holds it. */
export interface LinkedCall {
  readonly at: string | undefined;
  readonly steps: readonly CallStep[];
}

/** As the server reads them; whether a step fits the call is for the server to say. */
const writtenStep =
  /^(?:[0-9*#](?:@\d{1,3}(?:\.\d{1,2})?)?|-|completed|busy|no-answer|failed|star|hang-up)$/;

/** Reads the part of an address after "#" as a call; undefined where it names none, or not rightly. */
function readCallLink(hash: string): LinkedCall | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const [at, keys] = [fields.get("at"), fields.get("keys")];
  const isOther = [...fields.keys()].some((name) => name !== "at" && name !== "keys");
  if ((at === null && keys === null) || isOther) return undefined;
  const steps = keys ? keys.split(",") : [];
  const isRight = (!at || isMoment(at)) && steps.every((step) => writtenStep.test(step));
  return isRight ? { at: at || undefined, steps } : undefined;
}

/** Writes a call as the part of an address after "#". */
export function writeCallLink({ at, steps }: LinkedCall): string {
  const keys = steps.map((step) => step.replaceAll("#", "%23")).join(",");
  return `#${at === undefined ? "" : `at=${at}&`}keys=${keys}`;
}

let chosen: string | undefined;

/** The Belgian time at which everything is shown, as YYYY-MM-DDTHH:MM; undefined is now. */
export function chosenMoment(): string | undefined {
  return chosen;
}

/** Chooses the time at which everything is shown; the address is for its caller to write. */
export function chooseMoment(at: string | undefined): void {
  chosen = at || undefined;
}

/** The chosen time, or now in Belgium, as YYYY-MM-DDTHH:MM. */
export function momentShown(): string {
  return chosen ?? nowInBelgium();
}

/** Whether a text is a moment as YYYY-MM-DDTHH:MM, of a year in which the clock can be set: 2000 to 2099. */
export function isMoment(text: string): boolean {
  if (!/^20\d\d-\d\d-\d\dT\d\d:\d\d$/.test(text)) return false;
  const read = new Date(`${text}Z`);
  // 30 February would be read as a day of March.
  return !Number.isNaN(read.valueOf()) && read.toISOString().startsWith(text);
}

/** Now in Belgium, whatever this computer's own zone, as YYYY-MM-DDTHH:MM. */
export function nowInBelgium(): string {
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
