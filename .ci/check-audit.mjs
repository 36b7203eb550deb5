// Exits 1 when npm knows a hole of level "high" or worse in a package that runs in production. A
// registry that cannot be asked stops nothing: a mirror often answers no such question.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
  encoding: "utf8",
  timeout: 60_000,
});

const { metadata, vulnerabilities = {} } = parse(stdout);
if (metadata?.vulnerabilities === undefined) {
  console.error(
    "Careful: this registry does not answer npm audit, so no known hole was looked for.",
  );
} else {
  const { total } = metadata.vulnerabilities;
  const grave = Object.values(vulnerabilities).filter(({ severity }) =>
    ["high", "critical"].includes(severity),
  );
  for (const { name, severity } of grave) {
    console.error(`${name} has a known hole (${severity}): npm audit --omit=dev says which.`);
  }
  console.log(`npm audit: ${total} known holes in production, ${grave.length} of them grave.`);
  if (grave.length > 0) process.exit(1);
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
