import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it, type TestContext } from "vitest";
import { httpLine } from "../../src/phone/lines.ts";
import { placeCall } from "../../src/phone/phone.ts";
import type { PhoneCall } from "../../src/phone/phone-call.ts";
import { countedLine } from "../server/counted-line.ts";
import { arrivalParameters, encode } from "../support/carrier-parameters.ts";
import { recordTones } from "../support/espeak.ts";
import { startHelpline } from "../support/run-helpline.ts";
import { type RunningProgram, runProgram } from "../support/run-program.ts";
import { sendRaw } from "../support/send-raw.ts";
import { sign } from "../support/sign.ts";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { freePorts } from "./free-ports.ts";
import { startAlertmanager, startNodeExporter, startPrometheus } from "./start-alarms.ts";

// Alarms from the figures of a running line, through Debian's Prometheus and Alertmanager with the
// shipped files, to a telephone and a mailbox. What waits for hours: tests/deploy/*.promtest.yml.

const token = "a token for tests";
const publicUrl = "https://line.example.be";

/** A replica with its figures. */
interface Replica {
  readonly program: RunningProgram;
  readonly port: number;
  readonly figures: number;
  readonly call: () => Promise<PhoneCall>;
}

/** Waits for something. @throws when the test has run out of time: nothing must wait on behind it */
async function until(
  { signal }: Pick<TestContext, "signal">,
  isSo: () => boolean | Promise<boolean>,
): Promise<void> {
  while (!(await isSo())) {
    signal.throwIfAborted();
    await sleep(200);
  }
}

async function startReplica(
  context: TestContext,
  settings: Readonly<Record<string, string>> = {},
): Promise<Replica> {
  const [port = 0, figures = 0] = await freePorts(2);
  const program = runProgram(context, {
    PORT: String(port),
    ADMIN_PORT: String(figures),
    PUBLIC_URL: publicUrl,
    TWILIO_AUTH_TOKEN: token,
    TRANSFERS: "live",
    CALLER_ID: "+3225550100",
    LOG_KEY: "a key for the logs of tests",
    ...settings,
  });
  await program.listening();
  const line = httpLine({ authToken: token, connectTo: `http://127.0.0.1:${port}` });
  return {
    program,
    port,
    figures,
    call: () => placeCall(line, { voiceUrl: `${publicUrl}/voice` }),
  };
}

/** Posts a call's arrival, signed with a token, and returns the status. */
async function arrive(port: number, signedWith: string): Promise<number> {
  const { status } = await sendRaw(port, {
    path: "/voice",
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      "X-Twilio-Signature": sign(signedWith, `${publicUrl}/voice`, arrivalParameters),
    },
    body: [encode(arrivalParameters)],
  });
  return status;
}

/** Calls the service that these keys lead to, until it rings. */
async function callService(replica: Replica, ...keys: readonly string[]): Promise<PhoneCall> {
  const call = await replica.call();
  for (const key of keys) await call.press(key);
  while (call.state.kind === "listening") await call.wait();
  expect(call.state.kind).toBe("ringing");
  return call;
}

