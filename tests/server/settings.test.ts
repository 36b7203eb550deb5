import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/server/settings.ts";
import { usualVoices } from "../../src/twilio/voices.ts";
import { settingsProblems } from "./settings-problems.ts";

/** All that production asks for. */
const production = {
  NODE_ENV: "production",
  PUBLIC_URL: "https://line.example.be",
  TWILIO_AUTH_TOKEN: "0123456789abcdef0123456789abcdef",
  TRANSFERS: "live",
  CALLER_ID: "+3225550100",
};

describe("without any setting", () => {
  it("it listens here alone, and rehearses", () => {
    expect(readSettings({})).toEqual({
      production: false,
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      authTokens: [expect.stringMatching(/^[0-9a-f]{32}$/)],
      transfers: "rehearse",
      callerId: undefined,
      rehearsalNumber: undefined,
      sipTrunk: undefined,
      routes: undefined,
      journal: "journal.jsonl",
      recordings: undefined,
      voices: usualVoices,
      logKey: expect.stringMatching(/^[0-9a-f]{64}$/),
      logLevel: "info",
      adminPort: 9464,
      adminHost: "127.0.0.1",
      studio: true,
      studioPassword: undefined,
      carrierAccount: undefined,
      deleteCallRecords: false,
    });
  });

  it("it makes a token and a log key of its own, new each time", () => {
    const [one, other] = [readSettings({}), readSettings({})];
    expect(one.authTokens).not.toEqual(other.authTokens);
    expect(one.logKey).not.toBe(other.logKey);
  });

  it("an empty variable counts as none", () => {
    const empty = Object.fromEntries(
      ["NODE_ENV", "PORT", "HOST", "PUBLIC_URL", "TWILIO_AUTH_TOKEN", "TRANSFERS"].map((name) => [
        name,
        "",
      ]),
    );
    expect(readSettings({ ...empty, CALLER_ID: undefined })).toMatchObject({
      port: 3000,
      host: "127.0.0.1",
      publicUrl: "http://localhost:3000",
      transfers: "rehearse",
    });
  });

  it("variables that are not ours are let be", () => {
    expect(settingsProblems({ PATH: "/bin", TWILIO_WORKSPACE_SID: "WS1", __proto__: "x" })).toEqual(
      [],
    );
  });
});

describe("a setting as it should be", () => {
  it.each<[Record<string, string>, Record<string, unknown>]>([
    [{ NODE_ENV: "test" }, { production: false }],
    [{ PORT: "8080" }, { port: 8080, publicUrl: "http://localhost:8080" }],
    [{ PORT: "0" }, { port: 0 }],
    [{ PORT: "65535" }, { port: 65_535 }],
    [{ HOST: "0.0.0.0" }, { host: "0.0.0.0" }],
    [{ PUBLIC_URL: "https://line.example.be/" }, { publicUrl: "https://line.example.be" }],
    [{ PUBLIC_URL: "https://example.be/a/b_c-d.e" }, { publicUrl: "https://example.be/a/b_c-d.e" }],
    [{ PUBLIC_URL: "https://example.be:8443//" }, { publicUrl: "https://example.be:8443" }],
    [{ PUBLIC_URL: "http://localhost:3000" }, { publicUrl: "http://localhost:3000" }],
    [{ TWILIO_AUTH_TOKEN: "the-first-token-of-two" }, { authTokens: ["the-first-token-of-two"] }],
    [
      { TWILIO_AUTH_TOKEN: "the-first-token-of-two, the-other-token-of-two" },
      { authTokens: ["the-first-token-of-two", "the-other-token-of-two"] },
    ],
    [{ TRANSFERS: "rehearse" }, { transfers: "rehearse" }],
    [{ TRANSFERS: "live", CALLER_ID: "+3225550100" }, { transfers: "live" }],
    [{ CALLER_ID: "+3225550100" }, { callerId: "+3225550100", transfers: "rehearse" }],
    [
      { REHEARSAL_NUMBER: "+32470123456", CALLER_ID: "+3225550100" },
      { rehearsalNumber: "+32470123456" },
    ],
    [{ SIP_TRUNK: "sip:{number}@trunk.example.be" }, { sipTrunk: "sip:{number}@trunk.example.be" }],
    [{ SIP_TRUNK: "sips:+32{number}@x:5061" }, { sipTrunk: "sips:+32{number}@x:5061" }],
    [{ ROUTES: "routes.json" }, { routes: "routes.json" }],
    [{ LOG_KEY: "sixteen letters!" }, { logKey: "sixteen letters!" }],
    [{ LOG_LEVEL: "trace" }, { logLevel: "trace" }],
    [{ ADMIN_PORT: "9999" }, { adminPort: 9999 }],
    [{ ADMIN_PORT: "0" }, { adminPort: 0 }],
    [{ ADMIN_PORT: "" }, { adminPort: 9464 }],
    [{ ADMIN_HOST: "::1" }, { adminHost: "::1" }],
    [{ HOST: "0.0.0.0" }, { adminHost: "127.0.0.1" }],
  ])("%j", (variables, expected) => {
    expect(readSettings(variables)).toMatchObject(expected);
  });
});

