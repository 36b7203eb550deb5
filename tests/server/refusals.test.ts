import { brotliCompressSync, deflateSync, gzipSync } from "node:zlib";
import supertest from "supertest";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type Served, serve } from "../../src/server/serve.ts";
import { captureLog } from "../support/captured-log.ts";
import { arrivalParameters, encode, type Parameters } from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer, expectRefusal } from "../support/read-answer.ts";
import { type RawRequest, sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";

const log = captureLog();
// A port in it, so that an address made of two would be none.
const portedUrl = `${publicUrl}:8443`;
const app = openLine({ publicUrl: portedUrl, logger: log.logger });
const voices = ["/voice", "/voice/pressed", "/voice/silent", "/voice/ended", "/voice/status"];
const formType = "application/x-www-form-urlencoded";

let served: Served;
beforeAll(async () => {
  served = await serve(app, 0, "127.0.0.1");
});
afterAll(() => served.stop());

let linesBefore = 0;
beforeEach(() => {
  linesBefore = log.lines.length;
});

/** Sends a signed body in pieces, as it is written. */
function sendSigned(parameters: Parameters, request: Partial<RawRequest> = {}) {
  const signature = sign(token, `${portedUrl}/voice`, parameters);
  const headers = { "Content-Type": formType, "X-Twilio-Signature": signature, ...request.headers };
  return sendRaw(served.port, { path: "/voice", body: [encode(parameters)], ...request, headers });
}

/** Parameters whose body has exactly so many bytes. */
function parametersOf(bytes: number): Parameters {
  return [["Filler", "x".repeat(bytes - "Filler=".length)]];
}

describe("another method", () => {
  it.each(["GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s has no answer at the carrier's addresses",
    async (method) => {
      for (const path of voices) {
        const response = await sendRaw(served.port, { method, path });
        expect(response.headers).toMatchObject({ allow: "POST" });
        if (method === "HEAD") expect(response.status).toBe(405);
        else expectRefusal(response, 405);
      }
    },
  );

  it.each(["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])(
    "%s has no answer at the health check",
    async (method) => {
      const response = await sendRaw(served.port, { method, path: "/healthz" });
      expectRefusal(response, 405);
      expect(response.headers).toMatchObject({ allow: "GET, HEAD" });
    },
  );

  it("HEAD asks after the line's health", async () => {
    const response = await supertest(app).head("/healthz");
    expect(response.status).toBe(200);
    expect(response.text).toBeUndefined();
  });
});

describe("a body", () => {
  const most = 32 * 1024;

  it("may have 32 KiB", async () => {
    const parameters = parametersOf(most);
    const headers = { "Content-Length": String(most) };
    expectAnswer(await sendSigned(parameters, { headers }));
    expectAnswer(await sendSigned(parameters));
  });

  it.each([
    ["with its length told", { "Content-Length": String(most + 1) }],
    ["in chunks", {}],
  ])("may not have more, %s", async (_how, headers) => {
    expectRefusal(await sendSigned(parametersOf(most + 1), { headers }), 413);
  });

  it("may not have much more, in many chunks", async () => {
    const body = Array.from({ length: 64 }, () => "x".repeat(4096));
    const response = await sendRaw(served.port, {
      path: "/voice",
      headers: { "Content-Type": formType },
      body,
    });
    expectRefusal(response, 413);
  });

  const fields = (count: number): Parameters =>
    Array.from({ length: count }, (_, index) => [`Field${index}`, "x"]);

  it("may have 128 fields, and not one more", async () => {
    expectAnswer(await sendSigned(fields(128)));
    expectRefusal(await sendSigned(fields(129)), 413);
  });

  it("is refused for its fields before its signature is looked at, whatever they are", async () => {
    const headers = { "X-Twilio-Signature": "bm90IGEgc2lnbmF0dXJlIGF0IGFsbA==" };
    expectRefusal(await sendSigned(fields(128), { headers }), 403);
    for (const body of [encode(fields(129)), "&".repeat(128), "a&".repeat(8_000)]) {
      expectRefusal(await sendSigned([], { headers, body: [body] }), 413);
    }
  });

  it.each([
    "application/json",
    "text/plain",
    "multipart/form-data; boundary=x",
    "application/octet-stream",
    "application/x-www-form-urlencoded-not",
    "text/xml",
    "nonsense",
    "",
  ])("must be a form, not %j", async (type) => {
    expectRefusal(await sendSigned(arrivalParameters, { headers: { "Content-Type": type } }), 415);
  });

  it("must say that it is a form", async () => {
    const signature = sign(token, `${portedUrl}/voice`, arrivalParameters);
    const response = await sendRaw(served.port, {
      path: "/voice",
      headers: { "X-Twilio-Signature": signature },
      body: [encode(arrivalParameters)],
    });
    expectRefusal(response, 415);
  });

  it.each([
    "application/x-www-form-urlencoded",
    "application/x-www-form-urlencoded; charset=UTF-8",
    "Application/X-WWW-Form-Urlencoded;charset=utf-8",
  ])("may be %s", async (type) => {
    expectAnswer(await sendSigned(arrivalParameters, { headers: { "Content-Type": type } }));
  });

  it.each([
    ["gzip", gzipSync],
    ["deflate", deflateSync],
    ["br", brotliCompressSync],
  ])("may not be compressed: %s", async (encoding, compress) => {
    const body = [compress(Buffer.from(encode(arrivalParameters)))];
    const headers = { "Content-Encoding": encoding };
    expectRefusal(await sendSigned(arrivalParameters, { headers, body }), 415);
  });

  it("leaves the server ready for the next, whatever it was", async () => {
    expectRefusal(await sendSigned(parametersOf(3 * most)), 413);
    expectAnswer(await sendSigned(arrivalParameters));
  });
});

describe("an address", () => {
  it.each(["/", "/favicon.ico", "/voice/unknown", "/healthz/", "/metrics", "/status", "/.env"])(
    "that nobody knows is not found: %s",
    async (path) => {
      expectRefusal(await sendRaw(served.port, { path }), 404);
      expectRefusal(await sendRaw(served.port, { method: "GET", path }), 404);
    },
  );

  const tricks = [
    "/VOICE",
    "/Voice",
    "/voice/",
    "/voice/pressed/",
    "//voice",
    "/voice//pressed",
    "//evil.example/voice",
    "/./voice",
    "/voice/../voice",
    "/x/../voice",
    "/%2e%2e/voice",
    "/voice/%2e%2e/voice",
    "/voice%2fpressed",
    "/%76oice",
    "/voice%00",
    "/voice%00.xml",
    "/voice%0d%0aX-Evil:1",
    "/voice%",
    "/voice/%",
    "/%E0%A4%A",
    "/voice%ff",
    "/voice;a=b",
    "/voice.xml",
    "/voice#fragment",
    "/voice?",
    "/voice?place=%",
    "/voice?place=%00&place=%ff",
    "/voice?__proto__[place]=x&constructor=y",
    "/voice/pressed?place=main&language=fr",
    "/voice/pressed?'\"()*!~",
    "/\\voice",
    "/voice\\..\\voice",
    "/__proto__",
    "/constructor",
    "/voice/__proto__",
    "http://evil.example/voice",
    "https://line.example.be:8443/voice",
    "//",
    "*",
    "voice",
    `/voice?place=${"x".repeat(8_000)}`,
    `/voice?place=${"x".repeat(40_000)}`,
    `/${"x".repeat(40_000)}`,
    `/voice${"/x".repeat(4_000)}`,
  ];

  it.each(tricks.map((path) => [path.slice(0, 40), path]))(
    "never opens unsigned, nor breaks: %s",
    async (_shown, path) => {
      const body = [encode(arrivalParameters)];
      for (const method of ["POST", "GET"]) {
        for (const signature of [
          {},
          { "X-Twilio-Signature": "bm90IGEgc2lnbmF0dXJlIGF0IGFsbA==" },
        ]) {
          const headers = { "Content-Type": formType, ...signature };
          const response = await sendRaw(served.port, { method, path, headers, body });
          expect(response.status).toBeGreaterThanOrEqual(400);
          expect(response.status).toBeLessThan(500);
          expect(response.text).not.toContain("<");
        }
      }
      // What strangers send is no fault of ours: whoever watches the log for faults finds none.
      const isRefusal = ({ level, msg }: Readonly<Record<string, unknown>>) =>
        level === 40 && String(msg).startsWith("refused: no right signature.");
      const entries = log.entries().slice(linesBefore);
      expect(entries.filter((entry) => !isRefusal(entry))).toEqual([]);
      expect(entries.length).toBeLessThanOrEqual(1);
    },
  );

  it("has one spelling, even signed", async () => {
    for (const path of ["/VOICE", "/voice/", "//voice", "/%76oice", "/voice%00"]) {
      const signedFor = portedUrl + path;
      expectRefusal(await post(app, path, arrivalParameters, { signedFor }), 404);
    }
  });
});
