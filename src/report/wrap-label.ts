/** The room that a label has, and how much of it fits. */
export interface LabelRoom {
  /** Letters in a line. */
  readonly letters: number;
  readonly lines: number;
}

/** Wraps a label between words, into lines that "\n" parts. What is too long ends in "…". */
export function wrapLabel(label: string, { letters, lines }: LabelRoom): string {
  const wrapped: string[] = [];
  let line = "";
  // Not at a no-break space: a guillemet stays beside its word.
  for (const word of label.split(/[ \t\r\n]+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters || line === "" || wrapped.length === lines - 1) {
      line = longer;
    } else {
      wrapped.push(line);
      line = word;
    }
  }
  return [...wrapped, line].map((one) => shorten(one, letters)).join("\n");
}

function shorten(line: string, letters: number): string {
  return line.length <= letters ? line : `${line.slice(0, letters - 1).trimEnd()}…`;
}
