import { Temporal } from "temporal-polyfill";
import { serve } from "../http/serve.ts";
import { createLogger } from "../logging/create-logger.ts";
import { buildLine } from "../main.ts";
import { readSettings } from "../settings/read-settings.ts";
import { exitOnMistakes } from "./exit-on-mistakes.ts";

/** A server to be called by the built-in phone, and what the phone needs to call it. */
export interface CalledServer {
  /** The address that is signed. */
  readonly publicUrl: string;
  readonly authToken: string;
  /** Where it really listens, when that is another address. */
  readonly connectTo?: string;
  /** Moves its clock to so many seconds into the call. */
  readonly setClock?: (seconds: number) => void;
  readonly stop?: () => Promise<void>;
}

/**
 * Starts the real app on a free port of this machine, for one call of the built-in phone.
 * Transfers are written as for live use, so that the phone shows what would be dialled; the
 * phone is software and dials nothing.
 *
 * @param at when the call takes place; now where it is undefined
 */
export async function serveForCall(
  at: Temporal.Instant = Temporal.Now.instant(),
): Promise<CalledServer> {
  const publicUrl = "http://localhost";
  let now = at;
  const { settings, line } = exitOnMistakes(() => {
    const settings = readSettings({
      PUBLIC_URL: publicUrl,
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
      LOG_LEVEL: "silent",
    });
    return { settings, line: buildLine(settings, createLogger("silent"), () => now) };
  });
  const { port, stop } = await serve(line.app, 0, "127.0.0.1");
  const [authToken = ""] = settings.authTokens;
  return {
    publicUrl,
    authToken,
    connectTo: `http://127.0.0.1:${port}`,
    setClock: (seconds) => {
      now = at.add({ milliseconds: Math.round(seconds * 1000) });
    },
    stop,
  };
}
