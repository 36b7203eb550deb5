import { z } from "zod";
import type { CarrierAccount } from "../twilio/account.ts";

const edges = { us1: "ashburn", ie1: "dublin", au1: "sydney" } as const;

const sid = (prefix: "AC" | "SK", example: string) =>
  z.string().regex(new RegExp(`^${prefix}[0-9a-fA-F]{32}$`), `must look like ${example}`);

/** Another machine would be given the credentials, unencrypted. */
const loopback = z
  .string()
  .regex(
    /^http:\/\/(127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/,
    "must be a stand-in for the carrier on this machine, such as http://127.0.0.1:8080",
  );

/** The settings that reach the carrier's REST interface. */
export const carrierVariables = {
  TWILIO_ACCOUNT_SID: sid("AC", "AC and 32 hexadecimal digits").optional(),
  TWILIO_API_KEY: sid("SK", "SK and 32 hexadecimal digits").optional(),
  TWILIO_API_SECRET: z.string().optional(),
  TWILIO_REGION: z.enum(["us1", "ie1", "au1"], { error: "must be us1, ie1 or au1" }).optional(),
  TWILIO_EDGE: z
    .string()
    .regex(/^[a-z-]{3,30}$/, "must be a name such as dublin")
    .optional(),
  TWILIO_API_URL: loopback.optional(),
  DELETE_CALL_RECORDS: z.enum(["on", "off"], { error: "must be on or off" }).default("off"),
};

type CarrierVariables = z.infer<z.ZodObject<typeof carrierVariables>>;

/** Says which of these settings are missing, one line each with the fix. */
export function missingCarrierVariables(
  given: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  const has = (name: string) => given[name] !== undefined;
  const deletes = given.DELETE_CALL_RECORDS === "on";
  const problems = [
    has("TWILIO_API_KEY") !== has("TWILIO_API_SECRET") &&
      "TWILIO_API_KEY and TWILIO_API_SECRET belong together: set both, or neither and the auth token is used.",
    has("TWILIO_EDGE") &&
      !has("TWILIO_REGION") &&
      "TWILIO_REGION is missing: TWILIO_EDGE alone leaves everything in the United States. Set TWILIO_REGION=ie1 for Ireland.",
    deletes &&
      !has("TWILIO_ACCOUNT_SID") &&
      "TWILIO_ACCOUNT_SID is missing: DELETE_CALL_RECORDS=on needs the account whose records it deletes.",
    deletes &&
      !has("TWILIO_API_KEY") &&
      !has("TWILIO_AUTH_TOKEN") &&
      "TWILIO_API_KEY and TWILIO_API_SECRET are missing: DELETE_CALL_RECORDS=on needs them, or TWILIO_AUTH_TOKEN.",
  ];
  return problems.filter((problem) => problem !== false);
}

/** The account these settings reach; undefined where they name none, or give no way in. */
export function toCarrierAccount(
  read: CarrierVariables & { readonly TWILIO_AUTH_TOKEN?: readonly string[] | undefined },
): CarrierAccount | undefined {
  const { TWILIO_ACCOUNT_SID: accountSid, TWILIO_REGION: region } = read;
  const username = read.TWILIO_API_KEY ?? accountSid;
  const password = read.TWILIO_API_SECRET ?? read.TWILIO_AUTH_TOKEN?.[0];
  if (accountSid === undefined || username === undefined || password === undefined) {
    return undefined;
  }
  return {
    accountSid,
    username,
    password,
    region,
    // The carrier took addresses with a region and no edge out of service in April 2026.
    edge: read.TWILIO_EDGE ?? (region === undefined ? undefined : edges[region]),
    apiUrl: read.TWILIO_API_URL,
  };
}
