import { connect, type Socket } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { connect as connectTls } from "node:tls";
import { describe, expect, it, type TestContext } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { openLine } from "../support/open-line.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";
import { sign } from "../support/sign.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./installed-programs.ts";
import { startCaddy, startCaddyWithHttps } from "./start-caddy.ts";
import { startHaproxy } from "./start-haproxy.ts";

const token = "a token for tests";
const host = "line.example.be";
const publicUrl = `https://${host}`;
const settings = { PUBLIC_URL: publicUrl, TRANSFERS: "live", CALLER_ID: "+3225550100" };

/** What strangers send, by what is wrong with it. */
const malformed: readonly string[] = [
  // A piece of a body whose length is no number.
  `${head("/voice")}Transfer-Encoding: chunked\r\n\r\nno number\r\n`,
  // A body larger than the carrier's ever are, told and untold.
  `${head("/voice")}Content-Length: 40000\r\n\r\n${"a".repeat(40_000)}`,
  `${head("/voice/pressed")}Transfer-Encoding: chunked\r\n\r\n9c40\r\n${"a".repeat(40_000)}\r\n0\r\n\r\n`,
  // A body that ends before it is over.
  `${head("/voice/silent")}Content-Length: 500\r\n\r\nCallSid=`,
  // No signature.
  `${head("/voice")}Content-Length: 9\r\n\r\nCallSid=a`,
  // No request at all.
  "\x16\x03\x01 hello\r\n\r\n",
];

describe.each([
  ["haproxy.cfg", startHaproxyAlone],
  ["the Caddyfile, and haproxy.cfg behind it", startBoth],
] as const)("behind %s", (_front, startFront) => {
  it("200 calls lose nothing to a thousand malformed requests a second, a replica killed and one hung", {
    timeout: 240_000,
  }, async (context) => {
    const [a = 0, b = 0] = await freePorts(2);
    const replicas = [startReplica(context, a), startReplica(context, b)] as const;
    await Promise.all(replicas.map((replica) => replica.listening()));
    const url = await startFront(context, { a, b });
    const strangers = flood(Number(new URL(url).port));
    const calls = callMany(url);
    await sleep(6_000);
    replicas[0].signal("SIGKILL");
    await sleep(3_000);
    const again = startReplica(context, a);
    await again.listening();
    await sleep(4_000);
    replicas[1].signal("SIGSTOP");
    await sleep(2_500);
    replicas[1].signal("SIGCONT");
    const report = await calls;
    const sent = await strangers.stop();
    console.info(`${report.turns} turns, ${sent} malformed requests, ${report.wrong} calls wrong`);
    expect(report.wrongOutcomes).toEqual([]);
    expect(report).toMatchObject({ calls: 200, finished: 200, wrong: 0 });
    expect(sent).toBeGreaterThan(10_000);
  });
});

