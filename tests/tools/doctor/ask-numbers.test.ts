import { describe, expect, it, onTestFinished } from "vitest";
import { askNumbers, checkNumbers } from "../../../src/tools/doctor/numbers.ts";
import { openCarrier } from "../../../src/twilio/open-carrier.ts";
import { accountSid, lineNumber, password } from "../../support/carrier-state.ts";
import { type MockCarrier, startMockCarrier } from "../../support/mock-carrier.ts";

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
    expect(found).toMatchObject({ status: "look", finding: "the account has no number" });
    expect(found?.fix).toContain("TWILIO_ACCOUNT_SID");
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
