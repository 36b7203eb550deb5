/**
 * The phrases the line itself speaks, and the blanks of each. The locales must have them all:
 * the compiler checks it in menus/vocabulary.ts, and the start checks it again.
 */
export const spokenPhrases = {
  "language.danger": ["key"],
  "language.option": ["key"],

  "welcome": [],
  "option": ["option", "key"],
  "standing-keys": ["danger", "back", "again"],
  "wrong-key": [],
  "moved": [],

  "silence.warning": [],
  "silence.offer": ["name", "again"],
  "silence.unreached": [],
  "goodbye": [],
  "goodbye.line": ["name", "number"],

  "service.speaks": ["languages"],
  "service.ask-language": [],
  "service.then-press": ["key"],
  "service.no-number": [],
  "service.dial-yourself": [],
  "cost.free": [],
  "cost.no-more": [],
  "alternatives.open": [],
  "label.service": ["name"],
  "label.service-in": ["name", "languages"],
  "label.call": [],
  "label.call-anyway": [],
  "label.again": [],
  "label.number": [],
  "label.week": [],
  "label.home": [],
  "number": ["number", "again"],
  "number.again": ["number"],
  "number.second": ["number", "again"],
  "week": ["week"],
  "week.not-on-holidays": [],

  "opening.always": [],
  "opening.until": ["time"],
  "opening.until-day": ["day", "time"],
  "opening.closed": [],
  "opening.closed-holiday": [],
  "opening.opens-today": ["time"],
  "opening.opens-tomorrow": ["time"],
  "opening.opens-day": ["day", "time"],
  "opening.by-appointment": [],
  "opening.may-have-changed": [],

  "transfer.calling": ["name"],
  "transfer.star": [],
  "transfer.over": [],
  "transfer.busy": [],
  "transfer.no-answer": [],
  "transfer.failed": [],
  "transfer.rehearsed": ["number"],
  "transfer.test-number": [],

  "danger.advice": [],
  "danger.advice-brief": [],
  "danger.stay": [],
  "danger.now": ["key"],
  "danger.cancel": ["back"],
  "danger.calling": [],
  "danger.not-reached": [],
  "danger.over": [],
  "danger.back": ["back"],
  "danger.test": [],
  "danger.no-call": [],

  "fault.apology": [],
  "fault.stay": ["name"],

  // Written on keypads that are seen, and spoken by none.
  "key.danger": [],
  "key.back": [],
  "key.again": [],
} as const satisfies Record<string, readonly string[]>;

/** Each phrase the line itself speaks, with the names of its blanks; `never` for none. */
export type SpokenPhrase = {
  readonly [Phrase in keyof typeof spokenPhrases]: (typeof spokenPhrases)[Phrase][number];
};
