import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished, type TestContext } from "vitest";
import { accountSid, lineNumber, newCarrierState, password } from "../support/carrier-state.ts";
import { type MockCarrier, startMockCarrier } from "../support/mock-carrier.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { runHere } from "../support/run-here.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const voiceUrl = "https://line.example.be/voice#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";
const statusCallback = "https://line.example.be/voice/status#rc=2&ct=2000&rt=4000&rp=ct,rt,5xx";
const bin = "https://handler.twilio.com/twiml/EH1";

/** Runs `helpline provision` against a stand-in. What it wrote never holds the secret. */
async function provision(
  carrier: MockCarrier,
  args: readonly string[] = [],
  settings = {},
  run: typeof runHere = runHere,
) {
  const environment = {
    PUBLIC_URL: "https://line.example.be",
    TWILIO_ACCOUNT_SID: accountSid,
    TWILIO_AUTH_TOKEN: password,
    TWILIO_API_URL: carrier.url,
    ...settings,
  };
  const ran = await run(["provision", "--number", lineNumber, ...args], environment);
  expect(ran.stdout + ran.stderr).not.toContain(password);
  return ran;
}

/** The same as a program of its own. */
const asProgram: typeof runHere = (words, environment) => startHelpline(words, environment).ended;

const changesAt = ({ requests }: MockCarrier) =>
  requests.filter(({ asked }) => !asked.startsWith("GET"));

function inFolder({ onTestFinished }: Pick<TestContext, "onTestFinished">): string {
  return join(temporaryFolder(onTestFinished), "before.json");
}

describe("a number as it was bought", () => {
  it("without --apply shows what would change, and changes nothing", async (test) => {
    const carrier = await startMockCarrier(test);
    const { exitCode, stdout } = await provision(carrier);
    expect(stdout).toContain("3 changes to make. --apply makes them.");
    expect(stdout).toContain(`from https://demo.twilio.com/welcome/voice/\n    to   ${voiceUrl}`);
    expect(stdout).toContain("There is no fallback");
    expect(exitCode).toBe(1);
    expect(changesAt(carrier)).toEqual([]);
    expect(carrier.state).toEqual(newCarrierState());
  });

  it("with --apply is set; a second time there is nothing to change", async (test) => {
    const carrier = await startMockCarrier(test);
    const first = await provision(carrier, ["--apply", "--fallback-url", bin], {}, asProgram);
    expect(first).toMatchObject({ exitCode: 0 });
    expect(carrier.state.numbers[0]).toMatchObject({
      voice_url: voiceUrl,
      voice_method: "POST",
      voice_fallback_url: bin,
      voice_fallback_method: "POST",
      status_callback: statusCallback,
      status_callback_method: "POST",
      voice_caller_id_lookup: false,
    });
    const { length } = changesAt(carrier);
    const second = await provision(carrier, ["--apply", "--fallback-url", bin]);
    expect(second).toMatchObject({ exitCode: 0 });
    expect(second.stdout).toContain("nothing to change.");
    expect(changesAt(carrier)).toHaveLength(length);
  });

  it("is put back by --undo, and its file is never written over", async (test) => {
    const carrier = await startMockCarrier(test);
    const file = inFolder(test);
    const bought = { ...carrier.state.numbers[0] };
    await provision(carrier, ["--apply", "--keep", file]);
    expect(carrier.state.numbers[0]).not.toEqual(bought);
    const kept = readFileSync(file, "utf8");
    const again = await provision(carrier, ["--apply", "--keep", file, "--fallback-url", bin]);
    expect(again).toMatchObject({ exitCode: 2 });
    expect(again.stderr).toContain("Nothing was changed.");
    expect(readFileSync(file, "utf8")).toBe(kept);
    const undone = await provision(carrier, ["--undo", file, "--apply"]);
    expect(undone.stdout).toContain("changes made.");
    expect(carrier.state.numbers[0]).toEqual(bought);
  });
});

describe("what callers lose when a number is put back", () => {
  const away = `Once this is put back, this line does not answer whoever calls ${lineNumber}.`;
  const none = "There is no fallback: while the line is down";

  it("is shown before anything is changed, with --apply too", async (test) => {
    const carrier = await startMockCarrier(test);
    const file = inFolder(test);
    await provision(carrier, ["--apply", "--keep", file, "--fallback-url", bin]);
    const shown = await provision(carrier, ["--undo", file]);
    for (const warning of [away, none]) expect(shown.stdout).toContain(warning);
    // The carrier refuses this change: whatever is told before it is told in time.
    carrier.refuse({ request: /^POST .*IncomingPhone/, times: 1, status: 400, code: 21402 });
    const failed = await provision(carrier, ["--undo", file, "--apply"]);
    expect(failed).toMatchObject({ exitCode: 1, stdout: "" });
    for (const warning of [away, none]) expect(failed.stderr).toContain(warning);
  });

  it("is nothing where it leads to the line as before", async (test) => {
    const carrier = await startMockCarrier(test);
    const file = inFolder(test);
    await provision(carrier, ["--apply", "--fallback-url", bin]);
    const kept = [...["--fallback-url", `${bin}2`], "--apply", "--keep", file];
    await provision(carrier, kept);
    const { stdout } = await provision(carrier, ["--undo", file]);
    expect(stdout).toContain("1 change to make.");
    expect(stdout).not.toContain("Once this is put back");
  });
});

