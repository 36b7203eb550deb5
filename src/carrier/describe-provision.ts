import type { Provision } from "./provision-number.ts";

/** What was done with the changes. */
export type ProvisionOutcome = "shown" | "applied";

const marks = { off: "✓ off", on: "✗ ON", unseen: "? not seen" } as const;

/** Says to a person what stands at the carrier, what changes, and what was looked for. */
export function describeProvision(provision: Provision, outcome: ProvisionOutcome): string {
  const { number, before, changes, findings } = provision;
  const lines = changes.map(
    ({ name, from, to }) => `  ${name}\n    from ${write(from)}\n    to   ${write(to)}`,
  );
  return `${[
    `${number} at the carrier: ${headline(changes.length, outcome)}`,
    ...lines,
    "",
    "Recording and looking up:",
    ...findings.map(({ what, state, fix }) => `  ${marks[state]}: ${what}. ${fix}`.trimEnd()),
    ...(hasFallback(provision)
      ? []
      : [
          "",
          "There is no fallback: while the line is down, callers hear an error message and are cut off. Give --fallback-url; README.md says how to make one.",
        ]),
    "",
    "What it was before (keep it: --undo reads it):",
    JSON.stringify(before),
  ].join("\n")}\n`;
}

/** Whether callers hear something of ours while the line is down, once the changes are made. */
export function hasFallback({ before, changes }: Provision): boolean {
  const change = changes.find(({ name }) => name === "voiceFallbackUrl");
  return (change?.to ?? before.settings.voiceFallbackUrl ?? "") !== "";
}

function headline(count: number, outcome: ProvisionOutcome): string {
  if (count === 0) return "nothing to change.";
  const changes = count === 1 ? "1 change" : `${count} changes`;
  return outcome === "applied" ? `${changes} made.` : `${changes} to make. --apply makes them.`;
}

function write(value: string | boolean | undefined): string {
  return value === "" || value === undefined ? "(nothing)" : String(value);
}
