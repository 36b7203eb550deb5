import { afterEach, describe, expect, it, type TestContext, vi } from "vitest";
import { keys, stages } from "../../src/line/call/position.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { serve } from "../../src/server/serve.ts";
import { type CapturedLog, captureLog } from "../support/captured-log.ts";
import { arrivalParameters, encode, laterParameters } from "../support/carrier-parameters.ts";
import { mondayAtTen, openLine, publicUrl, token } from "../support/open-line.ts";
import { post } from "../support/post.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { smallBook } from "../support/small-book.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const from = "+32470123456";
const to = "+3225550123";
const outcomes = ["completed", "busy", "no-answer", "failed", "canceled"] as const;

/** What was sent in some calls: none of it may be found in a log. */
interface Sent {
  readonly secrets: Set<string>;
  turns: number;
}

/** Starts a server with a log that is kept, and a telephone that remembers all it sent. */
async function startLine({ onTestFinished }: TestContext, clock = () => mondayAtTen) {
  // Express writes faults to standard error by itself in development.
  vi.stubEnv("NODE_ENV", "development");
  const written = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const shouted = vi.spyOn(console, "error").mockReturnValue();
  const log = captureLog();
  const app = openLine({ logger: log.logger, clock });
  const server = await serve(app, 0, "127.0.0.1");
  onTestFinished(() => server.stop());
  const sent: Sent = { secrets: new Set([token, from, to]), turns: 0 };
  const line = httpLine({
    authToken: token,
    connectTo: `http://127.0.0.1:${server.port}`,
    send: async (url, init) => {
      remember(sent, url, init);
      return await fetch(url, init);
    },
  });
  const call = () =>
    placeCall(line, {
      voiceUrl: `${publicUrl}/voice`,
      statusUrl: `${publicUrl}/voice/status`,
      from,
      to,
    });
  return { app, call, log, port: server.port, sent, quiet: [written, shouted] };
}

function remember(sent: Sent, url: string, init: RequestInit): void {
  const { searchParams, search, pathname } = new URL(url);
  const body = String(init.body);
  const form = new URLSearchParams(body);
  const names = [
    "CallSid",
    "AccountSid",
    "From",
    "To",
    "Caller",
    "Called",
    "CallToken",
    "DialCallSid",
  ];
  for (const name of names) sent.secrets.add(form.get(name) ?? "");
  sent.secrets.add(body);
  sent.secrets.add(search);
  sent.secrets.add(searchParams.get("trail") ?? "");
  for (const [name, value] of new Headers(init.headers)) {
    if (name.startsWith("x-") || name.startsWith("i-")) sent.secrets.add(value);
  }
  sent.secrets.delete("");
  if (pathname !== "/voice/status") sent.turns += 1;
}

function expectNoSecret(log: CapturedLog, secrets: ReadonlySet<string>): void {
  const everything = log.lines.join("\n");
  // Single places of a trail, such as "main", are told: the way through them is not.
  const told = [...secrets]
    .filter((secret) => !/^[a-z-]+$/.test(secret))
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .filter((secret) => everything.includes(secret));
  expect(told).toEqual([]);
  const telling = /\+?32\d{8}|\b(?:CA|AC)[0-9a-f]{8}|Digits|X-Twilio|[?&]place=/i;
  expect(log.lines.filter((line) => telling.test(line))).toEqual([]);
}

const place = (name: unknown) =>
  Object.hasOwn(smallBook.tree.nodes, String(name)) ||
  Object.hasOwn(smallBook.services, String(name));

