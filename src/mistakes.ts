/** The book (menus, services or phrases) has mistakes. Stops the start; each problem says its fix. */
export class BookError extends Error {
  readonly code = "book";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "BookError";
    this.problems = problems;
  }
}

/** The settings have mistakes. Stops the start; each problem is one line that says the fix. */
export class SettingsError extends Error {
  readonly code = "settings";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.name = "SettingsError";
    this.problems = problems;
  }
}

/** What an error says, whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

/** Suggests the known name closest to a mistyped one: ` Did you mean "sos-viol"?`, or nothing. */
export function didYouMean(name: string, known: Iterable<string>): string {
  let best: string | undefined;
  // A slip of the fingers changes one letter in three, three at most: more is another word.
  let bestDistance = Math.min(3, Math.ceil(name.length / 3)) + 1;
  for (const candidate of known) {
    const distance = editDistance(name, candidate);
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance];
  }
  return best === undefined ? "" : ` Did you mean "${best}"?`;
}

/** Levenshtein distance, in letters. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...from].entries()) {
    const current = [row + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    previous = current;
  }
  return previous.at(-1) ?? 0;
}
