import { Temporal } from "temporal-polyfill";
import type { Standing } from "../line/book/standing.ts";
import { toJson } from "../mistakes.ts";
import { version } from "../server/build-line.ts";
import { readSecretFiles } from "../server/settings.ts";
import { openOwnLine } from "../tools/own-line.ts";
import { readProbeOptions } from "../tools/probe/options.ts";
import {
  describeProbe,
  type ExpectedLine,
  probeFigures,
  probeServer,
} from "../tools/probe/probe-server.ts";
import { pickVoices } from "../twilio/voices.ts";
import { figuresOption, helplineCommand, keepFigures } from "./command.ts";
import { readStanding } from "./standing.ts";

const options = {
  url: { type: "positional", required: false, description: "the server's PUBLIC_URL" },
  token: { type: "string", description: "its auth token; TWILIO_AUTH_TOKEN where left out" },
  connect: { type: "string", description: "where to connect, when that is not its PUBLIC_URL" },
  limit: { type: "string", description: "seconds an answer may take; 4 when left out" },
  ...figuresOption,
  json: { type: "boolean", description: "print the report as one JSON object" },
} as const;

/** `helpline probe`: walks a deployed line. Finds where it is not as its book. */
export const probe = helplineCommand(
  {
    name: "probe",
    description: "Walk a deployed line. No real telephone rings.",
    options,
    words: 1,
  },
  async (args) => {
    const { secrets } = readSecretFiles(process.env, ["TWILIO_AUTH_TOKEN"]);
    const tokens = process.env.TWILIO_AUTH_TOKEN || secrets.TWILIO_AUTH_TOKEN;
    const { target, json, figures } = readProbeOptions(args, tokens);
    const standing = await readStanding(process.env);
    const report = await probeServer(target, expectedLine(target.publicUrl, standing));
    process.stdout.write(json ? toJson(report) : describeProbe(report));
    const isKept = keepFigures(figures, probeFigures(report, new Date()));
    return report.ok && isKept ? "good" : "found";
  },
);

/** The line of this checkout, in rehearsal, with the services that ROUTES reads out only. */
function expectedLine(publicUrl: string, standing: Standing): ExpectedLine {
  let now = Temporal.Now.instant();
  const { ROUTES } = process.env;
  const environment = {
    ...pickVoices(process.env),
    PUBLIC_URL: publicUrl,
    TRANSFERS: "rehearse",
    ROUTES,
  };
  const { book, line } = openOwnLine(environment, () => now, undefined, standing);
  const setClock = (moment: Temporal.Instant) => {
    now = moment;
  };
  return { book, version, lastAct: standing.number, line, setClock };
}
