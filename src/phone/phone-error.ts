/** The phone was used as no phone can be: the call stands as it was, and the message says what to do instead. */
export class PhoneError extends Error {
  readonly code = "phone";

  constructor(message: string) {
    super(message);
    this.name = "PhoneError";
  }
}
