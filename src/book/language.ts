/** The languages the line speaks, in the order it offers them. */
export const languages = ["fr", "nl", "en"] as const;

/** A language the line speaks, as its ISO 639-1 code. */
export type Language = (typeof languages)[number];
