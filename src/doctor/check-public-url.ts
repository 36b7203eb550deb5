import { explainFault } from "../probe/explain-fault.ts";
import { type AskedHealth, readHealth } from "../probe/read-health.ts";
import type { Finding } from "./finding.ts";

/** Seconds that an answer may take here; the carrier waits fifteen. */
const limitSeconds = 10;

/** Milliseconds after which an answer is slow: a caller waits in silence meanwhile. */
const slow = 2_000;

/** What is seen of PUBLIC_URL, and what its health check told, where it answered. */
export interface SeenUrl {
  readonly findings: readonly Finding[];
  readonly asked: AskedHealth | undefined;
}

/** Looks at PUBLIC_URL: https, an address that the carrier can reach, and an answer in time. */
export async function checkPublicUrl(publicUrl: string): Promise<SeenUrl> {
  const form = checkForm(publicUrl);
  const name = "PUBLIC_URL answers";
  const started = performance.now();
  try {
    const asked = await readHealth(publicUrl, limitSeconds);
    const ms = Math.round(performance.now() - started);
    return { findings: [form, describe(name, asked, ms)], asked };
  } catch (error) {
    const finding = explainFault(error, publicUrl, limitSeconds);
    const fix = "Without an answer there, callers hear the fallback or an error: mend it first.";
    return { findings: [form, { status: "mend", name, finding, fix }], asked: undefined };
  }
}

function describe(name: string, { health, status }: AskedHealth, ms: number): Finding {
  if (health === undefined) {
    return {
      status: "look",
      name,
      finding: `/healthz answered ${status}, and not as this line does`,
      fix: "Right where the proxy keeps /healthz inside, as deploy/Caddyfile does: the signed request below tells more. Otherwise let it pass /voice on to the server, without a redirect.",
    };
  }
  const finding = `/healthz answered in ${ms} ms`;
  return ms < slow
    ? { status: "ok", name, finding }
    : { status: "look", name, finding, fix: "Find what is slow: callers wait in silence." };
}

function checkForm(publicUrl: string): Finding {
  const { protocol, hostname } = new URL(publicUrl);
  const name = "PUBLIC_URL";
  const fix = "Set PUBLIC_URL to the https address under which the carrier reaches the line.";
  if (isPrivate(hostname)) {
    const finding = `${hostname} is an address that only this machine or network knows`;
    return { status: "mend", name, finding, fix };
  }
  if (protocol !== "https:") {
    const finding = "is not https: what callers press would travel in clear";
    return { status: "mend", name, finding, fix };
  }
  return { status: "ok", name, finding: `is https at ${hostname}` };
}

function isPrivate(host: string): boolean {
  const isName = /^localhost$|\.(?:localhost|local|internal|lan|home\.arpa)$/i.test(host);
  const isVersion4 = /^(?:127|10|192\.168|169\.254|172\.(?:1[6-9]|2\d|3[01]))\./.test(host);
  return isName || isVersion4 || /^\[(?:::1|f[cd]|fe80)/i.test(host);
}
