import { languages } from "../line/book/language.ts";
import { type Position, stages, type WholePosition } from "../line/call/position.ts";

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
 * The overrides of every address that some version of the line has handed out. An engine that signs
 * them goes on with calls, and with its numbers, as an older version wrote them: add, never change.
 */
export const overridesHandedOut: readonly string[] = [connectionOverrides];

/**
 * Writes a position as the query of an address: `?language=fr&place=sos-viol&trail=language.main`.
 * Only letters, digits, dots, hyphens and underscores, so that no proxy rewrites what is signed.
 */
export function toQuery(position: Position): string {
  const { language, place, stage, trail, tried, passes, redials, slow } = position;
  const { toldAt, talked, faults, begun, typed } = position;
  let query = language === undefined ? "" : `language=${language}&`;
  query += `place=${encode(place)}`;
  if (stage !== "prompt") query += `&stage=${stage}`;
  if (trail.length > 0) query += `&trail=${encode(trail.join("."))}`;
  if (tried.length > 0) query += `&tried=${encode(tried.join("."))}`;
  if (passes > 0) query += `&passes=${passes}`;
  if (redials > 0) query += `&redials=${redials}`;
  if (slow) query += "&slow=yes";
  if (toldAt !== undefined) query += `&told=${toldAt}`;
  if (talked) query += "&talked=yes";
  if (faults !== undefined) query += `&faults=${faults}`;
  if (begun !== undefined) query += `&begun=${begun}`;
  if (typed !== undefined) query += `&typed=${typed}`;
  return query;
}

/** No name of a book needs it. What an older book or a stranger wrote into an address may. */
function encode(names: string): string {
  return /[^\w.-]/.test(names) ? new URLSearchParams({ names }).toString().slice(6) : names;
}

/**
 * Reads the position back. The carrier's signature covers it, so it is ours; but the book may
 * have changed since: a place that no longer exists is kept, for the call to notice and say so.
 */
export function fromQuery(query: URLSearchParams): WholePosition {
  const language = query.get("language");
  const stage = query.get("stage");
  return {
    language: languages.find((known) => known === language),
    place: query.get("place") ?? "",
    stage: stages.find((known) => known === stage) ?? "prompt",
    trail: readList(query.get("trail")),
    tried: readList(query.get("tried")),
    // "silences" is what an older version of the line wrote.
    passes: readCount(query.get("passes") ?? query.get("silences")) ?? 0,
    redials: readCount(query.get("redials")) ?? 0,
    slow: query.get("slow") === "yes",
    toldAt: readCount(query.get("told")),
    talked: query.get("talked") === "yes" ? true : undefined,
    faults: readCount(query.get("faults")),
    begun: readCount(query.get("begun")),
    typed: /^1{1,2}$/.exec(query.get("typed") ?? "")?.[0],
  };
}

function readList(text: string | null): readonly string[] {
  return text === null || text === "" ? [] : text.split(".");
}

function readCount(text: string | null): number | undefined {
  return text !== null && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}
