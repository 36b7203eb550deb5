import type { Theme } from "./texts/page.ts";

/** What a person chose for this page; kept in this browser, and nowhere else. */
export interface Preferences {
  /** Of the interface, not of the call; undefined: as the browser asks. */
  readonly language: string | undefined;
  readonly theme: Theme;
  /** Of the voices; 1 is usual. */
  readonly rate: number;
  /** Whether the page speaks, rather than leaving that to a screen reader; undefined: nobody was asked yet. */
  readonly speaks: boolean | undefined;
  /** The silence clock stands still until the person lets it go. */
  readonly clockWaits: boolean;
  /** On the map, what was not heard in this review is grey. */
  readonly greysUnheard: boolean;
  /** Who keeps changes, where nobody logs in. */
  readonly name: string;
}

const storageName = "studio.preferences";

let current: Preferences = {
  language: undefined,
  theme: "system",
  rate: 1,
  speaks: undefined,
  clockWaits: true,
  greysUnheard: true,
  name: "",
  ...stored(),
};

/** The preferences now. */
export function preferences(): Preferences {
  return current;
}

/** Changes some preferences and keeps them for the next visit, where the browser allows it. */
export function prefer(changed: Partial<Preferences>): void {
  current = { ...current, ...changed };
  try {
    localStorage.setItem(storageName, JSON.stringify(current));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

function stored(): Partial<Preferences> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageName) ?? "{}");
    return typeof read === "object" && read !== null ? read : {};
  } catch {
    return {};
  }
}

const heardName = "studio.heard";

/** Places heard in this review: in a call, or read aloud. Kept in this browser alone. */
export function heardPlaces(): ReadonlySet<string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(heardName) ?? "[]");
    return new Set(Array.isArray(read) ? read.filter((place) => typeof place === "string") : []);
  } catch {
    return new Set();
  }
}

/** Notes that places were heard. */
export function noteHeard(places: readonly string[]): void {
  const known = heardPlaces();
  if (places.every((place) => known.has(place))) return;
  keep([...known, ...places]);
}

/** Forgets what was heard: a new review begins. */
export function startReview(): void {
  keep([]);
}

function keep(places: readonly string[]): void {
  try {
    localStorage.setItem(heardName, JSON.stringify([...new Set(places)]));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}

const callName = "studio.call";

/** The call on this page as its link, kept in this tab until it is closed; "" for none. */
export function keptCall(): string {
  try {
    return sessionStorage.getItem(callName) ?? "";
  } catch {
    return "";
  }
}

/** Keeps the call on this page: when the page is loaded again, it goes on. */
export function keepCall(link: string): void {
  try {
    sessionStorage.setItem(callName, link);
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}
