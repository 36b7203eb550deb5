/**
 * A Belgian number in its international form: "0800 98 100" → "+3280098100". Undefined for
 * numbers that have none, such as 112, 1712 or 116 000.
 */
export function toE164(telephone: string): string | undefined {
  const digits = telephone.replaceAll(" ", "");
  return /^0[1-9]\d{7,8}$/.test(digits) ? `+32${digits.slice(1)}` : undefined;
}
