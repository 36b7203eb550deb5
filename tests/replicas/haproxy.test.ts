import { request } from "node:http";
import { text } from "node:stream/consumers";
import { expect, it, type TestContext } from "vitest";
import { serve } from "../../src/http/serve.ts";
import { arrivalParameters, encode } from "../http/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../http/open-line.ts";
import { sign } from "../http/sign.ts";
import { freePorts } from "./free-ports.ts";
import { requireHaproxy, startHaproxy } from "./start-haproxy.ts";

// All of 127.0.0.0/8 is this machine: two of its addresses are two sources.
const carrier = "127.0.0.1";
const stranger = "127.0.0.2";

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
  const body = "a".repeat(16_001);
  expect((await post("/voice", carrier, { ...signed, body })).status).toBe(413);
});

it("holds back who floods it unsigned, and lets the carrier through", async (context) => {
  const post = await openFront(context);
  const statuses: number[] = [];
  for (let sent = 0; sent < 130; sent += 1) {
    statuses.push((await post("/voice", stranger)).status);
    expect((await post("/voice", carrier, signed)).status).toBe(200);
  }
  expect(new Set(statuses.slice(0, 100))).toEqual(new Set([403]));
  expect(new Set(statuses.slice(-20))).toEqual(new Set([429]));
});

it("answers 503 when no replica is left: the carrier then plays its fallback", async (context) => {
  const [a = 0, b = 0] = await freePorts(2);
  const { url } = await startHaproxy(context, requireHaproxy(context), { a, b });
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
  const program = requireHaproxy(context);
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
