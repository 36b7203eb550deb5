import type { WriteStream } from "node:tty";
import type { LoadProgress } from "./run-load.ts";

/** Milliseconds between two lines: often on a terminal, where they replace one another. */
const pause = { terminal: 200, lines: 5_000 } as const;

const barWidth = 30;

/** Shows how far a run is: a bar on a terminal, else a plain line every five seconds. */
export function showProgress(
  out: Pick<WriteStream, "write"> & { readonly isTTY?: boolean },
): (progress: LoadProgress) => void {
  const isTerminal = out.isTTY === true;
  let shownAt = performance.now();
  return (progress) => {
    const now = performance.now();
    const isOver = progress.finished === progress.calls;
    const isDue = now - shownAt >= (isTerminal ? pause.terminal : pause.lines);
    if (!isDue && !(isTerminal && isOver)) return;
    shownAt = now;
    const text = describe(progress);
    if (!isTerminal) out.write(`${text}\n`);
    else out.write(`\r\u001b[K${bar(progress)} ${text}${isOver ? "\n" : ""}`);
  };
}

function describe({ calls, finished, underWay, wrong }: LoadProgress): string {
  return `${finished} of ${calls} calls finished, ${underWay} under way, ${wrong} wrong`;
}

function bar({ finished, calls }: LoadProgress): string {
  return "#".repeat(Math.floor((finished / calls) * barWidth)).padEnd(barWidth, ".");
}
