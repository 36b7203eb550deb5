import type { CarrierNumber } from "../carrier/carrier-api.ts";
import { CarrierApiError } from "../carrier/carrier-api-error.ts";
import type { Finding } from "./finding.ts";

/** Asks the carrier for the numbers of the account; it changes nothing there. */
export type AskNumbers = () => Promise<readonly CarrierNumber[]>;

/** The numbers of the account, or why they are not known. */
export type ToldNumbers =
  | { readonly numbers: readonly CarrierNumber[] }
  | { readonly numbers: undefined; readonly finding: Finding };

const name = "carrier";

const byHand =
  'Set TWILIO_ACCOUNT_SID. Or look in the carrier\'s console, at the number: "A call comes in" must name PUBLIC_URL/voice, and "Primary handler fails" the TwiML that helpline fallback writes.';

/** Asks for the numbers; a refusal becomes a finding that says the fix. Undefined: there are no credentials. */
export async function askNumbers(ask: AskNumbers | undefined): Promise<ToldNumbers> {
  const look = (finding: string, fix: string): ToldNumbers => ({
    numbers: undefined,
    finding: { status: "look", name, finding, fix },
  });
  if (ask === undefined) return look("not asked: the account's credentials are not here", byHand);
  try {
    return { numbers: await ask() };
  } catch (error) {
    // What else went wrong may quote the credentials, and is left out.
    if (!(error instanceof CarrierApiError)) return look("could not be asked", byHand);
    return { numbers: undefined, finding: explain(error) };
  }
}

/** Wrong credentials would break what deletes records too; other refusals pass. */
function explain({ refusal, message }: CarrierApiError): Finding {
  const isWrong = refusal === "credentials" || refusal === "not found";
  const [finding = "", ...fix] = message.split(". ");
  return { status: isWrong ? "mend" : "look", name, finding, fix: fix.join(". ") };
}
