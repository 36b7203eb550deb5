/** A piece of a text: whether the other text has it too. */
export interface Piece {
  readonly text: string;
  readonly isSame: boolean;
}

/** Words beyond which two texts are not compared word for word. */
const mostWords = 1_500;

/** Parts two texts into pieces, word by word: what only one of them has, and what both have. */
export function compareTexts(
  before: string,
  after: string,
): { readonly before: readonly Piece[]; readonly after: readonly Piece[] } {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  if (old.length > mostWords || now.length > mostWords) {
    const isSame = before === after;
    return { before: [{ text: before, isSame }], after: [{ text: after, isSame }] };
  }
  const common = longestCommon(old, now);
  const [sameOld, sameNow] = [new Set<number>(), new Set<number>()];
  for (let [i, j] = [0, 0]; i < old.length && j < now.length; ) {
    if (old[i] === now[j]) {
      sameOld.add(i++);
      sameNow.add(j++);
    } else if (common(i + 1, j) >= common(i, j + 1)) i += 1;
    else j += 1;
  }
  return { before: join(old, sameOld), after: join(now, sameNow) };
}

function wordsOf(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** How many words two lists have in common, in order, from a place in each on. */
function longestCommon(
  old: readonly string[],
  now: readonly string[],
): (i: number, j: number) => number {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] ?? 0;
  for (let i = old.length - 1; i >= 0; i -= 1) {
    for (let j = now.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  return at;
}

/** Words of one kind after one another, as one piece. */
function join(words: readonly string[], same: ReadonlySet<number>): readonly Piece[] {
  const pieces: { text: string; isSame: boolean }[] = [];
  for (const [index, word] of words.entries()) {
    const isSame = same.has(index);
    const last = pieces.at(-1);
    if (last?.isSame === isSame) last.text += ` ${word}`;
    else pieces.push({ text: word, isSame });
  }
  return pieces;
}
