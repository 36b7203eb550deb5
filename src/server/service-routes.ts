import { readFileSync } from "node:fs";
import { z } from "zod";
import {
  type Dialable,
  numberMistake,
  type Route,
  ringingBounds,
  sipUser,
  spellAlike,
  toE164,
} from "../line/book/route.ts";
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

/** A short number has no international form, and is dialled as it is. */
const shortNumber = /^[1-9]\d{2,5}$/;

const numberToDial = z
  .string()
  .refine((text) => shortNumber.test(text) || numberMistake(text) === undefined, {
    error: ({ input }) =>
      /^(\+|00)\d/.test(`${input}`)
        ? numberMistake(`${input}`)
        : "must be a number in E.164, such as +3225550100, or a short one, such as 1712",
  });

// What was written is never quoted: a password may stand in it.
const sipAddress = z.string().refine((text) => sipUser(text) !== undefined, {
  error: ({ input }) =>
    /^sips?:.*@./s.test(`${input}`)
      ? "must have no space, quote, bracket or other foreign sign in it, as in sip:1712@trunk.example.be"
      : "must look like sip:1712@trunk.example.be",
});

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
 * @param callerId what helplines see; a route may not lead back to it
 * @throws {SettingsError} when it cannot be read, names a service that does not exist, or leads one
 * to somebody else
 */
export function readRoutes(
  path: string,
  services: Readonly<Record<string, Service>>,
  callerId: string | undefined,
): RouteOverrides {
  const result = overrides.safeParse(readJson(path));
  if (!result.success) {
    throw new SettingsError(
      result.error.issues.map(
        (issue) => `ROUTES, ${path}: ${issue.path.join(".") || "the whole file"} ${issue.message}.`,
      ),
    );
  }
  const problems = Object.entries(result.data).flatMap(([id, override]) => {
    const service = services[id];
    return service === undefined
      ? [`there is no service "${id}".${didYouMean(id, Object.keys(services))}`]
      : strangerProblems(id, service, override, { services, callerId });
  });
  if (problems.length > 0) {
    throw new SettingsError(problems.map((problem) => `ROUTES, ${path}: ${problem}`));
  }
  return result.data;
}

/** Whose numbers there are beside those of a service. */
interface Others {
  readonly services: Readonly<Record<string, Service>>;
  readonly callerId: string | undefined;
}

/** Says where a route leads to somebody its service is not, in whatever spelling; a line, or none. */
function strangerProblems(
  id: string,
  service: Service,
  override: RouteOverride,
  { services, callerId }: Others,
): readonly string[] {
  const dialled = dialledBy(override);
  if (dialled === undefined || "spoken" in override) return [];
  const field = "sip" in override ? `${id}.sip` : `${id}.number`;
  const itself = numbersOf(service).includes(dialled);
  if (service.emergency) {
    const { phone } = service;
    const fix = `give ${phone} itself, as in {"sip": "sip:${phone}@trunk.example.be"}, or {"spoken": true}`;
    return itself ? [] : [`${field} rings somebody who is not ${phone}: ${fix}.`];
  }
  if (shownBy(services, callerId).includes(dialled)) {
    const fix = 'give the number of the service itself, or {"spoken": true}';
    return [`${field} is CALLER_ID, and the line would ring itself: ${fix}.`];
  }
  const owner = Object.keys(services).find((other) => isNumberOf(services[other], dialled));
  if (itself || owner === undefined) return [];
  return [`${field} is the number of "${owner}": give one of "${id}" itself, or {"spoken": true}.`];
}

/** What an override dials, spelt as numbers are compared; a name at a trunk as it is. */
function dialledBy(override: RouteOverride): string | undefined {
  if ("spoken" in override) return undefined;
  return spellAlike("sip" in override ? (sipUser(override.sip) ?? "") : override.number);
}

/** The numbers of a service, spelt as numbers are compared. */
function numbersOf({ phone, secondPhone }: Service): readonly string[] {
  return [phone, secondPhone]
    .filter((number) => typeof number === "string")
    .map((number) => spellAlike(number));
}

function isNumberOf(service: Service | undefined, number: string): boolean {
  return service !== undefined && numbersOf(service).includes(number);
}

/** Every number that somebody is shown, and may ring back: the line answers it. */
function shownBy(
  services: Readonly<Record<string, Service>>,
  callerId: string | undefined,
): readonly (string | undefined)[] {
  return [callerId, ...Object.values(services).map((service) => service.callerId)];
}

/**
 * Says where a number of the settings is one of the book's: in rehearsal a helpline would ring for
 * every service, 112 included; live, one would be rung by itself. One line each, with the fix.
 */
export function borrowedNumberProblems(
  { callerId, rehearsalNumber }: Pick<Settings, "callerId" | "rehearsalNumber">,
  services: Readonly<Record<string, Service>>,
): readonly string[] {
  const ownerOf = (number: string | undefined) =>
    number && Object.keys(services).find((id) => isNumberOf(services[id], number));
  const rung = ownerOf(rehearsalNumber);
  const shown = ownerOf(callerId);
  const problems: string[] = [];
  if (rung) {
    const finding = `REHEARSAL_NUMBER is the number of "${rung}", which would ring for every service`;
    problems.push(`${finding}: set it to a telephone of yours.`);
  }
  if (shown) {
    const finding = `CALLER_ID is the number of "${shown}", which would seem to ring itself`;
    problems.push(`${finding}: set it to a number on which this line answers.`);
  }
  if (rehearsalNumber && shownBy(services, undefined).includes(rehearsalNumber)) {
    const finding = "REHEARSAL_NUMBER is a callerId of the book, and the line would ring itself";
    problems.push(`${finding}: set it to a telephone of yours.`);
  }
  return problems;
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
 * Only emergency services are sent the caller's own number: the carrier passes it on where no caller
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
  const ringing = {
    ...shownTo(service, settings.callerId, override),
    ringSeconds: service.ringSeconds,
    // Nobody's call for help is ended for them before the carrier must.
    longestMinutes: service.emergency ? ringingBounds.longestMinutes[1] : service.longestMinutes,
  };
  if (override !== undefined) {
    return "sip" in override
      ? { kind: "sip", uri: override.sip, ...ringing }
      : { kind: "number", number: override.number, ...ringing };
  }
  if (service.phone === null) return { kind: "spoken" };
  const international = toE164(service.phone);
  if (international !== undefined) return { kind: "number", number: international, ...ringing };
  const short = service.phone.replaceAll(" ", "");
  return settings.sipTrunk === undefined
    ? { kind: "number", number: short, ...ringing }
    : { kind: "sip", uri: settings.sipTrunk.replace("{number}", short), ...ringing };
}

/** Whose number a service sees: what it asked for, as far as no caller is given away. */
function shownTo(
  service: Service,
  ours: string | undefined,
  override: RouteOverride | undefined,
): Pick<Dialable, "callerId" | "callerIdIfWithheld"> {
  const { emergency = false, callerId: wish = emergency ? "caller" : "line" } = service;
  if (wish !== "caller" && wish !== "line") return { callerId: wish };
  // Asked once more here: whoever is rung in place of an emergency service sees no caller's number.
  const dialled = override && dialledBy(override);
  const isItself = dialled === undefined || numbersOf(service).includes(dialled);
  return wish === "caller" && emergency && isItself
    ? { callerId: undefined, callerIdIfWithheld: ours }
    : { callerId: ours };
}

/** What helplines are shown of a line that nobody telephones; the number is nobody's. */
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
