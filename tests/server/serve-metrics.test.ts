import { once } from "node:events";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { text } from "node:stream/consumers";
import { Registry } from "prom-client";
import { describe, expect, it, onTestFinished } from "vitest";
import { serveMetrics } from "../../src/cli/start.ts";
import { captureLog } from "../support/captured-log.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { freePort } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { figuresOn } from "./read-page.ts";

const token = "a-token-for-tests";
const publicUrl = "https://line.example.be";
const settings = { PORT: "0", PUBLIC_URL: publicUrl, TWILIO_AUTH_TOKEN: token };
const arrival = {
  path: "/voice",
  headers: {
    "Content-Type": "application/x-www-form-urlencoded",
    "X-Twilio-Signature": sign(token, `${publicUrl}/voice`, arrivalParameters),
  },
  body: [encode(arrivalParameters)],
};

/** A port of this machine that somebody else listens on. */
async function takenPort(host = "127.0.0.1"): Promise<number> {
  const other = createServer().listen(0, host);
  onTestFinished(() => void other.close());
  await once(other, "listening");
  return (other.address() as AddressInfo).port;
}

describe("helpline start", () => {
  it("serves its figures on ADMIN_PORT, and stops with them on SIGTERM", async (test) => {
    const adminPort = await freePort();
    const program = runProgram(test, { ...settings, ADMIN_PORT: String(adminPort) });
    const port = await program.listening();
    expect((await sendRaw(port, arrival)).status).toBe(200);
    // The connection of a scraper that stays open must not keep the program from ending.
    const page = await fetch(`http://127.0.0.1:${adminPort}/metrics`);
    expect(figuresOn(await page.text())).toEqual({
      "calls": 1,
      'places_visited{place="language"}': 1,
    });
    expect(program.stderr()).toContain(`http://127.0.0.1:${adminPort}/metrics`);
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
    await expect(fetch(`http://127.0.0.1:${adminPort}/metrics`)).rejects.toThrow();
  });

  it("finishes a page under way before it ends", async (test) => {
    const adminPort = await freePort();
    const program = runProgram(test, { ...settings, ADMIN_PORT: String(adminPort) });
    await program.listening();
    const socket = connect(adminPort, "127.0.0.1");
    const page = text(socket);
    socket.write("GET /metrics HTTP/1.1\r\nHost: x\r\n");
    // The server has begun to read this request once it has answered a later one.
    await fetch(`http://127.0.0.1:${adminPort}/metrics`);
    program.signal("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 500));
    socket.write("\r\n");
    expect(await page).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    expect(await program.ended).toBe(0);
  });

  it("answers callers though ADMIN_PORT is taken, and says that figures are not served", async (test) => {
    const adminPort = await takenPort();
    const program = runProgram(test, { ...settings, ADMIN_PORT: String(adminPort) });
    const port = await program.listening();
    expect((await sendRaw(port, arrival)).status).toBe(200);
    expect(program.stderr()).toMatch(
      new RegExp(`no figures are served: .*EADDRINUSE.*:${adminPort}\\. Set ADMIN_PORT to a free`),
    );
    expect(program.stdout()).toMatch(/"level":40,.*"figures are not served\. Set ADMIN_PORT to/);
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
  });
});

describe("ADMIN_PORT and ADMIN_HOST", () => {
  it("0 serves no figures, without a word", async () => {
    const { logger, lines } = captureLog();
    const none = { adminPort: 0, adminHost: "127.0.0.1" };
    const { notice, stop } = await serveMetrics(none, new Registry(), logger);
    expect(notice).toBe("");
    expect(lines).toEqual([]);
    await stop();
  });

  it("a host of its own is the only one that answers", async () => {
    const { logger } = captureLog();
    const adminPort = await freePort();
    const elsewhere = { adminPort, adminHost: "127.0.0.2" };
    const { notice, stop } = await serveMetrics(elsewhere, new Registry(), logger);
    onTestFinished(stop);
    expect(notice).toContain(`http://127.0.0.2:${adminPort}/metrics\n`);
    expect((await fetch(`http://127.0.0.2:${adminPort}/metrics`)).status).toBe(200);
    await expect(fetch(`http://127.0.0.1:${adminPort}/metrics`)).rejects.toThrow();
  });

  it("a host that is not ours is told, with its own fix", async () => {
    const { logger, entries } = captureLog();
    // RFC 5737: an address of documentation, which no machine has.
    const abroad = { adminPort: await freePort(), adminHost: "192.0.2.1" };
    const { notice, stop } = await serveMetrics(abroad, new Registry(), logger);
    expect(notice).toMatch(/EADDRNOTAVAIL.*Set ADMIN_HOST to an address of this machine\.\n/);
    expect(entries()).toEqual([expect.objectContaining({ level: 40, error: "EADDRNOTAVAIL" })]);
    await stop();
  });
});
