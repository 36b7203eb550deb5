import type { RequestListener } from "node:http";
import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { besideLine } from "../../src/cli/build-studio.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { openLine, publicUrl, token } from "../support/open-line.ts";
import { sign } from "../support/sign.ts";
import { openStudio } from "./open-studio.ts";

const naming =
  (name: string): RequestListener =>
  (request, response) => {
    response.end(`${name} ${request.url}`);
  };

describe("beside the line", () => {
  it.each([
    ["/voice", "line /voice"],
    ["/voice/pressed?place=main", "line /voice/pressed?place=main"],
    ["/voice?a=/b", "line /voice?a=/b"],
    ["/healthz", "line /healthz"],
    ["/recordings/nl/a.wav", "line /recordings/nl/a.wav"],
    ["/", "studio /"],
    ["/voices", "studio /voices"],
    ["/api/call", "studio /api/call"],
    ["/studio/voice", "studio /studio/voice"],
  ])("%s: %s", async (path, answer) => {
    const listener = besideLine(naming("line"), naming("studio"), "https://line.example.be");
    expect((await supertest(listener).get(path)).text).toBe(answer);
  });

  it.each([
    ["/line/voice", "line /line/voice"],
    ["/voice", "line /voice"],
    ["/line/healthz", "line /line/healthz"],
    ["/line/", "studio /"],
    ["/line/api/facts?at=x", "studio /api/facts?at=x"],
    ["/lines/", "studio /lines/"],
    ["/", "studio /"],
  ])("under a prefix, %s: %s", async (path, answer) => {
    const listener = besideLine(naming("line"), naming("studio"), "https://line.example.be/line");
    expect((await supertest(listener).get(path)).text).toBe(answer);
  });

  it("calls are answered as ever, and signed as ever", async () => {
    const both = besideLine(openLine(), openStudio(), publicUrl);
    const call = () => supertest(both).post("/voice").type("application/x-www-form-urlencoded");
    const right = sign(token, `${publicUrl}/voice`, arrivalParameters);
    const { text } = await call().set("X-Twilio-Signature", right).send(encode(arrivalParameters));
    expect(text).toContain("<Gather");
    await call().send(encode(arrivalParameters)).expect(403);
    await supertest(both).get("/api/facts").expect(200);
    const { headers } = await supertest(both).get("/healthz").expect(200);
    expect(headers).not.toHaveProperty("content-security-policy");
  });
});
