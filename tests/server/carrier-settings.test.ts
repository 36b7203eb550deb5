import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/server/settings.ts";
import { settingsProblems } from "./settings-problems.ts";

const account = { TWILIO_ACCOUNT_SID: `AC${"a".repeat(32)}` };
const key = { TWILIO_API_KEY: `SK${"b".repeat(32)}`, TWILIO_API_SECRET: "a secret" };

describe("the carrier's account", () => {
  it("is entered with a key, before the auth token", () => {
    const settings = {
      ...account,
      ...key,
      TWILIO_AUTH_TOKEN: "the-first-token-of-two,the-other-token-of-two",
    };
    expect(readSettings(settings).carrierAccount).toMatchObject({
      username: key.TWILIO_API_KEY,
      password: "a secret",
    });
  });

  it("is entered with the first auth token where there is no key", () => {
    const { carrierAccount } = readSettings({
      ...account,
      TWILIO_AUTH_TOKEN: "the-first-token-of-two,the-other-token-of-two",
    });
    expect(carrierAccount).toMatchObject({
      username: account.TWILIO_ACCOUNT_SID,
      password: "the-first-token-of-two",
      region: undefined,
      edge: undefined,
    });
  });

  it("is never entered with the token this process made up", () => {
    expect(readSettings(account).carrierAccount).toBeUndefined();
  });

  it("in Ireland is entered through Dublin", () => {
    const settings = { ...account, ...key, TWILIO_REGION: "ie1" };
    expect(readSettings(settings).carrierAccount).toMatchObject({ region: "ie1", edge: "dublin" });
  });
});

describe("mistakes", () => {
  const cases: readonly [Record<string, string>, RegExp][] = [
    [{ TWILIO_ACCOUNT_SID: key.TWILIO_API_KEY }, /^TWILIO_ACCOUNT_SID must look like AC/],
    [{ TWILIO_API_KEY: account.TWILIO_ACCOUNT_SID, TWILIO_API_SECRET: "x" }, /must look like SK/],
    [{ TWILIO_API_KEY: key.TWILIO_API_KEY }, /belong together/],
    [{ TWILIO_API_SECRET: "x" }, /belong together/],
    [{ TWILIO_REGION: "eu" }, /^TWILIO_REGION must be us1, ie1 or au1/],
    [{ TWILIO_EDGE: "dublin" }, /^TWILIO_REGION is missing.*United States/],
    [{ TWILIO_API_URL: "https://api.example.com" }, /^TWILIO_API_URL must be a stand-in/],
    [{ TWILIO_API_URL: "http://127.0.0.1:80@example.com:80" }, /^TWILIO_API_URL must/],
    [{ DELETE_CALL_RECORDS: "yes" }, /^DELETE_CALL_RECORDS must be on or off/],
    [{ ...key, DELETE_CALL_RECORDS: "on" }, /^TWILIO_ACCOUNT_SID is missing/],
    [
      { ...account, DELETE_CALL_RECORDS: "on" },
      /^TWILIO_API_KEY and TWILIO_API_SECRET are missing/,
    ],
  ];
  for (const [given, says] of cases) {
    it(`${Object.keys(given).join(" and ")}: one line says the fix`, () => {
      expect(settingsProblems(given)).toEqual([expect.stringMatching(says)]);
    });
  }

  it("no line holds the secret", () => {
    const secret = "a-secret-to-keep";
    expect(
      settingsProblems({ TWILIO_API_SECRET: secret, TWILIO_REGION: "eu" }).join(),
    ).not.toContain(secret);
  });
});
