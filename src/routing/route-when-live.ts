import type { Route } from "../book/route.ts";
import type { Service } from "../book/service.ts";
import { routeService } from "./route-service.ts";

/** The number shown by {@link routeWhenLive}; nobody's. */
export const shownWhenLive = "+3225550100";

/**
 * How a live line reaches a service where it has neither a trunk nor routes of its own: for
 * pictures, tests and measurements, which dial nobody.
 * @example openBook(bookDraft, routeWhenLive)
 */
export function routeWhenLive(_id: string, service: Service): Route {
  const settings = {
    transfers: "live",
    callerId: shownWhenLive,
    rehearsalNumber: undefined,
    sipTrunk: undefined,
  } as const;
  return routeService(service, settings, undefined);
}
