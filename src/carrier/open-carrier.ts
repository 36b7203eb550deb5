import type { CarrierAccount } from "./carrier-account.ts";
import type { CarrierApi } from "./carrier-api.ts";

/**
 * Opens the carrier's REST interface; nothing is asked yet. Its client is loaded here and not
 * before: it takes an eighth of a second and ten megabytes that answering calls has no use for.
 */
export async function openCarrier(account: CarrierAccount): Promise<CarrierApi> {
  const { createCarrierApi } = await import("./create-carrier-api.ts");
  return createCarrierApi(account);
}
