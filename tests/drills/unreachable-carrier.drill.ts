import { expect, it } from "vitest";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { freePort } from "../support/run-helpline.ts";
import { runProgram } from "../support/run-program.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";

const token = "a-token-for-tests";
const publicUrl = "https://line.example.be";

it("a carrier whose interface cannot be reached stops neither the start nor a call", async (test) => {
  const program = runProgram(test, {
    PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TWILIO_ACCOUNT_SID: "AC0123456789abcdef0123456789abcdef",
    TWILIO_API_URL: `http://127.0.0.1:${await freePort()}`,
    DELETE_CALL_RECORDS: "on",
  });
  const port = await program.listening();
  const statusOf = async (path: string) => {
    const headers = {
      "Content-Type": "application/x-www-form-urlencoded",
      "X-Twilio-Signature": sign(token, publicUrl + path, arrivalParameters),
    };
    return (await sendRaw(port, { path, headers, body: [encode(arrivalParameters)] })).status;
  };
  for (let calls = 0; calls < 3; calls += 1) {
    expect(await statusOf("/voice")).toBe(200);
    expect(await statusOf("/voice/status")).toBe(204);
  }
  expect((await sendRaw(port, { method: "GET", path: "/healthz" })).status).toBe(200);
  program.signal("SIGTERM");
  expect(await program.ended).toBe(0);
});
