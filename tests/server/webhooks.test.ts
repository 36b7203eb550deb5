import supertest from "supertest";
import { describe, expect, it } from "vitest";
import { readTwiml } from "../../src/phone/twiml/read-twiml.ts";
import {
  arrivalParameters,
  carrierParameters,
  encode,
  laterParameters,
} from "../support/carrier-parameters.ts";
import { callerId, mondayAtTen, openLine } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { expectAnswer } from "../support/read-answer.ts";

const app = openLine();
const mondayInMinutes = String(mondayAtTen.epochMilliseconds / 60_000);

describe("the carrier's requests, word for word", () => {
  it("are kept word for word by these tests", () => {
    expect(encode(arrivalParameters)).toBe(carrierParameters.arrived);
  });

  it("an arrival hears the language menu, in three voices", async () => {
    const { gather, here, languages, then } = expectAnswer(
      await post(app, "/voice", arrivalParameters),
    );
    expect(here).toEqual({ place: "welcome" });
    expect(new URL(gather.action).searchParams.get("begun")).toMatch(/^\d{13}$/);
    expect(languages).toEqual(["fr", "nl", "en"]);
    expect(then.kind).toBe("redirect");
  });

  it("an arrival with the number withheld hears the same", async () => {
    const withheld = laterParameters({ ...carrierParameters.withheld, CallStatus: "ringing" });
    const answer = await post(app, "/voice", withheld);
    expectAnswer(answer);
    expect(answer.text).toBe((await post(app, "/voice", arrivalParameters)).text);
  });

  it("a key leads on", async () => {
    const pressed = laterParameters(carrierParameters.pressed);
    const { here } = expectAnswer(
      await post(app, "/voice/pressed?language=fr&place=main&trail=welcome", pressed),
    );
    expect(here).toEqual({ language: "fr", place: "rooms", trail: "welcome.main" });
  });

  it("silence is counted", async () => {
    const silent = laterParameters(carrierParameters.silent);
    const { here } = expectAnswer(
      await post(app, "/voice/silent?language=nl&place=main&trail=welcome", silent),
    );
    expect(here).toMatchObject({ language: "nl", place: "main", passes: "1" });
  });

  it.each([
    [
      "a transfer nobody answered",
      carrierParameters.noAnswer,
      { place: "night-line", stage: "no-answer" },
    ],
    [
      "a number that cannot be dialled",
      carrierParameters.undialable,
      { place: "night-line", stage: "failed" },
    ],
    ["a transfer that is over", carrierParameters.answered, { place: "night-line", talked: "yes" }],
  ])("%s", async (_what, parameters, expected) => {
    const { here } = expectAnswer(
      await post(
        app,
        "/voice/ended?language=en&place=night-line&stage=connect&trail=welcome.main",
        laterParameters(parameters),
      ),
    );
    expect(here).toMatchObject({ language: "en", ...expected });
  });

  it.each([
    ["busy", "busy"],
    ["no-answer", "no-answer"],
    ["failed", "failed"],
    // What nobody knows is no proof that anybody was reached.
    ["queued", "failed"],
    ["", "failed"],
  ])("a transfer that ends as %j is %s", async (DialCallStatus, stage) => {
    const { here } = expectAnswer(
      await post(
        app,
        "/voice/ended?language=en&place=night-line&stage=connect",
        laterParameters({ DialCallStatus }),
      ),
    );
    expect(here).toMatchObject({ place: "night-line", stage, tried: "night-line" });
  });

  it.each(["completed", "answered"])(
    "a transfer that ends as %s is over",
    async (DialCallStatus) => {
      const { here } = expectAnswer(
        await post(
          app,
          "/voice/ended?language=en&place=night-line&stage=connect",
          laterParameters({ DialCallStatus }),
        ),
      );
      expect(here).toMatchObject({ language: "en", place: "night-line", talked: "yes" });
      expect(here).not.toHaveProperty("stage");
    },
  );

  it.each([{ DialCallStatus: "canceled" }, { DialCallStatus: "completed", DialBridged: "false" }])(
    "a star during a transfer comes back to the service: %j",
    async (ended) => {
      const { here } = expectAnswer(
        await post(
          app,
          "/voice/ended?language=en&place=night-line&stage=connect&trail=welcome.main",
          laterParameters(ended),
        ),
      );
      expect(here).toEqual({
        language: "en",
        place: "night-line",
        trail: "welcome.main",
        told: mondayInMinutes,
      });
    },
  );

  const press = "/voice/pressed?language=en&place=in-danger";
  it.each([
    ["in its own words", `${press}&trail=welcome.main`],
    ["at once", `${press}&stage=connect&trail=welcome.main`],
  ])(
    "a call to 112, %s, shows the caller's number, and ours where that is withheld",
    async (_how, path) => {
      const dialOf = async (changes: Record<string, string>) => {
        const answer = await post(app, path, laterParameters({ Digits: "0", ...changes }));
        expect(answer.status).toBe(200);
        return readTwiml(answer.text).at(-1);
      };
      const dial = { kind: "dial", target: { number: "112" }, hangupOnStar: false };
      const known = await dialOf({});
      expect(known).toMatchObject(dial);
      expect(known).not.toHaveProperty("callerId");
      const none = ["+0470123456", "+00470123456", "+320470123456", "0470123456", "+3247"];
      for (const From of ["anonymous", "", "+", "Restricted", "sip:+32470123456@x", ...none]) {
        expect(await dialOf({ From })).toMatchObject({ ...dial, callerId });
      }
    },
  );

  it("a call to 112 that was answered and is over leads to its advice", async () => {
    const { here, then } = expectAnswer(
      await post(
        app,
        "/voice/ended?language=en&place=in-danger&stage=at-once&trail=welcome.main",
        laterParameters(carrierParameters.answered),
      ),
    );
    expect(here).toEqual({
      language: "en",
      place: "in-danger",
      stage: "over",
      trail: "welcome.main",
      talked: "yes",
      told: mondayInMinutes,
    });
    expect(then.kind).toBe("redirect");
  });

  it("the call's end is noted, without a word", async () => {
    const answer = await post(app, "/voice/status", laterParameters(carrierParameters.status));
    expect(answer.status).toBe(204);
    expect(answer.text).toBe("");
  });

  it("a request that comes after a failed one, with the carrier's error", async () => {
    const again = laterParameters(carrierParameters.fallback);
    expect(expectAnswer(await post(app, "/voice", again)).here).toMatchObject({ place: "welcome" });
  });
});

