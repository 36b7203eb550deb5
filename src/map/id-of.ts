import type { Book } from "../book/book.ts";

/** The name of a place or a service on the map: "place-main", "service-sos-viol". */
export function idOf(book: Book, place: string): string {
  return `${book.nodes.has(place) ? "place" : "service"}-${place}`;
}

/** The name of a telephone number on the map: "number-0800-98-100". */
export function idOfNumber(number: string): string {
  return `number-${number.replaceAll(" ", "-")}`;
}
