import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import { createServer as createSocketServer, type Socket } from "node:net";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";
import { temporaryFolder } from "../support/temporary-folder.ts";
import { freePorts } from "./free-ports.ts";
import { requireProgram, startProgram } from "./installed-programs.ts";

const shipped = fileURLToPath(new URL("../../deploy/prometheus", import.meta.url));

/** Text that is replaced in a file; each must stand there. */
type Substitutions = readonly (readonly [text: string | RegExp, by: string])[];

function substitute(file: string, substitutions: Substitutions): void {
  let changed = readFileSync(file, "utf8");
  for (const [wanted, by] of substitutions) {
    const before = changed;
    changed = changed.replaceAll(wanted, by);
    if (changed === before) throw new Error(`${wanted} does not stand in ${file}.`);
  }
  writeFileSync(file, changed);
}

/** Waits until it answers. @throws with what the program complained of, where it ended */
async function untilReady(url: string, program: { readonly mustRun: () => void }): Promise<void> {
  while (!(await fetch(url).catch(() => undefined))?.ok) {
    program.mustRun();
    await sleep(50);
  }
}

/** One series of an answer of Prometheus. */
interface Series {
  readonly metric: Readonly<Record<string, string>>;
  readonly value: readonly [at: number, value: string];
}

/** Prometheus with the shipped files. */
export interface Prometheus {
  /** What an expression is now. @throws where Prometheus refuses it */
  readonly query: (expression: string) => Promise<readonly Series[]>;
  /** The names of the alerts that fire now, each with its service where it has one. */
  readonly firing: () => Promise<readonly string[]>;
  /** Waits until this alert fires. */
  readonly untilFires: (alert: string) => Promise<void>;
}

/**
 * Starts Prometheus with deploy/prometheus. What is replaced in its files: the addresses, as
 * deploy/README.md says; the intervals, by a second; and what an alert waits for, by two seconds. It
 * is stopped at the end of the test.
 *
 * @param ports where the figures of two replicas, node_exporter and Alertmanager are, or may be
 */
export async function startPrometheus(
  context: Pick<TestContext, "onTestFinished" | "skip" | "signal">,
  ports: Readonly<Record<"a" | "b", number>> &
    Readonly<Partial<Record<"files" | "alertmanager", number>>>,
): Promise<Prometheus> {
  const program = requireProgram(context, "prometheus");
  const [port = 0, nobody = 0] = await freePorts(2);
  const folder = temporaryFolder(context.onTestFinished);
  cpSync(shipped, folder, { recursive: true });
  const config = join(folder, "prometheus.yml");
  substitute(config, [
    ["line-a:9464", `127.0.0.1:${ports.a}`],
    ["line-b:9464", `127.0.0.1:${ports.b}`],
    ["node-exporter:9100", `127.0.0.1:${ports.files ?? nobody}`],
    ["alertmanager:9093", `127.0.0.1:${ports.alertmanager ?? nobody}`],
    [/(scrape|evaluation)_interval: 15s/g, "$1_interval: 1s"],
  ]);
  for (const rules of ["alerts.yml", "watch-alerts.yml"]) {
    substitute(join(folder, rules), [[/for: \d+[mh]/g, "for: 2s"]]);
  }
  const prometheus = startProgram(
    context,
    program,
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    {},
  );
  const url = `http://127.0.0.1:${port}`;
  await untilReady(`${url}/-/ready`, prometheus);
  const query = async (expression: string) => {
    prometheus.mustRun();
    const answer = await fetch(`${url}/api/v1/query?query=${encodeURIComponent(expression)}`);
    if (!answer.ok) throw new Error(`${expression}: ${await answer.text()}`);
    return ((await answer.json()) as { data: { result: readonly Series[] } }).data.result;
  };
  const firing = async () => {
    const alerts = await query('ALERTS{alertstate="firing"}');
    return alerts.map(({ metric: { alertname = "", service = "" } }) =>
      `${alertname} ${service}`.trim(),
    );
  };
  const untilFires = async (alert: string) => {
    while (!(await firing()).includes(alert)) {
      context.signal.throwIfAborted();
      await sleep(200);
    }
  };
  return { query, firing, untilFires };
}

