/** A call under load ended otherwise than its script must; the message says what should have happened. */
export class WrongOutcome extends Error {
  readonly code = "wrong-outcome";

  constructor(message: string) {
    super(message);
    this.name = "WrongOutcome";
  }
}