describe("the Caddyfile", () => {
  const refusal = /^HTTP\/1\.1 421 .*^Connection: close/ims;

  it("refuses whoever asks for another host over https, and ends the connection", async (context) => {
    const { https } = await startCaddyWithHttps(context, "127.0.0.1:9");
    // To a name that it has no certificate for it does not speak at all.
    const ask = (name: string) =>
      hear(connectTls({ port: https, rejectUnauthorized: false, servername: host }), name);
    expect(await ask("other.example")).toMatch(refusal);
    expect(await ask("127.0.0.1")).toMatch(refusal);
    expect(await ask(host)).toMatch(/^HTTP\/1\.1 502 /);
  });

  it("refuses them over plain HTTP, and leads its own to https", async (context) => {
    const { http } = await startCaddyWithHttps(context, "127.0.0.1:9");
    const ask = (name: string) => hear(connect(http, "127.0.0.1"), name);
    expect(await ask("other.example")).toMatch(refusal);
    expect(await ask("")).toMatch(/^HTTP\/1\.1 4/);
    expect(await ask(host)).toMatch(
      /^HTTP\/1\.1 308 .*^Location: https:\/\/line\.example\.be\/voice\r/ims,
    );
  });

  it("loses no request to a replica that closes a connection after a hundred", async (context) => {
    const server = await serve(openLine({ publicUrl, authTokens: [token] }), 0, "127.0.0.1");
    context.onTestFinished(() => server.stop());
    const url = await startCaddy(context, `127.0.0.1:${server.port}`);
    const headers = { "X-Twilio-Signature": sign(token, `${publicUrl}/voice`, arrivalParameters) };
    const body = encode(arrivalParameters);
    const statuses = new Map<number, number>();
    const callOften = async () => {
      for (let count = 0; count < 150; count += 1) {
        const form = new URLSearchParams(body);
        const { status } = await fetch(`${url}/voice`, { method: "POST", headers, body: form });
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    };
    await Promise.all(Array.from({ length: 8 }, callOften));
    expect([...statuses]).toEqual([[200, 1_200]]);
  });

  it("does so where it stands behind another that ends TLS", async (context) => {
    const url = new URL(await startCaddy(context, "127.0.0.1:9"));
    const ask = (name: string) => hear(connect(Number(url.port), url.hostname), name);
    expect(await ask("other.example")).toMatch(refusal);
    expect(await ask(host)).toMatch(/^HTTP\/1\.1 502 /);
  });
});

/** Asks a host for a call's first turn, and hears until the connection ends or has been idle for a second. */
async function hear(socket: Socket, name: string): Promise<string> {
  let heard = "";
  socket.setEncoding("utf8").on("data", (text: string) => {
    heard += text;
  });
  socket.on("error", () => {});
  const ended = new Promise((resolve) => socket.once("close", resolve));
  socket.setTimeout(1_000, () => socket.destroy());
  socket.write(`${head("/voice", name)}Content-Length: 0\r\n\r\n`);
  await ended;
  return heard;
}

async function startHaproxyAlone(context: TestContext, ports: { a: number; b: number }) {
  const haproxy = await startHaproxy(context, requireProgram(context, "haproxy"), ports);
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
  return haproxy.url;
}

async function startBoth(context: TestContext, ports: { a: number; b: number }) {
  const haproxy = await startHaproxyAlone(context, ports);
  const url = await startCaddy(context, new URL(haproxy).host);
  return url;
}

function startReplica(context: TestContext, port: number): RunningProgram {
  return runProgram(context, { ...settings, TWILIO_AUTH_TOKEN: token, PORT: String(port) });
}

/** Calls as `helpline load` does, with every kind of caller, sixteen times faster than life. */
async function callMany(url: string) {
  const { stdout, stderr } = await startHelpline(
    [
      ...["load", "--url", publicUrl, "--connect", url, "--token", token, "--i-own-this-server"],
      ...["--calls", "200", "--speed", "16", "--seed", "4", "--json"],
    ],
    settings,
  ).ended;
  if (stdout === "") throw new Error(`No report: ${stderr}`);
  return JSON.parse(stdout);
}

function head(path: string, name = host): string {
  return `POST ${path} HTTP/1.1\r\nHost: ${name}\r\nContent-Type: application/x-www-form-urlencoded\r\n`;
}

/** Sends a thousand malformed requests a second, each on a connection of its own, until stopped. */
function flood(port: number) {
  let sent = 0;
  const sendOne = () => {
    const socket = connect(port, "127.0.0.1");
    socket.on("error", () => {});
    socket.setTimeout(3_000, () => socket.destroy());
    socket.on("data", () => {}).on("end", () => socket.destroy());
    socket.write(malformed[sent % malformed.length] ?? "");
    sent += 1;
  };
  const timer = setInterval(() => {
    for (let count = 0; count < 50; count += 1) sendOne();
  }, 50);
  return {
    stop: async () => {
      clearInterval(timer);
      await sleep(100);
      return sent;
    },
  };
}