describe("an address that no carrier should ask", () => {
  it.each([
    ["https://the-bin", /the host "the-bin", which the carrier cannot find/],
    ["http://handler.twilio.com/twiml/EH1", /begins with http: and not with https:/],
    ["handler.twilio.com/twiml/EH1", /is no address/],
    ["https://10.0.0.1/bin", /the host "10\.0\.0\.1"/],
    ["https://[::1]/bin", /the host/],
    ["https://bin.example.be/a b", /has " " in it/],
    ["https://handler.twilio.com/twiml/EH…", /has "…" in it/],
  ])("is refused as the fallback, with what is wrong and an example: %s", async (given, says) => {
    const words = ["provision", "--number", lineNumber, "--fallback-url", given];
    const { exitCode, stderr } = await runHere(words, {
      PUBLIC_URL: "https://line.example.be",
      TWILIO_ACCOUNT_SID: accountSid,
      TWILIO_AUTH_TOKEN: password,
      TWILIO_API_URL: "http://127.0.0.1:9",
    });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(says);
    expect(stderr).toContain(`--fallback-url ${given} `);
    expect(stderr).toContain("such as https://handler.twilio.com/twiml/EH….");
  });

  const put: [string, object, RegExp][] = [
    ["GET", { voiceMethod: "GET" }, /voiceMethod is GET.*Write POST there/],
    ["GET for the fallback", { voiceFallbackMethod: "GET" }, /voiceFallbackMethod is GET/],
    ["GET at the end", { statusCallbackMethod: "GET" }, /statusCallbackMethod is GET/],
    ["http", { voiceUrl: "http://line.example.be/voice" }, /voiceUrl http:.*begins with http:/],
    ["http for the fallback", { voiceFallbackUrl: "http://x.example/" }, /voiceFallbackUrl http:/],
    ["http at the end", { statusCallback: "http://x.example/" }, /statusCallback http:/],
    ["no host", { voiceUrl: "https://the-bin" }, /the host "the-bin"/],
    ["another program", { voiceUrl: "javascript:alert(1)" }, /begins with javascript:/],
    ["an application of no form", { voiceApplicationSid: "../x" }, /no application's SID/],
    ["a trunk of no form", { trunkSid: "TK1" }, /no trunk's SID/],
    ["a setting of no name", { smsUrl: "https://x.example/" }, /smsUrl/],
  ];

  it.each(put)("is not put back by --undo: %s", async (_what, changed, says) => {
    const carrier = await startMockCarrier({ onTestFinished });
    const file = inFolder({ onTestFinished });
    const settings = {
      voiceUrl: "https://was.example/voice",
      voiceMethod: "POST",
      voiceFallbackUrl: "https://was.example/bin",
      voiceFallbackMethod: "POST",
      statusCallback: "https://was.example/status",
      statusCallbackMethod: "POST",
      voiceCallerIdLookup: false,
      voiceApplicationSid: "",
      trunkSid: "",
    };
    const write = (changes: object) =>
      writeFileSync(
        file,
        JSON.stringify({ number: lineNumber, settings: { ...settings, ...changes } }),
      );
    write(changed);
    const { exitCode, stderr } = await provision(carrier, ["--undo", file, "--apply"]);
    expect({ exitCode, asked: carrier.requests }).toEqual({ exitCode: 2, asked: [] });
    expect(stderr).toMatch(says);
    expect(stderr).toContain("Nothing was changed.");
    // The same file without it is put back, GET of an address that is not set included.
    write({ statusCallback: "", statusCallbackMethod: "GET" });
    expect(await provision(carrier, ["--undo", file, "--apply"])).toMatchObject({ exitCode: 0 });
    expect(carrier.state.numbers[0]).toMatchObject({ voice_url: settings.voiceUrl });
  });
});

describe("whatever records or looks up callers", () => {
  it("is told, and exits 1", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.state.addOns.push("Caller names for everyone");
    carrier.state.recordings.push({ sid: "RE1", callSid: "CA1" });
    const { exitCode, stdout } = await provision(carrier, ["--apply", "--json"]);
    expect(exitCode).toBe(1);
    const { findings } = JSON.parse(stdout);
    const states = findings.map(({ state }: { state: string }) => state);
    expect(states).toEqual(["off", "on", "on", "off", "unseen", "unseen"]);
    expect(stdout).toContain("Caller names for everyone may record callers");
  });
});

describe("who rings CALLER_ID back", () => {
  const callerId = "+3225550100";
  const settings = { CALLER_ID: callerId };
  const withNumber = async (test: TestContext, others: object, args: readonly string[] = []) => {
    const carrier = await startMockCarrier(test);
    const [line = {}] = carrier.state.numbers;
    carrier.state.numbers.push({ ...line, sid: "PN2", phone_number: callerId, ...others });
    return provision(carrier, args, settings);
  };

  it("is told to hear nobody, or another than this line, and what to run", async (test) => {
    const nobody = await withNumber(test, { voice_url: "" });
    expect(nobody.stdout).toContain(`rings back CALLER_ID ${callerId}, nobody answers. Run this`);
    const other = await withNumber(test, {});
    expect(other.stdout).toContain("this line does not answer. Run this command with --number +32");
    // Nothing is broken for callers: it is no failure.
    expect(nobody.exitCode).toBe(other.exitCode);
  });

  it("reaches the line where its number leads there, and nothing is said", async (test) => {
    const ours = { voice_url: voiceUrl, voice_method: "POST" };
    expect((await withNumber(test, ours)).stdout).not.toContain("CALLER_ID");
    const itself = await withNumber(test, {}, ["--number", callerId]);
    expect(itself.stdout).toContain(`${callerId} at the carrier: 3 changes to make.`);
    expect(itself.stdout).not.toContain("CALLER_ID");
  });

  it("is not known where the number is of another account", async (test) => {
    const { stdout } = await provision(await startMockCarrier(test), ["--json"], settings);
    expect(JSON.parse(stdout).callBack).toContain("is no number of this account");
  });
});

describe("in Ireland", () => {
  const ireland = { TWILIO_REGION: "ie1" };

  it("the number is set there first, and then answered there", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.state.passwords.ie1 = password;
    const { exitCode } = await provision(carrier, ["--apply"], ireland);
    expect(exitCode).toBe(0);
    expect(carrier.state.routes.get(lineNumber)).toBe("ie1");
    expect(changesAt(carrier).map(({ asked }) => asked.split("/")[0])).toEqual([
      "POST api.dublin.ie1.twilio.com",
      "POST routes.twilio.com",
    ]);
  });

  it("credentials of Ireland alone set the number, and say what is left to do", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.state.passwords.us1 = "another";
    carrier.state.passwords.ie1 = password;
    const { exitCode, stdout } = await provision(carrier, ["--apply"], ireland);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Choose ie1 in the console");
  });

  it("credentials of the United States are refused", async (test) => {
    const carrier = await startMockCarrier(test);
    const { exitCode, stderr } = await provision(carrier, ["--apply"], ireland);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("Every region has its own");
  });
});

