import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import { BookError, SettingsError } from "../mistakes.ts";
import { version } from "../server/build-line.ts";
import { readSecretFiles } from "../server/secret-files.ts";
import { openOwnLine } from "../tools/own-line.ts";
import { readProbeOptions, type TypedProbeOptions } from "../tools/probe/options.ts";
import {
  describeProbe,
  type ExpectedLine,
  type ProbeReport,
  probeServer,
  writeFigures,
} from "../tools/probe/probe-server.ts";
import { refuseUnknown } from "./mistakes.ts";

const options = {
  url: { type: "positional", required: false, description: "the server's PUBLIC_URL" },
  token: { type: "string", description: "its auth token; TWILIO_AUTH_TOKEN where left out" },
  connect: { type: "string", description: "where to connect, when that is not its PUBLIC_URL" },
  limit: { type: "string", description: "seconds an answer may take; 4 when left out" },
  figures: { type: "string", description: "write figures for Prometheus to this file" },
  json: { type: "boolean", description: "print the report as one JSON object" },
} as const;

/** `helpline probe`: walks a deployed line. Exits 1 when it is not as its book, 2 on mistaken options. */
export const probe = defineCommand({
  meta: { name: "probe", description: "Walk a deployed line. No real telephone rings." },
  args: options,
  async run({ args }) {
    const prepared = prepare(args);
    if (prepared === undefined) return;
    const { chosen, expected } = prepared;
    const report = await probeServer(chosen.target, expected);
    process.stdout.write(chosen.json ? `${JSON.stringify(report)}\n` : describeProbe(report));
    if (!report.ok) process.exitCode = 1;
    if (chosen.figures !== undefined) keepFigures(chosen.figures, report);
  },
});

/** A probe whose figures are lost has failed: an alert would go on waiting for them. */
function keepFigures(path: string, report: ProbeReport): void {
  try {
    writeFigures(path, report, new Date());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const fix = "Give --figures a file in a folder that this user may write.";
    process.stderr.write(`The figures cannot be written: ${reason}. ${fix}\n`);
    process.exitCode = 1;
  }
}

/** Options and the expected line; undefined when they have mistakes, which are printed. */
function prepare(args: TypedProbeOptions & { readonly _: readonly string[] }) {
  try {
    refuseUnknown({ ...args, _: args._.slice(1) }, options);
    const { secrets } = readSecretFiles(process.env, ["TWILIO_AUTH_TOKEN"]);
    const tokens = process.env.TWILIO_AUTH_TOKEN || secrets.TWILIO_AUTH_TOKEN;
    const chosen = readProbeOptions(args, tokens);
    return { chosen, expected: expectedLine(chosen.target.publicUrl) };
  } catch (error) {
    if (!(error instanceof BookError || error instanceof SettingsError)) throw error;
    for (const problem of error.problems) process.stderr.write(`${problem}\n`);
    process.exitCode = 2;
    return undefined;
  }
}

/** The line of this checkout, in rehearsal, with the services that ROUTES reads out only. */
function expectedLine(publicUrl: string): ExpectedLine {
  let now = Temporal.Now.instant();
  const { ROUTES } = process.env;
  const environment = { PUBLIC_URL: publicUrl, TRANSFERS: "rehearse", ROUTES };
  const { book, line } = openOwnLine(environment, () => now);
  const setClock = (moment: Temporal.Instant) => {
    now = moment;
  };
  return { book, version, line, setClock };
}
