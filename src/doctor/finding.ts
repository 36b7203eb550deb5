/** What the doctor says of one thing: fine, worth a look by a person, or to be mended before going live. */
export interface Finding {
  readonly status: "ok" | "look" | "mend";
  /** What was looked at. */
  readonly name: string;
  /** What was seen; never a secret. */
  readonly finding: string;
  /** What to do about it; absent where all is well. */
  readonly fix?: string;
}
