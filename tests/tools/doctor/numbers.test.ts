import { describe, expect, it, onTestFinished } from "vitest";
import { doctorFigures } from "../../../src/tools/doctor/finding.ts";
import { askNumbers, checkNumbers } from "../../../src/tools/doctor/numbers.ts";
import type { NumberSettings } from "../../../src/twilio/account.ts";
import { openCarrier } from "../../../src/twilio/open-carrier.ts";
import { accountSid, lineNumber, password } from "../../support/carrier-state.ts";
import { type MockCarrier, startMockCarrier } from "../../support/mock-carrier.ts";
import { carrierNumber } from "./carrier-number.ts";

/** Asks a stand-in for the carrier for the numbers, with its own client. */
async function ask({ url }: MockCarrier, others = {}) {
  const account = { accountSid, username: accountSid, password, apiUrl: url };
  const regional = { region: undefined, edge: undefined, ...others };
  const told = await askNumbers(async () =>
    (await openCarrier({ ...account, ...regional })).listNumbers(),
  );
  expect(JSON.stringify(told)).not.toContain(password);
  return told;
}

describe("the numbers of the account", () => {
  it("are told, page after page", async (test) => {
    const carrier = await startMockCarrier(test);
    const [bought = {}] = carrier.state.numbers;
    carrier.state.numbers.push({ ...bought, sid: "PN2", phone_number: "+3225550100" });
    carrier.state.pageSize = 1;
    const { numbers } = await ask(carrier);
    expect(numbers?.map(({ number }) => number)).toEqual([lineNumber, "+3225550100"]);
  });

  it("may be none: buy one, or look at the account", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.state.numbers.length = 0;
    const { numbers = [] } = await ask(carrier);
    const [found] = checkNumbers("https://line.example.be", numbers);
    expect(found).toMatchObject({ status: "mend", finding: "the account has no number" });
    expect(found?.fix).toContain("TWILIO_ACCOUNT_SID");
  });

  it("may all lead elsewhere: a line that nobody can call is to be mended", async (test) => {
    const { numbers = [] } = await ask(await startMockCarrier(test));
    expect(checkNumbers("https://line.example.be", numbers)).toMatchObject([
      { status: "mend", name: "carrier", fix: /helpline provision/ },
    ]);
  });

  it("are not known without credentials, and how to look by hand is said", async () => {
    const told = await askNumbers(undefined);
    expect(told).toMatchObject({ finding: { status: "look", fix: /console/ } });
  });

  it("are not known after a fault of another kind, of which nothing is quoted", async () => {
    const told = await askNumbers(async () => {
      throw new Error("the secret token was refused");
    });
    expect(told).toMatchObject({ finding: { status: "look" } });
    expect(JSON.stringify(told)).not.toContain("secret");
  });
});

describe("a refusal", () => {
  it("20003, of another token: to be mended, and which setting", async (test) => {
    const told = await ask(await startMockCarrier(test), { password: "another" });
    expect(told).toMatchObject({
      finding: { status: "mend", name: "carrier", finding: "The carrier answers 20003" },
    });
    expect(told).toMatchObject({ finding: { fix: /TWILIO_AUTH_TOKEN.*TWILIO_REGION/ } });
  });

  it("20003, of a token of another region, is the same", async (test) => {
    const ireland = { region: "ie1", edge: "dublin" };
    const told = await ask(await startMockCarrier(test), ireland);
    expect(told).toMatchObject({ finding: { status: "mend", fix: /Every region has its own/ } });
  });

  it("20404, of another account: to be mended, and which setting", async (test) => {
    const told = await ask(await startMockCarrier(test), { accountSid: `AC${"c".repeat(32)}` });
    expect(told).toMatchObject({
      finding: { status: "mend", finding: "The carrier answers 20404" },
    });
    expect(told).toMatchObject({ finding: { fix: /TWILIO_ACCOUNT_SID/ } });
  });

  it.each([
    { refused: { status: 429, code: 20429 }, fix: /in a minute/ },
    { refused: { status: 403, code: 20403 }, fix: /right to read/ },
    { refused: { status: 502, html: "<h1>Bad gateway</h1>" }, fix: /in some minutes/ },
  ])("$refused.status passes, or concerns nothing else: a look", async ({ refused, fix }) => {
    const carrier = await startMockCarrier({ onTestFinished });
    carrier.refuse({ request: /IncomingPhoneNumbers/, times: 1, ...refused });
    expect(await ask(carrier)).toMatchObject({ finding: { status: "look", fix } });
  });

  it("a carrier that cannot be reached is a look too", async (test) => {
    const carrier = await startMockCarrier(test);
    await carrier.stop();
    const told = await ask(carrier);
    expect(told).toMatchObject({ finding: { status: "look", finding: /ECONNREFUSED/ } });
  });
});

