import { Temporal } from "temporal-polyfill";
import packageFile from "../../package.json" with { type: "json" };
import { toJson } from "../mistakes.ts";
import { bookDraft, version } from "../server/build-line.ts";
import { examineLine } from "../tools/doctor/examine-line.ts";
import { describeFindings, doctorFigures } from "../tools/doctor/finding.ts";
import { openCarrier } from "../twilio/open-carrier.ts";
import { figuresOption, helplineCommand, keepFigures } from "./command.ts";

/** `helpline doctor`: finds what must be mended before going live, mistaken settings too. */
export const doctor = helplineCommand(
  {
    name: "doctor",
    description: "See what must be mended before going live.",
    options: {
      ...figuresOption,
      json: { type: "boolean", description: "print the findings as JSON" },
    },
  },
  async ({ figures, json }) => {
    const findings = await examineLine({
      environment: process.env,
      draft: bookDraft,
      version,
      neededNode: packageFile.engines.node,
      now: Temporal.Now.instant(),
      askNumbers: async (account) => (await openCarrier(account)).listNumbers(),
    });
    process.stdout.write(json ? toJson({ findings }, 2) : describeFindings(findings));
    const isKept = keepFigures(figures, doctorFigures(findings, new Date()));
    return isKept && !findings.some(({ status }) => status === "mend") ? "good" : "found";
  },
);
