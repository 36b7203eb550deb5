/**
 * Numbers that stand for none: the carrier's words for a withheld number, written as their digits
 * (ANONYMOUS, BLOCKED, RESTRICTED, UNAVAILABLE, UNKNOWN). Whoever is called would refuse them.
 * https://www.twilio.com/docs/api/errors/13214
 */
const standIns = new Set([
  "+266696687",
  "+2562533",
  "+7378742833",
  "+7378742883",
  "+86282452253",
  "+8656696",
]);

/**
 * True when a caller's number is not known: absent, a word such as "anonymous", or a stand-in. It
 * cannot be passed on to an emergency service.
 */
export function isWithheld(from: string | undefined): boolean {
  return from === undefined || !/^\+\d{7,15}$/.test(from) || standIns.has(from);
}
