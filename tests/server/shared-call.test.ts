import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { silentLogger } from "../../src/log.ts";
import type { Line } from "../../src/phone/line.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { buildLine } from "../../src/server/build-line.ts";
import { type Served, serve } from "../../src/server/serve.ts";
import { readSettings } from "../../src/server/settings.ts";
import { callerId, publicUrl, token } from "../support/open-line.ts";

const now = Temporal.Instant.from("2026-11-22T02:00:00Z");
const servers: Served[] = [];

beforeAll(async () => {
  for (const _replica of ["one", "other"]) {
    const settings = readSettings({
      PUBLIC_URL: publicUrl,
      TWILIO_AUTH_TOKEN: token,
      TRANSFERS: "live",
      CALLER_ID: callerId,
    });
    const { app } = buildLine(settings, silentLogger, { clock: () => now });
    servers.push(await serve(app, 0, "127.0.0.1"));
  }
});
afterAll(() => Promise.all(servers.map((server) => server.stop())));

/** What a call went through: every request, and the answer to it. */
interface Travelled {
  readonly turns: readonly { readonly url: string; readonly answer: string }[];
  readonly heard: PhoneCall["heard"];
  readonly asked: readonly number[];
}

/** Calls with each request sent to the next server of the list. */
async function travel(
  ports: readonly number[],
  caller: (call: PhoneCall) => Promise<void>,
): Promise<Travelled> {
  const turns: { url: string; answer: string }[] = [];
  const asked: number[] = [];
  const lines = ports.map((port) =>
    httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` }),
  );
  const line: Line = {
    post: async (url, form) => {
      const next = asked.length % ports.length;
      asked.push(ports[next] ?? 0);
      const answer = await lines[next]?.post(url, form);
      if (answer === undefined) throw new Error("There is no server.");
      // The carrier may send the same request again, to any server: a retry is no other turn.
      for (const other of lines) {
        expect(await other.post(url, form)).toEqual(answer);
      }
      turns.push({ url, answer: answer.body });
      return answer;
    },
  };
  const call = await placeCall(line, {
    voiceUrl: `${publicUrl}/voice`,
    statusUrl: `${publicUrl}/voice/status`,
  });
  await caller(call);
  return { turns, heard: call.heard, asked };
}

const callers: Record<string, (call: PhoneCall) => Promise<void>> = {
  "through a closed service to the night, busy, and on": async (call) => {
    await call.press("1", { afterSeconds: 2 });
    await call.press("2");
    await call.press("1");
    await call.press("#");
    await call.press("9");
    await call.press("1");
    await call.wait();
    await call.endTransfer("busy");
    await call.press("1");
    await call.wait();
    await call.endTransfer("completed");
    await call.press("*");
    await call.hangUp();
  },
  "in danger": async (call) => {
    await call.press("0", { afterSeconds: 1 });
    await call.wait();
    await call.endTransfer("failed");
    await call.press("0");
    await call.press("*");
    await call.press("2");
    await call.hangUp();
  },
  "without a key to the end": async (call) => {
    while (call.state.kind !== "ended") {
      if (call.state.kind === "ringing") await call.endTransfer("no-answer");
      else await call.wait();
    }
  },
};

describe.each(Object.entries(callers))("a call %s", (_name, caller) => {
  it("is the same on two servers, turn by turn, as on one", async () => {
    const [one, other] = servers.map((server) => server.port);
    if (one === undefined || other === undefined) throw new Error("There are no two servers.");
    const shared = await travel([one, other], caller);
    const alone = await travel([one], caller);
    expect(new Set(shared.asked)).toEqual(new Set([one, other]));
    expect(shared.turns.length).toBeGreaterThan(5);
    expect(shared.turns).toEqual(alone.turns);
    expect(shared.heard).toEqual(alone.heard);
  });
});
