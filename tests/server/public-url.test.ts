import { describe, expect, it } from "vitest";
import { arrivalParameters, laterParameters } from "../support/carrier-parameters.ts";
import { openLine } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer, expectRefusal } from "../support/read-answer.ts";

const pressed = laterParameters({ Digits: "2" });
const query = "?language=fr&place=main&trail=welcome";

describe("a port in PUBLIC_URL", () => {
  it("is signed, and handed out", async () => {
    const app = openLine({ publicUrl: "https://line.example.be:8443" });
    const signedFor = "https://line.example.be:8443/voice";
    const { gather, then } = expectAnswer(
      await post(app, "/voice", arrivalParameters, { signedFor }),
    );
    expect(gather.action).toMatch(
      /^https:\/\/line\.example\.be:8443\/voice\/pressed\?place=welcome&begun=\d+#rc=/,
    );
    expect(then).toMatchObject({
      url: expect.stringMatching(
        /^https:\/\/line\.example\.be:8443\/voice\/silent\?place=welcome&begun=\d+#/,
      ),
    });
  });

  it("cannot be another", async () => {
    const app = openLine({ publicUrl: "https://line.example.be:8443" });
    const signedFor = "https://line.example.be:8444/voice";
    expectRefusal(await post(app, "/voice", arrivalParameters, { signedFor }), 403);
  });

  it.each([
    ["https://line.example.be", "https://line.example.be"],
    ["https://line.example.be", "https://line.example.be:443"],
    ["https://line.example.be:443", "https://line.example.be"],
    ["https://line.example.be:443", "https://line.example.be:443"],
    ["http://localhost:80", "http://localhost"],
    ["http://localhost", "http://localhost:80"],
    ["http://localhost:3000", "http://localhost:3000"],
  ])("may be the usual one, given or not: %s, signed for %s", async (publicUrl, signed) => {
    const path = `/voice/pressed${query}`;
    const answer = await post(openLine({ publicUrl }), path, pressed, { signedFor: signed + path });
    expect(expectAnswer(answer).here).toMatchObject({ place: "rooms" });
  });
});

describe.each(["/line", "/helpline/v1", "/voice", "/line.2"])(
  "a path in PUBLIC_URL: %s",
  (prefix) => {
    const publicUrl = `https://example.be${prefix}`;
    const app = openLine({ publicUrl });
    const path = `/voice/pressed${query}`;

    it("works behind a proxy that takes it off", async () => {
      const answer = await post(app, path, pressed, { signedFor: publicUrl + path });
      const { gather, here } = expectAnswer(answer);
      expect(here).toMatchObject({ place: "rooms" });
      expect(gather.action).toMatch(`${publicUrl}/voice/pressed?`);
    });

    it("works behind a proxy that leaves it on", async () => {
      const answer = await post(app, prefix + path, pressed, { signedFor: publicUrl + path });
      expect(expectAnswer(answer).here).toMatchObject({ place: "rooms" });
    });

    it("answers arrivals and health checks either way", async () => {
      const signedFor = `${publicUrl}/voice`;
      expectAnswer(await post(app, "/voice", arrivalParameters, { signedFor }));
      expectAnswer(await post(app, `${prefix}/voice`, arrivalParameters, { signedFor }));
    });

    it("is signed", async () => {
      const signedFor = `https://example.be${path}`;
      expectRefusal(await post(app, path, pressed, { signedFor }), 403);
      expectRefusal(await post(app, prefix + path, pressed, { signedFor }), 403);
    });

    it("stands there once, in these letters", async () => {
      expectRefusal(await post(app, `${prefix}${prefix}/healthz`, pressed, {}), 404);
      const loud = prefix.toUpperCase();
      const answer = await post(app, loud + path, pressed, { signedFor: publicUrl + path });
      expectRefusal(answer, 404);
    });
  },
);

describe("a proxy that rewrites what the carrier sent", () => {
  const app = openLine();
  const rewritten = {
    "Host": "evil.example:3000",
    "X-Forwarded-Host": "evil.example",
    "X-Forwarded-Proto": "http",
    "X-Forwarded-Port": "81",
    "X-Forwarded-Prefix": "/evil",
    "X-Original-URL": "/voice/status",
    "Forwarded": "host=evil.example;proto=http",
  };

  it("changes nothing: PUBLIC_URL alone is believed", async () => {
    const path = `/voice/pressed${query}`;
    const answer = await post(app, path, pressed).set(rewritten);
    expect(expectAnswer(answer).here).toMatchObject({ place: "rooms" });
    expect(answer.text).not.toContain("evil");
    expect(answer.text).toBe((await post(app, path, pressed)).text);
  });

  it.each([
    "http://evil.example:3000/voice",
    "http://evil.example/voice",
    "https://evil.example/voice",
    "http://evil.example:81/evil/voice",
  ])("gains nothing: signed for %s", async (signedFor) => {
    const answer = await post(app, "/voice", arrivalParameters, { signedFor }).set(rewritten);
    expectRefusal(answer, 403);
  });
});
