import type { RequestListener } from "node:http";
import { Temporal } from "temporal-polyfill";
import { afterEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { silentLogger } from "../../../src/log.ts";
import { bookDraft, buildLine, version } from "../../../src/server/build-line.ts";
import { metricsPage } from "../../../src/server/metrics.ts";
import { serve } from "../../../src/server/serve.ts";
import { readSettings } from "../../../src/server/settings.ts";
import { examineLine } from "../../../src/tools/doctor/examine-line.ts";
import { describeFindings, type Finding } from "../../../src/tools/doctor/finding.ts";
import type { Environment } from "../../../src/tools/doctor/settings.ts";
import { freePort } from "../../support/run-helpline.ts";
import { smallBook } from "../../support/small-book.ts";
import { carrierNumber } from "./carrier-number.ts";

afterEach(() => vi.unstubAllGlobals());

const publicUrl = "https://line.example.be";
const server = {
  NODE_ENV: "production",
  PUBLIC_URL: publicUrl,
  TWILIO_AUTH_TOKEN: "token-of-the-line",
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
  SIP_TRUNK: "sip:{number}@trunk.example.be",
  LOG_KEY: "key-of-the-log-of-this-line",
  STUDIO: "off",
  TWILIO_ACCOUNT_SID: "AC0123456789abcdef0123456789abcdef",
};

async function examine(environment: Environment, draft = smallBook) {
  const findings = await examineLine({
    environment,
    draft,
    version,
    neededNode: ">=20.19",
    now: Temporal.Instant.from("2026-11-23T09:00:00Z"),
    askNumbers: async () => [carrierNumber(publicUrl)],
  });
  const named = (name: string): Finding | undefined =>
    findings.find((finding) => finding.name === name);
  const statuses = findings.map(({ status }) => status);
  return { findings, named, statuses, text: describeFindings(findings) };
}

async function serveTest(listener: RequestListener): Promise<number> {
  const served = await serve(listener, 0, "127.0.0.1");
  onTestFinished(() => served.stop());
  return served.port;
}

/** Makes PUBLIC_URL's host lead to a port of this machine, as a proxy that ends TLS would. */
function leadTo(port: number): void {
  const reach = fetch;
  vi.stubGlobal("fetch", (address: string, init?: RequestInit) =>
    reach(address.replace(publicUrl, `http://127.0.0.1:${port}`), init),
  );
}

/** Serves the line with these settings and its figures; gives what the figures hold. */
async function serveLine(environment: Environment = server) {
  const logger = silentLogger;
  const { app, figures } = buildLine(readSettings(environment), logger, { draft: smallBook });
  leadTo(await serveTest(app));
  const adminPort = await serveTest(metricsPage(figures, logger));
  return { adminPort: `${adminPort}`, page: () => figures.metrics() };
}

describe("the doctor", () => {
  it("finds nothing to mend at a line that may go live", async () => {
    const { adminPort, page } = await serveLine();
    const { findings, statuses, named, text } = await examine({ ...server, ADMIN_PORT: adminPort });
    expect(findings.filter(({ status }) => status === "mend")).toEqual([]);
    expect(statuses).toContain("ok");
    expect(named("unsigned request")?.finding).toContain("403");
    expect(named("signed request")?.finding).toContain("200");
    for (const name of [
      "settings",
      "PUBLIC_URL",
      "clock",
      "figures",
      "version",
      "number +3280012345",
      "fallback of +3280012345",
    ]) {
      expect(named(name)?.status, name).toBe("ok");
    }
    expect(text).toContain("0 to mend before going live");
    expect(text).not.toContain("Not looked at");
    // Its own signed request is no call.
    expect(await page()).toMatch(/^helpline_calls_total 0$/m);
  });

  it("says what is missing where nothing is configured, and does not break", async () => {
    const { named, statuses, text } = await examine({ ADMIN_PORT: "0" });
    for (const name of ["PUBLIC_URL", "TWILIO_AUTH_TOKEN", "TRANSFERS", "CALLER_ID"]) {
      expect(named(`setting ${name}`), name).toMatchObject({ status: "mend" });
      expect(named(`setting ${name}`)?.fix).toMatch(/^Set it to /);
    }
    expect(named("signature check")?.finding).toContain("not looked at");
    expect(statuses).toContain("ok");
    expect(text).toContain(
      "Not looked at: PUBLIC_URL answers, signature check, clock, carrier. Nothing was dialled.",
    );
  });

  it("goes on with the rest where settings are wrong", async () => {
    const wrong = { PORT: "many", CALLER_ID: "+3280012345", SIP_TRUNK: "trunk", TRANSFERS: "live" };
    const { named } = await examine({ ...wrong, LOG_KEY: "short", ADMIN_PORT: "0" });
    for (const name of ["PORT", "CALLER_ID", "SIP_TRUNK", "LOG_KEY"]) {
      expect(named(`setting ${name}`), name).toMatchObject({ status: "mend" });
    }
    expect(named("route night-line")?.status).toBe("ok");
    expect(named("route short-line")?.status).toBe("mend");
  });

  it("looks at PUBLIC_URL though the carrier's credentials are half there", async () => {
    await serveLine();
    const half = { ...server, TWILIO_API_SECRET: "half-a-secret", ADMIN_PORT: "0" };
    const { named } = await examine(half);
    expect(named("setting TWILIO_API_KEY")?.status).toBe("mend");
    expect(named("signed request")?.status).toBe("ok");
    expect(named("route short-line")?.finding).toContain("trunk.example.be");
  });

  it("finds a token that is not the server's", async () => {
    await serveLine();
    const { named } = await examine({
      ...server,
      TWILIO_AUTH_TOKEN: "another-token-for-tests",
      ADMIN_PORT: "0",
    });
    expect(named("unsigned request")?.status).toBe("ok");
    expect(named("signed request")).toMatchObject({ status: "mend" });
    expect(named("signed request")?.finding).toContain("403");
    expect(named("signed request")?.fix).toContain("TWILIO_AUTH_TOKEN");
  });

  it("tries each of several tokens", async () => {
    await serveLine();
    const tokens = `${server.TWILIO_AUTH_TOKEN},another-token-for-tests`;
    const { named } = await examine({ ...server, TWILIO_AUTH_TOKEN: tokens, ADMIN_PORT: "0" });
    expect(named("signed request, token 1 of 2")?.status).toBe("ok");
    expect(named("signed request, token 2 of 2")?.status).toBe("mend");
  });

  it("finds an address where something else answers, whoever asks", async () => {
    leadTo(await serveTest((_request, response) => response.end("<h1>Welcome</h1>")));
    const { named } = await examine({ ...server, ADMIN_PORT: "0" });
    expect(named("PUBLIC_URL answers")?.status).toBe("look");
    expect(named("unsigned request")).toMatchObject({ status: "mend" });
    expect(named("signed request")).toMatchObject({ status: "mend" });
  });

  it("finds an address where nobody answers, and a proxy that redirects", async () => {
    leadTo(await freePort());
    const down = await examine({ ...server, ADMIN_PORT: "0" });
    expect(down.named("PUBLIC_URL answers")?.finding).toContain("ECONNREFUSED");
    expect(down.named("signed request")?.status).toBe("mend");
    vi.unstubAllGlobals();
    const redirect = await serveTest((_request, response) =>
      response.writeHead(301, { Location: "https://elsewhere.example.be/" }).end(),
    );
    leadTo(redirect);
    const moved = await examine({ ...server, ADMIN_PORT: "0" });
    expect(moved.named("signed request")?.finding).toContain("301");
  });

  it("finds a proxy that has no server behind it", async () => {
    leadTo(await serveTest((_request, response) => response.writeHead(503).end()));
    const { named } = await examine({ ...server, ADMIN_PORT: "0" });
    for (const name of ["unsigned request", "signed request"]) {
      expect(named(name)).toMatchObject({ status: "mend", fix: /^Start the server/ });
    }
  });

  it("finds an address that only this machine knows", async () => {
    const port = await freePort();
    const local = { ...server, NODE_ENV: "development", PUBLIC_URL: `http://127.0.0.1:${port}` };
    const { named } = await examine({ ...local, ADMIN_PORT: "0" });
    expect(named("PUBLIC_URL")).toMatchObject({ status: "mend" });
  });

  it("says what a service agreed to, and looks at the number that it alone sees", async () => {
    const night = smallBook.services["night-line"];
    if (night === undefined) throw new Error("The small book has a night line.");
    const agreed = { ...night, ringSeconds: 90, longestMinutes: 60 } as const;
    const seen = async (callerId: "line" | `+${number}`) => {
      const services = { ...smallBook.services, "night-line": { ...agreed, callerId } };
      return examine({ ...server, ADMIN_PORT: "0" }, { ...smallBook, services });
    };
    const ours = await seen("line");
    expect(ours.named("route night-line")?.finding).toBe(
      "rings +3280011222 for 90 s, sees +3225550100, at most 60 minutes",
    );
    expect(ours.named("caller ID of night-line")).toBeUndefined();
    const { named } = await seen("+3225550122");
    expect(named("route night-line")?.finding).toContain("sees +3225550122");
    expect(named("caller ID of night-line")).toMatchObject({
      status: "look",
      finding: expect.stringContaining("+3225550122 is no number of this account"),
    });
    const { named: abroad } = await seen("+33142860000");
    expect(abroad("caller ID of night-line")).toMatchObject({
      status: "mend",
      fix: expect.stringContaining("its callerId in menus/services.ts"),
    });
  });

  it("sees a rehearsal that rings the very number that calls this line", async () => {
    await serveLine();
    const rehearsal = { TRANSFERS: "rehearse", REHEARSAL_NUMBER: "+3280012345" };
    const { named } = await examine({ ...server, ...rehearsal, ADMIN_PORT: "0" });
    expect(named("setting REHEARSAL_NUMBER")).toMatchObject({
      status: "mend",
      finding: "rings a number that calls this line: the line would ring itself",
    });
  });

  it("names the mistakes of a book", async () => {
    const tree = { ...smallBook.tree, home: "nowhere" };
    const { findings } = await examine({ ADMIN_PORT: "0" }, { ...smallBook, tree });
    const book = findings.filter(({ name }) => name === "book");
    expect(book.length).toBeGreaterThan(0);
    expect(book.every(({ status }) => status === "mend")).toBe(true);
  });

  it("never prints a secret, right or wrong", async () => {
    await serveLine();
    const secrets = {
      TWILIO_AUTH_TOKEN: "first-secret-of-all,second-secret-of-all",
      LOG_KEY: "log-secret-of-this-line",
      SIP_TRUNK: "sip:{number}:trunk-secret@trunk.example.be",
    };
    const all = [
      await examine({ ...server, ...secrets, ADMIN_PORT: "0" }),
      await examine({ ...server, ...secrets, LOG_KEY: "l-secret" }),
      await examine({ ...server, TWILIO_AUTH_TOKEN: "secret,", SIP_TRUNK: "sip:secret" }),
    ];
    for (const { findings, text } of all) {
      expect(JSON.stringify(findings)).not.toContain("secret");
      expect(text).not.toContain("secret");
    }
  });
});

describe("the doctor of the real book", () => {
  it("knows a route for every service", async () => {
    const { findings } = await examine({ ...server, PUBLIC_URL: "", ADMIN_PORT: "0" }, bookDraft);
    const routes = findings.filter(({ name }) => name.startsWith("route "));
    expect(routes).toHaveLength(Object.keys(bookDraft.services).length);
    expect(routes.filter(({ status }) => status === "mend")).toEqual([]);
  });
});
