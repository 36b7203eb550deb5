import { fullMenus, servicesOfMenu } from "./generated-book.ts";

/** A key pressed somewhere in a call. */
export interface Turn {
  /** Where the carrier was told to report it. */
  readonly path: string;
  readonly key: string;
}

/** Places of a book that are visited; more would be more of the same. */
const mostPlaces = 100;

/**
 * Turns to pages of services, to menus and to the main menu, spread over all of a generated book.
 * The answers are alike in books of any size: menus with as many options, pages with as much to say.
 *
 * @param size services in the book, 10 or more
 */
export function turnsAcross(size: number): readonly Turn[] {
  // The main menu is visited from every menu; its own services are unlike the others.
  const menus = Array.from({ length: fullMenus(size) - 1 }, (_, index) => index + 1);
  const step = Math.ceil(menus.length / mostPlaces);
  return menus
    .filter((_, index) => index % step === 0)
    .flatMap((menu): readonly Turn[] => [
      { path: pressedAt(`menu-${menu}`, ["welcome", "menu-0"]), key: "1" },
      {
        path: pressedAt(`service-${menu * servicesOfMenu}`, ["welcome", "menu-0", `menu-${menu}`]),
        key: "*",
      },
      { path: pressedAt(`menu-${menu}`, ["welcome", "menu-0"]), key: "*" },
    ]);
}

function pressedAt(place: string, trail: readonly string[]): string {
  return `/voice/pressed?language=fr&place=${place}&trail=${trail.join(".")}`;
}
