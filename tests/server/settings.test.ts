import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/server/settings.ts";
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
    [{ TWILIO_AUTH_TOKEN: "one" }, { authTokens: ["one"] }],
    [{ TWILIO_AUTH_TOKEN: "one, other" }, { authTokens: ["one", "other"] }],
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

describe("a mistake is one line: the setting, what is wrong, the fix", () => {
  const portFix = "PORT must be a port number, such as 3000.";
  const adminPortFix = "ADMIN_PORT must be a port number, such as 9464, or 0 to serve no figures.";
  const addressFix = "PUBLIC_URL must be an address such as https://line.example.be.";
  const bareFix = "PUBLIC_URL must have no ? and no #: give the bare address.";
  const pathFix =
    "PUBLIC_URL must have only letters, digits, dots, hyphens and underscores in its path.";
  const tokenFix = "TWILIO_AUTH_TOKEN must be a token, or several with commas between.";
  const trunkFix = "SIP_TRUNK must look like sip:{number}@trunk.example.be.";
  const callerIdFix = "CALLER_ID must be a number in E.164, such as +3225550100.";

  it.each<[string, string, string]>([
    ["NODE_ENV", "staging", "NODE_ENV must be production, development or test."],
    ["NODE_ENV", "Production", "NODE_ENV must be production, development or test."],
    ["PORT", "abc", portFix],
    ["PORT", "-1", portFix],
    ["PORT", "65536", portFix],
    ["PORT", "3000.5", portFix],
    ["PORT", "-1.5", portFix],
    ["PORT", " ", portFix],
    ["PORT", "0x10", portFix],
    ["PORT", "3e3", portFix],
    ["ADMIN_PORT", "none", adminPortFix],
    ["ADMIN_PORT", "65536", adminPortFix],
    ["PUBLIC_URL", "line.example.be", addressFix],
    ["PUBLIC_URL", "https:line.example.be", addressFix],
    ["PUBLIC_URL", "ftp://line.example.be", addressFix],
    ["PUBLIC_URL", "javascript:alert(1)", addressFix],
    ["PUBLIC_URL", "https://", addressFix],
    ["PUBLIC_URL", "https://line.example.be/?a=b", bareFix],
    ["PUBLIC_URL", "https://line.example.be/#rc=2", bareFix],
    ["PUBLIC_URL", "https://line.example.be?a=b#c", bareFix],
    ["PUBLIC_URL", "https://line.example.be/a b", pathFix],
    ["PUBLIC_URL", "https://line.example.be/a+b", pathFix],
    ["PUBLIC_URL", "https://line.example.be/:tenant", pathFix],
    ["PUBLIC_URL", "https://line.example.be/*any", pathFix],
    ["PUBLIC_URL", "https://line.example.be/(", pathFix],
    ["PUBLIC_URL", "https://line.example.be/é", pathFix],
    ["TWILIO_AUTH_TOKEN", " ", tokenFix],
    ["TWILIO_AUTH_TOKEN", ",", tokenFix],
    ["TWILIO_AUTH_TOKEN", "one,,other", tokenFix],
    ["TRANSFERS", "yes", "TRANSFERS must be live or rehearse."],
    ["TRANSFERS", "LIVE", "TRANSFERS must be live or rehearse."],
    ["CALLER_ID", "02 555 01 00", callerIdFix],
    ["CALLER_ID", "3225550100", callerIdFix],
    ["CALLER_ID", "+32 2 555 01 00", callerIdFix],
    ["CALLER_ID", "+0225550100", callerIdFix],
    ["CALLER_ID", "anonymous", callerIdFix],
    ["SIP_TRUNK", "sip:112@trunk.example.be", trunkFix],
    ["SIP_TRUNK", "{number}@trunk.example.be", trunkFix],
    ["SIP_TRUNK", "sip:{number}", trunkFix],
    ["SIP_TRUNK", "sip:trunk@{number}", trunkFix],
    ["SIP_TRUNK", "sip:{number}@trunk example.be", trunkFix],
    ["LOG_KEY", "short", "LOG_KEY must have at least 16 characters."],
    ["LOG_LEVEL", "verbose", "LOG_LEVEL must be fatal, error, warn, info, debug, trace or silent."],
  ])("%s=%s", (name, value, line) => {
    expect(settingsProblems({ [name]: value })).toEqual([line]);
  });

  const passwordFix = "PUBLIC_URL must have no name and no password in it.";
  it.each([
    "https://name:password@line.example.be",
    "https://name@line.example.be",
    "https://:password@line.example.be/a",
    "https://@line.example.be",
  ])("PUBLIC_URL=%s", (PUBLIC_URL) => {
    expect(settingsProblems({ PUBLIC_URL })).toContain(passwordFix);
  });

  it.each([
    "+3280098100",
    "+3270245245",
    "+3277123456",
    "+3278151515",
    "+3290012345",
    "+3290312345",
  ])("CALLER_ID=%s, which carriers refuse", (CALLER_ID) => {
    expect(settingsProblems({ CALLER_ID })).toEqual([
      "CALLER_ID must be a geographic number, such as +3225550100: carriers refuse freephone and special ones.",
    ]);
  });

  it.each(["+3293328080", "+3271123456", "+3281123456", "+32470123456"])(
    "CALLER_ID=%s is none",
    (CALLER_ID) => {
      expect(settingsProblems({ CALLER_ID })).toEqual([]);
    },
  );

  it("REHEARSAL_NUMBER=112", () => {
    expect(settingsProblems({ REHEARSAL_NUMBER: "112", CALLER_ID: "+3225550100" })).toEqual([
      "REHEARSAL_NUMBER must be a number in E.164, such as +3225550100.",
    ]);
  });

  it("never quotes what was given: a secret may have gone to the wrong name", () => {
    const secret = "s3cret s3cret";
    const names = Object.keys(readSettings({})).length;
    const given = ["NODE_ENV", "PORT", "PUBLIC_URL", "TRANSFERS", "CALLER_ID", "SIP_TRUNK"];
    const lines = settingsProblems(Object.fromEntries(given.map((name) => [name, secret])));
    expect(names).toBeGreaterThan(0);
    expect(lines).toHaveLength(given.length);
    expect(lines.join()).not.toContain("s3cret");
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

describe("the studio", () => {
  const password = "twelve signs";

  it("is on in development and off in production, unless it is said", () => {
    expect(readSettings({ STUDIO: "off" }).studio).toBe(false);
    expect(readSettings(production).studio).toBe(false);
    expect(readSettings({ ...production, STUDIO_PASSWORD: password }).studio).toBe(false);
    expect(readSettings({ ...production, STUDIO: "on", STUDIO_PASSWORD: password })).toMatchObject({
      studio: true,
      studioPassword: password,
    });
  });

  it.each([undefined, ""])("stands in production behind a password, not %j", (nothing) => {
    expect(settingsProblems({ ...production, STUDIO: "on", STUDIO_PASSWORD: nothing })).toEqual([
      "STUDIO_PASSWORD is missing: set it to 12 characters or more, which the studio asks for, or set STUDIO=off.",
    ]);
  });

  it("asks for a password in development too, where there is one", () => {
    expect(readSettings({ STUDIO_PASSWORD: password }).studioPassword).toBe(password);
  });

  it.each([
    ["STUDIO", "yes", "STUDIO must be on or off."],
    ["STUDIO", "ON", "STUDIO must be on or off."],
    ["STUDIO_PASSWORD", "eleven sign", "STUDIO_PASSWORD must have at least 12 characters."],
  ])("%s=%s", (name, value, line) => {
    expect(settingsProblems({ [name]: value })).toEqual([line]);
  });
});
