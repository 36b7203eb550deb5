import { defineCommand } from "citty";
import { Temporal } from "temporal-polyfill";
import packageFile from "../../package.json" with { type: "json" };
import { SettingsError } from "../mistakes.ts";
import { bookDraft, version } from "../server/build-line.ts";
import { examineLine } from "../tools/doctor/examine-line.ts";
import { describeFindings } from "../tools/doctor/finding.ts";
import { openCarrier } from "../twilio/open-carrier.ts";
import { refuseUnknown } from "./mistakes.ts";

const options = {
  json: { type: "boolean", description: "print the findings as JSON" },
} as const;

/** `helpline doctor`: what must be mended before going live. Exits 1 where something must, 2 on mistaken options. */
export const doctor = defineCommand({
  meta: { name: "doctor", description: "See what must be mended before going live." },
  args: options,
  async run({ args }) {
    try {
      refuseUnknown(args, options);
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      process.stderr.write(`${error.message}\n`);
      process.exitCode = 2;
      return;
    }
    const findings = await examineLine({
      environment: process.env,
      draft: bookDraft,
      version,
      neededNode: packageFile.engines.node,
      now: Temporal.Now.instant(),
      askNumbers: async (account) => (await openCarrier(account)).listNumbers(),
    });
    process.stdout.write(
      args.json ? `${JSON.stringify({ findings }, null, 2)}\n` : describeFindings(findings),
    );
    if (findings.some(({ status }) => status === "mend")) process.exitCode = 1;
  },
});
