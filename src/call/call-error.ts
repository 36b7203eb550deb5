/** A call cannot go on as the book says. The caller hears an apology and is led to a person. */
export class CallError extends Error {
  readonly code = "call";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "CallError";
  }
}
