import type { CarrierNumber, NumberSettings } from "../../../src/twilio/account.ts";
import { wantedSettings } from "../../../src/twilio/provision-plan.ts";

/** A number at the carrier as provision sets it for this line, with a fallback, but for these settings. */
export function carrierNumber(
  publicUrl: string,
  others: Partial<NumberSettings> = {},
): CarrierNumber {
  return {
    sid: "PN0123456789abcdef0123456789abcdef",
    number: "+3280012345",
    settings: {
      voiceUrl: "",
      voiceMethod: "",
      statusCallback: "",
      statusCallbackMethod: "",
      voiceCallerIdLookup: true,
      voiceApplicationSid: "",
      trunkSid: "",
      voiceFallbackUrl: "https://handler.twilio.com/twiml/EH0123?token=secret",
      voiceFallbackMethod: "POST",
      ...wantedSettings(publicUrl, undefined),
      ...others,
    },
  };
}
