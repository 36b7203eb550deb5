/** Opening hours as they are written. */
export interface WrittenHours {
  /** In the notation of OpenStreetMap; a book may say instead that they are not known. */
  readonly hours: string;
  /** No source says what happens on public holidays: the service is then probably closed. */
  readonly holidays?: "not stated";
  /** Hours that are to come, earliest first: each replaces everything from its day on. */
  readonly laterHours?: readonly LaterHours[];
}

/** Other hours, and the day from which they hold, such as "2027-01-01". */
interface LaterHours {
  readonly from: string;
  readonly hours: string;
}

/** Written hours on one line, as they stand in the book. */
export function writtenLine({ hours, holidays, laterHours = [] }: WrittenHours): string {
  return [
    hours,
    ...(holidays === undefined ? [] : [`public holidays ${holidays}`]),
    ...laterHours.map((later) => `from ${later.from}: ${later.hours}`),
  ].join(" · ");
}

/** Opening hours written in a notation this line does not read. The message quotes the wrong part and says the fix. */
export class HoursError extends Error {
  override readonly name = "HoursError";
  readonly code = "hours";

  /**
   * @param part what was written, as it was written
   * @param fix what is wrong with it and what to write instead, read after the quoted part
   * @param example a whole notation that is right
   */
  constructor(part: string, fix: string, example: string) {
    super(`"${part}" ${fix}, for example "${example}".`);
  }
}
