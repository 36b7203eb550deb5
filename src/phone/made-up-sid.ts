import { randomBytes } from "node:crypto";

/** A new name in the carrier's form, "CA" or "AC" and 32 hexadecimal digits; it names nothing real. */
export function madeUpSid(prefix: "AC" | "CA"): string {
  return prefix + randomBytes(16).toString("hex");
}
