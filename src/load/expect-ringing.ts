import type { Book } from "../book/book.ts";
import { serviceAt } from "../call/service-at.ts";
import type { PhoneState } from "../phone/phone-call.ts";
import { WrongOutcome } from "./wrong-outcome.ts";

/**
 * Passes a telephone that rings under the very number the book has for a place.
 * @throws WrongOutcome when another number rings or none, and when a rehearsal rings any
 */
export function expectRinging(state: PhoneState, book: Book, place: string): void {
  const wanted = dialledFor(book, place);
  const rings = state.kind === "ringing" ? state.dial.target : undefined;
  const dialled = rings === undefined ? undefined : "number" in rings ? rings.number : rings.sip;
  const isOver = state.kind === "ended";
  if (dialled === wanted && !isOver) return;
  throw new WrongOutcome(
    `"${place}" must ring ${wanted ?? "nobody"}; ${isOver ? "the call ended" : `${dialled ?? "nobody"} rings`}`,
  );
}

/** The number or SIP address that is dialled for a place; undefined where none is. */
function dialledFor(book: Book, place: string): string | undefined {
  const route = serviceAt(book, place)?.route;
  if (route?.kind === "number") return route.number;
  return route?.kind === "sip" ? route.uri : undefined;
}
