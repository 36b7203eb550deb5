import type { Line } from "../phone/line.ts";

/** The same line with the milliseconds that each answer took noted in a list. */
export function timedLine(line: Line, noted: number[]): Line {
  return {
    post: async (url, form, options) => {
      const started = performance.now();
      const answer = await line.post(url, form, options);
      noted.push(performance.now() - started);
      return answer;
    },
  };
}

/** Answer times in milliseconds: half are faster than p50, 19 of 20 than p95; zeros where there are none. */
export interface AnswerTimes {
  readonly p50: number;
  readonly p95: number;
  readonly max: number;
}

/** Sums up answer times, in milliseconds. */
export function answerTimes(milliseconds: readonly number[]): AnswerTimes {
  const sorted = milliseconds.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}
