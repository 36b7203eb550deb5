/** How sure we are of a fact, weakest last. */
export type Confidence = "confirmed" | "unconfirmed" | "conflict" | "outside the documents";

/** Where a fact comes from, and when a person last looked. */
export interface Source {
  /** The name of the source document, or the public listing and its date. */
  readonly from: string;
  /** The day a person last checked the fact, as YYYY-MM-DD. */
  readonly checked: string;
  readonly confidence: Confidence;
  /** What a person has still to do before it can be trusted. */
  readonly note?: string;
  /** Months after which the fact must be checked again; 6 when left out. */
  readonly reviewMonths?: number;
}

/** Something the sources name and the line does not speak of. */
export interface NotSpoken {
  readonly name: string;
  readonly reason: string;
  readonly web?: string;
  readonly from: string;
}
