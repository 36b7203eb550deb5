import { afterAll, describe, expect, it, vi } from "vitest";
import { phrases } from "../../locales/index.ts";
import { services } from "../../menus/services.ts";
import { toE164 } from "../../src/line/book/route.ts";
import { readSettings } from "../../src/server/settings.ts";
import { captureLog } from "../support/captured-log.ts";
import { kinds, openStudio, playCall, said } from "./open-studio.ts";

// Read anew, and forgotten afterwards: other files of tests have the app itself.
vi.resetModules();
vi.doMock(import("../../src/server/app.ts"), async (original) => {
  const real = await original();
  return { ...real, createApp: vi.fn(real.createApp) };
});
const { createApp } = await import("../../src/server/app.ts");
const { buildLine } = await import("../../src/server/build-line.ts");
const { buildStudio } = await import("../../src/cli/build-studio.ts");
afterAll(() => {
  vi.doUnmock(import("../../src/server/app.ts"));
  vi.resetModules();
});

const token = "the-token-of-the-real-line";
const log = captureLog();
const settings = readSettings({ TWILIO_AUTH_TOKEN: token });
const { editions } = buildLine(settings, log.logger);
const studio = await buildStudio(settings, log.logger, editions, undefined);

const toSosViol = ["1", "2", "1"] as const;
const mondayAtTen = "2026-11-23T10:00";
const sosViol = toE164(services["sos-viol"].phone ?? "");

/** A phrase as it sounds up to its first blank. */
function beginningOf(phrase: keyof typeof phrases.fr): string {
  return phrases.fr[phrase].split("{{")[0]?.trim() ?? "";
}

describe("a call to SOS Viol, Monday at ten", () => {
  it("arrives at the language menu, in three voices", async () => {
    const call = await playCall(studio, mondayAtTen);
    expect(call).toMatchObject({ at: mondayAtTen, steps: [], place: "language", stage: "prompt" });
    expect(call.language).toBeUndefined();
    const voices = call.events.flatMap((event) => (event.kind === "said" ? event.language : []));
    expect(new Set(voices)).toEqual(new Set(["fr-BE", "nl-BE", "en-GB"]));
    expect(call.waits).toMatchObject({ kind: "key", silenceSeconds: 8 });
  });

  it("hears that it is open", async () => {
    const call = await playCall(studio, mondayAtTen, ...toSosViol);
    expect(call).toMatchObject({ place: "sos-viol", language: "fr" });
    expect(call.places).toEqual(["language", "main", "sexual-violence", "sos-viol"]);
    expect(said(call)).toContain(beginningOf("opening.until"));
    expect(said(call)).toContain(phrases.fr["sos-viol.about"]);
    expect(call.twiml).toMatch(/^<\?xml.*place=sos-viol/s);
    expect(call.events.map(({ second }) => second)).toEqual(
      call.events.map(({ second }) => second).toSorted((one, other) => one - other),
    );
  });

  it("rings, though the line itself rehearses", async () => {
    const call = await playCall(studio, mondayAtTen, ...toSosViol, "1", "-");
    expect(call.waits).toEqual({ kind: "transfer", target: sosViol, starComesBack: true });
    expect(call).toMatchObject({ place: "sos-viol", stage: "connect" });
    expect(call.events.at(-1)).toMatchObject({ kind: "ringing", service: "sos-viol" });
  });

  it("hears the number when it is busy", async () => {
    const call = await playCall(studio, mondayAtTen, ...toSosViol, "1", "-", "busy");
    expect(call).toMatchObject({ place: "sos-viol", stage: "busy" });
    expect(said(call)).toContain(phrases.fr["transfer.busy"]);
    expect(kinds(call).slice(-4)).toEqual(["silent", "ringing", "transfer-ended", "said"]);
  });

  it.each([
    ["no-answer", "no-answer", "sos-viol"],
    ["failed", "failed", "sos-viol"],
    ["completed", "prompt", "sos-viol"],
    ["star", "prompt", "sos-viol"],
    ["*", "prompt", "sos-viol"],
  ])("goes on after %s", async (ending, stage, place) => {
    const call = await playCall(studio, mondayAtTen, ...toSosViol, "1", "-", ending);
    expect(call).toMatchObject({ stage, place });
  });

  it("is over when the caller hangs up, and keeps what was said before", async () => {
    const before = await playCall(studio, mondayAtTen, ...toSosViol);
    const call = await playCall(studio, mondayAtTen, ...toSosViol, "hang-up");
    expect(call.waits).toEqual({ kind: "nothing" });
    expect(call.place).toBeUndefined();
    expect(call.places).toEqual(before.places);
    expect(call.events.slice(0, -1)).toEqual(before.events);
    expect(call.events.at(-1)).toMatchObject({ kind: "ended", by: "caller" });
  });
});

