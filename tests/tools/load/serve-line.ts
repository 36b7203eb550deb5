import { Temporal } from "temporal-polyfill";
import { onTestFinished } from "vitest";
import type { Book } from "../../../src/line/book/book.ts";
import { silentLogger } from "../../../src/log.ts";
import type { Line } from "../../../src/phone/line.ts";
import { httpLine } from "../../../src/phone/lines.ts";
import { buildLine } from "../../../src/server/build-line.ts";
import { serve } from "../../../src/server/serve.ts";
import { readSettings } from "../../../src/server/settings.ts";
import { keysToServices } from "../../../src/tools/facts/directory.ts";
import type { CallerKnowledge } from "../../../src/tools/load/caller.ts";
import { openSender } from "../../../src/tools/load/sender.ts";

/** A server of the real line on this machine, and what callers under load need. */
export interface ServedLine {
  readonly line: Line;
  readonly publicUrl: string;
  readonly knowledge: CallerKnowledge;
}

let ways: CallerKnowledge["ways"] | undefined;

/** The keys to each service: found once, for they depend neither on the time nor on the settings. */
function waysOf(book: Book): CallerKnowledge["ways"] {
  ways ??= keysToServices(book);
  return ways;
}

/** Serves the real line until the test is over, at a Belgian time that stands still. */
export async function serveLine(
  at: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<ServedLine> {
  const publicUrl = "https://line.example.be";
  const authToken = "a token for tests";
  const now = Temporal.PlainDateTime.from(at).toZonedDateTime("Europe/Brussels").toInstant();
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: authToken,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    ...environment,
  });
  const { app, editions } = buildLine(settings, silentLogger, { clock: () => now });
  const server = await serve(app, 0, "127.0.0.1");
  const { book } = editions.current;
  const sender = openSender();
  onTestFinished(async () => {
    sender.close();
    await server.stop();
  });
  const connectTo = `http://127.0.0.1:${server.port}`;
  return {
    line: httpLine({ authToken, connectTo, send: sender.send }),
    publicUrl,
    knowledge: { book, ways: waysOf(book), clock: () => now },
  };
}
