import type { Temporal } from "temporal-polyfill";
import type { Book } from "../../line/book/book.ts";
import { type Fact, listDatedHours, listFacts, soonDays } from "../../line/book/facts.ts";
import type { BookDraft } from "../../line/book/open-book.ts";
import {
  type Dialable,
  isDialable,
  type Route,
  sipUser,
  spellAlike,
} from "../../line/book/route.ts";
import type { Service } from "../../line/book/service.ts";
import type { Tree } from "../../line/book/tree.ts";
import { SettingsError } from "../../mistakes.ts";
import {
  borrowedNumberProblems,
  type RouteOverrides,
  readRoutes,
  routeService,
} from "../../server/service-routes.ts";
import type { Settings } from "../../server/settings.ts";
import type { Finding } from "./finding.ts";
import { findMistake } from "./settings.ts";

/**
 * How each service would be reached with TRANSFERS=live, and who is left for callers who press no
 * keys. Nothing is dialled to find out.
 *
 * @param ours the numbers that call this line, in E.164, where the carrier told them
 */
export function checkRoutes(
  settings: Settings,
  { services, tree }: Pick<BookDraft, "services" | "tree">,
  ours: readonly string[] = [],
): readonly Finding[] {
  const { overrides, problems } = readOverrides(settings, services);
  const live = { ...settings, transfers: "live" } as const;
  const routed = Object.entries(services).map(([id, service]) => {
    const route = routeService(service, live, overrides[id]);
    const judged = ringsItself(route, ours) ? circle : judgeRoute(service, route);
    return { id, route, finding: { name: `route ${id}`, ...judged } };
  });
  return [
    ...borrowedNumberProblems(settings, services).map((problem) => findMistake(problem)),
    ...checkRehearsal(settings.rehearsalNumber, ours),
    ...problems,
    ...routed.map(({ finding }) => finding),
    ...checkWithoutKeys(tree.withoutKeys, new Map(routed.map(({ id, route }) => [id, route]))),
  ];
}

/** What is said of a route that leads back to the line. */
const circle: Omit<Finding, "name"> = {
  status: "mend",
  finding: "rings a number that calls this line: the line would ring itself",
  fix: "Give the service's own number in ROUTES or menus/services.ts, or have it read out.",
};

function ringsItself(route: Route, ours: readonly string[]): boolean {
  if (!isDialable(route)) return false;
  return ours.includes(
    spellAlike(route.kind === "sip" ? (sipUser(route.uri) ?? "") : route.number),
  );
}

/** A rehearsal that rings the line itself; nothing where it does not. */
function checkRehearsal(number: string | undefined, ours: readonly string[]): readonly Finding[] {
  if (number === undefined || !ours.includes(number)) return [];
  const fix = "Set it to a telephone of yours.";
  return [{ ...circle, name: "setting REHEARSAL_NUMBER", fix }];
}

