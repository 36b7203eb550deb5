import { writeFileSync } from "node:fs";
import { setTimeout as wait } from "node:timers/promises";
import { defineCommand } from "citty";
import { SettingsError } from "../mistakes.ts";
import { readSettings } from "../server/settings.ts";
import { openCarrier, patiently } from "../twilio/open-carrier.ts";
import { describeProvision, type Provision, provisionNumber } from "../twilio/provision.ts";
import { readUndo, wantedSettings } from "../twilio/provision-plan.ts";
import {
  exitOnMistakes,
  exitOnRefusal,
  readNumber,
  refuseUnknown,
  requireCarrierAccount,
} from "./mistakes.ts";

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

/** `helpline provision`: points a number at the line. Exit code 2: something else needs a person. */
export const provision = defineCommand({
  meta: { name: "provision", description: "Show, and with --apply change, where a number calls." },
  args: options,
  async run({ args }) {
    const { account, number, wanted } = exitOnMistakes(() => {
      refuseUnknown(args, options);
      const settings = readSettings(process.env);
      const account = requireCarrierAccount(settings.carrierAccount);
      const number = readNumber(args.number);
      const { "fallback-url": fallback } = args;
      const wanted =
        args.undo === undefined
          ? {
              settings: wantedSettings(
                requireHttps("PUBLIC_URL", settings.publicUrl),
                fallback === undefined ? undefined : requireHttps("--fallback-url", fallback),
              ),
              voiceRegion: account.region,
            }
          : { ...readUndo(args.undo, number), regionFirst: true };
      return { account, number, wanted };
    });
    const { planned, outcome } = await exitOnRefusal(async () => {
      const api = patiently(await openCarrier(account), wait);
      const planned = await provisionNumber(api, number, wanted);
      if (!args.apply || planned.changes.length === 0)
        return { planned, outcome: "shown" } as const;
      const { keep } = args;
      if (keep !== undefined) exitOnMistakes(() => keepBefore(keep, planned));
      // Told first: whatever happens next, there is a way back.
      process.stderr.write(`Before: ${JSON.stringify(planned.before)}\n`);
      const findings = await planned.apply();
      return { planned: { ...planned, findings }, outcome: "applied" } as const;
    });
    const { before, changes, findings } = planned;
    process.stdout.write(
      args.json
        ? `${JSON.stringify({ number, outcome, changes, findings, before }, null, 2)}\n`
        : describeProvision(planned, outcome),
    );
    if (findings.some(({ state }) => state === "on")) process.exitCode = 2;
  },
});

function requireHttps(name: string, address: string): string {
  if (/^https:\/\/[^\s/]+\.[^\s/]+/.test(address)) return address;
  throw new SettingsError([`${name} must be the https address that the carrier calls.`]);
}

function keepBefore(path: string, { before }: Provision): void {
  try {
    // Never over an older file: that one may hold what was there at the very first.
    writeFileSync(path, `${JSON.stringify(before, null, 2)}\n`, { flag: "wx" });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new SettingsError([`--keep cannot write: ${why}. Name a new file. Nothing was changed.`]);
  }
}