/** Starts node_exporter as deploy/compose.yaml does. Returns the folder whose files it serves, and its port. */
export async function startNodeExporter(
  context: Pick<TestContext, "onTestFinished" | "skip">,
): Promise<{ readonly folder: string; readonly port: number }> {
  const program = requireProgram(context, "prometheus-node-exporter");
  const [port = 0] = await freePorts(1);
  const folder = temporaryFolder(context.onTestFinished);
  const exporter = startProgram(
    context,
    program,
    [
      "--collector.disable-defaults",
      "--collector.textfile",
      `--collector.textfile.directory=${folder}`,
      `--web.listen-address=127.0.0.1:${port}`,
    ],
    {},
  );
  await untilReady(`http://127.0.0.1:${port}/metrics`, exporter);
  return { folder, port };
}

/** What Alertmanager sent, and to whom. */
export interface Alarms {
  readonly port: number;
  /** The bodies of the requests to the SMS gateway, each after the token it came with. */
  readonly messages: readonly string[];
  /** The mails, as they came over the wire. */
  readonly mails: readonly string[];
}

/**
 * Starts Alertmanager with deploy/prometheus/alertmanager.yml, an SMS gateway and a mail server. What
 * is replaced in the file: their two addresses, the folder of the secrets, TLS, and the seconds it
 * waits for more of a group. All are stopped at the end of the test.
 */
export async function startAlertmanager(
  context: Pick<TestContext, "onTestFinished" | "skip">,
): Promise<Alarms> {
  const program = requireProgram(context, "prometheus-alertmanager");
  const [port = 0, gatewayPort = 0, mailPort = 0] = await freePorts(3);
  const folder = temporaryFolder(context.onTestFinished);
  const messages: string[] = [];
  const mails: string[] = [];
  const gateway = createServer(async (request: IncomingMessage, response) => {
    messages.push(`${request.headers.authorization} ${await text(request)}`);
    response.end();
  }).listen(gatewayPort, "127.0.0.1");
  const mailServer = createSocketServer((socket) => receiveMail(socket, mails));
  mailServer.listen(mailPort, "127.0.0.1");
  context.onTestFinished(() => {
    gateway.close();
    gateway.closeAllConnections();
    mailServer.close();
  });
  const config = join(folder, "alertmanager.yml");
  cpSync(join(shipped, "alertmanager.yml"), config);
  const secrets = join(folder, "secrets");
  mkdirSync(secrets);
  writeFileSync(join(secrets, "smtp_password"), "a password for mail\n");
  writeFileSync(join(secrets, "sms_token"), "a-token-for-the-gateway\n");
  substitute(config, [
    ["https://sms.example.be/alertmanager", `http://127.0.0.1:${gatewayPort}/alertmanager`],
    ["mail.example.be:587", `127.0.0.1:${mailPort}\n  smtp_require_tls: false`],
    ["/etc/helpline-alarms", secrets],
    [/group_wait: \d+s/g, "group_wait: 1s"],
  ]);
  const alertmanager = startProgram(
    context,
    program,
    [
      `--config.file=${config}`,
      `--storage.path=${join(folder, "data")}`,
      `--web.listen-address=127.0.0.1:${port}`,
      "--cluster.listen-address=",
    ],
    {},
  );
  await untilReady(`http://127.0.0.1:${port}/-/ready`, alertmanager);
  return { port, messages, mails };
}

/** As much of a mail server as Alertmanager needs: it takes any password. https://www.rfc-editor.org/rfc/rfc5321 */
function receiveMail(socket: Socket, mails: string[]): void {
  let mail: string | undefined;
  let left = "";
  socket.write("220 mail\r\n");
  socket.on("error", () => {});
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    const lines = `${left}${chunk}`.split("\r\n");
    left = lines.pop() ?? "";
    for (const line of lines) {
      if (mail !== undefined) {
        if (line !== ".") mail += `${line}\n`;
        else {
          mails.push(mail);
          mail = undefined;
          socket.write("250 taken\r\n");
        }
        continue;
      }
      const command = line.slice(0, 4).toUpperCase();
      if (command === "DATA") mail = "";
      const answers: Readonly<Record<string, string>> = {
        EHLO: "250-mail\r\n250 AUTH PLAIN",
        AUTH: "235 welcome",
        DATA: "354 go on",
        QUIT: "221 bye",
      };
      socket.write(`${answers[command] ?? "250 ok"}\r\n`);
    }
  });
}
