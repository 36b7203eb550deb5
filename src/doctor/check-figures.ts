import { explainFault } from "../probe/explain-fault.ts";
import type { Settings } from "../settings/read-settings.ts";
import type { Finding } from "./finding.ts";

/** Seconds that an answer may take: it is this machine's own. */
const limitSeconds = 3;

/** Sees whether the figures for Prometheus are served at ADMIN_HOST and ADMIN_PORT. */
export async function checkFigures({
  adminPort,
  adminHost,
}: Pick<Settings, "adminPort" | "adminHost">): Promise<Finding> {
  const name = "figures";
  if (adminPort === 0) return { status: "ok", name, finding: "ADMIN_PORT is 0: none are served" };
  const isEverywhere = adminHost === "0.0.0.0" || adminHost === "::";
  const host = isEverywhere ? "127.0.0.1" : adminHost;
  const address = `http://${host.includes(":") ? `[${host}]` : host}:${adminPort}/metrics`;
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(limitSeconds * 1000) });
    const page = await answer.text();
    if (!answer.ok || !page.includes("helpline_calls_total")) {
      const finding = `${address} answered ${answer.status}, and not with this line's figures`;
      return { status: "look", name, finding, fix: "Set ADMIN_PORT to a port that is free." };
    }
    if (!isEverywhere) return { status: "ok", name, finding: `served at ${address}` };
    const finding = `served at every address of this machine, port ${adminPort}`;
    return { status: "look", name, finding, fix: "See that no stranger reaches that port." };
  } catch (error) {
    const finding = explainFault(error, address, limitSeconds);
    const fix = "Run the doctor where the server runs, while it runs; or set ADMIN_PORT=0.";
    return { status: "look", name, finding, fix };
  }
}
