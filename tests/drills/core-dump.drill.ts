import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { freePort } from "../support/run-helpline.ts";
import { endWithTest } from "../support/run-program.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const program = fileURLToPath(new URL("../../dist/src/cli/helpline.js", import.meta.url));
const token = "a token that nobody may find";
const caller = "+32470918273";
const pattern = "/proc/sys/kernel/core_pattern";

it("a line that breaks leaves no caller's number and no token in its core dump", async (test) => {
  test.skip(!existsSync(pattern), "core dumps are looked for on Linux alone");
  const folder = temporaryFolder(test.onTestFinished);
  const port = await freePort();
  // The worst machine: its limit is none.
  const line = spawn(
    "sh",
    ["-c", 'ulimit -c unlimited && exec "$0" "$1" start', process.execPath, program],
    {
      cwd: folder,
      env: {
        PATH: process.env.PATH,
        NODE_ENV: "production",
        HOST: "127.0.0.1",
        PORT: String(port),
        ADMIN_PORT: "0",
        PUBLIC_URL: "https://line.example.be",
        TWILIO_AUTH_TOKEN: token,
        LOG_KEY: "a key of sixteen characters or more",
        TRANSFERS: "rehearse",
        CALLER_ID: "+3225550100",
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  const ended = once(line, "close");
  endWithTest(test, line, ended);
  let told = "";
  line.stderr.setEncoding("utf8").on("data", (text: string) => {
    told += text;
  });
  while (!told.includes("listens on")) await new Promise((resolve) => setTimeout(resolve, 50));
  // What the kernel will write, whoever receives it: nothing.
  expect(readFileSync(`/proc/${line.pid}/coredump_filter`, "utf8")).toMatch(/^0+\n$/);
  const phone = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const call = await placeCall(phone, { voiceUrl: "https://line.example.be/voice", from: caller });
  await call.press("3");
  line.kill("SIGABRT");
  expect(await ended).toEqual([null, "SIGABRT"]);
  // Where the machine hands dumps to a program of its own, none lies here.
  const dumps = readdirSync(folder).map((name) => readFileSync(join(folder, name)));
  console.info(
    `Core dumps: ${dumps.map(({ length }) => `${length >> 10} KiB`).join(", ") || "none"}.`,
  );
  for (const text of [caller.slice(1), token]) {
    expect(dumps.filter((dump) => dump.includes(text)).length, text).toBe(0);
  }
});
