import { renameSync, writeFileSync } from "node:fs";

/** A figure that may go up and down, as it stood when it was written. */
export interface WrittenFigure {
  /** Its name for Prometheus, with its unit at the end. */
  readonly name: string;
  readonly help: string;
  /** Its one value, or a value for each value of a label. */
  readonly value:
    | number
    | { readonly label: string; readonly of: Readonly<Record<string, number>> };
}

/**
 * Writes figures for Prometheus, for the textfile collector of node_exporter. The file is replaced
 * whole: the collector never reads half of one.
 * https://github.com/prometheus/node_exporter#textfile-collector
 *
 * @throws as `writeFileSync`, where the file cannot be written
 */
export function writeFigures(path: string, figures: readonly WrittenFigure[]): void {
  const unfinished = `${path}.new`;
  writeFileSync(unfinished, figures.map(describe).join(""));
  renameSync(unfinished, path);
}

function describe({ name, help, value }: WrittenFigure): string {
  const lines =
    typeof value === "number"
      ? [`${name} ${value}`]
      : Object.entries(value.of).map(([of, count]) => `${name}{${value.label}="${of}"} ${count}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} gauge`, ...lines, ""].join("\n");
}
