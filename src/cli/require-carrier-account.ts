import type { CarrierAccount } from "../carrier/carrier-account.ts";
import { SettingsError } from "../settings/settings-error.ts";

/**
 * The account that a command is to ask.
 *
 * @throws {SettingsError} when the settings name none
 */
export function requireCarrierAccount(account: CarrierAccount | undefined): CarrierAccount {
  if (account !== undefined) return account;
  throw new SettingsError([
    "The carrier's credentials are missing: set TWILIO_ACCOUNT_SID, and TWILIO_API_KEY with TWILIO_API_SECRET (or TWILIO_AUTH_TOKEN). Make a key in the console, under API keys & tokens, in the region you use.",
  ]);
}