const publicUrl = "https://line.example.be";

/** What is found of one number that is provisioned for this line, but for these settings. */
function check(others: Partial<NumberSettings> = {}) {
  const [way, fallback, ...more] = checkNumbers(publicUrl, [carrierNumber(publicUrl, others)]);
  expect(more).toEqual([]);
  return { way, fallback };
}

describe("a number of the account", () => {
  it("that is provisioned calls this line and has a fallback", () => {
    const { way, fallback } = check();
    expect(way).toEqual({ status: "ok", name: "number +3280012345", finding: "calls this line" });
    expect(fallback).toMatchObject({
      status: "ok",
      finding: "installed at handler.twilio.com, not compared with the book in force",
    });
    expect(JSON.stringify(fallback)).not.toContain("secret");
  });

  it("whose fallback is older than the book deserves a look, and a figure tells it", () => {
    const { voiceFallbackUrl } = carrierNumber(publicUrl).settings;
    const figureOf = (isCurrent: boolean) => {
      const fallbacks = { isCurrent: new Map([[voiceFallbackUrl, isCurrent]]) };
      const findings = checkNumbers(publicUrl, [carrierNumber(publicUrl)], fallbacks);
      const figures = doctorFigures(findings, new Date(0));
      const { value } = figures.find(({ name }) => name === "helpline_doctor_fallback_older") ?? {};
      return { statuses: findings.map(({ status }) => status), value };
    };
    expect(figureOf(false)).toEqual({ statuses: ["ok", "look"], value: 1 });
    expect(figureOf(true)).toEqual({ statuses: ["ok", "ok"], value: 0 });
  });

  it("without a fallback is to be mended, with the command that does it", () => {
    const { way, fallback } = check({ voiceFallbackUrl: "" });
    expect(way?.status).toBe("ok");
    expect(fallback).toMatchObject({ status: "mend", fix: /provision --number \+3280012345/ });
  });

  it.each([{ voiceMethod: "GET" }, { trunkSid: "TK0123" }, { voiceApplicationSid: "AP0123" }])(
    "whose calls do not reach the line is to be mended: %o",
    (others) => {
      const [setting = ""] = Object.keys(others);
      const { way } = check(others);
      expect(way).toMatchObject({ status: "mend", fix: /--apply/ });
      expect(way?.finding).toContain(setting);
    },
  );

  it.each([
    { voiceUrl: `${publicUrl}/voice` },
    { statusCallback: "" },
    { voiceCallerIdLookup: true },
  ])("that is set by hand deserves a look: %o", (others) => {
    const [setting = ""] = Object.keys(others);
    expect(check(others).way).toMatchObject({ status: "look", fix: /provision/ });
    expect(check(others).way?.finding).toContain(setting);
  });

  it("that calls another line is none of ours", () => {
    const other = carrierNumber("https://other.example.be", { voiceFallbackUrl: "" });
    const both = checkNumbers(publicUrl, [other, carrierNumber(publicUrl)]);
    expect(both.map(({ status }) => status)).toEqual(["ok", "ok"]);
    const [alone] = checkNumbers(publicUrl, [other]);
    expect(alone).toMatchObject({ status: "mend", fix: /provision/ });
  });
});
