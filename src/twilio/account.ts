/** How to reach an account at the carrier. Holds a secret: it is never printed. */
export interface CarrierAccount {
  readonly accountSid: string;
  /** An API key, or the account itself. */
  readonly username: string;
  /** The key's secret, or the auth token. Valid in one region alone. */
  readonly password: string;
  /** Where the carrier keeps and processes, such as ie1; undefined: in the United States. */
  readonly region: string | undefined;
  /** Where its network is entered, such as dublin. */
  readonly edge: string | undefined;
  /** A stand-in for the carrier on this machine, which is asked instead. */
  readonly apiUrl: string | undefined;
}

/** A number of the account. */
export interface CarrierNumber {
  readonly sid: string;
  /** In E.164. */
  readonly number: string;
  readonly settings: NumberSettings;
}

/** What the carrier keeps of one call, or of one leg of it: a transfer has a record of its own. */
export interface CallRecord {
  readonly sid: string;
  /** When it ended, in milliseconds since 1970; undefined while it lasts. */
  readonly endedAt: number | undefined;
}

/** Which records to list: calls to a number, or the transfers of a call. */
type CallFilter = { readonly to: string } | { readonly parentCallSid: string };

/**
 * What is asked of the carrier's REST interface; nothing here makes or changes a call.
 *
 * Every method throws {CarrierApiError}, which says the fix.
 */
export interface CarrierApi {
  readonly listNumbers: (number?: string) => Promise<readonly CarrierNumber[]>;
  readonly changeNumber: (sid: string, changes: Partial<NumberSettings>) => Promise<void>;
  /** The region that answers calls to a number in E.164; undefined where none was ever chosen. */
  readonly readRegion: (number: string) => Promise<string | undefined>;
  readonly changeRegion: (number: string, region: string) => Promise<void>;
  /** Names of the marketplace add-ons that look at calls to a number. */
  readonly listAddOns: (numberSid: string) => Promise<readonly string[]>;
  readonly hasRecordings: () => Promise<boolean>;
  readonly hasTranscriptions: () => Promise<boolean>;
  readonly listCalls: (filter: CallFilter) => Promise<readonly CallRecord[]>;
  readonly deleteCall: (sid: string) => Promise<void>;
  /** The recordings of a call, by SID. */
  readonly listRecordings: (callSid: string) => Promise<readonly string[]>;
  readonly deleteRecording: (sid: string) => Promise<void>;
}

/** What a number does with its calls, in the carrier's words. An empty text: not set. */
export interface NumberSettings {
  readonly voiceUrl: string;
  readonly voiceMethod: string;
  readonly voiceFallbackUrl: string;
  readonly voiceFallbackMethod: string;
  readonly statusCallback: string;
  readonly statusCallbackMethod: string;
  /** Looks up the caller's name in a directory, for a fee. */
  readonly voiceCallerIdLookup: boolean;
  /** An application or a trunk that takes the calls; the voice URL is then not asked. */
  readonly voiceApplicationSid: string;
  readonly trunkSid: string;
}

/** True for the address of a call's arrival, whatever connection overrides stand in its fragment. */
export function isVoiceUrl(address: string, publicUrl: string): boolean {
  return address.split("#", 1)[0] === `${publicUrl}/voice`;
}

/** Who answers calls to a number: this line, nobody at all, or somebody or something else. */
export function whoAnswers(
  { settings }: Pick<CarrierNumber, "settings">,
  publicUrl: string,
): "line" | "nobody" | "elsewhere" {
  const { voiceUrl, voiceMethod, voiceApplicationSid, trunkSid } = settings;
  if (voiceApplicationSid !== "" || trunkSid !== "") return "elsewhere";
  if (voiceUrl === "") return "nobody";
  // The line answers no GET: the carrier would read an error message out.
  return isVoiceUrl(voiceUrl, publicUrl) && voiceMethod !== "GET" ? "line" : "elsewhere";
}
