import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { TestContext } from "vitest";
import { accountSid, password } from "../support/carrier-state.ts";
import { startMockCarrier } from "../support/mock-carrier.ts";
import { freePort, hasWritten, startHelpline } from "../support/run-helpline.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { startHttpsFront } from "./https-front.ts";

const loopback = new URL("./line-at-loopback.mjs", import.meta.url);

/**
 * All that an association has when it opens docs/go-live.md: an account at the carrier with two
 * numbers, an https address, and the settings and the file of ROUTES that the page gives.
 */
export async function newAssociation(test: TestContext) {
  const { publicUrl, certificate, leadTo } = await startHttpsFront(test);
  const carrier = await startMockCarrier(test);
  carrier.state.passwords.us1 = "the token of another region";
  carrier.state.passwords.ie1 = password;
  const [line = {}] = carrier.state.numbers;
  carrier.state.numbers.push({ ...line, sid: "PN2", phone_number: "+3225550100" });
  const folder = temporaryFolder(test.onTestFinished);
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text, { mode: 0o600 });
    return join(folder, name);
  };
  const settings = {
    ...settingsOfThePage(),
    NODE_ENV: "production",
    HOST: "127.0.0.1",
    PORT: "0",
    PUBLIC_URL: publicUrl,
    ROUTES: write("routes.json", blockOfThePage('json\n{\n  "112"')),
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN_FILE: write("twilio_auth_token", `${password}\n`),
    LOG_KEY_FILE: write("log_key", "a key of sixteen characters or more\n"),
    ADMIN_PORT: String(await freePort()),
    TWILIO_API_URL: carrier.url,
    NODE_EXTRA_CA_CERTS: certificate,
    NODE_OPTIONS: `--import=${loopback}`,
  };
  const run = (...args: readonly string[]) => startHelpline(args, settings).ended;
  const start = async () => {
    const server = startHelpline(["start"], settings);
    test.onTestFinished(() => void server.child.kill("SIGKILL"));
    await hasWritten(server, "Figures for Prometheus");
    leadTo(Number(/listens on http:\/\/127\.0\.0\.1:(\d+)\n/.exec(server.stderr())?.[1]));
    return server;
  };
  return { publicUrl, numbers: carrier.state.numbers, folder, write, run, start };
}

/** The settings that the page gives. */
function settingsOfThePage(): Readonly<Record<string, string>> {
  const lines = blockOfThePage("sh\n   PUBLIC_URL=").trim().split(/\n */);
  return Object.fromEntries(lines.map((line) => line.split("=")));
}

/** A block of the page, by how it begins: what stands there must work. */
function blockOfThePage(beginning: string): string {
  const page = readFileSync(new URL("../../docs/go-live.md", import.meta.url), "utf8");
  const block = page.split("```").find((one) => one.startsWith(beginning));
  if (block === undefined) throw new Error(`docs/go-live.md has no block ${beginning}`);
  return block.slice(block.indexOf("\n"));
}
