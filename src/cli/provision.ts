import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { messageOf, SettingsError, toJson, toLines } from "../mistakes.ts";
import { readSettings } from "../server/settings.ts";
import { openCarrier, patiently } from "../twilio/open-carrier.ts";
import {
  describeProvision,
  type Provision,
  provisionNumber,
  seeCallBack,
  seeWayAway,
  warningsOf,
} from "../twilio/provision.ts";
import { addressMistake, readUndo, wantedSettings } from "../twilio/provision-plan.ts";
import { helplineCommand, readNumber, requireCarrierAccount } from "./command.ts";

const options = {
  "number": { type: "string", description: "the number, such as +3280012345", valueHint: "+32…" },
  "fallback-url": {
    type: "string",
    description: "what callers hear while the line is down, such as a TwiML Bin's address",
    valueHint: "https://…",
  },
  "apply": { type: "boolean", description: "make the changes; without it they are shown" },
  "keep": {
    type: "string",
    description: "write what the number was before to this new file",
    valueHint: "before.json",
  },
  "undo": {
    type: "string",
    description: "put back what such a file holds",
    valueHint: "before.json",
  },
  "json": { type: "boolean", description: "print JSON" },
} as const;

/** `helpline provision`: points a number at the line. Finds what else there needs a person. */
export const provision = helplineCommand(
  {
    name: "provision",
    description: "Show, and with --apply change, where a number calls.",
    options,
  },
  async (args) => {
    const settings = readSettings(process.env);
    const account = requireCarrierAccount(settings.carrierAccount);
    const number = readNumber(args.number);
    const { "fallback-url": fallback } = args;
    const wanted =
      args.undo === undefined
        ? {
            settings: wantedSettings(
              requireAddress("PUBLIC_URL", settings.publicUrl, "https://line.example.be"),
              fallback === undefined
                ? undefined
                : requireAddress("--fallback-url", fallback, someBin),
            ),
            voiceRegion: account.region,
          }
        : { ...readUndo(args.undo, number), regionFirst: true };
    const api = patiently(await openCarrier(account), wait);
    const planned = await provisionNumber(api, number, wanted);
    const { before, changes } = planned;
    const { callerId, publicUrl } = settings;
    // The number itself will lead to the line.
    const isOther = callerId !== undefined && callerId !== number;
    const callBack = isOther ? await seeCallBack(api, callerId, publicUrl) : undefined;
    const leadsAway =
      args.undo === undefined ? undefined : seeWayAway(planned, wanted.settings, publicUrl);
    const told = { ...planned, callBack, leadsAway };
    const isApplied = args.apply === true && changes.length > 0;
    if (isApplied && args.keep !== undefined) keepBefore(args.keep, planned);
    // Told first: whatever happens next, there is a way back, and nobody learns too late what callers lose.
    if (isApplied) process.stderr.write(`Before: ${toJson(before)}${toLines(warningsOf(told))}`);
    const findings = isApplied ? await planned.apply() : planned.findings;
    const outcome = isApplied ? "applied" : "shown";
    process.stdout.write(
      args.json
        ? toJson({ number, outcome, changes, findings, leadsAway, callBack, before }, 2)
        : describeProvision({ ...told, findings }, outcome),
    );
    return findings.some(({ state }) => state === "on") ? "found" : "good";
  },
);

/** How the address of a TwiML Bin begins; what follows is the bin's own name. */
const someBin = "https://handler.twilio.com/twiml/EH…";

function requireAddress(name: string, address: string, example: string): string {
  const mistake = addressMistake(address);
  if (mistake === undefined) return address;
  throw new SettingsError([`${name} ${address} ${mistake}. Give one such as ${example}.`]);
}

function keepBefore(path: string, { before }: Provision): void {
  try {
    // Never over an older file: that one may hold what was there at the very first.
    writeFileSync(path, `${JSON.stringify(before, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    throw new SettingsError([
      `--keep cannot write: ${messageOf(error)}. Name a new file, in a folder that is there. Nothing was changed.`,
    ]);
  }
}
