import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Route } from "../line/book/route.ts";
import type { Service } from "../line/book/service.ts";
import { didYouMean, messageOf, SettingsError } from "../mistakes.ts";
import type { Settings } from "./settings.ts";

/** How one service is to be reached, where the settings say otherwise than the directory. */
export type RouteOverride =
  | { readonly number: string }
  | { readonly sip: string }
  | { readonly spoken: true };

/** Overrides by service. */
export type RouteOverrides = Readonly<Record<string, RouteOverride>>;

const numberToDial = z
  .string()
  .regex(/^\+?\d{3,15}$/, "must be digits, such as +3225550100 or 1712");

const sipAddress = z
  .string()
  .regex(/^sips?:[^@\s]+@[^@\s]+$/, "must look like sip:1712@trunk.example.be");

const overrides = z.record(
  z.string(),
  z.union(
    [
      z.strictObject({ number: numberToDial }),
      z.strictObject({ sip: sipAddress }),
      z.strictObject({ spoken: z.literal(true) }),
    ],
    {
      error:
        'must be {"number": "+3225550100"}, {"sip": "sip:1712@trunk.example.be"} or {"spoken": true}',
    },
  ),
  { error: 'must be services and their routes, such as {"1712": {"spoken": true}}' },
);

/**
 * Reads the file that ROUTES names.
 *
 * @throws {SettingsError} when it cannot be read, or names a service that does not exist
 */
export function readRoutes(path: string, services: readonly string[]): RouteOverrides {
  const result = overrides.safeParse(readJson(path));
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map(
        (issue) => `ROUTES, ${path}: ${issue.path.join(".") || "the whole file"} ${issue.message}.`,
      ),
    );
  }
  const unknown = Object.keys(result.data).filter((id) => !services.includes(id));
  if (unknown.length > 0) {
    throw new SettingsError(
      unknown.map(
        (id) => `ROUTES, ${path}: there is no service "${id}".${didYouMean(id, services)}`,
      ),
    );
  }
  return result.data;
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    // The reason may quote the file, over several lines.
    const line = messageOf(cause).replaceAll(/\s+/g, " ");
    throw new SettingsError([`ROUTES, ${path}: cannot be read as JSON (${line}).`]);
  }
}

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

/** What helplines see of a line that nobody telephones; the number is nobody's. */
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

/**
 * A Belgian number in its international form: "0800 98 100" → "+3280098100". Undefined for
 * numbers that have none, such as 112, 1712 or 116 000.
 */
export function toE164(telephone: string): string | undefined {
  const digits = telephone.replaceAll(" ", "");
  return /^0[1-9]\d{7,8}$/.test(digits) ? `+32${digits.slice(1)}` : undefined;
}
