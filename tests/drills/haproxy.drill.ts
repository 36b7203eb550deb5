import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, type TestContext } from "vitest";
import { serve } from "../../src/server/serve.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { sign } from "../support/sign.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram } from "./installed-programs.ts";
import { startHaproxy } from "./start-haproxy.ts";

const carrier = "127.0.0.1";

it("sends the carrier's requests on, and nothing but the line's", async (context) => {
  const post = await openFront(context);
  expect((await post("/voice", carrier, signed)).status).toBe(200);
  expect((await post("/voice/pressed?place=main", carrier)).status).toBe(403);
  for (const path of ["/", "/healthz", "/metrics", "/voice/", "/voice/../healthz", "/voicemail"]) {
    expect({ path, ...(await post(path, carrier, signed)) }).toMatchObject({
      status: 404,
      body: "There is nothing here.",
    });
  }
});

it("refuses a body that is larger than the carrier's ever are", async (context) => {
  const post = await openFront(context);
  const body = "a".repeat(32_001);
  expect((await post("/voice", carrier, { ...signed, body })).status).toBe(413);
});

it("lets the carrier through, whatever others have it send: its addresses are shared", async (context) => {
  const post = await openFront(context);
  const forged = await Promise.all(Array.from({ length: 200 }, () => post("/voice", carrier)));
  expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([403]));
  expect((await post("/voice", carrier, signed)).status).toBe(200);
});

it("asks nobody for the studio's password on the carrier's way", async (context) => {
  const passwords: (string | undefined)[] = [];
  const ports = await Promise.all(
    [1, 2].map(async () => {
      const server = await serve(
        (given, response) => {
          if (given.url !== "/healthz") passwords.push(given.headers.authorization);
          response.end();
        },
        0,
        carrier,
      );
      context.onTestFinished(() => server.stop());
      return server.port;
    }),
  );
  const [a = 0, b = 0] = ports;
  const haproxy = await startHaproxy(context, requireProgram(context, "haproxy"), { a, b });
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
  const headers = { Authorization: "Basic eDp5" };
  expect((await postTo(haproxy.url)("/line/voice", carrier, { headers })).status).toBe(200);
  expect((await postTo(haproxy.url)("//voice", carrier, { headers })).status).toBe(404);
  expect(passwords).toEqual([undefined]);
});

it("answers 503 when no replica is left: the carrier then plays its fallback", async (context) => {
  const [a = 0, b = 0] = await freePorts(2);
  const { url } = await startHaproxy(context, requireProgram(context, "haproxy"), { a, b });
  const post = postTo(url);
  // It takes the two connections a moment to be refused.
  await expect.poll(async () => (await post("/voice", carrier, signed)).status).toBe(503);
});

const signed: Sent = {
  headers: { "X-Twilio-Signature": sign(token, `${publicUrl}/voice`, arrivalParameters) },
};

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** A line behind HAProxy, as both of its replicas, and a way to post to it. */
async function openFront(context: TestContext) {
  const program = requireProgram(context, "haproxy");
  const [a, b] = await Promise.all([serve(openLine(), 0, carrier), serve(openLine(), 0, carrier)]);
  context.onTestFinished(async () => void (await Promise.all([a.stop(), b.stop()])));
  const haproxy = await startHaproxy(context, program, { a: a.port, b: b.port });
  await Promise.all([haproxy.isUp("a"), haproxy.isUp("b")]);
  return postTo(haproxy.url);
}

/** Posts the carrier's first request of a call from an address of this machine. */
function postTo(url: string) {
  const { port } = new URL(url);
  return async (path: string, localAddress: string, { headers = {}, body }: Sent = {}) => {
    const form = body ?? encode(arrivalParameters);
    return await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const sent = request({
        host: carrier,
        port,
        path,
        localAddress,
        method: "POST",
        agent: false,
        headers: {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": String(Buffer.byteLength(form)),
          ...headers,
        },
      });
      sent.on("error", reject);
      sent.on("response", async (response) => {
        resolve({ status: response.statusCode ?? 0, body: await text(response) });
      });
      sent.end(form);
    });
  };
}
