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