describe("the clock of a call", () => {
  it("finds it closed on Christmas Day", async () => {
    const call = await playCall(studio, "2026-12-25T10:00", ...toSosViol);
    expect(said(call)).toContain(phrases.fr["opening.probably-closed-holiday"]);
  });

  it("runs on: the door shuts while the caller is on the line", async () => {
    const listener = await playCall(studio, "2026-11-23T17:59", ...toSosViol);
    const hurried = await playCall(studio, "2026-11-23T17:59", "1@1", "2@1", "1@1");
    expect(said(listener)).toContain(phrases.fr["opening.closed"]);
    expect(said(hurried)).toContain(beginningOf("opening.until"));
  });

  it("is the present minute where no time is asked for, and can be asked for again", async () => {
    const small = openStudio();
    const call = await playCall(small, undefined, "1");
    expect(call.at).toBe(mondayAtTen);
    expect(await playCall(small, call.at, "1")).toEqual(call);
  });
});

describe("a key that interrupts", () => {
  it("cuts what is heard at its second", async () => {
    const whole = await playCall(studio, mondayAtTen, ...toSosViol, "1", "-", "busy");
    const cut = await playCall(studio, mondayAtTen, ...toSosViol, "1", "-", "busy", "#@2.5");
    const answered = cut.steps.length - 1;
    expect(said(whole).startsWith(said(cut, answered))).toBe(true);
    expect(said(cut, answered).length).toBeLessThan(said(whole).length / 4);
    const ended = cut.events.find(({ kind }) => kind === "transfer-ended")?.second ?? 0;
    const pressed = cut.events.findLast(({ kind }) => kind === "pressed");
    expect(pressed).toEqual({ second: ended + 2.5, kind: "pressed", key: "#" });
  });

  it("leaves out voices that had not yet begun", async () => {
    const call = await playCall(studio, mondayAtTen, "1@0.5");
    expect(call.events.filter((event) => event.kind === "said" && event.step === 0)).toHaveLength(
      1,
    );
  });
});

describe("danger", () => {
  it("rings 112, and no star comes back from there", async () => {
    const call = await playCall(studio, mondayAtTen, "0", "0", "-");
    expect(call.waits).toEqual({ kind: "transfer", target: "112", starComesBack: false });
  });
});

describe("what a call in the studio leaves behind", () => {
  it("is nothing in the log", async () => {
    await playCall(studio, mondayAtTen, ...toSosViol, "9", "-");
    expect(log.lines).toEqual([]);
  });

  it("is played by a line of its own, with a token of its own, which nobody counts", async () => {
    vi.mocked(createApp).mockClear();
    await playCall(studio, mondayAtTen, "1");
    await playCall(studio, mondayAtTen, "1");
    const parts = vi.mocked(createApp).mock.calls.map(([given]) => given);
    expect(parts).toHaveLength(2);
    const tokens = parts.flatMap(({ authTokens }) => authTokens);
    expect(new Set(tokens).size).toBe(2);
    for (const one of tokens) expect(one).toMatch(/^[0-9a-f]{64}$/);
    expect(parts.map(({ metrics }) => metrics)).toEqual([undefined, undefined]);
    expect(JSON.stringify(parts.map(({ logKey, publicUrl }) => [logKey, publicUrl]))).not.toContain(
      token,
    );
  });
});
