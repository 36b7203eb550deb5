import { Temporal } from "temporal-polyfill";
import { appLine } from "../../../src/phone/lines.ts";
import { placeCall } from "../../../src/phone/phone.ts";
import type { PhoneCall } from "../../../src/phone/phone-call.ts";
import { buildLine } from "../../../src/server/build-line.ts";
import { readSettings } from "../../../src/server/settings.ts";
import { captureLog } from "../../support/captured-log.ts";

const token = "a token for tests";
const publicUrl = "https://line.example.be";
const mondayAtTen = Temporal.Instant.from("2026-11-23T09:00:00Z");

/** What a caller did, and what a person who listened in would write down of it. */
export interface Scene {
  readonly transfers?: "rehearse";
  readonly play: (call: PhoneCall) => Promise<void>;
  /** The server's clock breaks once this many turns are answered. */
  readonly breaksAfter?: number;
  readonly language: "fr" | "nl" | "en" | "none";
  readonly danger?: true;
  readonly silent?: true;
  readonly faulty?: true;
  readonly services: readonly string[];
  readonly ended: readonly (readonly [service: string, result: string])[];
  readonly ending: string;
}

const press =
  (...keys: string[]) =>
  async (call: PhoneCall) => {
    for (const key of keys) await call.press(key, { afterSeconds: 1 });
  };

/** Presses keys, lets the announced call ring, and ends it so. */
const ring =
  (outcome: Parameters<PhoneCall["endTransfer"]>[0], ...keys: string[]) =>
  async (call: PhoneCall) => {
    await press(...keys)(call);
    await call.wait();
    await call.endTransfer(outcome);
  };

const sosViol = { services: ["sos-viol"] } as const;

/** Calls of all kinds, on a Monday at ten. */
export const scenes: readonly Scene[] = [
  {
    ...sosViol,
    play: ring("busy", "3", "2", "1", "1"),
    language: "en",
    ended: [["sos-viol", "busy"]],
    ending: "sos-viol",
  },
  {
    ...sosViol,
    play: ring("completed", "1", "2", "1", "1"),
    language: "fr",
    ended: [["sos-viol", "completed"]],
    ending: "answered",
  },
  {
    ...sosViol,
    play: ring("failed", "1", "2", "1", "1"),
    language: "fr",
    ended: [["sos-viol", "failed"]],
    ending: "sos-viol",
  },
  {
    ...sosViol,
    play: async (call) => {
      await press("1", "2", "1", "1")(call);
      await call.wait();
      await call.press("*");
    },
    language: "fr",
    ended: [["sos-viol", "canceled"]],
    ending: "sos-viol",
  },
  {
    play: ring("no-answer", "2", "1"),
    language: "nl",
    services: ["1712"],
    ended: [["1712", "no-answer"]],
    ending: "1712",
  },
  { play: press("2"), language: "nl", services: [], ended: [], ending: "main" },
  {
    play: (call) => call.wait().then(() => {}),
    language: "none",
    silent: true,
    services: [],
    ended: [],
    ending: "language",
  },
  {
    play: ring("failed", "0", "0"),
    language: "none",
    danger: true,
    services: [],
    ended: [["112", "failed"]],
    ending: "danger",
  },
  { play: press("0"), language: "none", danger: true, services: [], ended: [], ending: "danger" },
  {
    ...sosViol,
    transfers: "rehearse",
    play: async (call) => {
      await press("3", "2", "1", "1")(call);
      await call.wait();
    },
    language: "en",
    ended: [["sos-viol", "rehearsed"]],
    ending: "sos-viol",
  },
  {
    ...sosViol,
    play: press("3", "2", "1", "1"),
    language: "en",
    ended: [["sos-viol", "unfinished"]],
    ending: "ringing",
  },
  {
    play: press("1", "2"),
    breaksAfter: 1,
    language: "none",
    faulty: true,
    services: [],
    ended: [],
    ending: "language",
  },
];

/** The lines that the real server writes in its log while a scene is played. */
export async function recordCall(scene: Scene): Promise<readonly Record<string, unknown>[]> {
  const log = captureLog();
  let turns = 0;
  const clock = () => {
    turns += 1;
    if (turns > (scene.breaksAfter ?? Number.POSITIVE_INFINITY)) throw new Error("a broken clock");
    return mondayAtTen;
  };
  const settings = readSettings({
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: scene.transfers ?? "live",
    CALLER_ID: "+3225550100",
  });
  const { app } = buildLine(settings, log.logger, { clock });
  const call = await placeCall(appLine(app, token), {
    voiceUrl: `${publicUrl}/voice`,
    statusUrl: `${publicUrl}/voice/status`,
  });
  await scene.play(call);
  await call.hangUp();
  return log.entries();
}