describe("a refusal", () => {
  const refusals = [
    { name: "20003", status: 401, code: 20003, says: "does not accept the credentials" },
    { name: "20404", status: 404, code: 20404, says: "no such thing" },
    { name: "21402", status: 400, code: 21402, says: "docs/api/errors/21402 says why" },
    { name: "403", status: 403, code: 20403, says: "may not do this" },
    { name: "a proxy's page", status: 502, html: "<h1>Bad gateway</h1>", says: "answers 502" },
  ];
  for (const { name, says, ...refusal } of refusals) {
    it(`${name} is explained in one line, exit 1`, async (test) => {
      const carrier = await startMockCarrier(test);
      carrier.refuse({ request: /^POST .*IncomingPhoneNumbers/, times: 1, ...refusal });
      const asked = ["--apply", "--fallback-url", bin];
      const { exitCode, stderr, stdout } = await provision(carrier, asked);
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toContain(says);
      expect(stderr.trim().split("\n")).toHaveLength(2);
    });
  }

  it("20429 is waited for as long as it says, and asked again", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.refuse({ request: /IncomingPhone/, status: 429, code: 20429, retryAfter: 0, times: 2 });
    expect(await provision(carrier, ["--apply"])).toMatchObject({ exitCode: 0 });
  });

  it("a carrier that cannot be reached is told", async (test) => {
    const carrier = await startMockCarrier(test);
    await carrier.stop();
    const { exitCode, stderr } = await provision(carrier);
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/does not answer \(ECONNREFUSED\).*firewall/);
  });

  it("a number of another account is told", async (test) => {
    const carrier = await startMockCarrier(test);
    carrier.state.numbers.length = 0;
    const { exitCode, stderr } = await provision(carrier);
    expect(exitCode).toBe(1);
    expect(stderr).toContain("no number +3280012345");
  });

  it("a mistake in the settings is told before anybody is asked", async (test) => {
    const carrier = await startMockCarrier(test);
    const { exitCode, stderr } = await provision(carrier, [], { TWILIO_AUTH_TOKEN: "" });
    expect({ exitCode, asked: carrier.requests }).toEqual({ exitCode: 2, asked: [] });
    expect(stderr).toContain("The carrier's credentials are missing");
  });
});
