import { CarrierError } from "./carrier-error.ts";

/**
 * Passes any status but a redirect: the carrier follows it with what the caller pressed left behind.
 * @throws CarrierError on 300–399
 */
export function refuseRedirect(status: number): void {
  if (status < 300 || status > 399) return;
  throw new CarrierError(`The server answered ${status}, a redirect; answer with TwiML instead`, {
    callerWould: "lose the key just pressed: the carrier follows a redirect without the Digits",
  });
}
