import type { CallStep } from "../api.ts";

/** A whole call, as a link holds it. */
export interface LinkedCall {
  readonly at: string | undefined;
  readonly steps: readonly CallStep[];
}

/** Reads the part of an address after "#" as a call; undefined where it names none. */
export function readCallLink(hash: string): LinkedCall | undefined {
  const fields = new URLSearchParams(hash.replace(/^#/, ""));
  const [at, keys] = [fields.get("at"), fields.get("keys")];
  if (at === null && keys === null) return undefined;
  return { at: at || undefined, steps: keys ? keys.split(",") : [] };
}

/** Writes a call as the part of an address after "#". */
export function writeCallLink({ at, steps }: LinkedCall): string {
  const keys = steps.map((step) => step.replaceAll("#", "%23")).join(",");
  return `#${at === undefined ? "" : `at=${at}&`}keys=${keys}`;
}