describe("in production", () => {
  it("it listens to everybody", () => {
    expect(readSettings(production)).toMatchObject({
      production: true,
      host: "0.0.0.0",
      port: 3000,
      publicUrl: "https://line.example.be",
      transfers: "live",
      callerId: "+3225550100",
      adminHost: "127.0.0.1",
    });
    expect(readSettings({ ...production, HOST: "127.0.0.1" }).host).toBe("127.0.0.1");
    expect(settingsProblems({ ...production, TRANSFERS: "rehearse" })).toEqual([]);
  });

  it.each(["PUBLIC_URL", "TWILIO_AUTH_TOKEN", "TRANSFERS", "CALLER_ID"])(
    "%s is compulsory",
    (name) => {
      for (const nothing of [undefined, ""]) {
        expect(settingsProblems({ ...production, [name]: nothing })).toEqual([
          expect.stringMatching(new RegExp(`^${name} is missing: set it to .{20,}\\.$`)),
        ]);
      }
    },
  );

  it("all four are named at once, beside every other mistake", () => {
    const names = (lines: readonly string[]) => lines.map((line) => line.split(" ")[0]);
    expect(names(settingsProblems({ NODE_ENV: "production" })).sort()).toEqual([
      "CALLER_ID",
      "PUBLIC_URL",
      "TRANSFERS",
      "TWILIO_AUTH_TOKEN",
    ]);
    expect(
      names(settingsProblems({ NODE_ENV: "production", PORT: "x", LOG_LEVEL: "x" })).sort(),
    ).toEqual(["CALLER_ID", "LOG_LEVEL", "PORT", "PUBLIC_URL", "TRANSFERS", "TWILIO_AUTH_TOKEN"]);
  });

  it.each(["http://line.example.be", "HTTP://line.example.be"])(
    "callers' keys do not travel in the open: %s",
    (PUBLIC_URL) => {
      expect(settingsProblems({ ...production, PUBLIC_URL })).toEqual([
        "PUBLIC_URL must begin with https: in production.",
      ]);
    },
  );
});

describe("CALLER_ID", () => {
  it.each([{ TRANSFERS: "live" }, { REHEARSAL_NUMBER: "+3225550199" }])(
    "is compulsory wherever a number is dialled: %j",
    (variables) => {
      expect(settingsProblems(variables)).toEqual([
        expect.stringMatching(/^CALLER_ID is missing: set it to a geographic number of yours/),
      ]);
    },
  );

  it("is not where nobody is", () => {
    expect(settingsProblems({ TRANSFERS: "rehearse" })).toEqual([]);
  });
});

describe("the desk beside the line", () => {
  it("is there in development, unless it is said, and never in production", () => {
    expect(readSettings({ STUDIO: "off" }).studio).toBe(false);
    expect(readSettings(production).studio).toBe(false);
    expect(readSettings({}).studio).toBe(true);
  });

  it("stands beside no line in production", () => {
    expect(settingsProblems({ ...production, STUDIO: "on" })).toEqual([
      "STUDIO=on is for rehearsal. In production the desk is a process of its own: set STUDIO=off, and start helpline desk.",
    ]);
  });

  it.each([
    ["STUDIO", "yes", "STUDIO must be on or off."],
    ["STUDIO", "ON", "STUDIO must be on or off."],
  ])("%s=%s", (name, value, line) => {
    expect(settingsProblems({ [name]: value })).toEqual([line]);
  });
});