function readOverrides(
  { routes: path, callerId }: Settings,
  services: BookDraft["services"],
): { readonly overrides: RouteOverrides; readonly problems: readonly Finding[] } {
  try {
    const overrides = path === undefined ? {} : readRoutes(path, services, callerId);
    return { overrides, problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const fix =
      "Correct the file: docs/settings.md, ROUTES. The routes below are those without it.";
    const problems = error.problems.map(
      (finding): Finding => ({ status: "mend", name: "setting ROUTES", finding, fix }),
    );
    return { overrides: {}, problems };
  }
}

function judgeRoute(service: Service, route: Route): Omit<Finding, "name"> {
  switch (route.kind) {
    case "spoken":
      return { status: "ok", finding: describeSpoken(service) };
    case "sip":
      return judgeSip(service, route);
    case "number":
      return route.number.startsWith("+")
        ? { status: "ok", finding: `rings ${route.number}${describeWish(service, route)}` }
        : judgeShort(service, route.number);
    case "rehearsed":
      return { status: "ok", finding: "nobody is dialled" };
    case "withdrawn":
      return {
        status: "look",
        finding: "is withdrawn: neither offered nor dialled",
        fix: "Ask when its number works again: helpline today.",
      };
  }
}

function describeSpoken({ phone, emergency }: Service): string {
  if (phone === null) return "has no number: nothing is dialled";
  return emergency
    ? `${phone} is read out, nothing is dialled: callers hear to hang up and dial it themselves`
    : `${phone} is read out, nothing is dialled`;
}

/** Only the host is told: the rest of a SIP address may hold a password. */
function judgeSip(
  service: Service,
  route: Extract<Dialable, { kind: "sip" }>,
): Omit<Finding, "name"> {
  const host = /@([^;?]+)/.exec(route.uri)?.[1] ?? "the trunk";
  const finding = `rings through ${host}${describeWish(service, route)}; not tried`;
  if (!service.emergency) return { status: "ok", finding };
  const fix =
    "Have the trunk's operator confirm in writing that emergency numbers work from it. Never test-call one.";
  return { status: "look", finding, fix };
}

/** What the service asked for in the book, where it is not as everywhere; nothing where it is. */
function describeWish(
  { ringSeconds, callerId: wish, longestMinutes }: Service,
  { callerId }: Dialable,
): string {
  return [
    ringSeconds === undefined ? "" : ` for ${ringSeconds} s`,
    wish === undefined ? "" : `, sees ${callerId ?? "the caller's number"}`,
    longestMinutes === undefined ? "" : `, at most ${longestMinutes} minutes`,
  ].join("");
}

function judgeShort({ phone }: Service, number: string): Omit<Finding, "name"> {
  const isEmergencyNumber = phone === "112";
  const finding = isEmergencyNumber
    ? "the carrier offers no Belgian emergency calling: the call would fail. Callers hear first to hang up and dial 112 themselves, and hear it again after the failure"
    : `${number} has no international form: dialled as it is, the call is likely to fail. Callers then hear the number and whom else to call`;
  const fix = `Set SIP_TRUNK to a Belgian carrier that takes ${number}, or have it read out: {"spoken": true} in ROUTES.`;
  return { status: "mend", finding, fix };
}

/**
 * Sees whether, in each language, a line still rings for callers who press no keys. The book only
 * holds that such lines answer day and night; whether they can be called is decided by the settings.
 */
function checkWithoutKeys(
  withoutKeys: Tree["withoutKeys"],
  routes: ReadonlyMap<string, Route>,
): readonly Finding[] {
  return Object.entries(withoutKeys).map(([language, lines]) => {
    const name = `no keys, ${language}`;
    const silent = lines.filter((id) => !rings(routes.get(id)));
    const first = lines.find((id) => !silent.includes(id));
    if (first === undefined) return nobody(name, lines);
    const passed = silent.length === 0 ? "" : `; ${silent.join(", ")} would not be reached`;
    return { status: "ok", name, finding: `callers who press no keys reach ${first}${passed}` };
  });
}

/** A short number without a trunk is dialled, and likely to fail: nobody should depend on it. */
function rings(route: Route | undefined): boolean {
  if (route?.kind === "number") return route.number.startsWith("+");
  return route?.kind === "sip";
}

function nobody(name: string, lines: readonly string[]): Finding {
  const or = lines.join(" or ");
  return {
    status: "mend",
    name,
    finding: `callers who press no keys reach nobody: ${lines.join(", ")} cannot be called`,
    fix: `Give ${or} a route that rings, by SIP_TRUNK or in ROUTES; or name in menus/languages.ts, at linesWithoutKeys, a day-and-night line that does.`,
  };
}

/** Which facts a person should check, and which still wait for something before going live. */
export function checkFacts(book: Book, today: Temporal.PlainDate): readonly Finding[] {
  const facts = listFacts(book, today);
  const past = facts.filter(({ daysLeft }) => daysLeft <= 0);
  const due = facts.filter(({ daysLeft }) => daysLeft > 0 && daysLeft <= soonDays);
  const open = facts.filter(({ source }) => source.note !== undefined);
  const fix = "Run helpline facts, telephone each, and write the new date in menus/.";
  return [
    judgeFacts("facts past review", past, {
      none: "none",
      some: "callers hear that hours may have changed",
      fix,
    }),
    judgeFacts("facts due soon", due, {
      none: `none within ${soonDays} days`,
      some: `${soonDays} days`,
      fix,
    }),
    judgeFacts("facts still open", open, {
      none: "none",
      some: "something is still to be done or asked",
      fix: "Run helpline facts: the last column says what is to be done for each.",
    }),
    judgeDates(book, today),
  ];
}

/** Are the dates of a year that hours name soon over? Nothing is known of the next until it is written. */
function judgeDates(book: Book, today: Temporal.PlainDate): Finding {
  const name = "dates in hours";
  const ending = listDatedHours(book, today).filter(({ daysLeft }) => daysLeft <= soonDays);
  if (ending.length === 0)
    return { status: "ok", name, finding: `none end within ${soonDays} days` };
  const ends = ending.map(({ id, lastDate }) => `${id} on ${lastDate}`).join(", ");
  return {
    status: "look",
    name,
    finding: `${ending.length}, the last that are known end: ${ends}`,
    fix: "Ask each for its dates of the coming year, and write them in hours, in menus/services.ts; take out those that are over.",
  };
}

function judgeFacts(
  name: string,
  facts: readonly Fact[],
  texts: { readonly none: string; readonly some: string; readonly fix: string },
): Finding {
  if (facts.length === 0) return { status: "ok", name, finding: texts.none };
  const names = facts.map(({ id }) => id).join(", ");
  const finding = `${facts.length}, ${texts.some}: ${names}`;
  return { status: "look", name, finding, fix: texts.fix };
}