describe("what may be there, or not", () => {
  const place = "/voice/pressed?language=fr&place=main&trail=welcome";
  const pressed = laterParameters(carrierParameters.pressed);
  const rooms = { language: "fr", place: "rooms", trail: "welcome.main" };

  it.each([
    ["a parameter nobody knows", [...pressed, ["SomethingNew", "1"] as const]],
    ["one in another script", [...pressed, ["Città", "Liège, 列日 & Co. = 1 + 1"] as const]],
    ["one called __proto__", [...pressed, ["__proto__", "x"] as const]],
    ["one called constructor", [...pressed, ["constructor", "x"] as const]],
    ["one called toString", [...pressed, ["toString", ""] as const]],
    ["a name like an array's", [...pressed, ["Digits[]", "3"] as const, ["a[b]", "c"] as const]],
    ["no CallSid", pressed.filter(([name]) => name !== "CallSid")],
    ["no From", pressed.filter(([name]) => name !== "From" && name !== "Caller")],
    ["Digits alone", [["Digits", "2"] as const]],
  ])("%s changes nothing", async (_what, parameters) => {
    expect(expectAnswer(await post(app, place, parameters)).here).toEqual(rooms);
  });

  it("of a parameter that comes twice, the first counts", async () => {
    const twice = [...pressed, ["Digits", "3"] as const];
    expect(expectAnswer(await post(app, place, twice)).here).toEqual(rooms);
  });

  it("a key that is not there is a wrong key", async () => {
    const without = pressed.filter(([name]) => name !== "Digits");
    expect(expectAnswer(await post(app, place, without)).here).toMatchObject({ place: "main" });
  });

  it.each([
    ["/voice", { place: "welcome" }],
    [place, { place: "main" }],
    ["/voice/silent?language=fr&place=main", { place: "main", passes: "1" }],
    ["/voice/ended?language=fr&place=night-line&stage=connect", { stage: "failed" }],
  ])("an empty body at %s is answered", async (path, expected) => {
    expect(expectAnswer(await post(app, path, [])).here).toMatchObject(expected);
  });

  it("an empty body ends a call, too", async () => {
    expect((await post(app, "/voice/status", [])).status).toBe(204);
  });
});

describe("a health check", () => {
  it("says that the line answers, with which book", async () => {
    const response = await supertest(app).get("/healthz");
    expect(response.status).toBe(200);
    expect(response.headers["content-type"]).toMatch(/^application\/json/);
    expect(response.body).toMatchObject({
      status: "ok",
      version: "0.0.0",
      book: {
        digest: expect.stringMatching(/^[0-9a-f]{16}$/),
        places: 5,
        services: 4,
        languages: ["fr", "nl", "en"],
      },
    });
  });

  it("tells nothing of what the server is made with", async () => {
    const { headers } = await supertest(app).get("/healthz");
    expect(headers).not.toHaveProperty("x-powered-by");
  });
});
