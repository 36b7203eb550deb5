import type { CarrierNumber } from "../../src/carrier/carrier-api.ts";

/** A number at the carrier that calls this address, with a fallback where the test names no other. */
export function carrierNumber(
  voiceUrl: string,
  voiceFallbackUrl = "https://handler.twilio.com/twiml/EH0123?token=secret",
): CarrierNumber {
  return {
    sid: "PN0123456789abcdef0123456789abcdef",
    number: "+3280012345",
    settings: {
      voiceUrl,
      voiceMethod: "POST",
      voiceFallbackUrl,
      voiceFallbackMethod: "GET",
      statusCallback: "",
      statusCallbackMethod: "POST",
      voiceCallerIdLookup: false,
      voiceApplicationSid: "",
      trunkSid: "",
    },
  };
}