describe("a replica is killed, then the other", () => {
  it("the office has a mail, then whoever is on duty an SMS and a mail", async (context) => {
    const [a, b] = [await startReplica(context), await startReplica(context)];
    const alarms = await startAlertmanager(context);
    const prometheus = await startPrometheus(context, {
      a: a.figures,
      b: b.figures,
      alertmanager: alarms.port,
    });
    await until(
      context,
      async () => (await prometheus.query('up{job="helpline"} == 1')).length === 2,
    );
    a.program.signal("SIGKILL");
    const isMailed = (alert: string, to: string) => () =>
      alarms.mails.some((mail) => mail.includes(alert) && mail.includes(`To: ${to}`));
    await until(context, isMailed("HelplineReplicaDown", "office@example.be"));
    expect(alarms.messages.join()).not.toContain("HelplineDown");
    expect(alarms.messages.join()).not.toContain("HelplineReplicaDown");

    b.program.signal("SIGKILL");
    const said = () => alarms.messages.find((message) => message.includes("HelplineDown"));
    await until(context, () => said() !== undefined);
    expect(said()).toMatch(/^Bearer a-token-for-the-gateway \{/);
    const [, body = ""] = /^Bearer \S+ (.*)$/s.exec(said() ?? "") ?? [];
    expect(JSON.parse(body)).toMatchObject({
      status: "firing",
      receiver: "pages",
      commonLabels: { alertname: "HelplineDown", severity: "page" },
      commonAnnotations: { summary: "No replica of the line answers Prometheus." },
    });
    await until(context, isMailed("HelplineDown", "on-duty@example.be"));
  });
});

describe("what a running line counts", () => {
  it("fires what it should: refused calls, failed and short transfers, a flood, its cost, the doctor", async (context) => {
    const a = await startReplica(context);
    const files = await startNodeExporter(context);
    const prometheus = await startPrometheus(context, {
      a: a.figures,
      b: a.figures,
      files: files.port,
    });
    const { untilFires } = prometheus;
    await until(
      context,
      async () => (await prometheus.query('up{job="helpline"} == 1')).length > 0,
    );

    // A stranger, who signs with nothing or anything, wakes nobody on a day without a call.
    for (let request = 0; request < 5; request += 1) {
      const headers = { "Content-Type": "application/x-www-form-urlencoded" };
      expect((await sendRaw(a.port, { path: "/voice", headers, body: ["a=b"] })).status).toBe(403);
      await sleep(1_000);
    }
    const stranger = await prometheus.query(
      'sum(increase(helpline_requests_refused_total{status="403"}[1h]))',
    );
    expect(Number(stranger[0]?.value[1])).toBeGreaterThan(0);
    expect(await prometheus.firing()).not.toContain("HelplineCarrierRefused");
    expect(await prometheus.query('ALERTS{severity="page"}')).toEqual([]);

    // The carrier has another token.
    expect(await arrive(a.port, "the new token of the account")).toBe(403);
    await untilFires("HelplineCarrierRefused");
    await untilFires("HelplineSomeCallsRefused");
    // A call is answered: it is one replica's matter now.
    expect(await arrive(a.port, token)).toBe(200);
    await until(
      context,
      async () => !(await prometheus.firing()).includes("HelplineCarrierRefused"),
    );

    for (let attempt = 0; attempt < 2; attempt += 1) {
      await (await callService(a, "1", "2", "1", "1")).endTransfer("failed");
    }
    await untilFires("HelplineTransfersFail sos-viol");
    expect((await prometheus.firing()).join()).not.toContain("HelplineOnlyShortAnswers");
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const call = await callService(a, "1", "2", "1", "1");
      await call.endTransfer("completed", { talkSeconds: 9 });
    }
    await untilFires("HelplineOnlyShortAnswers sos-viol");
    const talk = await callService(a, "1", "2", "1", "1");
    await talk.endTransfer("completed", { talkSeconds: 60 });
    await until(
      context,
      async () => !(await prometheus.firing()).join().includes("HelplineOnlyShort"),
    );

    expect((await prometheus.firing()).join()).not.toContain("HelplineMany");
    for (let talks = 0; talks < 30; talks += 1) {
      const call = await callService(a, "1", "2", "1", "1");
      await call.endTransfer("completed", { talkSeconds: 7_200 });
    }
    await untilFires("HelplineManyMinutes");
    for (let calls = 0; calls < 220; calls += 1) await arrive(a.port, token);
    await untilFires("HelplineManyCalls");

    const written = join(files.folder, "helpline-doctor.prom");
    const { exitCode } = await startHelpline(["doctor", "--figures", written]).ended;
    expect(exitCode).toBe(1);
    expect(readFileSync(written, "utf8")).toMatch(/^helpline_doctor_findings\{status="mend"\} \d/m);
    await untilFires("HelplineDoctorFinds");
    // A doctor that has just looked is not missing; a probe that never ran is.
    await until(
      context,
      async () => !(await prometheus.firing()).includes("HelplineDoctorMissing"),
    );
    await untilFires("HelplineProbeAbsent");
    const pages = await prometheus.query('ALERTS{severity="page",alertstate="firing"}');
    expect(pages.map(({ metric }) => metric.alertname)).toEqual(["HelplineManyCalls"]);
  });

  it("fires where replicas have other recordings, and where a named one cannot be served", async (context) => {
    const language = "nl" as const;
    const sentences = ["Brood.", "Melk."].map((text) => ({ language, parts: [text] }));
    const [ofA, ofB] = [
      temporaryFolder(context.onTestFinished),
      temporaryFolder(context.onTestFinished),
    ];
    const { sentences: recorded } = await recordTones(ofA, sentences);
    await recordTones(ofB, sentences.slice(1));
    const a = await startReplica(context, { RECORDINGS: ofA });
    const b = await startReplica(context, { RECORDINGS: ofB });
    const prometheus = await startPrometheus(context, { a: a.figures, b: b.figures });
    await prometheus.untilFires("HelplineRecordingsDiffer");
    const fetchFrom = async (file: string) =>
      (await fetch(`http://127.0.0.1:${a.port}/recordings/${file}`)).arrayBuffer();
    const isUnserved = async () =>
      (await prometheus.firing()).includes("HelplineRecordingsUnserved");
    await fetchFrom("nl/000000000000000000000000-000000000000.wav");
    const strangers = 'helpline_recordings_unserved_total{named="no"} > 0';
    await until(context, async () => (await prometheus.query(strangers)).length > 0);
    expect(await isUnserved()).toBe(false);
    // Asked for before the next look at the folder: it is named still.
    const file = recorded[0]?.clip.file ?? "";
    await rm(join(ofA, file));
    await fetchFrom(file);
    await until(context, isUnserved);
    // What is broken is named no more: both play the same one now.
    await until(
      context,
      async () => !(await prometheus.firing()).join().includes("HelplineRecordingsDiffer"),
    );
  });

  it.for([
    ["2026-12-01", []],
    ["2027-02-01", ["HelplineFactsDueSoon"]],
    ["2027-03-10", ["HelplineFactsDue"]],
  ] as const)("has facts that fall due, on %s", async ([day, expected], context) => {
    const line = await countedLine({}, Temporal.Instant.from(`${day}T09:00:00Z`));
    const { metricsPort: port } = line;
    const prometheus = await startPrometheus(context, { a: port, b: port });
    const counted = () => prometheus.query('helpline_facts_due_soon{job="helpline"}');
    await until(context, async () => (await counted()).length > 0);
    for (const alert of expected) await prometheus.untilFires(alert);
    await sleep(4_000);
    const facts = (await prometheus.firing()).filter((alert) => alert.includes("Facts"));
    expect(new Set(facts)).toEqual(new Set(expected));
  });
});

