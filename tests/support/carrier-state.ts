/** A number as the carrier keeps it in one region, in the carrier's own names. */
export type StoredNumber = Record<string, string | boolean | null>;

/** A call as the carrier keeps it. */
export interface StoredCall {
  readonly sid: string;
  readonly to: string;
  readonly parent?: string;
  /** Milliseconds since 1970; undefined while it lasts. */
  readonly endedAt?: number;
}

/** All that a stand-in for the carrier knows. A test reads and changes it. */
export interface CarrierState {
  readonly accountSid: string;
  /** Passwords by region: the carrier accepts each in one region alone. */
  readonly passwords: Record<string, string>;
  readonly numbers: StoredNumber[];
  readonly calls: StoredCall[];
  /** Recordings: their SID, and the call they are of. */
  readonly recordings: { sid: string; callSid: string }[];
  readonly addOns: string[];
  /** Which region answers a number. */
  readonly routes: Map<string, string>;
  /** Records on a page, whatever page size is asked for. */
  pageSize: number;
  /** Seconds that a call must be over before it can be deleted. */
  tooYoungSeconds: number;
}

export const accountSid = `AC${"a".repeat(32)}`;
export const password = "a-secret-that-must-never-be-seen";
export const lineNumber = "+3280012345";

/** The SID of the n-th call of a test. */
export function callSid(n: number): string {
  return `CA${n.toString(16).padStart(32, "0")}`;
}

/**
 * An account with one number, as it is bought: it plays the carrier's demonstration, asked by POST.
 * https://www.twilio.com/docs/phone-numbers/api/incomingphonenumber-resource
 */
export function newCarrierState(): CarrierState {
  return {
    accountSid,
    passwords: { us1: password },
    numbers: [
      {
        sid: `PN${"b".repeat(32)}`,
        phone_number: lineNumber,
        voice_url: "https://demo.twilio.com/welcome/voice/",
        voice_method: "POST",
        voice_fallback_url: "",
        voice_fallback_method: "POST",
        status_callback: "",
        status_callback_method: "POST",
        voice_caller_id_lookup: true,
        voice_application_sid: "",
        trunk_sid: null,
      },
    ],
    calls: [],
    recordings: [],
    addOns: [],
    routes: new Map(),
    pageSize: 50,
    tooYoungSeconds: 60,
  };
}
