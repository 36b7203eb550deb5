/** A measurement that would mean nothing: a server that does not start, refuses or answers wrongly. */
export class BenchError extends Error {
  readonly code = "bench";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "BenchError";
  }
}
