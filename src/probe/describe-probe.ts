import type { ProbeReport } from "./probe-server.ts";

/** What a probe found, for people: the first difference in full, with the keys that lead to it. */
export function describeProbe(report: ProbeReport): string {
  const { url, version, notes, differences, heard, answers } = report;
  const lines = [
    `Probed     ${url}${version === undefined ? "" : `, version ${version}`}. No telephone rang.`,
    `Answers    ${heard} as this book gives them; p50 ${ms(answers.p50)}, p95 ${ms(answers.p95)}, slowest ${ms(answers.max)}`,
    ...notes.map((note) => `Note       ${note}`),
    ...differences.flatMap(({ keys, expected, heard }) => [
      keys === undefined ? "DIFFERENT  what the health check tells" : `DIFFERENT  ${where(keys)}`,
      `  expected ${expected}`,
      `  found    ${heard}`,
    ]),
    ...(differences.length === 0 ? ["The line answers as this book does."] : []),
  ];
  return `${lines.join("\n")}\n`;
}

function where(keys: readonly string[]): string {
  return keys.length === 0
    ? "when the call arrives"
    : `after the keys ${keys.join(",")} (- is a silence)`;
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`;
}
