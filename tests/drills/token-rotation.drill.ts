import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, type TestContext } from "vitest";
import { phrases } from "../../locales/index.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { hostFallback } from "../support/host-fallback.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";

const publicUrl = "https://line.example.be";
const fallbackUrl = "https://hosted.example.com/fallback";
const [oldToken, newToken] = ["the-old-token-of-the-account", "the-new-token-of-the-account"];

describe.concurrent("a token that is replaced, step by step", () => {
  it.for([
    ["before, the new one is refused", oldToken, 200, 403],
    ["while both are known, the carrier may use either", `${oldToken}, ${newToken}`, 200, 200],
    ["once the old one is taken out, it is refused", newToken, 403, 200],
  ] as const)("%s", async ([, tokens, old, fresh], context) => {
    const port = await startWithTokenFile(context, tokens).listening();
    expect(await statusOf(port, oldToken)).toBe(old);
    expect(await statusOf(port, newToken)).toBe(fresh);
  });
});

describe("a token that has expired at the carrier", () => {
  it("is told in the log once a minute at most, without a word of it", async (context) => {
    const program = startWithTokenFile(context, oldToken);
    const port = await program.listening();
    for (let calls = 0; calls < 3; calls += 1) {
      expect(await statusOf(port, newToken)).toBe(403);
    }
    program.signal("SIGTERM");
    expect(await program.ended).toBe(0);
    const warnings = program.stdout().match(/"msg":"refused: no right signature[^"]*"/g);
    expect(warnings).toEqual([
      '"msg":"refused: no right signature. From the carrier? Check PUBLIC_URL and the token"',
    ]);
    expect(program.stdout() + program.stderr()).not.toMatch(/token-of-the-account/);
  });
});

describe("callers, while the token is not the carrier's", () => {
  it("hear the fallback at once, and are connected", async (context) => {
    const port = await startWithTokenFile(context, oldToken).listening();
    const hosted = await hostFallback(context);
    const way = { authToken: newToken, connectTo: `http://127.0.0.1:${port}` };
    const server = httpLine(way);
    const fallback = httpLine({ ...way, connectTo: hosted.url });
    const call = await placeCall(
      { post: (url, ...rest) => (url === fallbackUrl ? fallback : server).post(url, ...rest) },
      { voiceUrl: `${publicUrl}/voice`, fallbackUrl },
    );
    expect(call.events.map(({ kind }) => kind).slice(0, 3)).toEqual([
      "posted",
      "fell-back",
      "posted",
    ]);
    expect(call.heard[0]?.text.startsWith(phrases.fr["fault.apology"])).toBe(true);
    expect(call.state).toMatchObject({ dial: { target: { number: "+3280030030" } } });
  });
});

/** The real program, with its tokens in a file that ends in a line end. */
function startWithTokenFile(context: TestContext, tokens: string): RunningProgram {
  const folder = temporaryFolder(context.onTestFinished);
  const path = join(folder, "twilio_auth_token");
  writeFileSync(path, `${tokens}\n`);
  return runProgram(context, { PORT: "0", PUBLIC_URL: publicUrl, TWILIO_AUTH_TOKEN_FILE: path });
}

/** What a call that is signed with this token is answered with. */
async function statusOf(port: number, token: string): Promise<number> {
  const answer = await sendRaw(port, {
    path: "/voice",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "X-Twilio-Signature": sign(token, `${publicUrl}/voice`, arrivalParameters),
    },
    body: [encode(arrivalParameters)],
  });
  return answer.status;
}
