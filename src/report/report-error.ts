/** A report cannot be made of what was given. Its message says the fix. */
export class ReportError extends Error {
  readonly code = "report";

  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "ReportError";
  }
}
