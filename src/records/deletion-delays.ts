/** When a record is deleted, in milliseconds. */
export interface DeletionDelays {
  /** After the end of its call. The carrier refuses for a minute or more, error 20009. */
  readonly first: number;
  /** After the first refusal; doubled after each further one. */
  readonly again: number;
  /** The longest wait between two attempts. */
  readonly longest: number;
}

/** Five minutes after the call, then after 1, 2, 4 … minutes, an hour at most. */
export const usualDelays: DeletionDelays = {
  first: 5 * 60_000,
  again: 60_000,
  longest: 60 * 60_000,
};

/** How long to wait after so many refusals in a row; never shorter than the carrier asks for. */
export function delayAfter(
  { again, longest }: DeletionDelays,
  refusals: number,
  retryAfterSeconds = 0,
): number {
  return Math.max(Math.min(again * 2 ** (refusals - 1), longest), retryAfterSeconds * 1000);
}
