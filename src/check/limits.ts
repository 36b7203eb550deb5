/** What the line promises of its answers. All in one place, to be argued about. */
export const limits = {
  /** Seconds of speech in one answer, at 160 words a minute. */
  answerSeconds: 60,
  /** Seconds a menu of options may take. */
  menuSeconds: 30,
  /** Characters of one answer's TwiML. */
  answerCharacters: 8 * 1024,
  /** Words in a sentence: what a caller keeps in mind while listening. */
  sentenceWords: 15,
  /** Words in a sentence on average, in each language. */
  averageSentenceWords: 11,
  /** Keys from anywhere to a person, a spoken number or a deliberate end. */
  keysToHelp: 4,
  /** Seconds that a caller who presses nothing waits for one of them. */
  silentSeconds: 180,
} as const;
