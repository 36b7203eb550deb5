import { Temporal } from "temporal-polyfill";
import type { DirectoryEntry } from "../book/book.ts";
import { openingAt } from "../hours/opening.ts";

/** The moment the map is drawn for: a Monday at ten. What a key does in a menu does not depend on it. */
export const mapMoment = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** The first moment from `mapMoment` on at which a service answers; where that is not known, `mapMoment`. */
export function momentOpen({ hours }: DirectoryEntry): Temporal.Instant {
  if (typeof hours !== "object") return mapMoment;
  const opening = openingAt(hours, mapMoment);
  return opening.state === "closed" ? (opening.opens?.toInstant() ?? mapMoment) : mapMoment;
}
