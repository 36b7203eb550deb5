/** Why the carrier did not do what it was asked. */
export type CarrierRefusal =
  | "credentials"
  | "forbidden"
  | "not found"
  | "too many requests"
  | "too early"
  | "refused"
  | "unavailable"
  | "unreachable";

/**
 * The carrier's REST interface refused a request, or could not be reached. Its message says the
 * fix and quotes nothing: no number, no CallSid, no secret. It has no cause, because the error of
 * the connection holds the credentials.
 */
export class CarrierApiError extends Error {
  readonly code: string;
  readonly refusal: CarrierRefusal;
  /** Seconds to wait before asking again, where the carrier says so. */
  readonly retryAfterSeconds: number | undefined;

  /** @param code the carrier's own, such as 20003, or the connection's, such as ECONNREFUSED */
  constructor(
    refusal: CarrierRefusal,
    code: string,
    message: string,
    retryAfterSeconds: number | undefined = undefined,
  ) {
    super(message);
    this.name = "CarrierApiError";
    this.code = code;
    this.refusal = refusal;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