describe("the log of many calls", () => {
  it("has one line a turn, about the call, and nothing about the caller", async (test) => {
    const { call, log, sent, quiet } = await startLine(test);
    const calls: PhoneCall[] = [];
    for (const first of keys) {
      for (const second of ["1", "9", "0"]) {
        const phone = await call();
        calls.push(phone);
        await phone.press(first, { afterSeconds: 1 });
        await act(phone, second, calls.length);
        await act(phone, "-", calls.length + 1);
        await act(phone, "1", calls.length + 2);
        await phone.hangUp();
      }
    }

    const entries = log.entries();
    const turns = entries.filter(({ msg }) => msg === "turn");
    expect(turns).toHaveLength(sent.turns);
    for (const turn of turns) {
      const {
        level,
        time,
        call: reference,
        event,
        place: where,
        stage,
        language,
        ms,
        ...more
      } = turn;
      // Of the end of a transfer it says how it ended, in a word of ours, and not how long it took.
      const how = event === "transfer-ended" ? { outcome: expect.toBeOneOf([...outcomes]) } : {};
      expect(more).toEqual({ msg: "turn", ...how });
      expect([level, typeof time, typeof ms]).toEqual([30, "number", "number"]);
      expect(reference).toMatch(/^[\w-]{12}$/);
      expect(["arrived", "pressed", "silent", "transfer-ended"]).toContain(event);
      expect(place(where)).toBe(true);
      expect(stages).toContain(stage);
      expect([undefined, "fr", "nl", "en"]).toContain(language);
    }
    expect(new Set(turns.map(({ event }) => event)).size).toBe(4);
    expect(new Set(turns.map(({ stage }) => stage)).size).toBeGreaterThan(4);
    const told = turns.flatMap(({ outcome }) => outcome ?? []);
    expect(new Set(told).size).toBeGreaterThan(2);

    const ends = entries.filter(({ msg }) => msg === "call ended");
    expect(ends).toHaveLength(calls.length);
    expect(entries).toHaveLength(turns.length + ends.length);
    expect(new Set(entries.map((entry) => entry.call)).size).toBe(calls.length);
    expect(new Set(ends.map((entry) => entry.call)).size).toBe(calls.length);

    expectNoSecret(log, sent.secrets);
    for (const silent of quiet) expect(silent).not.toHaveBeenCalled();
  });

  it("says the same of a call whatever keys led there", async (test) => {
    const { app, log } = await startLine(test);
    for (const Digits of ["6", "7", "8", "9", "12", "A"]) {
      await post(app, "/voice/pressed?language=en&place=rooms", laterParameters({ Digits }));
    }
    const told = log.entries().map(({ time: _time, ms: _ms, ...entry }) => JSON.stringify(entry));
    expect(told).toHaveLength(6);
    expect(new Set(told).size).toBe(1);
  });
});

describe("the log of calls in which something breaks", () => {
  it("has one line a turn as well, and nothing about the caller", async (test) => {
    let turn = 0;
    const { call, log, sent, quiet } = await startLine(test, () => {
      turn += 1;
      if (turn % 3 === 0) throw new Error(`${from} in ${encode(arrivalParameters)}`);
      return mondayAtTen;
    });
    for (const key of keys) {
      const phone = await call();
      await act(phone, key, 0);
      for (let acts = 0; acts < 4; acts += 1) await act(phone, acts % 2 === 0 ? "-" : "1", acts);
      await phone.hangUp();
    }
    const turns = log.entries().filter(({ msg }) => msg === "turn" || msg === "fault");
    expect(turns).toHaveLength(sent.turns);
    const faults = turns.filter(({ msg }) => msg === "fault");
    expect(faults.length).toBeGreaterThan(10);
    for (const fault of faults) {
      const { time, ms, language, at, place: where, outcome, ...more } = fault;
      expect([undefined, ...outcomes]).toContain(outcome);
      expect([typeof time, typeof ms]).toEqual(["number", "number"]);
      expect([undefined, "fr", "nl", "en"]).toContain(language);
      expect(where === undefined || place(where)).toBe(true);
      expect(at).toMatch(/^at /);
      expect(more).toEqual({
        level: 50,
        call: expect.stringMatching(/^[\w-]{12}$/),
        event: expect.any(String),
        error: "Error",
        msg: "fault",
      });
    }
    expectNoSecret(log, sent.secrets);
    for (const silent of quiet) expect(silent).not.toHaveBeenCalled();
  });
});

