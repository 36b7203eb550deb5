/**
 * The one neural voice the carrier has for each language of the line; another pair may fail.
 * @see https://www.twilio.com/docs/voice/twiml/say/text-speech
 */
export const voices = {
  "fr-BE": "Polly.Isabelle-Neural",
  "nl-BE": "Polly.Lisa-Neural",
  "en-GB": "Polly.Amy-Neural",
} as const;

/** A language the line can speak, as the carrier writes it. */
export type Language = keyof typeof voices;
