/** The lines of a file that change, as they were and as they will be, each group under the place where it stands. */
export function differenceOf(file: string, before: string, after: string): readonly string[] {
  const [old, young] = [before.split("\n"), after.split("\n")];
  const told: string[] = [];
  let isApart = false;
  let [row, column] = [0, 0];
  const common = commonLines(old, young);
  const lengthAt = (i: number, j: number) => common[i]?.[j] ?? 0;
  while (row < old.length || column < young.length) {
    if (row < old.length && old[row] === young[column]) {
      [row, column, isApart] = [row + 1, column + 1, false];
      continue;
    }
    if (!isApart) told.push(`${file}:${row + 1}`);
    isApart = true;
    const isGone =
      column >= young.length ||
      (row < old.length && lengthAt(row + 1, column) >= lengthAt(row, column + 1));
    told.push(isGone ? `- ${old[row++]}` : `+ ${young[column++]}`);
  }
  return told;
}

/** How many lines two texts have in common, in order, from each line of one and each of the other on. */
function commonLines(old: readonly string[], young: readonly string[]): readonly Uint16Array[] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Uint16Array(young.length + 1));
  const lengthAt = (row: number, column: number) => lengths[row]?.[column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = young.length - 1; column >= 0; column--) {
      const most =
        old[row] === young[column]
          ? lengthAt(row + 1, column + 1) + 1
          : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
      lengths[row]?.fill(most, column, column + 1);
    }
  }
  return lengths;
}
