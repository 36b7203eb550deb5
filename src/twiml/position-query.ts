import { languages } from "../book/language.ts";
import { type Position, stages } from "../call/position.ts";

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
