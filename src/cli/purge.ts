import { setTimeout as wait } from "node:timers/promises";
import { SettingsError, toJson, toLines } from "../mistakes.ts";
import { readSettings } from "../server/settings.ts";
import { type CarrierApi, isVoiceUrl } from "../twilio/account.ts";
import { openCarrier, patiently } from "../twilio/open-carrier.ts";
import { type PurgeReport, purgeRecords } from "../twilio/records.ts";
import { helplineCommand, readNumber, requireCarrierAccount } from "./command.ts";

const options = {
  "older-than": {
    type: "string",
    description: "calls that ended longer ago than this",
    valueHint: "1h",
  },
  "number": {
    type: "string",
    description: "calls to this number; without it, of every number that calls PUBLIC_URL",
    valueHint: "+32…",
  },
  "dry-run": { type: "boolean", description: "count them and delete nothing" },
  "json": { type: "boolean", description: "print JSON" },
} as const;

const units = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/** `helpline purge`: deletes the carrier's records of finished calls. Made for cron. Finds recordings and refusals. */
export const purge = helplineCommand(
  { name: "purge", description: "Delete the carrier's records of finished calls.", options },
  async (args) => {
    const dryRun = args["dry-run"] === true;
    const settings = readSettings(process.env);
    const account = requireCarrierAccount(settings.carrierAccount);
    const age = readAge(args["older-than"]);
    const number = args.number === undefined ? undefined : readNumber(args.number);
    const api = patiently(await openCarrier(account), wait);
    const numbers = number === undefined ? await numbersOf(api, settings.publicUrl) : [number];
    if (numbers.length === 0) {
      process.stderr.write(
        "No number of this account and region calls PUBLIC_URL. Run helpline provision first, or give --number.\n",
      );
      return "found";
    }
    const report = await purgeRecords(api, { numbers, before: Date.now() - age, dryRun });
    process.stdout.write(args.json ? toJson(report) : describe(report, dryRun));
    if (report.deletedRecordings > 0) {
      process.stderr.write(
        `WARNING: ${report.deletedRecordings} recordings were found and deleted. The line records nobody: find out who does, in the console and in the account's other programs.\n`,
      );
    }
    return report.refused > 0 || report.deletedRecordings > 0 ? "found" : "good";
  },
);

/** The numbers whose calls come to this line. */
async function numbersOf(api: CarrierApi, publicUrl: string): Promise<readonly string[]> {
  const numbers = await api.listNumbers();
  return numbers
    .filter(({ settings }) => isVoiceUrl(settings.voiceUrl, publicUrl))
    .map(({ number }) => number);
}

function readAge(typed: string | undefined): number {
  const [, count, unit] = /^(\d{1,4})([mhd])$/.exec(typed ?? "") ?? [];
  if (count === undefined || unit === undefined) {
    throw new SettingsError(["--older-than must be an age, such as 30m, 1h or 7d."]);
  }
  return Number(count) * units[unit as keyof typeof units];
}

function describe(report: PurgeReport, dryRun: boolean): string {
  const { found, deletedRecords, tooEarly, refused, refusedCode } = report;
  if (dryRun) return `${found} finished calls would lose their records. Nothing was deleted.\n`;
  return toLines([
    `${found} finished calls found, ${deletedRecords} records deleted, those of transfers included.`,
    ...(tooEarly > 0
      ? [`${tooEarly} are too young for the carrier: the next purge takes them.`]
      : []),
    ...(refused > 0
      ? [`${refused} were refused: https://www.twilio.com/docs/api/errors/${refusedCode} says why.`]
      : []),
  ]);
}
