import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, type TestContext } from "vitest";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const token = "a-token-for-tests";
const publicUrl = "https://line.example.be";
const canLimit = spawnSync("prlimit", ["--version"]).status === 0;

it.skipIf(!canLimit)(
  "a log that has no room is silent, callers notice nothing, and it goes on once there is room",
  async (test) => {
    const { port, log, limit } = await startWithLog(test);
    await callToTheEnd(port);
    const before = log();
    expect(turnsIn(before)).toBe(turnsOfACall);

    limit(String(before.length));
    for (let calls = 0; calls < 5; calls += 1) await callToTheEnd(port);
    limit("unlimited");
    await callToTheEnd(port);
    // What was said meanwhile is lost: the lines of one more call have come, and no others.
    expect(turnsIn(log())).toBe(2 * turnsOfACall);
    expect(log().startsWith(before)).toBe(true);
  },
);

it("a log that nobody reads fills no memory, and callers notice nothing", {
  timeout: 120_000,
}, async (test) => {
  const { child, port } = await start("pipe");
  test.onTestFinished(() => void child.kill("SIGKILL"));
  // Who read standard error is gone.
  child.stderr?.destroy();
  const line = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const turns = 9_000;
  const callers = Array.from({ length: 20 }, async () => {
    const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
    for (let keys = 1; keys < turns / 20; keys += 1) await call.press(keys % 2 === 1 ? "1" : "*");
  });
  await Promise.all(callers);
  let log = "";
  child.stdout?.setEncoding("utf8").on("data", (text: string) => {
    log += text;
  });
  await expect.poll(() => turnsIn(log)).toBeGreaterThan(4_000);
  await callToTheEnd(port);
  await expect.poll(() => log).toContain("log lines were lost");
  expect(turnsIn(log)).toBeLessThan(turns);
});

/** Starts the real program, live, its log in an open file or a pipe. */
async function start(log: number | "pipe") {
  const child = spawn(process.execPath, ["dist/src/cli/helpline.js", "start"], {
    env: {
      PATH: process.env.PATH ?? "",
      PORT: "0",
      ADMIN_PORT: "0",
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: token,
      TRANSFERS: "live",
      CALLER_ID: "+3225550100",
    },
    stdio: ["ignore", log, "pipe"],
  });
  if (child.stderr === null) throw new Error("Its standard error cannot be read.");
  const [told] = await once(child.stderr.setEncoding("utf8"), "data");
  return { child, port: Number(/listens on http:\/\/[^ ]+:(\d+)\n/.exec(told)?.[1]) };
}

/** The real program, live, with its log in a file whose room `limit` sets, in bytes. */
async function startWithLog(test: TestContext) {
  const path = join(temporaryFolder(test.onTestFinished), "log.ndjson");
  const file = openSync(path, "w");
  const { child, port } = await start(file);
  const ended = once(child, "close");
  test.onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
    closeSync(file);
  });
  const limit = (bytes: string) =>
    execFileSync("prlimit", ["--pid", String(child.pid), `--fsize=${bytes}:unlimited`]);
  return { port, log: () => readFileSync(path, "utf8"), limit };
}

/** The lines that {@link callToTheEnd} leaves in the log. */
const turnsOfACall = 6;

/** Calls as somebody who is led to a day-and-night line, comes back, and goes on to 112. */
async function callToTheEnd(port: number): Promise<void> {
  const line = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
  await call.press("1");
  await call.press("1");
  await call.press("1");
  await call.wait();
  expect(call.state).toMatchObject({ dial: { target: { number: "+3280030030" } } });
  await call.press("*");
  await call.press("0");
  await call.wait();
  expect(call.state).toMatchObject({ kind: "ringing", dial: { target: { number: "112" } } });
  await call.hangUp();
  // A line is written after its answer: by the time a later request is answered, it is there.
  expect((await fetch(`http://127.0.0.1:${port}/healthz`)).status).toBe(200);
}

/** The turns in a log. Each of its lines is JSON. */
function turnsIn(log: string): number {
  const lines = log.trim().split("\n");
  return lines.filter((line) => JSON.parse(line).msg === "turn").length;
}
