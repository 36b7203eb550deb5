import type { Route } from "../book/route.ts";
import type { Tree } from "../book/tree.ts";
import type { Finding } from "./finding.ts";

/**
 * Sees whether, in each language, a line still rings for callers who press no keys. The book only
 * holds that such lines answer day and night; whether they can be called is decided by the settings.
 */
export function checkWithoutKeys(
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
    fix: `Give ${or} a route that rings, by SIP_TRUNK or in ROUTES; or name in menus/tree.ts, at withoutKeys, a day-and-night line that does.`,
  };
}
