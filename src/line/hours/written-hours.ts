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
