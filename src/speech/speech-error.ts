/** Something was to be said that has no phrase, or a blank that nothing fills. Nothing is spoken. */
export class SpeechError extends Error {
  readonly code = "speech";

  constructor(message: string) {
    super(message);
    this.name = "SpeechError";
  }
}
