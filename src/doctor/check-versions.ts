import type { Finding } from "./finding.ts";

/**
 * Judges the version of Node by what the package needs, such as ">=20.19".
 *
 * @param running as in `process.versions.node`
 */
export function checkNode(running: string, needed: string): Finding {
  const name = "Node";
  const [major = 0, minor = 0] = numbersIn(running);
  const [leastMajor = 0, leastMinor = 0] = numbersIn(needed);
  const isEnough = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return isEnough
    ? { status: "ok", name, finding: `${running}, needed ${needed}` }
    : {
        status: "mend",
        name,
        finding: `${running} is too old: ${needed} is needed`,
        fix: "Install Node 20.19 or newer, from nodejs.org or your distribution.",
      };
}

/** Compares the version of this checkout with the one that the server told; undefined: it told none. */
export function checkVersion(here: string, there: string | undefined): Finding {
  const name = "version";
  if (there === here) return { status: "ok", name, finding: `${here}, here and at the server` };
  const [finding, fix] =
    there === undefined
      ? [
          `${here} here; not known at the server`,
          "Right where the proxy keeps /healthz inside. helpline probe --connect asks a replica itself.",
        ]
      : [
          `${here} here, ${there} at the server`,
          "Deploy this version, or run the doctor of the version that is deployed.",
        ];
  return { status: "look", name, finding, fix };
}

function numbersIn(version: string): readonly number[] {
  return version.match(/\d+/g)?.map(Number) ?? [];
}