describe("the log of what is refused", () => {
  it("has one line a status in a minute, and nothing of what was sent", async (test) => {
    const { log, port, quiet } = await startLine(test);
    const body = [encode(arrivalParameters)];
    const form = { "Content-Type": "application/x-www-form-urlencoded" };
    const path = `/voice/pressed?language=fr&place=main&From=${encodeURIComponent(from)}`;
    const statuses: number[] = [];
    for (const request of [
      { path, headers: form, body },
      { path, headers: { ...form, "X-Twilio-Signature": sign("x", path, []) }, body },
      { path, headers: { "Content-Type": "application/json" }, body: [JSON.stringify({ from })] },
      { path, headers: { ...form, "Content-Encoding": "gzip" }, body },
      { path, headers: form, body: [from.repeat(5_000)] },
      { path, method: "GET" },
      { path: `/${from}`, headers: form, body },
      { path: `/voice/%E0%A4%A?${from}`, headers: form, body },
      { path: `http://evil.example/voice?${from}`, headers: form, body },
    ]) {
      statuses.push((await sendRaw(port, request)).status);
    }
    expect(statuses).toEqual([403, 403, 415, 415, 413, 405, 404, 404, 403]);
    const hints = [
      [403, "refused: no right signature. From the carrier? Check PUBLIC_URL and the token"],
      [415, "refused: no form"],
      [413, "refused: too large"],
      [405, "refused: another method. From the carrier? Its number must send POST"],
      [
        404,
        "refused: no such address. From the carrier? Its number must call PUBLIC_URL and /voice",
      ],
    ];
    expect(log.entries()).toEqual(
      hints.map(([status, msg]) => ({ level: 40, time: expect.any(Number), status, msg })),
    );
    for (const silent of quiet) expect(silent).not.toHaveBeenCalled();
  });

  it("has no line of a client that goes away halfway", async (test) => {
    const { log, port } = await startLine(test);
    const gone = sendRaw(port, {
      path: "/voice",
      headers: {
        "Content-Type": "application/x-www-form-urlencoded",
        "Content-Length": "1000",
        "Connection": "close",
      },
      body: [from],
      abandon: true,
    });
    await expect(gone).rejects.toThrow();
    expect((await sendRaw(port, { method: "GET", path: "/healthz" })).status).toBe(200);
    expect(log.lines).toEqual([]);
  });
});

describe("a call's reference in the log", () => {
  it("is another on a server with another key", async () => {
    const references = [];
    for (const logKey of ["one key of sixteen letters", "other key of sixteen letters"]) {
      const log = captureLog();
      const app = openLine({ logger: log.logger, logKey });
      await post(app, "/voice", arrivalParameters);
      await post(app, "/voice/silent?place=welcome", laterParameters({}));
      const [first, second] = log.entries().map(({ call }) => call);
      expect(first).toBe(second);
      references.push(first);
    }
    expect(references[0]).not.toBe(references[1]);
  });

  it("is left out where the carrier names no call", async () => {
    const log = captureLog();
    await post(openLine({ logger: log.logger }), "/voice", [["From", from]]);
    expect(log.entries()).toEqual([expect.not.objectContaining({ call: expect.anything() })]);
  });
});

/** Does the next thing a caller can do: a key, a silence ("-"), or the end of a transfer. */
async function act(phone: PhoneCall, key: string, count: number): Promise<void> {
  if (phone.state.kind === "ended") return;
  if (phone.state.kind === "ringing") {
    await phone.endTransfer(outcomes[count % outcomes.length] ?? "completed");
  } else if (key === "-") {
    await phone.wait();
  } else {
    await phone.press(key);
  }
}
