import type { Registry } from "prom-client";
import { serve } from "../http/serve.ts";
import type { Logger } from "../logging/create-logger.ts";
import { metricsPage } from "../metrics/metrics-page.ts";
import type { Settings } from "../settings/read-settings.ts";

/** Figures that are served, or not. */
export interface ServedMetrics {
  /** What to tell the person at the terminal. */
  readonly notice: string;
  readonly stop: () => Promise<void>;
}

/**
 * Serves the figures at ADMIN_HOST and ADMIN_PORT; port 0: not at all. A port that is taken or an
 * address that is not ours is told, and stops nothing: callers are answered without figures too.
 */
export async function serveMetrics(
  { adminPort, adminHost }: Pick<Settings, "adminPort" | "adminHost">,
  figures: Registry,
  logger: Logger,
): Promise<ServedMetrics> {
  const stop = async () => {};
  if (adminPort === 0) return { notice: "", stop };
  try {
    const served = await serve(metricsPage(figures, logger), adminPort, adminHost);
    const notice = `Figures for Prometheus: http://${inAddress(adminHost)}:${served.port}/metrics\n\n`;
    return { notice, stop: served.stop };
  } catch (error) {
    const { code = "unknown", message } = error as NodeJS.ErrnoException;
    const isPort = code === "EADDRINUSE" || code === "EACCES";
    const fix = isPort
      ? "Set ADMIN_PORT to a free one, or to 0 to serve none"
      : "Set ADMIN_HOST to an address of this machine";
    logger.warn({ adminPort, error: code }, `figures are not served. ${fix}`);
    const notice = `Calls are answered, but no figures are served: ${message}. ${fix}.\n\n`;
    return { notice, stop };
  }
}

/** A host as it stands in an address: version 6 of the Internet Protocol in brackets. */
function inAddress(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
