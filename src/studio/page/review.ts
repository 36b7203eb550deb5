const storageName = "studio.heard";

/** Places heard in this review: in a call, or read aloud. Kept in this browser alone. */
export function heardPlaces(): ReadonlySet<string> {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(storageName) ?? "[]");
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
    localStorage.setItem(storageName, JSON.stringify([...new Set(places)]));
  } catch {
    // A browser that keeps nothing still shows the page.
  }
}
