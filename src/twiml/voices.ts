import type { Language } from "../book/language.ts";

/**
 * The voice of each language. A pair that the carrier does not list may fail the whole call;
 * these are the only Belgian neural voices it lists.
 * https://www.twilio.com/docs/voice/twiml/say/text-speech#available-voices-and-languages
 */
export const voices = {
  fr: { language: "fr-BE", voice: "Polly.Isabelle-Neural" },
  nl: { language: "nl-BE", voice: "Polly.Lisa-Neural" },
  en: { language: "en-GB", voice: "Polly.Amy-Neural" },
} as const satisfies Record<Language, { language: string; voice: string }>;
