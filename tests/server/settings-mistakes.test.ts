import { describe, expect, it } from "vitest";
import { readSettings } from "../../src/server/settings.ts";
import { settingsProblems } from "./settings-problems.ts";

describe("a mistake is one line: the setting, what is wrong, the fix", () => {
  const portFix = "PORT must be a port number, such as 3000.";
  const adminPortFix = "ADMIN_PORT must be a port number, such as 9464, or 0 to serve no figures.";
  const addressFix = "PUBLIC_URL must be an address such as https://line.example.be.";
  const signFix = `PUBLIC_URL must have none of & < > ' " and \\ in it.`;
  const bareFix = "PUBLIC_URL must have no ? and no #: give the bare address.";
  const pathFix =
    "PUBLIC_URL must have only letters, digits, dots, hyphens and underscores in its path.";
  const tokenFix =
    "TWILIO_AUTH_TOKEN must be a token of at least 16 visible characters, or several with commas between.";
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
    ["PUBLIC_URL", "https://a&b.example.be", signFix],
    ["PUBLIC_URL", 'https://a"b.example.be', signFix],
    ["PUBLIC_URL", "https://line.example.be\\a<b", signFix],
    ["PUBLIC_URL", "https://line.example.be/a b", pathFix],
    ["PUBLIC_URL", "https://line.example.be/a+b", pathFix],
    ["PUBLIC_URL", "https://line.example.be/:tenant", pathFix],
    ["PUBLIC_URL", "https://line.example.be/*any", pathFix],
    ["PUBLIC_URL", "https://line.example.be/(", pathFix],
    ["PUBLIC_URL", "https://line.example.be/é", pathFix],
    ["TWILIO_AUTH_TOKEN", " ", tokenFix],
    ["TWILIO_AUTH_TOKEN", ",", tokenFix],
    ["TWILIO_AUTH_TOKEN", "the-first-token-of-two,,the-other-token-of-two", tokenFix],
    ["TWILIO_AUTH_TOKEN", "a", tokenFix],
    ["TWILIO_AUTH_TOKEN", "fifteen-signs-0", tokenFix],
    ["TWILIO_AUTH_TOKEN", "\u200b".repeat(32), tokenFix],
    ["TWILIO_AUTH_TOKEN", `the-first-token-of-two,${"é".repeat(16)}`, tokenFix],
    ["TWILIO_AUTH_TOKEN", "0123456789abcdef\u00ad", tokenFix],
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
