import type { BookDraft } from "../book/open-book.ts";
import type { Route } from "../book/route.ts";
import type { Service } from "../book/service.ts";
import { type RouteOverrides, readRoutes } from "../routing/read-routes.ts";
import { routeService } from "../routing/route-service.ts";
import type { Settings } from "../settings/read-settings.ts";
import { SettingsError } from "../settings/settings-error.ts";
import { checkWithoutKeys } from "./check-without-keys.ts";
import type { Finding } from "./finding.ts";

/**
 * How each service would be reached with TRANSFERS=live, and who is left for callers who press no
 * keys. Nothing is dialled to find out.
 */
export function checkRoutes(
  settings: Settings,
  { services, tree }: Pick<BookDraft, "services" | "tree">,
): readonly Finding[] {
  const { overrides, problems } = readOverrides(settings.routes, Object.keys(services));
  const live = { ...settings, transfers: "live" } as const;
  const routed = Object.entries(services).map(([id, service]) => {
    const route = routeService(service, live, overrides[id]);
    return { id, route, finding: { name: `route ${id}`, ...judge(service, route) } };
  });
  return [
    ...problems,
    ...routed.map(({ finding }) => finding),
    ...checkWithoutKeys(tree.withoutKeys, new Map(routed.map(({ id, route }) => [id, route]))),
  ];
}

function readOverrides(
  path: string | undefined,
  ids: readonly string[],
): { readonly overrides: RouteOverrides; readonly problems: readonly Finding[] } {
  try {
    return { overrides: path === undefined ? {} : readRoutes(path, ids), problems: [] };
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    const fix = "Correct the file: README.md, ROUTES. The routes below are those without it.";
    const problems = error.problems.map(
      (finding): Finding => ({ status: "mend", name: "setting ROUTES", finding, fix }),
    );
    return { overrides: {}, problems };
  }
}

function judge(service: Service, route: Route): Omit<Finding, "name"> {
  switch (route.kind) {
    case "spoken":
      return { status: "ok", finding: describeSpoken(service) };
    case "sip":
      return judgeSip(service, route.uri);
    case "number":
      return route.number.startsWith("+")
        ? { status: "ok", finding: `rings ${route.number}` }
        : judgeShort(service, route.number);
    case "rehearsed":
      return { status: "ok", finding: "nobody is dialled" };
  }
}

function describeSpoken({ phone, emergency }: Service): string {
  if (phone === null) return "has no number: nothing is dialled";
  return emergency
    ? `${phone} is read out, nothing is dialled: callers hear to hang up and dial it themselves`
    : `${phone} is read out, nothing is dialled`;
}

/** Only the host is told: the rest of a SIP address may hold a password. */
function judgeSip({ emergency }: Service, uri: string): Omit<Finding, "name"> {
  const host = /@([^;?]+)/.exec(uri)?.[1] ?? "the trunk";
  const finding = `rings through ${host}; not tried`;
  if (!emergency) return { status: "ok", finding };
  const fix =
    "Have the trunk's operator confirm in writing that emergency numbers work from it. Never test-call one.";
  return { status: "look", finding, fix };
}

function judgeShort({ phone }: Service, number: string): Omit<Finding, "name"> {
  const isEmergencyNumber = phone === "112";
  const finding = isEmergencyNumber
    ? "the carrier offers no Belgian emergency calling: the call would fail. Callers hear first to hang up and dial 112 themselves, and hear it again after the failure"
    : `${number} has no international form: dialled as it is, the call is likely to fail. Callers then hear the number and whom else to call`;
  const fix = `Set SIP_TRUNK to a Belgian carrier that takes ${number}, or have it read out: {"spoken": true} in ROUTES.`;
  return { status: "mend", finding, fix };
}
