import { languages } from "../line/book/language.ts";
import { type Position, stages } from "../line/call/position.ts";

/** What the carrier tells us at each address, after `/voice`. */
export const turnPaths = {
  arrived: "",
  pressed: "/pressed",
  silent: "/silent",
  ended: "/ended",
} as const;

/** One of the addresses at which a call goes on. */
export type TurnPath = keyof typeof turnPaths;

/**
 * How the carrier asks our addresses: two more times where no connection comes about in two seconds,
 * no answer in four, or the answer is a fault; fifteen seconds in all, as by default. It is not part
 * of what is signed. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides
 */
export const connectionOverrides = "rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";

/**
 * Writes a position as the query of an address: `?language=fr&place=sos-viol&trail=language.main`.
 * Only letters, digits, dots, hyphens and underscores, so that no proxy rewrites what is signed.
 */
export function toQuery(position: Position): string {
  const query = new URLSearchParams();
  if (position.language !== undefined) query.set("language", position.language);
  query.set("place", position.place);
  if (position.stage !== "prompt") query.set("stage", position.stage);
  if (position.trail.length > 0) query.set("trail", position.trail.join("."));
  if (position.tried.length > 0) query.set("tried", position.tried.join("."));
  if (position.silences > 0) query.set("silences", String(position.silences));
  if (position.slow) query.set("slow", "yes");
  if (position.toldAt !== undefined) query.set("told", String(position.toldAt));
  if (position.talked) query.set("talked", "yes");
  if (position.faults !== undefined) query.set("faults", String(position.faults));
  return query.toString();
}

/**
 * Reads the position back. The carrier's signature covers it, so it is ours; but the book may
 * have changed since: a place that no longer exists is kept, for the call to notice and say so.
 */
export function fromQuery(query: URLSearchParams): Position {
  const told = readCount(query.get("told"));
  const faults = readCount(query.get("faults"));
  return {
    language: languages.find((language) => language === query.get("language")),
    place: query.get("place") ?? "",
    stage: stages.find((stage) => stage === query.get("stage")) ?? "prompt",
    trail: readList(query.get("trail")),
    tried: readList(query.get("tried")),
    silences: readCount(query.get("silences")) ?? 0,
    slow: query.get("slow") === "yes",
    ...(told === undefined ? {} : { toldAt: told }),
    ...(query.get("talked") === "yes" ? { talked: true } : {}),
    ...(faults === undefined ? {} : { faults }),
  };
}

function readList(text: string | null): readonly string[] {
  return text === null || text === "" ? [] : text.split(".");
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,10}$/.test(text) ? Number(text) : undefined;
}

/**
 * The field that marks a call as a probe's. The carrier sends no such field, and the signature
 * covers it: who can set it has the token. A marked call hears a rehearsal and dials nobody.
 */
export const probeMark = { name: "ProbeCall", value: "yes" } as const;

/** True when a form, whose signature has been checked, is marked as a probe's. */
export function isProbeCall(form: ReadonlyMap<string, readonly string[]>): boolean {
  const values = form.get(probeMark.name) ?? [];
  return values.length === 1 && values[0] === probeMark.value;
}
