/** One figure of ours on a page. */
export interface Sample {
  readonly series: string;
  readonly value: number;
}

/** Every figure of ours, those of the process left out. @throws where a line is none */
export function samplesOn(page: string): readonly Sample[] {
  const lines = page.split("\n").filter((line) => line.startsWith("helpline_"));
  return lines.map((line) => {
    const [, series, value] = /^([a-z_]+(?:\{.*\})?) ([\d.e+-]+)$/.exec(line) ?? [];
    if (series === undefined || value === undefined) throw new Error(`This is no figure: ${line}`);
    return { series, value: Number(value) };
  });
}

/** The counters that are not zero, by name without its "helpline_" and "_total", and labels. */
export function figuresOn(page: string): Readonly<Record<string, number>> {
  const counted = samplesOn(page)
    .filter(({ series }) => /^\w+_total/.test(series))
    .filter(({ value }) => value !== 0);
  return Object.fromEntries(
    counted.map(({ series, value }) => [
      series.replace(/^helpline_/, "").replace("_total", ""),
      value,
    ]),
  );
}

/** Every value of a label, bounds of answer times left out. */
export function labelValuesOn(page: string): ReadonlySet<string> {
  const labels = samplesOn(page).flatMap(({ series }) => [
    ...series.matchAll(/([a-z]+)="((?:[^"\\]|\\.)*)"/g),
  ]);
  return new Set(labels.filter(([, name]) => name !== "le").map(([, , value = ""]) => value));
}
