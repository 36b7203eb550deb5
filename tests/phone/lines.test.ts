import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { validateRequest } from "twilio/lib/webhooks/webhooks.js";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CarrierError } from "../../src/phone/line.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { document, gather, redirect, say } from "./documents.ts";

const authToken = "12345";
let server: Server;
let origin: string;
let last: { request: IncomingMessage; body: string };

beforeAll(async () => {
  server = createServer(async (request, response) => {
    last = { request, body: await text(request) };
    const path = request.url ?? "";
    if (path.includes("/silent")) return;
    if (path.includes("/moved")) {
      response.writeHead(302, { Location: "/voice" }).end();
      return;
    }
    if (path.includes("/cut")) {
      response.writeHead(200, { "Content-Type": "text/xml", "Content-Length": "100" });
      response.write("<Response>", () => response.destroy());
      return;
    }
    response.writeHead(200, { "Content-Type": "text/xml" });
    response.end(document(gather("key?state=a'b", say("Press. Été.")), redirect("/voice")));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

describe("a line over HTTP", () => {
  it("signs as the carrier's published example", async () => {
    const sent: { url: string; init: RequestInit }[] = [];
    const line = httpLine({
      authToken,
      send: async (url, init) => {
        sent.push({ url, init });
        return new Response("");
      },
    });
    const url = "https://mycompany.com/myapp.php?foo=1&bar=2";
    const form = {
      CallSid: "CA1234567890ABCDE",
      Caller: "+14158675309",
      Digits: "1234",
      From: "+14158675309",
      To: "+18005551212",
    };
    await line.post(url, form);
    await line.post(url, new Map(Object.entries(form)));
    for (const { url: to, init } of sent) {
      expect(to).toBe(url);
      expect(new Headers(init.headers).get("X-Twilio-Signature")).toBe(
        "RSOYDt4T1cUTdK1PDd93/VVr8B8=",
      );
      expect(init.body).toContain("Caller=%2B14158675309&Digits=1234");
    }
  });

  it("posts a form with the carrier's headers and gives back the answer", async () => {
    const answer = await httpLine({ authToken }).post(`${origin}/voice`, {
      Digits: "*",
      msg: "a b",
    });
    expect(answer).toMatchObject({ status: 200, contentType: "text/xml" });
    expect(answer.body).toContain("Été");
    expect(last.body).toBe("Digits=*&msg=a+b");
    expect(last.request.method).toBe("POST");
    expect(last.request.headers).toMatchObject({
      "content-type": "application/x-www-form-urlencoded; charset=UTF-8",
      "user-agent": "TwilioProxy/1.1",
      "i-twilio-idempotency-token": expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
  });

  it("signs the public address and connects to another", async () => {
    const line = httpLine({ authToken, connectTo: `${origin}/inner/` });
    const call = await placeCall(line, { voiceUrl: "https://example.be/line/voice?a=1#rc=2" });
    expect(last.request.url).toBe("/inner/line/voice?a=1");
    await call.press("1");
    expect(last.request.url).toMatch(/^\/inner\/line\/key\?state=a/);
    const signature = String(last.request.headers["x-twilio-signature"]);
    const form = Object.fromEntries(new URLSearchParams(last.body));
    const signed = "https://example.be/line/key?state=a%27b";
    expect(validateRequest(authToken, signature, signed, form)).toBe(true);
    expect(call.lastAnswer.url).toBe(signed);
  });

  it.each([
    ["redirects", "/moved", /answered 302, a redirect.*lose the key just pressed/],
    ["breaks off", "/cut", /could not be reached/],
    ["does not answer in time", "/silent", /did not answer within 0\.2 s.*application error/],
  ])("tells what the caller would hear when a server %s", async (_what, path, message) => {
    const line = httpLine({ authToken, limitSeconds: 0.2 });
    const posted = line.post(origin + path, {});
    await expect(posted).rejects.toThrow(CarrierError);
    await expect(posted).rejects.toThrow(message);
    await expect(placeCall(line, { voiceUrl: origin + path })).rejects.toThrow(message);
  });

  it("waits 15 s, as the carrier does", async () => {
    const late = httpLine({
      authToken,
      send: () => Promise.reject(new DOMException("late", "TimeoutError")),
    });
    await expect(late.post(origin, {})).rejects.toThrow("did not answer within 15 s");
  });

  it("says so when nobody is there", async () => {
    const closed = httpLine({ authToken, connectTo: "http://127.0.0.1:1" });
    await expect(closed.post("https://example.be/voice", {})).rejects.toMatchObject({
      code: "carrier",
      message: expect.stringContaining("could not be reached"),
      cause: expect.any(Error),
    });
  });
});
