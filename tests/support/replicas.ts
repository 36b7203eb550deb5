import { Temporal } from "temporal-polyfill";
import { expect, type TestContext } from "vitest";
import { phrases } from "../../locales/index.ts";
import { openJournal } from "../../src/journal/open-journal.ts";
import type { Change } from "../../src/line/book/acts.ts";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { freePort } from "./run-helpline.ts";
import { type RunningProgram, runProgram } from "./run-program.ts";

/** The token of the replicas, and the address that both answer for. */
export const token = "a token for tests";
export const publicUrl = "https://line.example.be";

const { fr } = phrases;

/** Its number does not work: true at any hour at which this may run. */
export const withdrawn: Change = { do: "withdraw", service: "sos-viol", from: "2026-01-01T00:00" };

/** In French: sexual violence, SOS Viol. */
export const toSosViol = ["1", "2", "1"] as const;

/** A process of `helpline start` that follows a journal, live; nothing is dialled, the telephone is software. */
export interface Replica {
  readonly program: RunningProgram;
  /** Where it listens, on this machine. */
  readonly url: string;
  /** Calls it, and presses these keys. */
  readonly call: (...keys: readonly string[]) => Promise<PhoneCall>;
  /** What a new caller hears who presses these keys. */
  readonly hear: (...keys: readonly string[]) => Promise<string>;
  /** What /healthz answers. */
  readonly health: () => Promise<ToldHealth>;
  /** A figure, as Prometheus reads it. */
  readonly figure: (name: string) => Promise<number>;
  /** What it has logged, the newest last. */
  readonly logged: () => readonly Readonly<Record<string, unknown>>[];
}

interface ToldHealth {
  readonly status: string;
  readonly lastAct: number;
  readonly book: { readonly digest: string };
}

/** Starts a replica, and waits until it listens. It is stopped at the end of the test. */
export async function startReplica(
  test: Pick<TestContext, "onTestFinished">,
  journal: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Replica> {
  const figures = await freePort();
  const program = runProgram(test, {
    PORT: "0",
    ADMIN_PORT: String(figures),
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    LOG_KEY: "a key for the logs of tests",
    JOURNAL: journal,
    ...settings,
  });
  const url = `http://127.0.0.1:${await program.listening()}`;
  const line = httpLine({ authToken: token, connectTo: url });
  const call = async (...keys: readonly string[]) => {
    const phone = await placeCall(line, { voiceUrl: `${publicUrl}/voice` });
    for (const key of keys) await phone.press(key);
    return phone;
  };
  return {
    program,
    url,
    call,
    hear: async (...keys) => heard(await call(...keys)),
    health: async () => (await (await fetch(`${url}/healthz`)).json()) as ToldHealth,
    figure: async (name) => {
      const page = await (await fetch(`http://127.0.0.1:${figures}/metrics`)).text();
      return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(page)?.[1]);
    },
    logged: () =>
      program
        .stdout()
        .split("\n")
        .slice(0, -1)
        .map((line) => JSON.parse(line)),
  };
}

/** Two replicas of one line. */
export function startReplicas(
  test: Pick<TestContext, "onTestFinished">,
  journal: string,
): Promise<readonly [Replica, Replica]> {
  return Promise.all([startReplica(test, journal), startReplica(test, journal)]);
}

/** What a caller has heard since the last key. */
export function heard(phone: PhoneCall): string {
  return phone.sinceLastTurn.map(({ text }) => text).join(" ");
}

/** Keeps an act as whoever sees the last one does. */
export async function keepAct(address: string, change: Change): Promise<number> {
  const journal = await openJournal(address);
  try {
    const { number } = await journal.read();
    return (await journal.append(change, "Ann", Temporal.Now.instant(), number)).number;
  } finally {
    await journal.close();
  }
}

/** Follows an act and its undoing on two replicas, in the ears of callers who come and of those who are there. */
export async function hearActAndUndo(
  replicas: readonly [Replica, Replica],
  doIt: () => Promise<unknown>,
  undoIt: () => Promise<unknown>,
): Promise<void> {
  const [a, b] = replicas;
  const calls = await Promise.all(replicas.map((replica) => replica.call(...toSosViol)));
  const other = await a.call("1", "2");
  const before = await b.health();
  await doIt();
  for (const { hear } of replicas) {
    await expect.poll(() => hear(...toSosViol)).toContain(fr["service.withdrawn"]);
  }
  for (const call of calls) {
    // Their key meant to be put through: to a number that is dead meanwhile.
    await call.press("1");
    expect(call.state.kind).toBe("listening");
    expect(heard(call)).toContain(fr["service.changed"]);
    expect(heard(call)).toContain(fr["service.withdrawn"]);
  }
  await other.press("2");
  expect(other.state.kind).toBe("listening");
  await undoIt();
  for (const { hear } of replicas) {
    await expect.poll(() => hear(...toSosViol)).toContain(fr["sos-viol.about"]);
  }
  for (const call of calls) {
    await call.press("#");
    expect(heard(call)).not.toContain(fr["service.withdrawn"]);
    await call.press("0");
    await call.wait();
    expect(call.state).toMatchObject({ kind: "ringing", dial: { target: { number: "112" } } });
  }
  expect((await b.health()).book.digest).toBe(before.book.digest);
}

/** Nothing of the line's own went wrong on it, whatever its journal was like. */
export async function expectNoFault({ logged, figure }: Replica): Promise<void> {
  const faults = ["fault", "request failed", "figures lost", "acts cannot be taken"];
  expect(logged().filter(({ msg }) => faults.some((fault) => `${msg}`.startsWith(fault)))).toEqual(
    [],
  );
  expect(await figure("helpline_faults_total")).toBe(0);
}
