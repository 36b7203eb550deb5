import { describe, expect, it, type TestContext } from "vitest";
import { phrases } from "../../locales/index.ts";
import type { Line } from "../../src/phone/line.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { readConnectionOverrides } from "../../src/phone/retries.ts";
import { hostFallback } from "../support/host-fallback.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";
const fallbackUrl = "https://hosted.example.com/fallback";

describe.concurrent("a server killed in the middle of a call", () => {
  it("is asked again, then the fallback: the caller hears 112 and is connected", async (context) => {
    const hosted = await hostFallback(context);
    const program = startServer(context, 0);
    const line = carrierLine(await program.listening(), hosted.url);
    const call = await placeCall(line, { voiceUrl: `${publicUrl}/voice`, fallbackUrl });
    await call.press("1");
    expect(hosted.asked()).toBe(0);

    const { retries } = readConnectionOverrides(nextAddress(call));
    await kill(program);
    const before = call.events.length;
    await call.press("2");

    expect(hosted.asked()).toBe(1);
    const kinds = call.events.slice(before).map(({ kind }) => kind);
    expect(retries).toBeGreaterThan(0);
    expect(kinds.slice(0, retries + 4)).toEqual([
      "pressed",
      "posted",
      ...Array(retries).fill("retried"),
      "fell-back",
      "posted",
    ]);
    expect(call.sinceLastTurn[0]?.text.startsWith(phrases.fr["fault.apology"])).toBe(true);
    const { state } = call;
    if (state.kind !== "ringing") throw new Error("Nobody is called.");
    expect(state.dial.target).toEqual({ number: "+3280030030" });
    await call.endTransfer("no-answer");
    expect(call.sinceLastTurn.map(({ language }) => language)).toEqual(["fr-BE", "nl-BE", "en-GB"]);
    expect(call.state).toEqual({ kind: "ended", by: "line" });
  });

  it("and started again before the carrier's retry goes on as if nothing had happened", async (context) => {
    const hosted = await hostFallback(context);
    const first = startServer(context, 0);
    const port = await first.listening();
    const undisturbed = await placeCall(carrierLine(port, hosted.url), {
      voiceUrl: `${publicUrl}/voice`,
    });
    await undisturbed.press("1");
    await undisturbed.press("2");

    const call = await placeCall(carrierLine(port, hosted.url), {
      voiceUrl: `${publicUrl}/voice`,
      fallbackUrl,
      beforeRetry: async () => void (await startServer(context, port).listening()),
    });
    await call.press("1");
    await kill(first);
    await call.press("2");

    expect(call.events.filter(({ kind }) => kind === "retried")).toHaveLength(1);
    expect(hosted.asked()).toBe(0);
    // They began at two moments.
    const withoutBeginning = (document: string) => document.replaceAll(/&amp;begun=\d+/g, "");
    expect(withoutBeginning(call.lastDocument)).toBe(withoutBeginning(undisturbed.lastDocument));
    expect(call.sinceLastTurn).toEqual(undisturbed.sinceLastTurn);
    await call.press("0");
    await call.wait();
    expect(call.state).toMatchObject({ kind: "ringing", dial: { target: { number: "112" } } });
  });
});

function startServer(context: TestContext, port: number): RunningProgram {
  return runProgram(context, {
    PORT: String(port),
    ADMIN_PORT: "0",
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
  });
}

async function kill(program: RunningProgram): Promise<void> {
  program.signal("SIGKILL");
  expect(await program.ended).toBe("SIGKILL");
}

/** The carrier's way to the server, and to what it hosts itself. */
function carrierLine(port: number, hostedUrl: string): Line {
  const server = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  const hosted = httpLine({ authToken: token, connectTo: hostedUrl });
  return {
    post: (url, form, options) => (url === fallbackUrl ? hosted : server).post(url, form, options),
  };
}

/** The address that the carrier will ask when a key is pressed, with its fragment. */
function nextAddress({ state }: PhoneCall): string {
  if (state.kind !== "listening") throw new Error("The line does not listen.");
  return state.gather.action;
}
