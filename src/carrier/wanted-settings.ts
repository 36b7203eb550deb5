import { connectionOverrides } from "../twiml/write-twiml.ts";
import type { NumberSettings } from "./number-settings.ts";

/**
 * What a number must do with its calls to reach the line: the same that README.md says to do by
 * hand. Always POST: with GET, a caller's number would stand in addresses, which are logged.
 *
 * @param fallbackUrl what callers hear while the line cannot be reached; undefined: left as it is
 */
export function wantedSettings(
  publicUrl: string,
  fallbackUrl: string | undefined,
): Partial<NumberSettings> {
  return {
    voiceUrl: `${publicUrl}/voice#${connectionOverrides}`,
    voiceMethod: "POST",
    ...(fallbackUrl === undefined
      ? {}
      : { voiceFallbackUrl: fallbackUrl, voiceFallbackMethod: "POST" }),
    statusCallback: `${publicUrl}/voice/status#${connectionOverrides}`,
    statusCallbackMethod: "POST",
    voiceCallerIdLookup: false,
    voiceApplicationSid: "",
    trunkSid: "",
  };
}