describe("the dashboard", () => {
  it("shows something in every panel of a line that had some calls", async (context) => {
    const dashboard = JSON.parse(
      readFileSync(new URL("../../deploy/grafana/dashboard.json", import.meta.url), "utf8"),
    ) as { panels: { title: string; targets: { expr: string }[] }[] };
    const [a, b] = [await startReplica(context), await startReplica(context)];
    const prometheus = await startPrometheus(context, { a: a.figures, b: b.figures });
    await until(
      context,
      async () => (await prometheus.query('up{job="helpline"} == 1')).length === 2,
    );
    for (const replica of [a, b]) {
      for (const language of ["1", "2", "3"]) {
        const call = await replica.call();
        for (const key of [language, "9", "2"]) await call.press(key);
        await call.wait();
        await call.press("0");
      }
      await (await callService(replica, "1", "2", "1", "1")).endTransfer("busy");
      await (await callService(replica, "1", "2", "1", "1")).endTransfer("completed");
      await arrive(replica.port, "another token");
    }
    const queries = dashboard.panels.flatMap(({ title, targets }) =>
      targets.map(({ expr }) => ({
        title,
        expr: expr
          .replaceAll("$__rate_interval", "10s")
          .replaceAll("$__range", "1h")
          .replaceAll("$job", ".+"),
      })),
    );
    expect(queries.length).toBeGreaterThan(15);
    // A second or two until what happened is in two samples of each series.
    await sleep(3_000);
    const silent = [];
    for (const { title, expr } of queries) {
      const series = await prometheus.query(expr);
      if (series.length === 0 || series.some(({ value: [, value] }) => value === "NaN")) {
        silent.push(title);
      }
    }
    console.info(`${queries.length} queries of ${dashboard.panels.length} panels`);
    expect(silent).toEqual([]);
  });
});
