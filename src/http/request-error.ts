/** A forged or malformed request. Answered with `status` and the message as plain text. */
export class RequestError extends Error {
  readonly code = "request";
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.name = "RequestError";
    this.status = status;
    this.headers = headers;
  }
}
