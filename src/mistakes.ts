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

/** Signs of a text that are longer than anybody reads on one line. */
const longestLine = 4_000;

/** What a terminal acts on, or what hides in it or turns it around: control and format signs, ends of lines. */
const signs = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

/**
 * Lines for people, each with a line end. What a server sent may stand in any of them: no control
 * sign, no mark of direction and no line end of its own reaches the terminal, and no endless text.
 */
export function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${toOneLine(line)}\n`).join("");
}

/** A text as `toLines` writes it: other spaces are blanks, other signs are shown by their number. */
export function toOneLine(text: string): string {
  const shown = text
    .slice(0, longestLine)
    .replaceAll(/[\t\n\v\f\r\u2028\u2029]+/g, " ")
    .replaceAll(signs, showSign);
  return text.length > longestLine ? `${shown}…` : shown;
}

/** A value as JSON, on lines of ours alone: what would act on a terminal is written as its number. */
export function toJson(value: unknown, indent?: number): string {
  const written = JSON.stringify(value, null, indent);
  // JSON writes the line ends of texts itself: those that are left are its own.
  return `${written.replaceAll(signs, (sign) => (sign === "\n" ? sign : showSign(sign)))}\n`;
}

function showSign(sign: string): string {
  // Two units for what lies beyond the first 65,536 signs, as in JSON.
  const units = sign.split("").map((unit) => unit.charCodeAt(0).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
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
