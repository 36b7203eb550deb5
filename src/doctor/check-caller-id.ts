import type { Finding } from "./finding.ts";

/** Freephone, national and special Belgian numbers: helplines' carriers refuse them as a caller. */
const refused = /^\+32(?:800|7[078]|90\d)/;

/** Mobile numbers have nine digits after the country's code. */
const mobile = /^\+324[5-9]\d{7}$/;

/** Geographic numbers have eight digits after the country's code. */
const geographic = /^\+32[1-9]\d{7}$/;

/**
 * Looks at the number that helplines see: a Belgian geographic one gets through everywhere.
 *
 * @param numbers those of the account, in E.164; undefined: not known
 */
export function checkCallerId(callerId: string, numbers?: readonly string[]): Finding {
  const name = "caller ID";
  const fix = "Set CALLER_ID to a Belgian geographic number of your account, such as +3225550100.";
  if (mobile.test(callerId)) {
    const finding = `${callerId} is a mobile number: some carriers refuse it, and it looks like a person's`;
    return { status: "look", name, finding, fix };
  }
  if (!callerId.startsWith("+32")) {
    const finding = `${callerId} is not Belgian: Belgian freephone numbers cannot be called from abroad`;
    return { status: "mend", name, finding, fix };
  }
  if (refused.test(callerId) && !/^\+329\d{7}$/.test(callerId)) {
    const finding = `${callerId} is a freephone, national or special number: carriers refuse it as a caller`;
    return { status: "mend", name, finding, fix };
  }
  if (!geographic.test(callerId)) {
    const finding = `${callerId} has not the length of a Belgian number`;
    return { status: "mend", name, finding, fix };
  }
  if (numbers === undefined) {
    const finding = `${callerId} is geographic. Whether it is a number of your account was not asked`;
    return { status: "ok", name, finding };
  }
  if (numbers.includes(callerId)) {
    return {
      status: "ok",
      name,
      finding: `${callerId} is geographic, and a number of your account`,
    };
  }
  // https://www.twilio.com/docs/voice/twiml/dial#callerid
  return {
    status: "look",
    name,
    finding: `${callerId} is no number of this account: the carrier refuses calls that show a number it does not know`,
    fix: "Buy it there. A number of another carrier must be a verified caller ID, which the region Ireland does not know.",
  };
}
