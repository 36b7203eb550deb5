import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import { silentLogger } from "../../src/log.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { buildLine } from "../../src/server/build-line.ts";
import { metricsPage } from "../../src/server/metrics.ts";
import { serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";

/** The real line with its figures served beside it, on ports of this machine. */
export interface CountedLine {
  readonly port: number;
  readonly metricsPort: number;
  readonly call: () => Promise<PhoneCall>;
  /** The page as Prometheus reads it. */
  readonly page: () => Promise<string>;
}

/** Starts the real book and server, on a Monday at ten, and its figures; stopped with the test. */
export async function countedLine(
  settings: Readonly<Record<string, string>> = { TRANSFERS: "live", CALLER_ID: "+3225550100" },
  now = Temporal.Instant.from("2026-11-23T09:00:00Z"),
): Promise<CountedLine> {
  const read = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    ...settings,
  });
  const logger = silentLogger;
  const { app, figures } = buildLine(read, logger, { clock: () => now });
  const server = await serve(app, 0, "127.0.0.1");
  const admin = await serve(metricsPage(figures, logger), 0, "127.0.0.1");
  onTestFinished(async () => {
    await Promise.all([server.stop(), admin.stop()]);
  });
  const line = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${server.port}` });
  return {
    port: server.port,
    metricsPort: admin.port,
    call: () => placeCall(line, { voiceUrl: `${publicUrl}/voice` }),
    page: async () => (await fetch(`http://127.0.0.1:${admin.port}/metrics`)).text(),
  };
}
