import type { Theme } from "./texts-type.ts";

/** What a person chose for this page; kept in this browser, and nowhere else. */
export interface Preferences {
  /** Of the interface, not of the call; undefined: as the browser asks. */
  readonly language: string | undefined;
  readonly theme: Theme;
  /** Of the voices; 1 is usual. */
  readonly rate: number;
  readonly isMuted: boolean;
  /** The silence clock stands still until the person lets it go. */
  readonly clockWaits: boolean;
  /** On the map, what was not heard in this review is grey. */
  readonly greysUnheard: boolean;
}

const storageName = "studio.preferences";

let current: Preferences = {
  language: undefined,
  theme: "system",
  rate: 1,
  isMuted: false,
  clockWaits: true,
  greysUnheard: true,
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
