import { Gauge, Registry } from "prom-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { silentLogger } from "../../src/log.ts";
import { metricsPage } from "../../src/server/metrics.ts";
import { serve } from "../../src/server/serve.ts";
import { captureLog } from "../support/captured-log.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { type CountedLine, countedLine } from "./counted-line.ts";
import { figuresOn } from "./read-page.ts";

describe("the page of figures", () => {
  it("is read with GET, with or without a query, as Prometheus expects", async () => {
    const { metricsPort } = await countedLine();
    for (const path of ["/metrics", "/metrics?format=text"]) {
      const page = await sendRaw(metricsPort, { method: "GET", path });
      expect(page.status).toBe(200);
      expect(page.headers["content-type"]).toBe("text/plain; version=0.0.4; charset=utf-8");
      expect(page.text).toContain("# TYPE helpline_calls_total counter\n");
    }
    expect((await sendRaw(metricsPort, { method: "HEAD", path: "/metrics" })).status).toBe(200);
  });

  it.each([
    ["GET", "/"],
    ["GET", "/metrics/"],
    ["GET", "/metricsx"],
    ["GET", "/voice"],
    ["POST", "/voice"],
    ["GET", "/healthz"],
    ["POST", "/metrics"],
    ["DELETE", "/metrics"],
  ])("%s %s is nothing", async (method, path) => {
    const { metricsPort } = await countedLine();
    expect((await sendRaw(metricsPort, { method, path })).status).toBe(404);
  });

  it("is not where callers are answered", async () => {
    const { port } = await countedLine();
    expect((await sendRaw(port, { method: "GET", path: "/metrics" })).status).toBe(404);
  });

  it("that cannot be made is a 500 and a line in the log", async () => {
    const figures = new Registry();
    new Gauge({
      name: "broken",
      help: "It breaks.",
      registers: [figures],
      collect: () => {
        throw new TypeError("the secret of +32470123456");
      },
    });
    const { logger, lines, entries } = captureLog();
    const { port, stop } = await serve(metricsPage(figures, logger), 0, "127.0.0.1");
    onTestFinished(stop);
    const page = await sendRaw(port, { method: "GET", path: "/metrics" });
    expect(page.status).toBe(500);
    expect(entries()).toEqual([expect.objectContaining({ msg: "figures cannot be read" })]);
    expect(lines.join() + page.text).not.toContain("secret");
  });

  it("can be made of two lines in one process", () => {
    const logger = silentLogger;
    for (const figures of [new Registry(), new Registry()]) {
      expect(() => metricsPage(figures, logger)).not.toThrow();
    }
  });
});

describe("refused requests that seem to be the carrier's own", () => {
  const account = "AC0123456789abcdef0123456789abcdef";
  const refusedBy = async (
    line: CountedLine,
    accountSid: string,
    signature = `${"a".repeat(27)}=`,
  ) => {
    const answer = await sendRaw(line.port, {
      path: "/voice",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Twilio-Signature": signature,
      },
      body: [`CallSid=CA${"0".repeat(32)}&AccountSid=${accountSid}`],
    });
    expect(answer.status).toBe(403);
    return figuresOn(await line.page()).carrier_requests_refused ?? 0;
  };

  it("name the account of the settings; a stranger's do not", async () => {
    const line = await countedLine({ TWILIO_ACCOUNT_SID: account });
    expect(await refusedBy(line, `AC${"f".repeat(32)}`)).toBe(0);
    expect(await refusedBy(line, account, "no signature")).toBe(0);
    expect(await refusedBy(line, account)).toBe(1);
  });

  it("name any account before a call has told which, then that one", async () => {
    const line = await countedLine();
    expect(await refusedBy(line, "scanner")).toBe(0);
    expect(await refusedBy(line, `AC${"f".repeat(32)}`)).toBe(1);
    await line.call();
    expect(await refusedBy(line, `AC${"f".repeat(32)}`)).toBe(1);
  });

  it("name the account of an engine whose accounts look otherwise, once it has called", async () => {
    const account = "0f8b7c1e-7d2a-4f4c-9a52-3d2f1f0a9b11";
    const line = await countedLine();
    const form: [string, string][] = [
      ["AccountSid", account],
      ["CallSid", "c1"],
    ];
    const answer = await sendRaw(line.port, {
      path: "/voice",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "X-Twilio-Signature": sign("a token for tests", "https://line.example.be/voice", form),
      },
      body: [String(new URLSearchParams(form))],
    });
    expect(answer.status).toBe(200);
    expect(await refusedBy(line, account)).toBe(1);
    expect(await refusedBy(line, `AC${"f".repeat(32)}`)).toBe(1);
  });
});
