import type { Route } from "../book/route.ts";
import type { Service } from "../book/service.ts";
import type { Settings } from "../settings/read-settings.ts";
import type { RouteOverride } from "./read-routes.ts";
import { toE164 } from "./to-e164.ts";

/**
 * How a service is reached. In rehearsal no helpline is: a number of ours rings, or none.
 *
 * Only emergency services see the caller's own number: the carrier passes it on where no caller
 * ID is given; where the caller withholds it, they see ours, for carriers refuse to pass on none.
 * Helplines always see ours. https://www.twilio.com/docs/voice/twiml/dial#callerid
 */
export function routeService(
  service: Service,
  settings: Pick<Settings, "transfers" | "callerId" | "rehearsalNumber" | "sipTrunk">,
  override: RouteOverride | undefined,
): Route {
  if (override !== undefined && "spoken" in override) return { kind: "spoken" };
  const isNeverDialled = service.phone === null || service.transfer === "never";
  if (override === undefined && isNeverDialled) return { kind: "spoken" };
  if (settings.transfers === "rehearse") {
    const { rehearsalNumber: number, callerId } = settings;
    return number === undefined
      ? { kind: "rehearsed" }
      : { kind: "number", number, callerId, isTest: true };
  }
  const shown = service.emergency
    ? { callerId: undefined, callerIdIfWithheld: settings.callerId }
    : { callerId: settings.callerId };
  if (override !== undefined) {
    return "sip" in override
      ? { kind: "sip", uri: override.sip, ...shown }
      : { kind: "number", number: override.number, ...shown };
  }
  if (service.phone === null) return { kind: "spoken" };
  const international = toE164(service.phone);
  if (international !== undefined) return { kind: "number", number: international, ...shown };
  const short = service.phone.replaceAll(" ", "");
  return settings.sipTrunk === undefined
    ? { kind: "number", number: short, ...shown }
    : { kind: "sip", uri: settings.sipTrunk.replace("{number}", short), ...shown };
}
