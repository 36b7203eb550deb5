import { readFileSync } from "node:fs";
import { z } from "zod";
import { didYouMean } from "../book/did-you-mean.ts";
import { SettingsError } from "../settings/settings-error.ts";

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
    const reason = cause instanceof Error ? cause.message : String(cause);
    // The reason may quote the file, over several lines.
    const line = reason.replaceAll(/\s+/g, " ");
    throw new SettingsError([`ROUTES, ${path}: cannot be read as JSON (${line}).`]);
  }
}
