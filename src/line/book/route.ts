/** How a telephone is rung, whichever way leads to it. */
interface Ringing {
  /** What whoever is called sees, in E.164; undefined: the caller's own number. */
  readonly callerId: string | undefined;
  /** Shown instead of a caller's own number that is withheld: carriers refuse to pass on none. */
  readonly callerIdIfWithheld?: string | undefined;
  /** Seconds it may ring; absent: the usual. */
  readonly ringSeconds?: number | undefined;
  /** Minutes a call may last; absent: the usual. */
  readonly longestMinutes?: number | undefined;
}

/** How the line reaches a service. Decided once, at start, from the settings. */
export type Route =
  /** Dial this number: E.164, or a short number as it is. */
  | (Ringing & {
      readonly kind: "number";
      readonly number: string;
      /** It is a telephone of ours that rings instead of the service. */
      readonly isTest?: true;
    })
  /** Dial this SIP address, for numbers without an international form. */
  | (Ringing & { readonly kind: "sip"; readonly uri: string })
  /** Read the number out; never dial. */
  | { readonly kind: "spoken" }
  /** Say what would be dialled; never dial. */
  | { readonly kind: "rehearsed" }
  /** Its number does not work: not offered, not read out and never dialled. */
  | { readonly kind: "withdrawn" };

/** True where pressing "call" leads somewhere, be it a rehearsal. */
export function canConnect(route: Route): boolean {
  return route.kind !== "spoken" && route.kind !== "withdrawn";
}

/** True where the number of a service is known not to work. */
export function isWithdrawn(route: Route): boolean {
  return route.kind === "withdrawn";
}

/** True where the service itself is not called: nobody is, or a telephone of ours. */
export function isRehearsal(route: Route): boolean {
  return route.kind === "rehearsed" || (route.kind === "number" && route.isTest === true);
}

/** A route that a telephone can be connected to. */
export type Dialable = Extract<Route, { kind: "number" | "sip" }>;

/** True where a route can be dialled: neither rehearsed nor read out only. */
export function isDialable(route: Route): route is Dialable {
  return route.kind === "number" || route.kind === "sip";
}

/** Seconds a telephone may ring, where its service names no others; the carrier adds five of its own. */
export const usualRingSeconds = 25;

/** Minutes after which the carrier ends a call, where its service names no others. */
export const usualLongestMinutes = 120;

/**
 * The bounds of both. The carrier lets a telephone ring 5 to 600 seconds, and ends every call after
 * four hours. https://www.twilio.com/docs/voice/twiml/dial#timelimit
 */
export const ringingBounds = { ringSeconds: [5, 600], longestMinutes: [60, 240] } as const;

/**
 * True for a telephone number in E.164: a plus, then 7 to 15 digits of which the first is no 0, for
 * no country's code begins with it; nor does what follows Belgium's. Whatever else came in place of
 * a number is none. https://www.itu.int/rec/T-REC-E.164
 */
export function isE164(text: string): boolean {
  return /^\+(?!320)[1-9]\d{6,14}$/.test(text);
}

/** A Belgian number after its country's code: eight digits, nine for a mobile one. */
const belgian = /^\+32(4[5-9]\d{7}|(?!4[5-9])[1-9]\d{7})$/;

/** Says what keeps a text from being a number that can ring, with the fix; undefined where nothing does. */
export function numberMistake(text: string): string | undefined {
  if (/^\+32\D*0/.test(text)) return "must have no 0 after +32, as in +3225550100";
  if (/^00/.test(text)) return "must begin with a + in place of 00, as in +3225550100";
  if (!isE164(text)) return "must be a number in E.164, such as +3225550100";
  return text.startsWith("+32") && !belgian.test(text)
    ? "must have the length of a Belgian number: eight digits after +32, nine for a mobile one"
    : undefined;
}

/** The same of a number that is shown: helplines and carriers accept a geographic or mobile one only. */
export function callerIdMistake(text: string): string | undefined {
  const isSpecial = /^\+32(800|7[078]\d|90\d)\d{5}$/.test(text);
  return isSpecial
    ? "must be a geographic number, such as +3225550100: carriers refuse freephone and special ones"
    : numberMistake(text);
}

/**
 * Says what keeps a number, as people write it, from being one that may replace another without a
 * release: callers or the association would pay dearly for it. Undefined where nothing does.
 */
export function dearNumberMistake(telephone: string): string | undefined {
  const digits = spellAlike(telephone);
  if (/^\+3290/.test(digits)) return "costs whoever calls it dearly: 090 numbers are never dialled";
  if (/^1(00|01|10|12)$/.test(digits)) return "is an emergency number, which only a release gives";
  // Beside those of helplines and of the authorities, four digits are directory enquiries and messages.
  const isOfHelp =
    /^(10[3-9]|11[13-9]|1[2-9]\d|116\d{3}|17\d\d)$/.test(digits) || digits.startsWith("+");
  return isOfHelp
    ? undefined
    : "is a short number that may cost dearly: of short ones, three digits, 17.. and 116 ... are taken";
}

/** True of a number that may be free to whoever calls it: 0800, and the short ones. */
export function isFreephone(telephone: string): boolean {
  return /^(\+32800|[1-9]\d{2,5}$)/.test(spellAlike(telephone));
}

/**
 * A Belgian number in its international form: "0800 98 100" → "+3280098100". Undefined for
 * numbers that have none, such as 112, 1712 or 116 000.
 */
export function toE164(telephone: string): string | undefined {
  const digits = telephone.replaceAll(" ", "");
  return /^0[1-9]\d{7,8}$/.test(digits) ? `+32${digits.slice(1)}` : undefined;
}

/**
 * The spelling in which numbers are compared: E.164, or a short number as it is dialled in Belgium.
 * "00 32 2 555 01 00", "3225550100" and "02 555 01 00" are all "+3225550100"; "+321712" is "1712".
 */
export function spellAlike(telephone: string): string {
  const digits = telephone.replaceAll(/[ .-]/g, "");
  const [, rest] = /^(?:(?:\+|00)?32|0)([1-9]\d{2,8})$/.exec(digits) ?? [];
  if (rest === undefined) return digits.replace(/^00/, "+");
  return rest.length < 7 ? rest : `+32${rest}`;
}

/**
 * User, password, host, port, parameters and headers of a SIP address, in signs that no trunk takes
 * for anything else. RFC 3261 knows more; carriers leave out what they do not understand, and ring
 * somebody else. https://www.twilio.com/docs/api/errors/32110
 */
const sipAddress =
  /^sips?:([\w.~*+-]+)(?:;[\w.=+-]+)*(?::[\w.~*+%!$&=,-]+)?@(?:[\da-z-]+(?:\.[\da-z-]+)*|\[[\da-f:.]+\])(?::\d{1,5})?(?:;[\w.%=+-]+)*(?:\?[\w.%=&+-]+)?$/i;

/** Whom a SIP address names at its host, such as 1712 in "sip:1712@trunk.example.be"; undefined: it is none. */
export function sipUser(address: string): string | undefined {
  return /^sips?:/.test(address) ? sipAddress.exec(address)?.[1] : undefined;
}
