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

/** What the carrier answered. */
interface RefusedAnswer {
  readonly status: number;
  readonly body: unknown;
  /** The Retry-After header, in seconds. */
  readonly retryAfter: unknown;
}

const fixes: Readonly<Record<CarrierRefusal, string>> = {
  "credentials":
    "It does not accept the credentials. Check TWILIO_ACCOUNT_SID, and TWILIO_API_KEY with TWILIO_API_SECRET or TWILIO_AUTH_TOKEN. Every region has its own: they must be those of TWILIO_REGION",
  "forbidden":
    "The credentials are right, but may not do this. Give the API key the right to read and change phone numbers and call records, or make a standard key",
  "not found":
    "It has no such thing in this account and region. Check the number, TWILIO_ACCOUNT_SID and TWILIO_REGION",
  "too many requests": "It is asked too much at once. Try again in a minute",
  "too early": "It has not finished with this record. Try again in some minutes",
  "refused": "It does not accept the request",
  "unavailable": "It has a fault of its own. Try again in some minutes; see status.twilio.com",
  "unreachable":
    "It cannot be reached. Check this machine's connection, its name service and its firewall",
};

/**
 * Says in plain words what a refused request means, and the fix.
 *
 * @see https://www.twilio.com/docs/api/errors
 */
export function explainRefusal({ status, body, retryAfter }: RefusedAnswer): CarrierApiError {
  const code = codeOf(body) ?? status;
  const refusal = refusalOf(status, code);
  const more =
    refusal === "refused" ? `: https://www.twilio.com/docs/api/errors/${code} says why` : "";
  return new CarrierApiError(
    refusal,
    String(code),
    `The carrier answers ${code}. ${fixes[refusal]}${more}.`,
    readSeconds(retryAfter),
  );
}

/** Says that the carrier could not be asked at all. `code` is the system's, such as ENOTFOUND. */
export function explainUnreachable(code: string): CarrierApiError {
  return new CarrierApiError(
    "unreachable",
    code,
    `The carrier does not answer (${code}). ${fixes.unreachable}.`,
  );
}

/** Says that what came with a good status is not what was asked for. `what` says it, after "The carrier's answer". */
export function explainNonsense(what: string): CarrierApiError {
  const fix =
    "Something else may answer in its place: check the proxy and the name service of this machine. Otherwise try again later";
  return new CarrierApiError("unavailable", "nonsense", `The carrier's answer ${what}. ${fix}.`);
}

function refusalOf(status: number, code: number): CarrierRefusal {
  if (code === 20003 || status === 401) return "credentials";
  if (code === 20009) return "too early";
  if (code === 20429 || status === 429) return "too many requests";
  if (code === 20404 || status === 404) return "not found";
  if (status === 403) return "forbidden";
  return status >= 500 ? "unavailable" : "refused";
}

function codeOf(body: unknown): number | undefined {
  const parsed = typeof body === "string" ? parseJson(body) : body;
  if (typeof parsed !== "object" || parsed === null || !("code" in parsed)) return undefined;
  return typeof parsed.code === "number" ? parsed.code : undefined;
}

/** What stands between us and the carrier may answer in HTML. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function readSeconds(retryAfter: unknown): number | undefined {
  return typeof retryAfter === "string" && /^\d{1,5}$/.test(retryAfter)
    ? Number(retryAfter)
    : undefined;
}
